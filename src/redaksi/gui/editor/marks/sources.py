"""Who finds marks, and what they offer to do about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from redaksi.gui.editor.marks.marking import Mark, Placed
from redaksi.gui.editor.offsets import has_astral, to_units


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to deal with a mark: a `replacement` for its words (one step of undo), or something to `call`."""

    title: str
    replacement: str | None = None
    call: Callable[[], object] | None = None


class Source(Protocol):
    """Who finds marks: a speller, the house style."""

    def look(self, text: str) -> Iterator[Mark | None]:
        """The marks of one paragraph; None in between wherever half a millisecond has gone by without one."""

    def explain(self, mark: Mark, marked: str) -> str:
        """Why `marked` is marked, in the window's language."""

    def offers(self, mark: Mark, text: str) -> Sequence[Offer]:
        """What can be done; `text` is the paragraph now, with the mark's places fitting it. Best first."""


def placed_in(text: str, mark: Mark, source: Source, *, put: bool = False) -> Placed:
    """A mark of a paragraph that reads `text`, where Qt counts it."""
    if has_astral(text):
        return Placed(to_units(text, mark.start), to_units(text, mark.end), mark, source, put)
    return Placed(mark.start, mark.end, mark, source, put)


def source_of(placed: Placed) -> Source:
    """Who found it."""
    source: Source = placed.source  # type: ignore[assignment]
    return source
