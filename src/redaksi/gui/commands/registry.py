"""The commands at work: one QAction for each row of the table that somebody has registered a callable for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from redaksi.gui import icons
from redaksi.gui.commands.own_keys import OWN_KEYS
from redaksi.gui.commands.table import COMMANDS, Command


class Registry(QObject):
    """Owns the actions. A command that nobody has registered is neither shown nor bound to its shortcut.

    Until `follow` all are shown, none is possible: the window is painted before anybody is at work in it.
    """

    #: Some command has become possible or impossible, or has been registered.
    refreshed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands = {command.id: command for command in COMMANDS}
        self._why_not: Callable[[str], str | None] | None = None
        self._calls: dict[str, Callable[..., object]] = {}
        self._actions: dict[str, QAction] = {}
        self._shown: dict[str, tuple[object, ...]] = {}
        window.installEventFilter(self)

    def action(self, command_id: str) -> QAction:
        """The action of a command; made when it is first asked for, as the first paint needs few of them."""
        if command_id not in self._actions:
            command = self._commands[command_id]
            self._actions[command_id] = self._action(command)
            self._refresh_one(command, {})
        return self._actions[command_id]

    def register(self, command_id: str, call: Callable[..., object]) -> None:
        """From now on `command_id` does `call()`, or `call(checked)` where it can be checked."""
        self._calls[command_id] = call
        self._window.addAction(self.action(command_id))
        if self._why_not is not None and self._refresh_one(self._commands[command_id], {}):
            self.refreshed.emit()

    def follow(self, why_not: Callable[[str], str | None]) -> None:
        """From now on a command is possible where `why_not(condition)` gives no reason."""
        self._why_not = why_not
        self.refresh()

    def run(self, command_id: str) -> None:
        """Do a command as if its menu entry had been chosen; nothing where it is not possible now."""
        self.action(command_id).trigger()

    def usable(self) -> Iterator[tuple[Command, QAction]]:
        """Every registered command in the table's order."""
        for command in COMMANDS:
            if command.id in self._calls:
                yield command, self.action(command.id)

    def why_not(self, command_id: str) -> str | None:
        """Why a command is not possible now, in the user's language."""
        condition = self._commands[command_id].enabled
        return self._why_not(condition) if self._why_not is not None else None

    def refresh(self) -> None:
        """Look at every condition again. Actions that stay as they are cost nothing: every save ends here."""
        reasons: dict[str, str | None] = {}
        changed = [self._refresh_one(self._commands[command_id], reasons) for command_id in self._actions]
        if any(changed):
            self.refreshed.emit()

    def retranslate(self) -> None:
        for command_id, action in self._actions.items():
            action.setText(QCoreApplication.translate("Commands", self._commands[command_id].title))
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def _refresh_one(self, command: Command, reasons: dict[str, str | None]) -> bool:
        """Whether the action has changed. `reasons` holds what is known, so that each condition is looked at once."""
        if command.enabled not in reasons:
            reasons[command.enabled] = self.why_not(command.id)
        action, reason = self._actions[command.id], reasons[command.enabled]
        registered = command.id in self._calls
        shown = (registered, self._why_not is None, reason, action.text())
        if self._shown.get(command.id) == shown:
            return False
        self._shown[command.id] = shown
        action.setVisible(registered or self._why_not is None)
        action.setEnabled(registered and self._why_not is not None and reason is None)
        action.setToolTip(tooltip(action, reason))
        return True

    def _action(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setText(QCoreApplication.translate("Commands", command.title))
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        elif command.id in OWN_KEYS:
            action.setShortcut(QKeySequence(OWN_KEYS[command.id]))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
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
