"""The report of an import as a file: a sentence for each piece, as text or as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import NamedTuple

#: What a program for tables takes for a formula when it stands first in a cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Line(NamedTuple):
    """`what` is a word of `taken.What`, or `doubtful`."""

    source: str
    what: str
    headline: str
    article_id: str
    sentence: str


def written(lines: Iterable[Line], name: str, words: Callable[[str], str]) -> bytes:
    """The bytes of a report to be called `name`: a table where that ends in `.csv`, else text."""
    if name.lower().endswith(".csv"):
        return _table(lines, words)
    told = (f"{line.source}: [{words(f'what-{line.what}')}] {line.sentence}" for line in lines)
    return "".join(f"{' '.join(each.split())}\n" for each in told).encode("utf-8", "backslashreplace")


def _table(lines: Iterable[Line], words: Callable[[str], str]) -> bytes:
    """With a byte order mark, without which the program most newsrooms have takes it for windows-1252."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(words(f"report-{name}") for name in ("source", "what", "headline", "id", "sentence"))
    for line in lines:
        row = line._replace(what=words(f"what-{line.what}"))
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig", "backslashreplace")
