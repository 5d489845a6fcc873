"""The form: everything about a story that is not its text."""
