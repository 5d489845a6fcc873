"""The editor's own row of tools: what the Format menu holds, at hand above the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from redaksi.gui import theme
from redaksi.gui.commands.own_keys import OWN_KEYS
from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.icons import icon

#: Ids of the commands in the row; None is a gap.
ROW = (
    "format.heading",
    "format.bold",
    "format.italic",
    "format.quote",
    "format.link",
    None,
    "format.bullets",
    "format.numbers",
    "format.table",
    "format.photo",
    None,
    "edit.undo",
    "edit.redo",
)


#: What a narrow pane moves into the menu at the end of the row, the first ones first.
LEAST = ("edit.redo", "edit.undo", "format.table", "format.numbers", "format.heading", "format.quote")
_GAP = 2


class Tools(QWidget):
    """Flat buttons named after their commands; the keys themselves are bound by the window."""

    def __init__(self, calls: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self._table = {command.id: command for command in COMMANDS}
        self._buttons: dict[str, QToolButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # Closer together than the window's own row, so that all fit in most panes.
        self.setStyleSheet("QToolButton { padding: 5px; }")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 0, 4)
        row.setSpacing(_GAP)
        for command_id in ROW:
            if command_id is None:
                row.addSpacing(12)
            else:
                row.addWidget(self._button(command_id, calls[command_id]))
        self._more = self._more_button()
        row.addWidget(self._more)
        row.addStretch(1)
        self.retranslate()

    def button(self, command_id: str) -> QToolButton:
        return self._buttons[command_id]

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Formatting"))
        self._more.setToolTip(self.tr("More tools"))
        self._more.setAccessibleName(self.tr("More tools"))
        for command_id, button in self._buttons.items():
            title, keys = self._title(command_id), self._keys(command_id)
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{title} ({shown})" if shown else title)
            button.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        over = 12 + 12 * ROW.count(None) - event.size().width()
        over += sum(button.sizeHint().width() + _GAP for button in self._buttons.values())
        self._more.setVisible(over > 0)
        over += self._more.sizeHint().width() + _GAP if over > 0 else 0
        for command_id in LEAST:
            button = self._buttons[command_id]
            button.setVisible(over <= 0)
            over -= button.sizeHint().width() + _GAP if over > 0 else 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            for button in (*self._buttons.values(), self._more):
                button.setIconSize(_side())
        super().changeEvent(event)

    def _title(self, command_id: str) -> str:
        title = QCoreApplication.translate("Commands", self._table[command_id].title)
        return title.replace("&", "").rstrip("…")

    def _keys(self, command_id: str) -> QKeySequence:
        return QKeySequence(OWN_KEYS.get(command_id, self._table[command_id].shortcut))

    def _more_button(self) -> QToolButton:
        """Opens a menu of the tools that have no room."""
        button = QToolButton()
        button.setObjectName("more")
        button.setIcon(icon("more"))
        button.setIconSize(_side())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        button.hide()
        return button

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for command_id, button in self._buttons.items():
            if button.isHidden():
                entry = menu.addAction(icon(self._table[command_id].icon), self._title(command_id))
                entry.setShortcut(self._keys(command_id))
                # Shown, not bound: the window has bound it already.
                entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                entry.setCheckable(button.isCheckable())
                entry.setChecked(button.isChecked())
                entry.triggered.connect(button.click)

    def _button(self, command_id: str, call: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(command_id)
        button.setIcon(icon(self._table[command_id].icon))
        button.setIconSize(_side())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: call())
        self._buttons[command_id] = button
        return button


def _side() -> QSize:
    """Of an icon, which grows with the text of the window."""
    return QSize(theme.scaled(18), theme.scaled(18))
