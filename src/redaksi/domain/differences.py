"""What changed between two contents of a story: its prose word by word, everything else as values before and after."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from redaksi.domain.article import Article
from redaksi.domain.word_diff import Change, Run, compare

#: Fields that are read as sentences; the body comes last, as on the page.
PROSE = ("headline", "subhead", "summary", "body")
#: What follows from the rest of a story, or belongs to the site: it is no editing.
_NOT_EDITED = frozenset({"id", "slug", "engagement", "extra"})


@dataclass(frozen=True, slots=True)
class ProseChange:
    """A field of prose that differs, as runs of words (word_diff)."""

    field: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """Any other field that differs, with both values."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Differences:
    """Nothing of it where two contents read the same."""

    prose: tuple[ProseChange, ...] = ()
    values: tuple[ValueChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.prose or self.values)


def differences(before: Article, after: Article) -> Differences:
    """How `after` came from `before`; takes time in the length of both (half a second for 100,000 words)."""
    prose = tuple(
        ProseChange(name, compare(old, new))
        for name in PROSE
        if (old := getattr(before, name) or "") != (new := getattr(after, name) or "")
    )
    others = [field.name for field in fields(Article) if field.name not in _NOT_EDITED and field.name not in PROSE]
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in others]
    return Differences(prose, tuple(ValueChange(*pair) for pair in pairs if pair[1] != pair[2]))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the old text, the new one, or both; `start`: how many characters stand before it in the new one.

    Where a line was cut in two or joined with the next, its last run is the line end that came or went.
    """

    runs: tuple[Run, ...]
    start: int

    @property
    def is_changed(self) -> bool:
        return any(run.change is not Change.SAME for run in self.runs)

    @property
    def is_blank(self) -> bool:
        return not any(run.text.strip() for run in self.runs)

    @property
    def stays(self) -> bool:
        """Whether something of it stands in both texts."""
        return any(run.change is Change.SAME and run.text.strip() for run in self.runs)


def paragraphs(runs: tuple[Run, ...]) -> list[Paragraph]:
    """The runs of a text cut at its line ends."""
    lines: list[list[Run]] = [[]]
    starts, ends = [0], []
    offset = 0
    for run in runs:
        there = run.change is not Change.GONE
        for number, part in enumerate(run.text.split("\n")):
            if number:
                offset += there
                lines.append([])
                starts.append(offset)
                ends.append(run.change)
            if part:
                lines[-1].append(Run(run.change, part, run.moved))
                offset += len(part) * there
    made = [Paragraph(tuple(line), start) for line, start in zip(lines, starts, strict=True)]
    return [_with_end(made, number, end) for number, end in enumerate(ends)] + made[-1:]


def _with_end(lines: list[Paragraph], number: int, end: Change) -> Paragraph:
    """The line with its end, where that is all that parts it from a line that stays as well, or did."""
    line = lines[number]
    if end is Change.SAME or not line.stays:
        return line
    after = next((other for other in lines[number + 1 :] if not other.is_blank), None)
    return Paragraph((*line.runs, Run(end, "\n")), line.start) if after is not None and after.stays else line
