"""Where the passages of remarks stand in the text on screen. Made in a job: nothing here waits for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from redaksi.domain.anchors import Anchor, Place, find_all, moved_to
from redaksi.domain.remarks import Remark


@dataclass(frozen=True, slots=True)
class Located:
    """By the remarks' ids: where their passages stand in their fields, and their anchors as of now.

    A passage that is no longer there has no place; its anchor stays as it was.
    """

    places: Mapping[str, Place] = field(default_factory=dict)
    anchors: Mapping[str, Anchor] = field(default_factory=dict)


#: Number of a paragraph → the passages in it: first and last character, id of the remark.
Lines = Mapping[int, Sequence[tuple[int, int, str]]]


def located(
    texts: Mapping[str, str],
    remarks: Sequence[Remark],
    anchors: Mapping[str, Anchor],
    going_on: Callable[[], bool] = lambda: True,
) -> Located | None:
    """`texts` are fields of prose; `anchors` what is known from before, where that is newer than what the store has.

    None where it was no longer `going_on`: somebody has typed meanwhile.
    """
    places: dict[str, Place] = {}
    fresh: dict[str, Anchor] = {}
    for name, text in texts.items():
        mine = [remark for remark in remarks if remark.field == name and remark.anchor is not None]
        known = [anchors.get(remark.id) or remark.anchor for remark in mine]
        sought = [anchor for anchor in known if anchor is not None]
        for remark, anchor, place in zip(mine, sought, find_all(text, sought, going_on), strict=True):
            if place is None:
                fresh[remark.id] = anchor
            else:
                places[remark.id] = place
                fresh[remark.id] = moved_to(anchor, text, place)
    return Located(places, fresh) if going_on() else None


def by_line(text: str, places: Mapping[str, Place]) -> Lines:
    """The passages cut at the ends of paragraphs, as the marks of a text area want them."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
    found: dict[int, list[tuple[int, int, str]]] = {}
    for remark_id, place in places.items():
        number = bisect_right(starts, place.start) - 1
        while number < len(lines) and starts[number] < place.end:
            start = max(place.start - starts[number], 0)
            end = min(place.end - starts[number], len(lines[number]))
            if start < end:
                found.setdefault(number, []).append((start, end, remark_id))
            number += 1
    return found
