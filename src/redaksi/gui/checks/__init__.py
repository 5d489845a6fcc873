"""The checks of the open story beside its text, and what holds a step back."""
