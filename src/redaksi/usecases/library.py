"""Look into the library: rows, counts, one piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.domain.article import Piece, State
from redaksi.domain.queue import Now, View
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter, Row


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """Some rows, newest change first, and how many there are in all."""

    rows: Sequence[Row]
    total: int


def page(room: Newsroom, wanted: Filter) -> LibraryPage:
    with room.store.read() as unit:
        if wanted.view is not None:
            now = site_now(room, unit)
            return LibraryPage(unit.decisions.plausible(unit.queue.rows(wanted, now)), unit.queue.count(wanted, now))
        return LibraryPage(unit.decisions.plausible(unit.articles.rows(wanted)), unit.articles.count(wanted))


def counts(room: Newsroom) -> dict[State, int]:
    """How many pieces stand in each state; the trash is not counted."""
    with room.store.read() as unit:
        return unit.articles.state_counts()


def view_counts(room: Newsroom, person: str | None) -> dict[View, int]:
    """How many pieces each view of the queue holds for `person`."""
    with room.store.read() as unit:
        return unit.queue.counts(person, site_now(room, unit))


def site_now(room: Newsroom, unit: Unit) -> Now:
    """The present moment, and the zone in which the site's days begin."""
    return Now(room.clock(), unit.settings.get("site.timezone"))


def open_piece(room: Newsroom, reference: str) -> Piece:
    """The piece for an id, a unique beginning of one, or a slug; UsageError `no-article`, `ambiguous-id`."""
    with room.store.read() as unit:
        return unit.articles.get(unit.articles.resolve(reference))


def changed_elsewhere(room: Newsroom) -> bool:
    """Whether another process has changed the newsroom since this was asked last."""
    return room.store.changed_elsewhere()


def find_related(room: Newsroom, text: str, limit: int = 8) -> Sequence[Row]:
    """Stories that `text` could mean, for the related list."""
    with room.store.read() as unit:
        return unit.articles.rows(Filter(search=text, limit=limit)) if text.strip() else ()
