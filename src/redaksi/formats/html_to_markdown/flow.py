"""Characters and blocks as they come, gathered into paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redaksi.formats.html_to_markdown.look import Look
from redaksi.formats.html_to_markdown.spaces import NBSP, tidied
from redaksi.formats.html_to_markdown.word_lists import Item, gathered
from redaksi.formats.structure.model import Block, Paragraph, Run, Runs

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_TABS = re.compile(r"[\t\r\f]")
_SEVERAL_BREAKS = re.compile(r"[ \t\xa0]*\n(?:[ \t\xa0]*\n)+[ \t\xa0]*")


class Flow:
    """The content of one container. `marker` is the list sign that a word processor has written out as text."""

    def __init__(self, counted: Counter[str]) -> None:
        self._parts: list[Block | Item] = []
        self.marker = ""
        self._runs: list[Run] = []
        self._counted = counted

    def text(self, text: str, look: Look) -> None:
        if text == NBSP:  # by itself in an element: how browsers write a space beside one
            text = " "
        text = _TABS.sub(" ", text.replace("\r\n", "\n")) if look.pre else _BLANKS.sub(" ", text)
        if text:
            self._runs.append(Run(text, look.bold, look.italic, look.code, look.link))

    def line_break(self) -> None:
        self._runs.append(Run("\n"))

    def picture(self, run: Run, look: Look) -> None:
        self._runs.append(replace(run, link=look.link))

    @property
    def last_text(self) -> str:
        """What was written last in the paragraph that is open."""
        return self._runs[-1].text if self._runs else ""

    def add(self, *parts: Block | Item) -> None:
        """Blocks, or items of a list whose other items come before or after, below what has come so far."""
        self.end_paragraph()
        self._parts += parts

    def end_paragraph(self) -> None:
        """What has come since the last block is a paragraph; two breaks in a row part two of them."""
        runs, self._runs = self._runs, []
        for part in _split(runs):
            shown = tidied(part, self._counted)
            if any(run.picture or run.text.strip() for run in shown):
                self._parts.append(Paragraph(shown))

    def finished(self) -> tuple[Block, ...]:
        self.end_paragraph()
        return gathered(self._parts)


def _split(runs: Sequence[Run]) -> list[list[Run]]:
    """Cut at empty lines, which may lie in one run or across several."""
    text = "".join(run.text for run in runs)
    cuts = [found.span() for found in _SEVERAL_BREAKS.finditer(text)] if "\n" in text else []
    if not cuts:
        return [list(runs)]
    ends = [start for start, _ in cuts] + [len(text)]
    starts = [0] + [end for _, end in cuts]
    return [_slice(runs, start, end) for start, end in zip(starts, ends, strict=True)]


def _slice(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    part, at = [], 0
    for run in runs:
        inside = run.text[max(0, start - at) : max(0, end - at)]
        held = start <= at < end or (at == end == start)
        if inside or (run.picture and held):
            part.append(replace(run, text=inside))
        at += len(run.text)
    return part


def one_paragraph(blocks: Sequence[Block]) -> Runs:
    """Paragraphs one behind the other, for a place that holds one line (a heading, a cell)."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            runs += [*([Run(" ")] if runs else []), *block.runs]
    return tuple(runs)
