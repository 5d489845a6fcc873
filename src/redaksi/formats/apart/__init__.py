"""Reads the files of strangers in a process of its own: what they may do to it, they cannot do to the window."""
