"""Find and replace in the open text."""
