"""The headings of the text, in one list: type to find, Enter goes there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidgetItem, QPlainTextEdit, QWidget

from redaksi.gui.commands.matching import score
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.editor import grammar
from redaksi.gui.forms.ui_editor_headings import Ui_HeadingsDialog
from redaksi.gui.list_keys import ListKeys

_IN_CODE = 1
_PLACE = Qt.ItemDataRole.UserRole
_SIGNS = re.compile(r"(?<!\\)[*`]+|(?<![^\W_])_+|_+(?![^\W_])")
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 6; `block` is the number of its paragraph."""

    title: str
    level: int
    block: int


def headings(document: QTextDocument) -> Iterator[Heading]:
    """Every heading of a document whose highlighter has marked what is code."""
    block = document.begin()
    while block.isValid():
        text = block.text()
        if text.startswith("#") and block.userState() != _IN_CODE and (found := grammar.HEADING.match(text)):
            yield Heading(_plain(text[found.end() :]), len(found["mark"]), block.blockNumber())
        block = block.next()


def _plain(title: str) -> str:
    """As readers see it: without the signs of links and emphasis, and without closing `##`."""
    words = grammar.LINK.sub(lambda link: link["text"], title)
    return _SIGNS.sub("", words).rstrip().rstrip("#").rstrip()


class HeadingsDialog(QDialog):
    """Lists the headings of `edit`, the one above the cursor chosen first."""

    def __init__(self, edit: QPlainTextEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edit = edit
        self._headings = list(headings(edit.document()))
        self.ui = Ui_HeadingsDialog()
        self.ui.setupUi(self)
        fit(self)
        ListKeys(self.ui.query, self.ui.list).taken.connect(self._go)
        self.ui.query.textChanged.connect(self._find)
        self.ui.list.itemActivated.connect(self._go)
        self.ui.list.itemClicked.connect(self._go)
        self._find("")

    def _find(self, query: str) -> None:
        ui = self.ui
        ui.list.clear()
        least = min((heading.level for heading in self._headings), default=1)
        here, chosen = self._edit.textCursor().blockNumber(), 0
        best = -1
        for heading in self._headings:
            fit = score(query, heading.title)
            if fit is None:
                continue
            item = QListWidgetItem(_INDENT * (heading.level - least) + heading.title, ui.list)
            item.setData(_PLACE, heading.block)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{title}, level {level}").format(title=heading.title, level=heading.level),
            )
            if (query and fit > best) or (not query and heading.block <= here):
                best, chosen = fit, ui.list.count() - 1
        ui.list.setCurrentRow(chosen)
        ui.nothing.setText(self.tr("No heading is called that.") if self._headings else self.tr("No headings yet."))
        ui.nothing.setVisible(ui.list.count() == 0)
        ui.list.setVisible(ui.list.count() > 0)

    def _go(self) -> None:
        item = self.ui.list.currentItem()
        if item is None:
            return
        block = self._edit.document().findBlockByNumber(item.data(_PLACE))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        bar = self._edit.verticalScrollBar()
        bar.setValue(bar.maximum())  # so that the heading comes to the top, not to the bottom
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        self.accept()
        self._edit.setFocus()
