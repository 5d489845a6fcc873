"""What a story is and what may be done to it: frozen values and pure functions, no Qt, no SQL, no files."""
