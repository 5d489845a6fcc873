"""Differences as they are read in two columns: what only one side has stands in its own column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redaksi.domain.differences import Differences, ProseChange, ValueChange
from redaksi.domain.word_diff import Change, Run

_UNSEEN = "\u200b"


def in_two_columns(found: Differences) -> tuple[Differences, Differences]:
    """`found` from the left to the right, split: both keep what they share."""
    return _without(found, Change.NEW), _without(found, Change.GONE)


def _without(found: Differences, other: Change) -> Differences:
    prose = tuple(ProseChange(change.field, _kept(change.runs, other)) for change in found.prose)
    return Differences(prose, tuple(_half(change, other) for change in found.values))


def _kept(runs: Sequence[Run], other: Change) -> tuple[Run, ...]:
    """The runs of one side. What the other alone has inside a paragraph leaves an unseen sign there.

    So both sides show the paragraph; where a word took the place of another, this side's own word shows it.
    """
    kept: list[Run] = []
    for number, run in enumerate(runs):
        if run.change is not other:
            kept.append(run)
            continue
        beside = (*runs[max(0, number - 1) : number], *runs[number + 1 : number + 2])
        if "\n" not in run.text and all(each.change is Change.SAME for each in beside):
            kept.append(Run(run.change, _UNSEEN))
    return tuple(kept)


def _half(change: ValueChange, other: Change) -> ValueChange:
    before, after = _apart(change.before, change.after)
    if other is Change.NEW:
        return ValueChange(change.field, before, ())
    return ValueChange(change.field, (), after)


def _apart(before: Any, after: Any) -> tuple[Any, Any]:
    """Of two lists what each has alone; all of both where only the order differs."""
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return before, after
    ours = tuple(entry for entry in before if entry not in after)
    theirs = tuple(entry for entry in after if entry not in before)
    return (ours, theirs) if ours or theirs else (before, after)
