"""Rules about a whole story: its data, its ties to other stories, its photos, and what the desk promises readers."""
