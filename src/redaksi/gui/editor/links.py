"""Links of the text: opened by Ctrl and a click or by a command, after a look at where they lead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from redaksi.gui.editor.grammar import AUTOLINK, LINK, URL
from redaksi.gui.editor.offsets import to_index
from redaksi.gui.following import may_open, open_outside

if TYPE_CHECKING:
    from redaksi.gui.editor.body import BodyEdit

#: Characters of an address that a menu shows; its end is left out, its beginning says whose it is.
_SHOWN = 72


def address_at(line: str, at: int) -> str | None:
    """The address of the link that stands at `at` in `line`: a written one, `<https://…>` or a bare one."""
    for pattern in (LINK, AUTOLINK, URL):
        for found in pattern.finditer(line):
            if found.start() <= at <= found.end():
                return found["address"] if pattern is LINK else found.group().strip("<>")
    return None


class Links(QObject):
    """Shows where a link of `body` leads and opens it when that is wanted; `change` asks for another address."""

    def __init__(self, body: BodyEdit) -> None:
        super().__init__(body)
        self._body = body
        self.change: Callable[[], object] | None = None

    def at(self, position: int) -> str | None:
        """The address of the link at a place of the text."""
        block = self._body.document().findBlock(position)
        line = block.text()
        return address_at(line, to_index(line, position - block.position()))

    def clicked(self, place: QPoint) -> bool:
        """Ctrl and a click at a place of the viewport; whether there is a link."""
        position = self._body.cursorForPosition(place).position()
        return self._show(position, self._body.viewport().mapToGlobal(place))

    def show_at_cursor(self) -> None:
        """The command: the link at the cursor."""
        where = self._body.cursorRect().bottomLeft() + QPoint(0, 4)
        self._show(self._body.textCursor().position(), self._body.viewport().mapToGlobal(where))

    def fill(self, menu: QMenu, position: int) -> None:
        """Put what can be done with the link at `position` at the end of `menu`."""
        address = self.at(position)
        if address is None:
            return
        shown = QAction(_shown(address).replace("&", "&&"), menu)
        shown.setEnabled(False)
        menu.addAction(shown)
        if may_open(address):
            menu.addAction(self.tr("Open in the browser"), lambda: open_outside(address))
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address))
        if self.change is not None and not self._body.isReadOnly():
            menu.addAction(self.tr("Change the link…"), lambda: self._change(position))

    def _show(self, position: int, where: QPoint) -> bool:
        menu = QMenu(self._body)
        self.fill(menu, position)
        if not menu.actions():
            menu.deleteLater()
            return False
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[1])
        menu.popup(where)
        return True

    def _change(self, position: int) -> None:
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(position)
        self._body.setTextCursor(cursor)
        if self.change is not None:
            self.change()


def _shown(address: str) -> str:
    """The address as it leads: letters that only look like Latin ones are shown in their code."""
    if not "".join(address.split("/")[:3]).isascii():
        address = bytes(QUrl(address).toEncoded().data()).decode("ascii")
    return address if len(address) <= _SHOWN else address[: _SHOWN - 1] + "…"
