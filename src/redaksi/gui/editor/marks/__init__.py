"""Marks in the text and the headline: misspelt words, breaches of the house style."""
