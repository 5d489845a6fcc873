"""Bringing in: pasted pages and files, shown as they were understood before anything is kept."""
