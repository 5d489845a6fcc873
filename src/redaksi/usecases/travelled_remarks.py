"""Remarks that come with a piece: new ones are kept, and what the other desk has decided about open ones counts."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.errors import UsageError
from redaksi.domain.remarks import MOST, Remark
from redaksi.domain.travelling import CarriedPiece
from redaksi.usecases.ports import Unit


def take_in_remarks(unit: Unit, came: CarriedPiece) -> None:
    """Keep the remarks of a piece that is there. One that is closed here stays so; none is taken out."""
    here = {remark.id: remark for remark in unit.remarks.of(came.article.id)}
    for remark in came.remarks:
        known = here.get(remark.id)
        if known is not None:
            _decide(unit, known, remark)
        elif len(here) < MOST and not _is_elsewhere(unit, remark):
            here[remark.id] = unit.remarks.add(replace(remark, revision=None))


def _decide(unit: Unit, known: Remark, came: Remark) -> None:
    if known.is_open and not came.is_open and came.thread is None:
        unit.remarks.change(replace(known, state=came.state, closed_by=came.closed_by, closed_at=came.closed_at))


def _is_elsewhere(unit: Unit, remark: Remark) -> bool:
    """Whether the id belongs to a remark on another piece: only a file made by hand says so."""
    try:
        unit.remarks.get(remark.id)
    except UsageError:
        return False
    return True
