"""What changed between two texts, word by word, as an editor reads it: not lines, not letters.

Unchanged paragraphs are found first, then unchanged words between them. Texts that could keep a comparison busy for
ever (endless repetitions) are told as replaced where they differ: right, only less fine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, groupby

from redaksi.domain.alignment import Block, aligned

#: A word with its hyphens, apostrophes and figures (`anak-anak`, `Jum’at`, `Rp5.000`), a sign of a script without
#: spaces, a line's end, other white space, or one sign.
_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]"
    r"|[^\W\u3040-\u30ff\u3400-\u9fff][\w\u0300-\u036f]*(?:[-'\u2019](?=\w)[\w\u0300-\u036f]+|(?<=\d)[.,:](?=\d)\w+)*"
    r"|\n|[^\S\n]+|[^\w\s]"
)
#: A shorter paragraph may stand twice by chance; it is not told as moved.
_MOVED_LETTERS = 20
#: So many letters that stay between two larger changes are a chance; more are one only where all around is replaced.
_SMALL_ISLAND = 12


class Change(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Text that both versions share or only one of them has; `moved`: the other one has it in another place."""

    change: Change
    text: str
    moved: bool = False


def compare(old: str, new: str) -> tuple[Run, ...]:
    """How `new` came from `old`; what is gone stands before what is new in its place.

    The runs that are not NEW, joined, are `old`; those that are not GONE are `new`.
    """
    if old == new:
        return (Run(Change.SAME, old),) if old else ()
    a, b = tokens(old), tokens(new)
    moved_a, moved_b = _moved(a, b)
    kept_a, kept_b = _kept(len(a), moved_a), _kept(len(b), moved_b)
    words_a, words_b = [a[at] for at in kept_a], [b[at] for at in kept_b]
    same = _at_sentences(_without_islands(aligned(words_a, words_b, is_word), words_a, words_b), words_a, words_b)
    return tuple(_joined(_in_order(a, b, _spread(same, kept_a, kept_b), moved_a, moved_b)))


def old_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if run.change is not Change.NEW)


def new_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if run.change is not Change.GONE)


def tokens(text: str) -> list[str]:
    """Words, signs and white space; joined, they are the text."""
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Whether a token says something, as a full stop does not."""
    return token[0].isalnum()


def _kept(count: int, moved: set[int]) -> Sequence[int]:
    return [at for at in range(count) if at not in moved] if moved else range(count)


def _spread(same: Sequence[Block], kept_a: Sequence[int], kept_b: Sequence[int]) -> Iterator[Block]:
    """The blocks as places of whole texts, from places among the tokens that were compared."""
    for block in same:
        if isinstance(kept_a, range) and isinstance(kept_b, range):  # nothing has moved
            yield block
            continue
        start = 0
        for step in range(1, block.length + 1):
            i, j = block.a + step, block.b + step
            if step < block.length and kept_a[i] == kept_a[i - 1] + 1 and kept_b[j] == kept_b[j - 1] + 1:
                continue
            yield Block(kept_a[block.a + start], kept_b[block.b + start], step - start)
            start = step


def _in_order(
    a: Sequence[str], b: Sequence[str], same: Iterable[Block], moved_a: set[int], moved_b: set[int]
) -> Iterator[Run]:
    i = j = 0
    for block in (*same, Block(len(a), len(b), 0)):
        yield from _alone(Change.GONE, a, range(i, block.a), moved_a)
        yield from _alone(Change.NEW, b, range(j, block.b), moved_b)
        i, j = block.a + block.length, block.b + block.length
        if block.length:
            yield Run(Change.SAME, "".join(a[block.a : i]))


def _alone(change: Change, tokens: Sequence[str], places: range, moved: set[int]) -> Iterator[Run]:
    for is_moved, alike in groupby(places, moved.__contains__):
        yield Run(change, "".join(tokens[place] for place in alike), is_moved)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    for (change, moved), alike in groupby(runs, lambda run: (run.change, run.moved)):
        yield Run(change, "".join(run.text for run in alike), moved)


def _without_islands(same: Sequence[Block], a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Without the few words that two different sentences share by chance: they would tear both into shreds."""
    weight_a, weight_b = _weights(a), _weights(b)
    kept: list[Block] = []

    def between(left: Block, right: Block) -> tuple[int, int]:
        gone = weight_a[right.a] - weight_a[left.a + left.length]
        new = weight_b[right.b] - weight_b[left.b + left.length]
        return min(gone, new), max(gone, new)

    def is_island(before: Block, block: Block, after: Block) -> bool:
        if "\n" in a[block.a : block.a + block.length]:
            return False
        weight = weight_a[block.a + block.length] - weight_a[block.a]
        (least_left, most_left), (least_right, most_right) = between(before, block), between(block, after)
        most = min(most_left, most_right) if weight <= _SMALL_ISLAND else min(least_left, least_right)
        return 0 < most >= weight

    for after in (*same, Block(len(a), len(b), 0)):
        while kept and is_island(kept[-2] if len(kept) > 1 else Block(0, 0, 0), kept[-1], after):
            kept.pop()
        kept.append(after)
    return kept[:-1]


def _at_sentences(same: Sequence[Block], a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """A sentence put in after another one begins after that one's full stop, not with it."""
    moved = list(same)
    for at in range(len(moved) - 1):
        left, right = moved[at], moved[at + 1]
        i, j = left.a + left.length, left.b + left.length
        sign = a[right.a] if (i == right.a) != (j == right.b) else " "
        if not sign.isalnum() and not sign.isspace() and a[i] == b[j] == sign:
            moved[at] = Block(left.a, left.b, left.length + 1)
            moved[at + 1] = Block(right.a + 1, right.b + 1, right.length - 1)
    return [block for block in moved if block.length]


def _weights(tokens: Sequence[str]) -> list[int]:
    """How many letters stand before each token, white space not counted."""
    return list(accumulate((0 if token.isspace() else len(token) for token in tokens), initial=0))


def _moved(a: Sequence[str], b: Sequence[str]) -> tuple[set[int], set[int]]:
    """The tokens of the paragraphs that both texts have once, but in another order."""
    lines_a, lines_b = _long_lines(a), _long_lines(b)
    both = [line for line in lines_a if line in lines_b]
    places = {line: place for place, line in enumerate(line for line in lines_b if line in lines_a)}
    stay = {both[block.a + i] for block in _in_both_orders(both, places) for i in range(block.length)}
    gone = {token for line in both if line not in stay for token in lines_a[line]}
    return gone, {token for line in both if line not in stay for token in lines_b[line]}


def _in_both_orders(lines: Sequence[str], places: dict[str, int]) -> Sequence[Block]:
    return aligned(lines, sorted(lines, key=places.__getitem__), lambda line: True)


def _long_lines(tokens: Sequence[str]) -> dict[str, range]:
    """The lines that stand once and are no mere label, with the tokens that they are made of."""
    found: list[tuple[str, range]] = []
    start = 0
    for at in range(len(tokens) + 1):
        if at == len(tokens) or tokens[at] == "\n":
            found.append(("".join(tokens[start:at]), range(start, at)))
            start = at + 1
    often = Counter(line for line, _ in found)
    return {line: at for line, at in found if often[line] == 1 and len(line) >= _MOVED_LETTERS}
