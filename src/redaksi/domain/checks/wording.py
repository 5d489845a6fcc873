"""Words of rules: sets of them, and one in the place of another so that it looks as the first one did."""

from __future__ import annotations

#: What Indonesian hangs on a word: possessive and stress.
ENCLITICS = ("nya", "lah", "kah", "ku", "mu")


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which blanks and line ends part."""
    return frozenset(text.split())


def in_case_of(original: str, replacement: str) -> str:
    """`replacement` with the capital of `original`: at its start, or throughout."""
    if len(original) > 1 and original.isupper():
        return replacement.upper()
    if original[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def without_enclitic(word: str) -> tuple[str, str]:
    """`word` and the enclitic that it ends with, taken apart; the second is "" where there is none."""
    for ending in ENCLITICS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)], ending
    return word, ""
