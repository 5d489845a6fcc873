"""What can stand in a dictionary, and which there are."""

from __future__ import annotations

#: Those with a dictionary and words of the newsroom; articles of other languages have no marks.
LANGUAGES = ("id", "en")
#: Characters of the longest word that a dictionary takes.
LONGEST = 60
_JOINING = "-'’\u0301"


def is_word(text: str) -> bool:
    """Whether `text` is one word: letters, hyphens and apostrophes, no blanks and no figures."""
    letters = [char for char in text if char not in _JOINING]
    return bool(letters) and len(text) <= LONGEST and all(map(str.isalpha, letters))
