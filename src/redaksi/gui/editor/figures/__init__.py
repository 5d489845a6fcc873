"""How long a text is, and is to be."""
