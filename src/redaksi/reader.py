"""Wires the processes that read a long collection, `python -m redaksi.reader`: they make what the store keeps, too."""

from __future__ import annotations

from importlib import import_module

from redaksi.domain.article import Article
from redaksi.domain.errors import UsageError
from redaksi.domain.fingerprints import Fingerprints, fingerprints
from redaksi.formats.ahead.serve import answer
from redaksi.processes import collect_seldom
from redaksi.store.content import pack


def reckoned(article: Article) -> Fingerprints:
    """What a story is told by, with the bytes that the store keeps of it, as long as nothing of it changes."""
    try:
        packed = pack(article)
    except UsageError:  # said again, and to somebody, when it is to be kept
        packed = None
    return fingerprints(article, packed)


def main() -> None:
    """Answer one request and end."""
    import_module("orjson")  # which json_text.py writes short texts with, too, once it is there
    collect_seldom()
    answer(reckoned)


if __name__ == "__main__":
    main()
