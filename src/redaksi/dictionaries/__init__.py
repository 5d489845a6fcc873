"""Spelling dictionaries: where systems keep them, the library that reads them, the lists that belong to Redaksi."""
