"""What a correction has to say: the passages in which a story differs from what readers have, no larger than needed.

A ralat names what was written and what it should be. Words around the change come along, so that a bare figure or name
can be understood; signs of Markdown do not, since a correction is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article, Person
from redaksi.domain.word_diff import Change, Run, compare

#: So many words of what stayed come along on each side.
_AROUND = 4
#: Two changes with no more words than this between them are one passage.
_BETWEEN = 3
#: No passage is longer: what was written anew as a whole is no correction of a few words.
_LONGEST = 400
#: More changes than anybody corrects one by one.
_MOST = 50

_WORD = re.compile(r"\S+")
#: What ends a sentence or a clause, and what may close behind it.
_ENDS = re.compile(r"[.?!…,;:][”’\"')\]]*\Z")
_STOPS = re.compile(r"[.?!…][”’\"')\]]*\Z")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"(?m)^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+")


@dataclass(frozen=True, slots=True)
class Passage:
    """What `field` said and what it says now; `right` is empty where it says nothing in its place."""

    field: str
    wrong: str
    right: str


def changed_passages(before: Article, now: Article) -> tuple[Passage, ...]:
    """Where `now` says something else than `before`, headline first, the body in its order.

    What was only added is no correction and is left out.
    """
    found = [Passage(name, old, new) for name, old, new in _lines(before, now) if old and old != new]
    found += [Passage("body", wrong, right) for wrong, right in _of_body(before.body, now.body)]
    return tuple(found[:_MOST])


def _lines(before: Article, now: Article) -> Iterator[tuple[str, str, str]]:
    """Fields that readers see as one line."""
    for name in ("headline", "subhead", "summary", "place", "source"):
        yield name, getattr(before, name) or "", getattr(now, name) or ""
    yield "authors", _names(before.authors), _names(now.authors)
    new = {photo.id: photo.caption or "" for photo in now.media}
    for photo in before.media:
        yield "media", photo.caption or "", new.get(photo.id, photo.caption or "")


def _names(people: Sequence[Person]) -> str:
    return ", ".join(person.name for person in people)


def _of_body(before: str, now: str) -> Iterator[tuple[str, str]]:
    for paragraph in _paragraphs(compare(plain(before), plain(now))):
        for first, last in _groups(paragraph):
            left, right = _tail(paragraph[:first]), _head(paragraph[last + 1 :])
            inside = paragraph[first : last + 1]
            old = _one_line(left + "".join(run.text for run in inside if run.change is not Change.NEW) + right)
            new = _one_line(left + "".join(run.text for run in inside if run.change is not Change.GONE) + right)
            if old and old != new and not _only_added(inside) and max(len(old), len(new)) <= _LONGEST:
                yield old, new


def _only_added(runs: Sequence[Run]) -> bool:
    """Whether whole sentences came in and nothing else changed."""
    gone = any(run.change is Change.GONE and run.text.strip() for run in runs)
    return not gone and all(_STOPS.search(run.text.rstrip()) for run in runs if run.change is Change.NEW)


def _paragraphs(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs cut at line ends; paragraphs that only moved say the same as before."""
    line: list[Run] = []
    for run in runs:
        if run.moved:
            continue
        for part in re.split(r"(\n)", run.text):
            if part == "\n":
                yield line
                line = []
            elif part:
                line.append(Run(run.change, part))
    yield line


def _groups(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """First and last run of each change; changes with few words between them are one."""
    changed = [at for at, run in enumerate(runs) if run.change is not Change.SAME]
    if not changed or all(run.change is Change.NEW for run in runs if run.text.strip()):
        return
    first = last = changed[0]
    for at in changed[1:]:
        if sum(len(_WORD.findall(run.text)) for run in runs[last + 1 : at]) > _BETWEEN:
            yield first, last
            first = at
        last = at
    yield first, last


def _tail(runs: Sequence[Run]) -> str:
    """The last words before a change, of its own clause and as far as they stayed."""
    text = runs[-1].text if runs else ""
    words = list(_WORD.finditer(text))
    ends = [at for at, word in enumerate(words) if _ENDS.search(word[0]) and text[word.end() :].startswith(" ")]
    clause = words[ends[-1] + 1 :] if ends else words
    # The beginning of a sentence that is only a word or two further up comes along as well.
    near = clause if len(clause) <= _AROUND + 2 else clause[-_AROUND:]
    return text[near[0].start() :] if near else ""


def _head(runs: Sequence[Run]) -> str:
    """The first words after a change, of its own clause; a comma behind them says nothing."""
    text = runs[0].text if runs else ""
    words = list(_WORD.finditer(text))[:_AROUND]
    ends = [word.end() for word in words if _ENDS.search(word[0])]
    end = ends[0] if ends else words[-1].end() if words else 0
    return text[:end].rstrip(",;: ")


def plain(text: str) -> str:
    """`text` as readers see it, without the signs of emphasis and the addresses of links."""
    return _SIGNS.sub("", _LINK.sub(r"\1", text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
