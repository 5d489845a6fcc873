"""Where a story is written: headline, Markdown body, formatting, find and replace."""
