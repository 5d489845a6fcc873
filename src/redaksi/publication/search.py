"""The search of the site: a page whose script looks through parts of a list, so that it works from a folder, too.

A part holds the stories of one stretch of time; the script loads the newest first and stops when it has enough. What
changes in a story changes its part alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redaksi.publication.entries import LINK_UP, Memory
from redaksi.publication.frame import Frame
from redaksi.render.names import SEARCH, Shelf
from redaksi.render.templates import source

PART = 200
SCRIPT = "cari/cari.js"
#: The page may run the scripts that lie beside it, and nothing else.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'unsafe-inline'; img-src 'self' data: file:; "
    "base-uri 'none'; form-action 'self' file:"
)
_ALL = f"{Shelf.ALL}/"
_SHOWN = 20


def part_path(number: int) -> str:
    """The path of the part of that number, from 0."""
    return f"cari/{number + 1}.js"


def search_files(memory: Memory, frame: Frame, parts: Iterable[int]) -> Iterator[tuple[str, bytes | None]]:
    """The page, its script and `parts`, whose stories have changed."""
    size = memory.size(_ALL)
    for number in parts:
        lines = memory.column("line", _ALL, number * PART, PART)
        stories = _script_text(",\n".join(lines))
        yield part_path(number), f"redaksi({number + 1},[\n{stories}\n]);\n".encode()
    newest = memory.column("item", _ALL, max(0, size - _SHOWN), _SHOWN)
    items = "\n".join(reversed(newest)).replace(LINK_UP, "../")
    context = {"items": items, "parts": -(-size // PART), "policy": POLICY}
    yield SEARCH, frame.page("site/search.html", SEARCH, frame.labels["site-search"], **context)
    yield SCRIPT, source("site/search.js").encode()


def _script_text(text: str) -> str:
    """JSON as it may stand in a script of any age."""
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
