"""Sentences as lengths and years judge them: a semicolon lets readers rest as well as a full stop does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.sentences import sentence_spans

_REST = re.compile(r";\s+")


def sentences(prose: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `prose` from `begin` on, without the blanks around it."""
    for start, end in sentence_spans(prose, begin):
        for found in _REST.finditer(prose, start, end):
            yield start, found.start() + 1
            start = found.end()
        yield start, end
