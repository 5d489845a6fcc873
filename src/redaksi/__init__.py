"""Redaksi: the offline newsroom editor."""

__version__ = "0.1.0"
