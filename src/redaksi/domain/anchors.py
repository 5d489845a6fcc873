"""A passage that stays the same passage while the text around it moves, and while it is itself rewritten.

It is known by its words, by what stood before and behind it, and by its place (as in the Web Annotation data model,
whose text quote selector has the same parts). Places are counted in characters of the field's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from redaksi.domain.alignment import aligned
from redaksi.domain.word_diff import is_word, tokens

#: Characters kept of what stands before and behind.
CONTEXT = 48
#: A passage of fewer letters has to be known by its surroundings as well: such words stand everywhere.
_SHORT = 24
#: So many characters of the surroundings are enough to know it by.
_ENOUGH = 8
#: How far from its place a passage is looked for first, and how many places with its words are compared.
_NEAR, _MOST_PLACES = 20_000, 60
#: Characters around the place in which a rewritten passage is looked for by its words.
_AROUND = 1_500
#: The part of its letters that a rewritten passage has to keep.
_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class Anchor:
    """`quote` is the passage as it was marked, `wording` as it has read since where that is something else."""

    quote: str
    before: str
    after: str
    start: int
    wording: str | None = None

    @property
    def words(self) -> str:
        return self.quote if self.wording is None else self.wording


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands, from `start` up to `end`."""

    start: int
    end: int


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of the passage from `start` up to `end`."""
    return Anchor(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start)


def moved_to(anchor: Anchor, text: str, place: Place) -> Anchor:
    """The anchor of the same passage where it stands in `text` now."""
    fresh = anchor_at(text, place.start, place.end)
    return replace(fresh, quote=anchor.quote, wording=None if fresh.quote == anchor.quote else fresh.quote)


def find(text: str, anchor: Anchor) -> Place | None:
    """Where the passage stands: with its words near its place, else elsewhere, else rewritten; None: it is gone."""
    if not anchor.words.strip():
        return None
    return _untouched(text, anchor) or _same_words(text, anchor) or _between(text, anchor) or _alike(text, anchor)


def find_all(text: str, anchors: Sequence[Anchor], going_on: Callable[[], bool] = lambda: True) -> list[Place | None]:
    """The same for many passages of one text: where one has moved to says where the next one is to be looked for.

    Asked before each whether it is `going_on`; what is not looked for any more has no place.
    """
    found: list[Place | None] = [None] * len(anchors)
    shift = 0
    for number in sorted(range(len(anchors)), key=lambda number: anchors[number].start):
        if not going_on():
            break
        anchor = anchors[number]
        place = find(text, replace(anchor, start=max(0, anchor.start + shift)))
        found[number] = place
        if place is not None:
            shift = place.start - anchor.start
    return found


def _untouched(text: str, anchor: Anchor) -> Place | None:
    """Its place, where nothing has changed in it and around it: nowhere can it be known better."""
    start, end = anchor.start, anchor.start + len(anchor.words)
    same = text.startswith(anchor.words, start) and text.startswith(anchor.after, end)
    alone = len(anchor.before) + len(anchor.after) < _ENOUGH
    if not same or alone or text[max(0, start - len(anchor.before)) : start] != anchor.before:
        return None
    return Place(start, end)


def _same_words(text: str, anchor: Anchor) -> Place | None:
    """The place with exactly the passage's words whose surroundings are most like those it had, then the nearest."""
    words, start = anchor.words, anchor.start
    near = range(max(0, start - _NEAR), start + _NEAR + len(words))
    enough = min(_ENOUGH, len(anchor.before) + len(anchor.after))
    for within in (near, range(len(text))):
        known = [_known_by(text, anchor, place) for place in _places(text, words, within, start)]
        likeness, _, place = max(known, default=(-1, 0, 0))
        if likeness >= enough or (known and len(words) >= _SHORT):
            return Place(place, place + len(words))
    return None


def _known_by(text: str, anchor: Anchor, place: int) -> tuple[int, int, int]:
    """How many characters around are the same, then how near it is; the place itself."""
    end = place + len(anchor.words)
    before = _alike_from_start(text[max(0, place - CONTEXT) : place][::-1], anchor.before[::-1])
    after = _alike_from_start(text[end : end + CONTEXT], anchor.after)
    return before + after, -abs(place - anchor.start), place


def _places(text: str, words: str, within: range, start: int) -> Iterator[int]:
    """Places of `words`, from `start` on and then those before it; not all of those in an endless repetition."""
    place, left = text.find(words, min(start, within.stop), within.stop), _MOST_PLACES
    while place >= 0 and left:
        yield place
        place, left = text.find(words, place + 1, within.stop), left - 1
    place, left = text.rfind(words, within.start, min(len(text), start + len(words) - 1)), _MOST_PLACES
    while place >= 0 and left:
        yield place
        place, left = text.rfind(words, within.start, place + len(words) - 1), left - 1


def _between(text: str, anchor: Anchor) -> Place | None:
    """What stands between the surroundings that the passage had."""
    most = 2 * len(anchor.words) + 2 * CONTEXT
    for length in (CONTEXT, CONTEXT // 2, CONTEXT // 4):
        before, after = anchor.before[-length:], anchor.after[:length]
        if len(before) < _ENOUGH or len(after) < _ENOUGH:
            continue
        for place in _places(text, before, range(max(0, anchor.start - _NEAR), anchor.start + _NEAR), anchor.start):
            start = place + len(before)
            end = text.find(after, start, start + most + len(after))
            if end >= 0 and text[start:end].strip():
                return Place(start, end)
            if end >= 0:
                return None  # nothing is left between them: it was taken out
    return None


def _alike(text: str, anchor: Anchor) -> Place | None:
    """The stretch near the place that keeps enough of the passage's words in their order."""
    first = max(0, anchor.start - _AROUND)
    passage, around = tokens(anchor.words), tokens(text[first : anchor.start + len(anchor.words) + _AROUND])
    blocks = aligned(passage, around, is_word)
    kept = [(i, j) for block in blocks for i, j in block.pairs() if is_word(passage[i])]
    letters = sum(len(token) for token in passage if is_word(token))
    if not kept or sum(len(passage[i]) for i, _ in kept) < _KEPT * letters:
        return None
    start = first + sum(map(len, around[: kept[0][1]]))
    end = first + sum(map(len, around[: kept[-1][1] + 1]))
    return Place(start, end) if end - start <= 2 * len(anchor.words) + CONTEXT else None


def _alike_from_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
