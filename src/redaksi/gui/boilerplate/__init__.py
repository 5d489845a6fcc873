"""Templates and snippets in the window: chosen, put into the text, managed."""
