"""A paragraph ends with a stop.

Source: checks.tsv 21. Subheadings, captions, lines in bold, labels (`Penulis: …`), lines that end in brackets or
with an address, and short lines have none; nor has a line that a list or a table follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import SIGN, Kind, Line
from redaksi.domain.checks.paragraphs import paragraphs

RULE = "paragraph-end"
_FEWEST_WORDS = 10
_LABEL = re.compile(r"\S+(?: \S+){0,2} ?:")
_WORD_AT_END = re.compile(r"[^\W\d_][”\"’']?\Z")


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Paragraphs whose last line ends in a word, by the number of that line."""
    entries = list(paragraphs(lines))
    for number, paragraph in enumerate(entries):
        after = entries[number + 1] if number + 1 < len(entries) else None
        if paragraph.kind is not Kind.PARAGRAPH or (after and after.kind in (Kind.ITEM, Kind.TABLE)):
            continue
        line = paragraph.lines[-1]
        shown = line.prose.rstrip()
        bare = shown.rstrip(SIGN)
        if not _WORD_AT_END.search(bare[-2:]) or _is_display(paragraph.lines[0]):
            continue
        if sum(each.prose.count(" ") + 1 for each in paragraph.lines) < _FEWEST_WORDS:
            continue
        end = len(bare)
        start = next((word.start for word in reversed(line.words) if word.end <= end), end - 1)
        text = line.text[start:end]
        params = {"word": text}
        yield (
            paragraph.first + len(paragraph.lines) - 1,
            Finding(
                RULE,
                Severity.HINT,
                start,
                end,
                text,
                "check-paragraph-end",
                params,
                text + "." if bare[-1].isalnum() else None,
            ),
        )


def _is_display(first: Line) -> bool:
    """A line that is all bold or italic, or that begins with a label or a dot of its own."""
    return first.prose.startswith((SIGN, "•", "●", "-", "–", "—", "+")) or _LABEL.match(first.prose) is not None
