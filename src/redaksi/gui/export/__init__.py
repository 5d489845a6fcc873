"""Out of the newsroom: which formats, where to, and what was written."""
