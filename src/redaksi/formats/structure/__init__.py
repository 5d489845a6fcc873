"""Text with structure, whatever program it comes from, and its way to Markdown."""
