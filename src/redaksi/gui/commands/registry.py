"""The commands at work: one QAction for each row of the table that somebody has registered a callable for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from redaksi.gui import icons
from redaksi.gui.commands.conditions import why_not
from redaksi.gui.commands.table import COMMANDS, Command
from redaksi.gui.desk import Desk


class Registry(QObject):
    """Owns the actions. A command that nobody has registered yet is neither shown nor bound to its shortcut."""

    #: Some command has become possible or impossible, or has been registered.
    refreshed = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._calls: dict[str, Callable[..., object]] = {}
        self._actions = {command.id: self._action(command) for command in COMMANDS}
        for signal in (desk.ready, desk.user_changed, desk.editable_changed):
            signal.connect(self.refresh)
        for signal in (desk.document.opened, desk.document.saved):
            signal.connect(self.refresh)
        desk.command_wanted.connect(self.run)
        window.installEventFilter(self)
        self.retranslate()

    def action(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def register(self, command_id: str, call: Callable[..., object]) -> None:
        """From now on `command_id` does `call()`, or `call(checked)` where it can be checked."""
        self._calls[command_id] = call
        self._window.addAction(self._actions[command_id])
        self.refresh()

    def run(self, command_id: str) -> None:
        """Do a command as if its menu entry had been chosen; nothing where it is not possible now."""
        self._actions[command_id].trigger()

    def usable(self) -> Iterator[tuple[Command, QAction]]:
        """Every registered command in the table's order."""
        for command in COMMANDS:
            if command.id in self._calls:
                yield command, self._actions[command.id]

    def why_not(self, command_id: str) -> str | None:
        """Why a command is not possible now, in the user's language."""
        command = next(entry for entry in COMMANDS if entry.id == command_id)
        return why_not(self._desk, command.enabled)

    def refresh(self) -> None:
        """Look at every condition again."""
        for command in COMMANDS:
            action, reason = self._actions[command.id], why_not(self._desk, command.enabled)
            action.setVisible(command.id in self._calls)
            action.setEnabled(command.id in self._calls and reason is None)
            action.setToolTip(tooltip(action, reason))
        self.refreshed.emit()

    def retranslate(self) -> None:
        for command in COMMANDS:
            self._actions[command.id].setText(QCoreApplication.translate("Commands", command.title))
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def _action(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.triggered.connect(lambda checked: self._call(command, checked))
        return action

    def _call(self, command: Command, checked: bool) -> None:
        call = self._calls[command.id]
        if command.checkable:
            call(checked)
        else:
            call()


def tooltip(action: QAction, reason: str | None) -> str:
    """The title with its shortcut, and why it is not possible now."""
    title = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return (f"{title} ({keys})" if keys else title) + (f"\n{reason}" if reason else "")
