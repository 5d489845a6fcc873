"""Pieces that come and go as files."""
