"""Dialogs of the newsroom: people, categories, trash, backups, settings, and questions on the way of a piece."""
