"""A photo in large: what is said of it, which part of it is shown."""
