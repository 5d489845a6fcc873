"""Misspelt words marked in the text, and what can be done about them."""
