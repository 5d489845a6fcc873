"""The versions of a piece: a timeline, what changed between two, and the way back."""
