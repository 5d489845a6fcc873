"""What the words at the cursor are already, shown by the tools above the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.grammar import HEADING, IN_CODE, LINK, LIST, QUOTE, is_row, line_prefix
from redaksi.gui.editor.inline import spans
from redaksi.gui.editor.offsets import to_index
from redaksi.gui.editor.tools import Tools

#: The commands whose buttons are shown pressed.
SHOWN = (
    "format.heading",
    "format.bold",
    "format.italic",
    "format.quote",
    "format.link",
    "format.bullets",
    "format.numbers",
    "format.table",
)
_REST_MS = 120
#: Longer paragraphs are not looked at: no newspaper has one.
_LIMIT = 20_000


def standing(line: str, at: int) -> set[str]:
    """The commands that have made the words at `at` of `line` what they are."""
    quote = QUOTE.match(line)
    item = LIST.match(line, quote.end() if quote else 0)
    found = {"format.quote"} if quote else set()
    if item:
        found.add("format.numbers" if item["number"] else "format.bullets")
    if HEADING.match(line):
        found.add("format.heading")
    if is_row(line):
        found.add("format.table")
    for span in spans(line, len(line_prefix(line))):
        if span.inner[0] <= at <= span.inner[1]:
            found.add("format.bold" if span.width == 2 else "format.italic")
    if any(link.start() < at < link.end() for link in LINK.finditer(line)):
        found.add("format.link")
    return found


class Standing(QObject):
    """Presses the buttons of `tools` a moment after the cursor of `edit` has come to rest."""

    #: The cursor has come to rest.
    rested = Signal()

    def __init__(self, edit: QPlainTextEdit, tools: Tools) -> None:
        super().__init__(edit)
        self._edit = edit
        self._tools = tools
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._show)
        edit.cursorPositionChanged.connect(self._later.start)
        for command in SHOWN:
            tools.button(command).setCheckable(True)
            tools.button(command).clicked.connect(self._show)

    def _show(self) -> None:
        cursor = self._edit.textCursor()
        block = cursor.block()
        line = block.text()
        found: set[str] = set()
        if len(line) <= _LIMIT and block.userState() != IN_CODE:
            found = standing(line, to_index(line, cursor.positionInBlock()))
        for command in SHOWN:
            self._tools.button(command).setChecked(command in found)
        self.rested.emit()
