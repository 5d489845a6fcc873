"""Remarks that come with a piece: new ones are kept, and what the other desk has decided about open ones counts."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.errors import UsageError
from redaksi.domain.remarks import MOST, Remark, mark_of
from redaksi.domain.travelling import CarriedPiece
from redaksi.usecases.auditing import record
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit

#: The entry of the trail about them.
REMARKS_CAME = "remarks-came"
#: Remarks that one entry tells of.
_AT_ONCE = 200


def take_in_remarks(room: Newsroom, unit: Unit, came: CarriedPiece, by: str | None) -> None:
    """Keep the remarks of a piece that is there. One that is closed here stays so; none is taken out."""
    here = {remark.id: remark for remark in unit.remarks.of(came.article.id)}
    fresh: list[Remark] = []
    decided: list[Remark] = []
    for remark in came.remarks:
        known = here.get(remark.id)
        if known is not None:
            decided += _decided(unit, known, remark)
        elif len(here) < MOST and not _is_elsewhere(unit, remark):
            here[remark.id] = unit.remarks.add(replace(remark, revision=None))
            fresh.append(here[remark.id])
    for start in range(0, max(len(fresh), len(decided)), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        told_fresh = [[each.id, mark_of(each), each.state.value, each.closed_by] for each in fresh[part]]
        told_decided = [[each.id, each.state.value, each.closed_by] for each in decided[part]]
        record(room, unit, REMARKS_CAME, by, came.article.id, came=told_fresh, decided=told_decided)


def _decided(unit: Unit, known: Remark, came: Remark) -> list[Remark]:
    """The remark that is open here, as the other desk has closed it; none where it has not."""
    if not known.is_open or came.is_open or came.thread is not None:
        return []
    closed = replace(known, state=came.state, closed_by=came.closed_by, closed_at=came.closed_at)
    unit.remarks.change(closed)
    return [closed]


def _is_elsewhere(unit: Unit, remark: Remark) -> bool:
    """Whether the id belongs to a remark on another piece: only a file made by hand says so."""
    try:
        unit.remarks.get(remark.id)
    except UsageError:
        return False
    return True
