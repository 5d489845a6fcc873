"""How the text looks while it is written."""
