"""Differences as they are read in two columns: what only one side has stands in its own column."""

from __future__ import annotations

from redaksi.domain.differences import Differences, ProseChange, ValueChange
from redaksi.domain.word_diff import Change


def in_two_columns(found: Differences) -> tuple[Differences, Differences]:
    """`found` from the left to the right, split: both keep what they share."""
    return _without(found, Change.NEW), _without(found, Change.GONE)


def _without(found: Differences, other: Change) -> Differences:
    prose = tuple(
        ProseChange(change.field, tuple(run for run in change.runs if run.change is not other))
        for change in found.prose
    )
    return Differences(prose, tuple(_half(change, other) for change in found.values))


def _half(change: ValueChange, other: Change) -> ValueChange:
    if other is Change.NEW:
        return ValueChange(change.field, change.before, ())
    return ValueChange(change.field, (), change.after)
