"""Lists of words in plain files: the one that is shipped, and the personal one in the user's configuration."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from platformdirs import user_config_path

from redaksi.domain.spelling.speller import Words

SHIPPED = Path(__file__).resolve().parent.parent / "assets" / "dictionaries"


def read(file: Path) -> list[str]:
    """The words of a UTF-8 file in its order, parted by blanks or lines; lines that begin with # are remarks.

    Empty where there is no such file or it cannot be read: nobody is kept from writing by it.
    """
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def shipped(language: str) -> Words:
    """What comes with the program for a language."""

    def words(name: str) -> list[str]:
        return read(SHIPPED / f"{name}_{language}.txt")

    @cache
    def usual() -> dict[str, int]:
        return {word: place for place, word in enumerate(words("current"))}

    return Words(frozenset(words("newsroom")), frozenset(words("rare")), usual)


def personal_file(language: str) -> Path | None:
    """Where the words stand that the user of this computer has added; None for an account without a home."""
    try:
        return user_config_path("redaksi", appauthor=False) / f"words-{language}.txt"
    except RuntimeError:
        return None
