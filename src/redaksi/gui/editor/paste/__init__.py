"""What comes into the text by paste and drop, and what a copy takes along."""
