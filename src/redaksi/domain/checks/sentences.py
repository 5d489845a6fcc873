"""Where the sentences of a line begin and end, as far as signs tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.?!…]+[”\"’)\u2060]*\s+(?=[\u2060]*[A-Z“\"‘(\d])|[;]\s+")
#: Behind these a full stop ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|[Dd]r|[Dd]rs|[Dd]ra|[Pp]rof|[Ii]r|[Hh]j?|[Kk]h|[Ss]t|[Jj]l|[Nn]o|[Nn]omor|[Hh]lm|[Rr]p|[Tt]bk|dll|"
    r"a\.n|u\.p|d\.a|[Mm]r|[Mm]rs|[Mm]s|vs)|\b[SM]\.[A-Z]\w{0,3})\Z"
)


def sentences(prose: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `prose` from `begin` on, without the blanks around it."""
    start = begin
    for found in _END.finditer(prose, begin):
        if prose[found.start()] == "." and _SHORT.search(prose, max(start, found.start() - 8), found.start()):
            continue
        yield start, found.start() + len(found[0].rstrip())
        start = found.end()
    end = len(prose.rstrip())
    if end > start:
        yield start, end
