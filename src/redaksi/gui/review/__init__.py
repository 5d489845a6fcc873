"""The review of a piece: what changed since somebody saw it, what the desk says about it, what it suggests."""
