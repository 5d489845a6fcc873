"""Reads a long collection in a process of its own, ahead of whoever keeps what was read: both work at the same time."""
