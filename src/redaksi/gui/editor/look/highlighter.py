"""Markdown made visible while it is written: only blocks that changed are looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from redaksi.gui import theme
from redaksi.gui.editor import grammar
from redaksi.gui.editor.inline import spans
from redaksi.gui.editor.look.column import mono_families
from redaksi.gui.editor.offsets import has_astral, to_units

#: Size of a heading of level 1, 2, 3 … against running text.
_SIZES = (1.6, 1.4, 1.2, 1.1, 1.0, 1.0)
#: Letters of one width look larger than those of the reading face.
_MONO_SIZE = 0.9
_ADDRESS_SIZE = 0.85
#: Per cent of its width that a character keeps which is folded away; 0 would mean all of it.
_NO_WIDTH = 1
#: Longer paragraphs are looked at up to here.
_LIMIT = 20_000
#: More spans than this in one paragraph are no text: formats for all of them would hold up the keys.
_MOST = 500


class Highlighter(QSyntaxHighlighter):
    """Headings in weight and size, words as they will look, the signs themselves dimmed."""

    def __init__(self, document: QTextDocument, font: QFont) -> None:
        super().__init__(document)
        #: The paragraph whose photo addresses are shown whole, by its number (folding.py); -1: none.
        self.unfolded = -1
        #: Whether any paragraph so far was a quote or code, which have a ground of their own (ground.py).
        self.grounded = False
        self._make_formats(font)

    def restyle(self, font: QFont) -> None:
        """The theme or the type size changed."""
        self._make_formats(font)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each block that changed, and for the next ones while a code fence opens or closes."""
        fenced = grammar.FENCE.match(text) is not None
        if self.previousBlockState() == grammar.IN_CODE:
            self.setCurrentBlockState(0 if fenced else grammar.IN_CODE)
            self.setFormat(0, len(text) * 2, self._dim if fenced else self._code)
        elif fenced:
            self.setCurrentBlockState(grammar.IN_CODE)
            self.setFormat(0, len(text) * 2, self._dim)
            self.grounded = True
        else:
            self.setCurrentBlockState(self._state_of(text))
            if grammar.SPECIAL.search(text, 0, _LIMIT):
                self._highlight_line(text[:_LIMIT])

    def _state_of(self, text: str) -> int:
        if grammar.is_row(text):
            return grammar.IN_TABLE
        if ">" in text[:4] and grammar.QUOTE.match(text):
            self.grounded = True
            return grammar.IN_QUOTE
        return 0

    def _highlight_line(self, text: str) -> None:
        astral = has_astral(text)
        for put, runs in ((self.setFormat, self._runs), (self._put_over, self._overlays)):
            for start, end, style in islice(runs(text), _MOST):
                if astral:
                    start, end = to_units(text, start), to_units(text, end)
                put(start, end - start, style)

    def _put_over(self, start: int, length: int, style: QTextCharFormat) -> None:
        """`style` on top of what is there: a link may be bold, or in a heading; signs among its words stay dimmed."""
        end = start + length
        while start < end:
            there, stop = self.format(start), start + 1
            while stop < end and self.format(stop) == there:
                stop += 1
            if style is not self._link or there.foreground() != self._dim.foreground():
                self.setFormat(start, stop - start, _over(there, style))
            start = stop

    def _runs(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Ranges with their formats, outer ones first: a later one covers an earlier one."""
        if grammar.RULE.match(text):
            yield 0, len(text), self._dim
            return
        if self.currentBlockState() == grammar.IN_TABLE:
            yield from self._row(text)
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
        yield from self._emphasis(text, prefix, base)

    def _row(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """A line of a table: its cells stand below each other, the first line is the head."""
        if grammar.TABLE_RULE.match(text):
            yield 0, len(text), _over(self._code, self._dim)
            return
        head = self.previousBlockState() != grammar.IN_TABLE
        base = _over(self._code, self._strong[1]) if head else self._code
        yield 0, len(text), base
        yield from self._emphasis(text, 0, base)
        for border in grammar.BORDER.finditer(text):
            yield (*border.span(), _over(self._code, self._dim))

    def _overlays(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Links, their brackets and addresses, code within a line."""
        if "](" in text:
            for found in grammar.LINK.finditer(text):
                yield (*found.span("text"), self._link)
                yield found.start(), found.start("text"), self._dim
                yield found.end("text"), found.end(), self._address
                if found["address"].startswith(grammar.PHOTO) and self.currentBlock().blockNumber() != self.unfolded:
                    yield (*grammar.folded(found), self._folded)
        if "<" in text:
            for found in grammar.AUTOLINK.finditer(text):
                yield (*found.span(), self._link)
        if "`" in text:
            for found in grammar.CODE.finditer(text):
                yield (*found.span(), self._span)
                width = len(found["ticks"])
                yield found.start(), found.start() + width, self._dim
                yield found.end() - width, found.end(), self._dim

    def _emphasis(self, text: str, start: int, base: QTextCharFormat) -> Iterator[tuple[int, int, QTextCharFormat]]:
        around: list[tuple[int, QTextCharFormat]] = []
        for span in spans(text, start)[:_MOST]:
            while around and around[-1][0] <= span.start:
                around.pop()
            style = _over(around[-1][1] if around else base, self._strong[span.width - 1])
            around.append((span.end, style))
            yield span.start, span.end, style
            dim = _over(style, self._dim)
            yield span.start, span.start + span.width, dim
            yield span.end - span.width, span.end, dim

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
        self._address = _styled(points=font.pointSizeF() * _ADDRESS_SIZE)
        self._address.setForeground(quiet)
        self._folded = QTextCharFormat(self._address)
        self._folded.setForeground(Qt.GlobalColor.transparent)
        self._folded.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        self._folded.setFontLetterSpacing(_NO_WIDTH)
        self._code = _styled(points=font.pointSizeF() * _MONO_SIZE)
        self._code.setFontFamilies(mono_families())
        self._code.setFontFixedPitch(True)
        self._span = QTextCharFormat(self._code)
        self._span.setBackground(theme.color("surface"))
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
