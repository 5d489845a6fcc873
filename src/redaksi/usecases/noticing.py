"""What people are told when they next look at the desk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from redaksi.domain.article import Piece
from redaksi.domain.moments import utc_stamp
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_queue import Notice
from redaksi.usecases.ports import Unit


def tell_reviewer(room: Newsroom, unit: Unit, piece: Piece, by: str, code: str) -> None:
    """Whoever had the piece for review hears what somebody else has done with it."""
    had = piece.standing.reviewer
    if had is not None and had != by:
        headline = piece.article.headline
        unit.notices.leave(had, utc_stamp(room.clock()), code, piece.article.id, name=by, headline=headline)


def waiting(room: Newsroom, person: str) -> Sequence[Notice]:
    """What `person` has not been told yet, oldest first."""
    with room.store.read() as unit:
        return unit.notices.waiting(person)


def told(room: Newsroom, ids: Iterable[int]) -> None:
    """These have been read."""
    with room.store.write() as unit:
        unit.notices.told(ids)
