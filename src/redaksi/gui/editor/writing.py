"""The formatting commands of the editor, on its text area."""

from __future__ import annotations

from collections.abc import Callable

from redaksi.gui.editor import formatting
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.link_dialog import LinkDialog

_TABLE = "|  |  |\n| --- | --- |\n|  |  |"


class Writing:
    """Each method does one command; all of them are one step of undo."""

    def __init__(self, body: BodyEdit) -> None:
        self._body = body

    def calls(self) -> dict[str, Callable[[], object]]:
        """Command id → what does it."""
        change, on = self._body.change, self._body.passage
        return {
            "format.heading": lambda: change(formatting.toggle_heading(on(), 2)),
            "format.subheading": lambda: change(formatting.toggle_heading(on(), 3)),
            "format.bold": lambda: change(formatting.toggle_mark(on(), formatting.BOLD)),
            "format.italic": lambda: change(formatting.toggle_mark(on(), formatting.ITALIC)),
            "format.quote": lambda: change(self._apart(formatting.toggle_quote(on()))),
            "format.bullets": lambda: change(self._apart(formatting.toggle_list(on(), numbered=False))),
            "format.numbers": lambda: change(self._apart(formatting.toggle_list(on(), numbered=True))),
            "format.link": self._ask_for_link,
            "format.table": lambda: change(self._apart(formatting.insert_below(on(), _TABLE, 2))),
            "edit.undo": self._body.undo,
            "edit.redo": self._body.redo,
        }

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
