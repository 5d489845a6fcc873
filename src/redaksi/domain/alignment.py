"""Which parts of two sequences are the same, in the order of both; in a time that grows with their length.

Things that stand once on both sides hold the two together (as in Bram Cohen's patience diff); between them, Eugene
Myers' search for the fewest changes (1986), which is given up where it would take long.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

#: Deeper nesting of what stands once occurs in made-up texts only.
_DEPTH = 40
#: The most changes that are looked for between two things that stand once.
_MOST_CHANGES = 200
#: Steps of the search, for each token of both sides and for any text.
_STEPS_EACH, _STEPS = 10, 100_000


@dataclass(frozen=True, slots=True)
class Block:
    """`length` tokens from place `a` on one side are those from place `b` on the other."""

    a: int
    b: int
    length: int

    def pairs(self) -> Iterator[tuple[int, int]]:
        return zip(range(self.a, self.a + self.length), range(self.b, self.b + self.length), strict=True)


@dataclass(frozen=True, slots=True)
class _Range:
    a: int
    a_end: int
    b: int
    b_end: int
    depth: int = 0


def aligned(a: Sequence[str], b: Sequence[str], may_hold: Callable[[str], bool]) -> list[Block]:
    """The blocks that `a` and `b` share, none touching the next on both sides; `may_hold`: whether a token may hold
    the two together where it stands once (a word may, a full stop says nothing)."""
    return _Alignment(a, b, may_hold).run()


class _Alignment:
    def __init__(self, a: Sequence[str], b: Sequence[str], may_hold: Callable[[str], bool]) -> None:
        self._a, self._b, self._may_hold = a, b, may_hold
        self._steps = _STEPS + _STEPS_EACH * (len(a) + len(b))

    def run(self) -> list[Block]:
        found: list[Block] = []
        left: list[_Range | Block] = [_Range(0, len(self._a), 0, len(self._b))]
        while left:
            part = left.pop()
            if isinstance(part, Block):
                found.append(part)
            else:
                left.extend(reversed(self._parts(part)))
        return _touching_joined(found)

    def _parts(self, whole: _Range) -> list[_Range | Block]:
        """What `whole` consists of: blocks that are the same, and ranges to look at again."""
        head, inner, tail = self._trimmed(whole)
        if inner.a == inner.a_end or inner.b == inner.b_end:
            middle: list[_Range | Block] = []
        else:
            held = self._held(inner) if inner.depth < _DEPTH else []
            middle = _around(inner, held) if held else list(self._fewest(inner))
        return [block for block in (head, *middle, tail) if not isinstance(block, Block) or block.length]

    def _trimmed(self, whole: _Range) -> tuple[Block, _Range, Block]:
        a, b, i, j = self._a, self._b, whole.a, whole.b
        i_end, j_end = whole.a_end, whole.b_end
        while i < i_end and j < j_end and a[i] == b[j]:
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and a[i_end - 1] == b[j_end - 1]:
            i_end, j_end = i_end - 1, j_end - 1
        head, tail = Block(whole.a, whole.b, i - whole.a), Block(i_end, j_end, whole.a_end - i_end)
        return head, _Range(i, i_end, j, j_end, whole.depth), tail

    def _held(self, part: _Range) -> list[tuple[int, int]]:
        """Places of what stands once on both sides, as many as are in one order."""
        in_a = self._once(self._a, part.a, part.a_end)
        in_b = self._once(self._b, part.b, part.b_end)
        return _longest_rising([(place, in_b[token]) for token, place in in_a.items() if token in in_b])

    def _once(self, tokens: Sequence[str], start: int, end: int) -> dict[str, int]:
        places: dict[str, int] = {}
        for at in range(start, end):
            places[tokens[at]] = -1 if tokens[at] in places else at
        return {token: at for token, at in places.items() if at >= 0 and self._may_hold(token)}

    def _fewest(self, part: _Range) -> list[Block]:
        """The blocks with the fewest changes between them; none where finding them takes too long."""
        height, width = part.a_end - part.a, part.b_end - part.b
        furthest: dict[int, int] = {1: 0}
        trail: list[dict[int, int]] = []
        for changes in range(min(height + width, _MOST_CHANGES) + 1):
            trail.append(dict(furthest))
            for diagonal in range(-changes, changes + 1, 2):
                x = self._slid(part, diagonal, _begun(furthest, diagonal, changes))
                furthest[diagonal] = x
                if x >= height and x - diagonal >= width:
                    return _walked_back(part, trail)
            if self._steps < 0:
                break
        return []

    def _slid(self, part: _Range, diagonal: int, start: int) -> int:
        """How far both sides stay the same from place `start` of the one side."""
        i, j = part.a + start, part.b + start - diagonal
        while i < part.a_end and j < part.b_end and self._a[i] == self._b[j]:
            i, j = i + 1, j + 1
        self._steps -= 1 + i - part.a - start
        return i - part.a


def _goes_down(furthest: dict[int, int], diagonal: int, changes: int) -> bool:
    """Whether the best way to `diagonal` takes a token of the second side (else it drops one of the first)."""
    if abs(diagonal) == changes:
        return diagonal < 0 or not changes
    return furthest[diagonal - 1] < furthest[diagonal + 1]


def _begun(furthest: dict[int, int], diagonal: int, changes: int) -> int:
    down = _goes_down(furthest, diagonal, changes)
    return furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1


def _walked_back(part: _Range, trail: Sequence[dict[int, int]]) -> list[Block]:
    """From the end to the start, along what each change had reached."""
    blocks: list[Block] = []
    x, y = part.a_end - part.a, part.b_end - part.b
    for changes in range(len(trail) - 1, -1, -1):
        furthest, diagonal = trail[changes], x - y
        start = _begun(furthest, diagonal, changes)
        if x > start:
            blocks.append(Block(part.a + start, part.b + start - diagonal, x - start))
        down = _goes_down(furthest, diagonal, changes)
        x, y = (start, start - diagonal - 1) if down else (start - 1, start - diagonal)
    return blocks[::-1]


def _around(part: _Range, held: Sequence[tuple[int, int]]) -> list[_Range | Block]:
    parts: list[_Range | Block] = []
    i, j = part.a, part.b
    for a, b in held:
        parts += [_Range(i, a, j, b, part.depth + 1), Block(a, b, 1)]
        i, j = a + 1, b + 1
    return [*parts, _Range(i, part.a_end, j, part.b_end, part.depth + 1)]


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of `pairs`, which rise in their first place, that rise in the second one too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        if at == len(ends):
            ends.append(place)
            last.append(index)
        else:
            ends[at], last[at] = place, index
        before.append(last[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _touching_joined(blocks: Sequence[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last is not None and (last.a + last.length, last.b + last.length) == (block.a, block.b):
            joined[-1] = Block(last.a, last.b, last.length + block.length)
        else:
            joined.append(block)
    return joined
