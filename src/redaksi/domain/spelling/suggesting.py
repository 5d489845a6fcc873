"""What to write instead of a misspelt word: the likeliest first, few enough for a menu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from redaksi.domain.spelling.indonesian import ENCLITICS

#: So many fit a menu and a glance.
OFFERED = 6
_UNUSUAL = 2
_FARTHEST, _TWINS_APART = 3, 2
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def ranked(word: str, offered: Sequence[str], usual: Mapping[str, int]) -> list[str]:
    """The best words for `word`, of those that a dictionary `offered` and of the `usual` ones one letter away.

    `usual` holds how usual a word is (0 the most); fewer changed letters come first, then more usual words, then the
    dictionary's own order.
    """
    lower = word.lower()
    order: dict[str, int] = {}
    for candidate in [*_usual_near(lower, usual), *offered]:
        if candidate.lower() != lower and _is_whole(candidate, lower, usual):
            order.setdefault(candidate, len(order))

    def rank(candidate: str) -> tuple[int, int, int]:
        return distance(lower, candidate.lower()), usual.get(_base(candidate, usual), len(usual)), order[candidate]

    near = [candidate for candidate in order if distance(lower, candidate.lower()) <= _FARTHEST]
    best = _few(sorted(near, key=rank), usual)
    return [candidate[:1].upper() + candidate[1:] if word[:1].isupper() else candidate for candidate in best]


def _few(candidates: Sequence[str], usual: Mapping[str, int]) -> list[str]:
    """The best ones; behind a usual word few that are not usual, being mostly words of old books."""
    spare = OFFERED if not candidates or _base(candidates[0], usual) not in usual else _UNUSUAL
    best = []
    for candidate in candidates:
        known = _base(candidate, usual) in usual
        if known or spare:
            best.append(candidate)
            spare -= not known
    return best[:OFFERED]


def twins(word: str) -> list[str]:
    """For a doubled word whose halves differ by a letter or two: both ways to make them alike."""
    first, hyphen, second = word.partition("-")
    if not hyphen or distance(first, second) > _TWINS_APART:
        return []
    return [f"{first}-{first}", f"{second}-{second}"]


def distance(one: str, other: str) -> int:
    """Letters to change, leave out, put in, or exchange with their neighbour (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, a in enumerate(one, 1):
        line = [row]
        for column, b in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (a != b))
            if row > 1 and column > 1 and a == other[column - 2] and one[row - 2] == b:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1]


def _is_whole(candidate: str, word: str, usual: Mapping[str, int]) -> bool:
    """One word, or two usual ones that were written together: dictionaries cut anywhere ("rum hanya")."""
    if "-" in candidate and "-" not in word:
        return False
    parts = candidate.split(" ")
    return len(parts) == 1 or all(part in usual for part in parts)


def _usual_near(word: str, usual: Mapping[str, int]) -> Iterator[str]:
    """Usual words one letter away, with the enclitic of `word` where it has one."""
    yield from (near for near in _one_letter_away(word) if near in usual)
    for enclitic in ENCLITICS:
        if word.endswith(enclitic):
            base = word.removesuffix(enclitic)
            yield from (near + enclitic for near in _one_letter_away(base) if near in usual)


def _base(word: str, usual: Mapping[str, int]) -> str:
    """The word itself, or what is usual of it without its enclitic."""
    bases = (word.removesuffix(enclitic) for enclitic in ENCLITICS if word.endswith(enclitic))
    return word if word in usual else next((base for base in bases if base in usual), word)


def _one_letter_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _LETTERS)
