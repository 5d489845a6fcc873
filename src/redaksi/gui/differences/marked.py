"""Differences as rich text: what is new is underlined, what is gone struck out, both on a ground of their own.

Colours alone would say it to some only. Long stretches that stay the same are told in one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from redaksi.domain.differences import Differences, Paragraph, ProseChange, ValueChange, paragraphs
from redaksi.domain.word_diff import Change, Run
from redaksi.gui import theme
from redaksi.gui.counting import Counting
from redaksi.gui.differences.values import entries, only_in
from redaksi.gui.wordings import field_word

#: Characters of marked prose that are shown: a text area takes long to lay out more.
_MOST = 150_000
_THIN_SPACE = "&#8201;"
_SIGNS = {"\n": "¶", "\u00a0": "␣", "\u2028": "↵", "\u00ad": "‧", "\t": "⇥"}


class Marked:
    """`html`, in which every run of change N (from 0) leads to `at:N:FIELD:OFFSET` of the new text."""

    def __init__(self, differences: Differences) -> None:
        self.count = 0
        self._written = 0
        parts = [self._prose(change) for change in differences.prose]
        parts += [self._value(change) for change in differences.values]
        self.html = "".join(parts)

    def _prose(self, change: ProseChange) -> str:
        lines = paragraphs(change.runs)
        shown = _shown(lines)
        parts, same = [_heading(change.field)], 0
        for number, line in enumerate(lines):
            if number in shown and self._written < _MOST:
                parts += [_passed(same), f"<p>{self._line(change.field, line)}</p>"]
                same = 0
            else:
                same += not line.is_blank
        return "".join([*parts, _more(same) if self._written >= _MOST else _passed(same)])

    def _line(self, field: str, line: Paragraph) -> str:
        parts: list[str] = []
        offset, before = line.start, Change.SAME
        for run in line.runs:
            if run.change is Change.SAME:
                parts.append(_text(run.text))
            else:
                self.count += before is Change.SAME
                parts.append(_between(before, run))
                parts.append(_run(run, f"at:{self.count - 1}:{field}:{offset}"))
            if run.change is not Change.GONE:
                offset += len(run.text)
            self._written += len(run.text)
            before = run.change
        return "".join(parts)

    def _value(self, change: ValueChange) -> str:
        before, after = entries(change.before), entries(change.after)
        gone, new = only_in(before, after), only_in(after, before)
        self.count += 1
        link = f"at:{self.count - 1}:{change.field}:0"
        lines = [_run(Run(Change.GONE, line), link) for line in gone]
        lines += [_run(Run(Change.NEW, line), link) for line in new]
        if not lines:
            told = _order() if sorted(before) == sorted(after) else _details()
            lines = [_link(link, "ink", "paper", "none", told)]
        return _heading(change.field) + f"<p>{'<br>'.join(lines)}</p>"


def marked_runs(runs: Sequence[Run]) -> str:
    """A short text with what is gone and what is new marked in it."""
    before, parts = Change.SAME, []
    for run in runs:
        parts += [_between(before, run), _text(run.text) if run.change is Change.SAME else _run(run, "")]
        before = run.change
    return "".join(parts)


def _between(before: Change, run: Run) -> str:
    """What is gone and what is new in its place would read as one word."""
    return _THIN_SPACE if before is Change.GONE and run.change is Change.NEW else ""


def _shown(lines: Sequence[Paragraph]) -> set[int]:
    """The numbers of the paragraphs that changed, and of one before and behind each, for those who read it."""
    full = [number for number, line in enumerate(lines) if not line.is_blank]
    shown: set[int] = set()
    for place, number in enumerate(full):
        if lines[number].is_changed:
            shown.update(full[max(0, place - 1) : place + 2])
    return shown


def _heading(field: str) -> str:
    return f'<p style="margin-top:12px"><b>{escape(field_word(field))}</b></p>'


def _run(run: Run, link: str) -> str:
    text = run.text if run.text.strip(" ") else "·" * len(run.text)
    if run.change is Change.GONE:
        marked = _link(link, "error", "error_ground", "line-through", text)
    else:
        marked = _link(link, "ink", "good_ground", "underline", text)
    return _moved(run.change is Change.GONE) + marked if run.moved else marked


def _link(link: str, ink: str, ground: str, line: str, text: str) -> str:
    style = f"color:{theme.color(ink).name()};background-color:{theme.color(ground).name()};text-decoration:{line}"
    # A link has a line below by itself, which has to be taken away before it gets another one.
    inside = f'<span style="{style}">{_text(text)}</span>'
    return f'<a href="{escape(link)}" style="text-decoration:none">{inside}</a>' if link else inside


def _text(text: str) -> str:
    """With signs for what nobody sees otherwise."""
    return escape("".join(_SIGNS.get(char, char) for char in text))


def _quiet(text: str) -> str:
    return f'<span style="color:{theme.color("quiet").name()}">{escape(text)}</span>'


def _moved(gone: bool) -> str:
    if gone:
        return _quiet(QCoreApplication.translate("Differences", "moved from here:") + " ")
    return _quiet(QCoreApplication.translate("Differences", "moved to here:") + " ")


def _passed(count: int) -> str:
    if not count:
        return ""
    words = Counting().same_paragraphs(count)
    return f"<p>{_quiet('⋯ ' + words)}</p>"


def _more(count: int) -> str:
    words = Counting().more_paragraphs(count)
    return f"<p>{_quiet('⋯ ' + words)}</p>"


def _order() -> str:
    return QCoreApplication.translate("Differences", "in another order")


def _details() -> str:
    return QCoreApplication.translate("Differences", "details that are not shown in words")
