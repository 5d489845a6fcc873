"""The lines of a piece as paragraphs: what stands together until a blank line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redaksi.domain.checks.lines import Kind, Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that follow each other; `first` is the number of the first one. A list item stands alone."""

    first: int
    lines: Sequence[Line]

    @property
    def kind(self) -> Kind:
        return self.lines[0].kind


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Every paragraph, heading, item, quotation or table; code and blank lines only part them."""
    held: list[Line] = []
    for number, line in enumerate(lines):
        if held and (line.kind is not held[0].kind or line.kind in (Kind.ITEM, Kind.HEADING) or not _has_words(line)):
            yield Paragraph(number - len(held), held)
            held = []
        if _has_words(line):
            held.append(line)
    if held:
        yield Paragraph(len(lines) - len(held), held)


def _has_words(line: Line) -> bool:
    if line.kind is Kind.QUOTE:
        return bool(line.prose[line.begin :].strip())
    return line.kind not in (Kind.OTHER, Kind.BLANK)
