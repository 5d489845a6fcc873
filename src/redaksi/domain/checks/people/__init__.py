"""Rules that protect people whom a story tells of: children, victims, suspects, and what is private."""
