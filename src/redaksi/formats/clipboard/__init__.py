"""What comes in by paste and drop, and what goes out by copy."""
