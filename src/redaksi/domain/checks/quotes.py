"""Quotation marks: each has its partner, and a piece has one kind of them.

Source: checks.tsv 22 and 23. A speech over several paragraphs opens each and closes the last; inches and minutes
(`17"`) are no quotes. Which kind is right is the newsroom's choice (`House.quotes`); without one, only a mixture is
told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import SIGN, Kind, Line
from redaksi.domain.checks.paragraphs import Paragraph, paragraphs

BALANCE = "quote-balance"
STYLE = "quote-style"
_MARK = re.compile(r"[“”\"]")
_INCH = re.compile(r"(?<=\d)\"")
_OPENS_PARAGRAPH = re.compile(rf"[\s{SIGN}]*[“\"]")


def find_unbalanced(lines: Sequence[Line]) -> Iterator[tuple[int, Finding]]:
    """Marks without a partner in their paragraph, by the number of their line."""
    found = [paragraph for paragraph in paragraphs(lines) if paragraph.kind is not Kind.TABLE]
    for number, paragraph in enumerate(found):
        lonely = _lonely(paragraph)
        if lonely is None:
            continue
        line, at, may_go_on = lonely
        after = found[number + 1] if number + 1 < len(found) else None
        if may_go_on and after is not None and _OPENS_PARAGRAPH.match(after.lines[0].prose, after.lines[0].begin):
            continue
        mark = paragraph.lines[line].text[at]
        params = {"mark": mark}
        finding = Finding(BALANCE, Severity.WARN, at, at + 1, mark, "check-quote-balance", params)
        yield paragraph.first + line, finding


def _lonely(paragraph: Paragraph) -> tuple[int, int, bool] | None:
    """Line and place of a mark without partner, and whether it may be a speech that goes on."""
    marks = [
        (number, found.start(), found[0])
        for number, line in enumerate(paragraph.lines)
        for found in _MARK.finditer(line.prose, line.begin)
    ]
    if any(mark == '"' for _, _, mark in marks) or all(mark == "”" for _, _, mark in marks):
        return _lonely_straight(paragraph, marks)
    opened: list[tuple[int, int, str]] = []
    for entry in marks:
        if entry[2] == "“":
            if opened:
                return (*opened[-1][:2], False)
            opened.append(entry)
        elif not opened:
            return (*entry[:2], False)
        else:
            opened.pop()
    return (*opened[0][:2], len(marks) % 2 == 1) if opened else None


def _lonely_straight(paragraph: Paragraph, marks: list[tuple[int, int, str]]) -> tuple[int, int, bool] | None:
    """Straight marks, a mixture, and ”print's way of both sides alike”: an odd number is one too many or too few."""
    if len(marks) % 2:
        marks = [entry for entry in marks if not _INCH.match(paragraph.lines[entry[0]].prose, entry[1])]
    if len(marks) % 2 == 0:
        return None
    return (*marks[-1][:2], True)


def find_other_kind(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Every mark that is not of the kind that the house has chosen, or that most of the piece has."""
    marks = [
        (number, found.start(), found[0])
        for number, line in enumerate(lines)
        if line.kind not in (Kind.OTHER, Kind.BLANK)
        for found in _MARK.finditer(line.prose, line.begin)
        if found[0] != '"' or not _INCH.match(line.prose, found.start())
    ]
    straight = sum(mark == '"' for _, _, mark in marks)
    curly = len(marks) - straight
    if house.quotes == "any" and not (straight and curly):
        return
    wanted = house.quotes if house.quotes != "any" else ("straight" if straight > curly else "curly")
    for number, at, mark in marks:
        if (mark == '"') != (wanted == "straight"):
            fix = '"' if wanted == "straight" else _curly(lines[number].prose, at)
            code = "check-quotes-mixed" if house.quotes == "any" else "check-quotes-kind"
            params = {"mark": mark, "standard": fix}
            yield number, Finding(STYLE, Severity.HINT, at, at + 1, mark, code, params, fix)


def _curly(prose: str, at: int) -> str:
    """The curly mark for the straight one at `at`: opening at the start of a word, closing behind one."""
    before = prose[max(at - 40, 0) : at].rstrip(SIGN)[-1:]
    return "“" if not before or before.isspace() or before in "([{—–-/‘" else "”"
