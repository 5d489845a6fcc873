"""Markdown made visible while it is written: only blocks that changed are looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from redaksi.gui import theme
from redaksi.gui.editor import grammar
from redaksi.gui.editor.offsets import has_astral, to_units

_IN_CODE = 1
#: Size of a heading of level 1, 2, 3 … against running text.
_SIZES = (1.5, 1.3, 1.15, 1.0, 1.0, 1.0)
#: Longer paragraphs are looked at up to here.
_LIMIT = 20_000


class Highlighter(QSyntaxHighlighter):
    """Headings in weight and size, words as they will look, the signs themselves dimmed."""

    def __init__(self, document: QTextDocument, font: QFont) -> None:
        super().__init__(document)
        self._make_formats(font)

    def restyle(self, font: QFont) -> None:
        """The theme or the type size changed."""
        self._make_formats(font)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each block that changed, and for the next ones while a code fence opens or closes."""
        fenced = grammar.FENCE.match(text) is not None
        if self.previousBlockState() == _IN_CODE:
            self.setCurrentBlockState(0 if fenced else _IN_CODE)
            self.setFormat(0, len(text) * 2, self._dim if fenced else self._code)
            return
        self.setCurrentBlockState(_IN_CODE if fenced else 0)
        if fenced:
            self.setFormat(0, len(text) * 2, self._dim)
        elif grammar.SPECIAL.search(text, 0, _LIMIT):
            self._highlight_line(text[:_LIMIT])

    def _highlight_line(self, text: str) -> None:
        astral = has_astral(text)
        for start, end, style in self._runs(text):
            if astral:
                start, end = to_units(text, start), to_units(text, end)
            self.setFormat(start, end - start, style)

    def _runs(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Ranges with their formats, outer ones first: a later one covers an earlier one."""
        if grammar.RULE.match(text):
            yield 0, len(text), self._dim
            return
        base = QTextCharFormat()
        heading = grammar.HEADING.match(text)
        if heading:
            base = self._headings[len(heading["mark"]) - 1]
            yield 0, len(text), base
            yield 0, heading.end(), _over(base, self._dim)
        elif quote := grammar.QUOTE.match(text):
            base = self._quote
            yield 0, len(text), base
            yield 0, quote.end(), self._dim
        prefix = len(grammar.line_prefix(text))
        if not heading and (item := grammar.LIST.search(text[:prefix])):
            yield item.start("mark"), item.end("mark"), self._mark
        yield from self._inline(text, prefix, base)

    def _inline(self, text: str, start: int, base: QTextCharFormat) -> Iterator[tuple[int, int, QTextCharFormat]]:
        yield from self._emphasis(text, start, base)
        for found in grammar.LINK.finditer(text, start):
            yield (*found.span("text"), _over(base, self._link))
            yield found.start(), found.start("text"), _over(base, self._dim)
            yield found.end("text"), found.end(), _over(base, self._dim)
        for found in grammar.AUTOLINK.finditer(text, start):
            yield (*found.span(), _over(base, self._link))
        for found in grammar.CODE.finditer(text, start):
            yield (*found.span(), self._code)

    def _emphasis(self, text: str, start: int, base: QTextCharFormat) -> Iterator[tuple[int, int, QTextCharFormat]]:
        for found in grammar.EMPHASIS.finditer(text, start):
            width = len(found["star"] or found["line"])
            style = _over(base, self._strong[width - 1])
            yield (*found.span(), style)
            dim = _over(style, self._dim)
            yield found.start(), found.start() + width, dim
            yield found.end() - width, found.end(), dim
            if width == 2:
                yield from self._nested(text, found, style)

    def _nested(
        self, text: str, outer: re.Match[str], style: QTextCharFormat
    ) -> Iterator[tuple[int, int, QTextCharFormat]]:
        for found in grammar.EMPHASIS.finditer(text, outer.start() + 2, outer.end() - 2):
            yield (*found.span(), _over(style, self._strong[len(found["star"] or found["line"]) - 1]))

    def _make_formats(self, font: QFont) -> None:
        quiet, link = theme.color("markup"), theme.color("accent")
        self._dim = QTextCharFormat()
        self._dim.setForeground(quiet)
        self._mark = QTextCharFormat()
        self._mark.setForeground(link)
        self._link = QTextCharFormat()
        self._link.setForeground(link)
        self._quote = QTextCharFormat()
        self._quote.setFontItalic(True)
        self._code = QTextCharFormat()
        self._code.setFontFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        self._code.setFontFixedPitch(True)
        self._strong = [_styled(italic=True), _styled(bold=True), _styled(bold=True, italic=True)]
        self._headings = [_styled(bold=True, points=font.pointSizeF() * size) for size in _SIZES]


def _styled(*, bold: bool = False, italic: bool = False, points: float | None = None) -> QTextCharFormat:
    style = QTextCharFormat()
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    if italic:
        style.setFontItalic(True)
    if points:
        style.setFontPointSize(points)
    return style


def _over(base: QTextCharFormat, style: QTextCharFormat) -> QTextCharFormat:
    """`style` on top of `base`."""
    both = QTextCharFormat(base)
    both.merge(style)
    return both
