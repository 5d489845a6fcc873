"""The page's own words in the language that the site chose (codes `page-…` of `resources/words/page.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from redaksi.words import catalogue

_PREFIX = "page-"


@cache
def labels(language: str) -> Mapping[str, str]:
    """Every label in `language` (Indonesian for an unknown one), by its code without `page-`."""
    words = ((code, entry) for code, entry in catalogue().items() if code.startswith(_PREFIX))
    return {code.removeprefix(_PREFIX): entry.get(language, entry["id"]) for code, entry in words}


def figure(number: int, language: str) -> str:
    """`number` as it is printed among words: 1.229 in Indonesian, 1,229 in English."""
    grouped = f"{number:,}"
    return grouped if language == "en" else grouped.replace(",", ".")
