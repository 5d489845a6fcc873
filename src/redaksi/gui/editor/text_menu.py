"""What the text's own menu has beside Qt's: paste as plain text, the link under the pointer, formatting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from redaksi.gui import icons
from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.editor.body import BodyEdit

_FORMATS = (
    "format.heading",
    "format.subheading",
    None,
    "format.bold",
    "format.italic",
    "format.code",
    None,
    "format.quote",
    "format.bullets",
    "format.numbers",
    "format.table",
    None,
    "format.link",
)
_PLAIN = "edit.paste_plain"
#: What Qt names its own action.
_PASTE = "edit-paste"


class TextMenu(QObject):
    """Fills the menu of `body`; `run` does a command by its id."""

    def __init__(self, body: BodyEdit, run: Callable[[str], object]) -> None:
        super().__init__(body)
        self._body = body
        self._run = run
        self._table = {command.id: command for command in COMMANDS}
        body.menu_opening.connect(self._fill)

    def _fill(self, menu: QMenu, position: int) -> None:
        self._add_plain_paste(menu)
        if self._body.links.at(position) is not None:
            menu.addSeparator()
            self._body.links.fill(menu, position)
        if self._body.isReadOnly():
            return
        menu.addSeparator()
        formats = menu.addMenu(self.tr("Format"))
        for command in _FORMATS:
            if command is None:
                formats.addSeparator()
            else:
                formats.addAction(self._action(command, formats))

    def _add_plain_paste(self, menu: QMenu) -> None:
        actions = menu.actions()
        place = next((number for number, action in enumerate(actions) if action.objectName() == _PASTE), None)
        if place is None or _PLAIN not in self._table:
            return
        plain = self._action(_PLAIN, menu)
        plain.setIcon(QIcon())  # as Qt's own beside it
        plain.setEnabled(actions[place].isEnabled())
        if place + 1 < len(actions):
            menu.insertAction(actions[place + 1], plain)
        else:
            menu.addAction(plain)

    def _action(self, command_id: str, menu: QMenu) -> QAction:
        command = self._table[command_id]
        action = QAction(QCoreApplication.translate("Commands", command.title), menu)
        action.setObjectName(command_id)
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.triggered.connect(lambda: self._run(command_id))
        return action
