"""Which blocks of the page are to be put in place of which others, while the text changes. Qt-free.

The page on show is a list of blocks. `edit` and `render` write down what must happen to it; `take` hands that over in
order. Once nothing is left to render and all was handed over, the page is the one that rendering the text afresh gives.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from redaksi.gui.preview.renderer import Definitions, Page, Rendered, Renderer, Span

#: What a block on the page is: as its text says, to be rendered some time or before the others, or being rendered
#: elsewhere because it takes long.
_FRESH, _LATER, _FIRST, _ELSEWHERE = range(4)

#: An instruction for page.js: `["splice", start, removed, added]` or `["fill", start, [html, …]]`.
Instruction = list[Any]
#: Whether to stop for now.
Enough = Callable[[], bool]


class Live:
    """The blocks of one body. Building it may take long: index and link definitions of the whole text are read."""

    def __init__(self, renderer: Renderer, page: Page, lines: Sequence[str]) -> None:
        self.page = page
        self._renderer = renderer
        self._index = renderer.index(lines if page.article.withdrawal is None else [""])
        self._known: Definitions = renderer.definitions(self._spans())
        self._defined = self._index.definition_edits
        self._shown: list[Rendered | None] = [None] * len(self._index)
        self._stale = bytearray([_LATER]) * len(self._index)
        self._told: list[Instruction] = []
        self._given_up = 0
        #: Whether something in the body changed that shows in the page's head or foot.
        self.surroundings_due = False

    def first_page(self, enough: Enough) -> tuple[str, list[int]]:
        """The whole document with as much of its body as there is time for; the number of elements of each block."""
        self.render(enough)
        self._told.clear()
        shown = [(span, html) for span, html in zip(self._spans(), self._shown, strict=True) if html is not None]
        html = self.page.html([span for span, _ in shown], [html for _, html in shown])
        return html, [entry.elements if entry else 0 for entry in self._shown]

    def edit(self, first: int, removed: int, new_lines: Sequence[str]) -> None:
        """The `removed` lines from `first` on were replaced. Blocks keep what they show until they are rendered."""
        before = self._opening()
        edit = self._index.edit(first, removed, new_lines)
        added = len(edit.spans)
        kept = min(edit.removed, added)
        gone = self._shown[edit.start : edit.start + edit.removed]
        self._note_surroundings(before, gone, edit.spans)
        if edit.removed != added:
            start = edit.start + kept
            self._given_up -= sum(entry.given_up for entry in self._shown[start : edit.start + edit.removed] if entry)
            self._shown[start : edit.start + edit.removed] = [None] * (added - kept)
            self._stale[start : edit.start + edit.removed] = bytes(added - kept)
            self._told.append(["splice", start, edit.removed - kept, added - kept])
        self._stale[edit.start : edit.start + added] = bytes([_FIRST]) * added

    def render(self, enough: Enough) -> None:
        """Render what is not as its text says, what was edited first; at least one block, then until `enough`."""
        for urgency in (_FIRST, _LATER):
            number = self._stale.find(urgency)
            while number >= 0:
                self._render(number)
                if enough():
                    return
                number = self._stale.find(urgency, number)

    def take(self) -> list[Instruction]:
        """What is to be done to the page, in this order; not told again."""
        told, self._told = self._told, []
        return told

    @property
    def due(self) -> bool:
        """Whether there is something to render now."""
        return _FIRST in self._stale or _LATER in self._stale

    @property
    def hard(self) -> tuple[Span, Definitions] | None:
        """A block that may take long, to be rendered elsewhere and handed to `arrived`."""
        number = self._stale.find(_ELSEWHERE)
        return None if number < 0 else (self._index[number], self._known)

    def arrived(self, span: Span, known: Definitions, rendered: Rendered) -> None:
        """A hard block has been rendered: it goes wherever it is still waited for."""
        number = self._stale.find(_ELSEWHERE)
        while number >= 0:
            now = self._index[number]
            if now.text == span.text and (known is self._known or "[" not in span.text):
                self._fill(number, rendered)
            number = self._stale.find(_ELSEWHERE, number + 1)

    @property
    def defining(self) -> list[Span] | None:
        """The spans to read link definitions from (handed to `define`), where these may have changed."""
        if self._index.definition_edits == self._defined:
            return None
        self._defined = self._index.definition_edits
        return [span for span in self._spans() if span.may_define]

    def define(self, known: Definitions) -> None:
        """The link definitions of the whole body as they are now."""
        if known != self._known:
            self._known = known
            self._touch("[")

    def show(self, page: Page) -> None:
        """The fields around the body have changed."""
        photos = page.article.media != self.page.article.media
        self.page = page
        if photos:
            self._touch("media:")

    def at(self, line: float) -> tuple[int, float]:
        """The block that holds `line` (or is next to it), and how far down in it the line is, from 0 to 1."""
        number = min(self._index.at(int(line)), len(self._index) - 1)
        if number < 0:
            return 0, 0.0
        span = self._index[number]
        down = (line - span.first_line) / (span.last_line - span.first_line)
        return number, min(1.0, max(0.0, down))

    @property
    def given_up(self) -> list[tuple[int, int]]:
        """The first and the last line, counted from 1, of each passage that stands as plain text."""
        if not self._given_up:
            return []
        spans = (span for span, shown in zip(self._spans(), self._shown, strict=True) if shown and shown.given_up)
        return [(span.first_line + 1, span.last_line) for span in spans]

    def _opening(self) -> str:
        return self._index[0].text if len(self._index) else ""

    def _spans(self) -> list[Span]:
        return [self._index[number] for number in range(len(self._index))]

    def _render(self, number: int) -> None:
        rendered = self._renderer.now(self._index[number], self._known)
        if rendered is None:
            self._stale[number] = _ELSEWHERE
        else:
            self._fill(number, rendered)

    def _fill(self, number: int, rendered: Rendered) -> None:
        before, self._shown[number] = self._shown[number], rendered
        self._stale[number] = _FRESH
        self._given_up += rendered.given_up - (before.given_up if before else False)
        html = self.page.block(rendered)
        if self._told and self._told[-1][0] == "fill":
            _, first, htmls = self._told[-1]
            if first + len(htmls) == number:
                htmls.append(html)
                return
        self._told.append(["fill", number, [html]])

    def _touch(self, sign: str) -> None:
        """Blocks whose source holds `sign` are to be rendered again."""
        for number, span in enumerate(self._spans()):
            if sign in span.text and self._stale[number] in (_FRESH, _ELSEWHERE):
                self._stale[number] = _LATER

    def _note_surroundings(self, before: str, gone: Sequence[Rendered | None], new: Sequence[Span]) -> None:
        """The head leaves out a place with which the body opens, the foot lists photos that the body does not hold."""
        photos = any("media:" in shown.html for shown in gone if shown) or any("media:" in span.text for span in new)
        if photos or (self.page.article.place and self._opening() != before):
            self.surroundings_due = True
