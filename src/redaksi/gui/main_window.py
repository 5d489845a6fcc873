"""The window as it is at its first paint: menus, toolbar, empty panes. `furnish` brings everybody to work in it.

What is imported here is all that the first paint waits for: Qt, the forms, the table of commands; no domain, no store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from redaksi.gui.commands.menus import Menus
from redaksi.gui.commands.registry import Registry
from redaksi.gui.forms.ui_main_window import Ui_MainWindow
from redaksi.gui.panes import Pane, Panes
from redaksi.gui.preferences import Preferences
from redaksi.gui.toolbar import Toolbar

if TYPE_CHECKING:
    from redaksi.gui.desk import Desk
    from redaksi.gui.preview.renderer import LoadRenderer
    from redaksi.gui.view import View
    from redaksi.gui.workplace import Workplace


#: Pixels that a window manager puts around a window's height; nothing tells before the window is shown.
_TITLE_BAR = 40
#: Where the screen has room, the list is there from the start (panes.py).
_ROOMY = QSize(1720, 1000)


class MainWindow(QMainWindow):
    """The frame. `work` is None until it is furnished."""

    #: Its first frame is on the screen.
    painted = Signal()
    #: It has been closed and everything is kept.
    closed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._painted = self._leaving = False
        self.work: Workplace | None = None
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.registry = Registry(self)
        self.panes = Panes(self.ui.splitter, preferences)
        self.panes.toggled.connect(self._pane_toggled)
        self.toolbar = Toolbar(self.ui.tools, self.registry)
        self.menus = Menus(self.ui.menus, self.registry)
        # Else the search box would have the keyboard, as the first that takes it; it belongs to the text that comes.
        self.ui.centre.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ui.centre.setFocus()
        if not self.restoreGeometry(preferences.bytes("window/geometry")):
            # The first time: whole on a small screen, its title bar included.
            room = self.screen().availableSize()
            self.resize(_ROOMY.boundedTo(QSize(room.width(), room.height() - _TITLE_BAR)))
        # Before it is shown: with every pane out, the window could not be as narrow as it was left.
        self.panes.arrange(self.width())

    def furnish(self, desk: Desk, view: View, load_renderer: LoadRenderer) -> Workplace:
        """Put in what the first paint did not wait for: sidebar, list, editor, form, preview, and all that they do."""
        from redaksi.gui.workplace import Workplace

        self.work = Workplace(self, desk, view, load_renderer)
        # From here on the keyboard stays where it is when a button or a bare place is clicked that does not take it.
        self.ui.centre.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self.work

    def bring_to_front(self) -> None:
        """Another start of Redaksi on this store has called."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.work is not None:
            self.work.look_for_other_hands()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only once everything is in the store."""
        self._preferences.set("window/geometry", self.saveGeometry())
        self._preferences.sync()
        if self._leaving or self.work is None or not self.work.autosave.dirty:
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self.work.unsaved.failing:
            self.work.unsaved.ask_to_leave(self._leave)
        else:
            self.work.autosave.flush(self._leave)

    def _leave(self) -> None:
        self._leaving = True
        self.close()

    def _pane_toggled(self, pane: str, shown: bool) -> None:
        if pane != Pane.EDITOR:
            self.registry.action(f"view.{pane}").setChecked(shown)
