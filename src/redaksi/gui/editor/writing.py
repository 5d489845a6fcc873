"""The formatting commands of the editor, on its text area."""

from __future__ import annotations

from collections.abc import Callable

from redaksi.gui.editor import formatting
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.grammar import IN_CODE
from redaksi.gui.editor.link_dialog import LinkDialog
from redaksi.gui.editor.toggling import BOLD, CODE_MARK, ITALIC, toggle_mark

_TABLE = "|  |  |\n| --- | --- |\n|  |  |"


class Writing:
    """Each method does one command; all of them are one step of undo."""

    def __init__(self, body: BodyEdit) -> None:
        self._body = body
        self._marked: tuple[int, int] | None = None

    def calls(self) -> dict[str, Callable[[], object]]:
        """Command id → what does it."""
        change, on = self._body.change, self._body.passage
        return {
            "format.heading": lambda: change(formatting.toggle_heading(on(), 2)),
            "format.subheading": lambda: change(formatting.toggle_heading(on(), 3)),
            "format.bold": lambda: self._mark(BOLD),
            "format.italic": lambda: self._mark(ITALIC),
            "format.code": lambda: self._mark(CODE_MARK),
            "format.quote": lambda: change(self._apart(formatting.toggle_quote(on()))),
            "format.bullets": lambda: change(self._apart(formatting.toggle_list(on(), numbered=False))),
            "format.numbers": lambda: change(self._apart(formatting.toggle_list(on(), numbered=True))),
            "format.link": self._ask_for_link,
            "format.table": lambda: change(self._apart(formatting.insert_below(on(), _TABLE, 2))),
            "edit.undo": self._body.undo,
            "edit.redo": self._body.redo,
        }

    def _mark(self, mark: str) -> None:
        """Twice at the same place is on and off again; after some typing it ends what is marked."""
        cursor, document = self._body.textCursor(), self._body.document()
        if document.findBlock(cursor.selectionStart()).userState() == IN_CODE:
            return
        here = self._marked == (cursor.position(), document.revision())
        self._body.change(toggle_mark(self._body.passage(), mark, stepping=not here))
        self._marked = (self._body.textCursor().position(), document.revision())

    def _apart(self, passage: formatting.Passage) -> formatting.Passage:
        """With blank lines round it, which Markdown needs between running text and lists, quotes and tables."""
        cursor = self._body.textCursor()
        document = self._body.document()
        before = document.findBlock(cursor.selectionStart()).previous().text()
        after = document.findBlock(cursor.selectionEnd()).next().text()
        return formatting.set_apart(passage, before, after)

    def _ask_for_link(self) -> None:
        if self._body.isReadOnly():
            return
        passage = self._body.passage()
        place = formatting.link_at(passage)
        dialog = LinkDialog(place, self._body)
        dialog.chosen.connect(
            lambda words, address: self._body.change(formatting.set_link(passage, place, words, address))
        )
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)
