"""The file in which pieces travel from one desk to another."""
