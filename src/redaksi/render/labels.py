"""The page's own words in the language that the site chose (codes `page-…` of `resources/words/page.toml`)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from redaksi.words import catalogue

_PREFIX = "page-"


class Labels(dict[str, str]):
    """The labels of a language, by their codes without `page-`: never changed once they are made."""

    def __init__(self, language: str, words: Iterable[tuple[str, str]]) -> None:
        super().__init__(words)
        self.language = language


@cache
def labels(language: str) -> Labels:
    """Every label in `language` (Indonesian for an unknown one)."""
    words = ((code, entry) for code, entry in catalogue().items() if code.startswith(_PREFIX))
    found = ((code.removeprefix(_PREFIX), entry.get(language, entry["id"])) for code, entry in words)
    return Labels(language, found)


def figure(number: int, language: str) -> str:
    """`number` as it is printed among words: 1.229 in Indonesian, 1,229 in English."""
    grouped = f"{number:,}"
    return grouped if language == "en" else grouped.replace(",", ".")
