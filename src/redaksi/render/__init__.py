"""Markdown → safe HTML blocks → text: the same code for the preview and for what is exported."""
