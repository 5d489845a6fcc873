"""Which words of a story are to be looked up, and when a word is right though no dictionary holds it."""
