"""The house style in the headline: what the rules find there becomes marks of its own text area."""

from __future__ import annotations

from PySide6.QtCore import QObject

from redaksi.gui.editor.headline import HeadlineEdit
from redaksi.gui.editor.marks.house_style import HouseStyle
from redaksi.gui.editor.marks.marks import Kind, Mark


class HeadlineMarks(QObject):
    """Puts on `edit` what `style` has found in the headline."""

    def __init__(self, edit: HeadlineEdit, style: HouseStyle) -> None:
        super().__init__(edit)
        self._edit = edit
        self._style = style
        style.headline_changed.connect(self._put)

    def go(self) -> None:
        """The keyboard to the first marked words, and why they are marked."""
        self._edit.setFocus()
        self._edit.mark_menu.enter(forward=True)

    def _put(self) -> None:
        document = self._edit.document()
        length = len(document.toRawText())
        found = [finding for finding in self._style.headline if finding.end <= length]
        marks = [Mark(finding.start, finding.end, Kind.STYLE, finding.rule, finding) for finding in found]
        self._edit.marks.put(self._style, {0: marks}, document.revision())
