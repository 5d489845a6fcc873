"""Lists of words that the writing checks use, read from `resources/style/` when they are first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def nonstandard() -> Mapping[str, str]:
    """Non-standard Indonesian words, in lower case, with the standard ones."""
    rows = _text("nonstandard_id.tsv").splitlines()[1:]
    return dict(row.split("\t") for row in rows if row)


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that every Indonesian reader of news knows."""
    return frozenset(_text("acronyms_id.txt").split())


def _text(name: str) -> str:
    return (files("redaksi") / "assets" / "style" / name).read_text(encoding="utf-8")
