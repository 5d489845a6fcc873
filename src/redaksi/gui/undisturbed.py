"""Nothing but the text, on the whole screen: F11 goes in, Escape comes out.

Menus and tools come back while the pointer is at the upper edge, and by F10.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.panes import Panes

#: Pixels from the upper edge of the window within which the pointer brings the tools back.
_EDGE = 4
#: How far below the tools the pointer may be before they go again.
_REACH = 48
#: The pointer is asked where it is so often (milliseconds): watching each of its moves would cost more.
_ASKED_EVERY = 120


class Undisturbed(QObject):
    """Hides everything around the text of `window`, and brings it back as it was."""

    def __init__(self, window: QMainWindow, panes: Panes, editor: EditorPane, around: list[QWidget]) -> None:
        """`around` are the bars of the window that go, the menu bar first."""
        super().__init__(window)
        self._window, self._panes, self._editor, self._around = window, panes, editor, around
        self._action: QAction | None = None
        self._on = self._peeking = self._kept = False
        self._shown: list[QWidget] = []
        self._before = Qt.WindowState.WindowNoState
        self._watch = QTimer(self, interval=_ASKED_EVERY)
        self._watch.timeout.connect(self._look_at_pointer)

    @property
    def is_on(self) -> bool:
        return self._on

    def tick(self, action: QAction) -> None:
        """From now on the check of `action` says whether nothing but the text is shown."""
        self._action = action

    def turn(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            self._go_in() if on else self._come_out()
        if self._action is not None:
            self._action.setChecked(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            self._bar_shown(watched, event)
        elif event.type() == QEvent.Type.Close:
            self.turn(False)  # the window is remembered as it was before
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.turn(False)
                return True
            if event.key() == Qt.Key.Key_F10:
                self._peek_by_key()
                return True
        elif event.type() == QEvent.Type.WindowStateChange and not self._window.isFullScreen():
            self.turn(False)  # the window manager has taken it back
        return False

    def _bar_shown(self, bar: QObject, event: QEvent) -> None:
        """A bar that shows itself, as that of the state does when the state changes, waits like the others."""
        if event.type() == QEvent.Type.Show and self._on and not self._peeking and isinstance(bar, QWidget):
            if bar not in self._shown:
                self._shown.append(bar)
            QTimer.singleShot(0, self._hide_again)

    def _hide_again(self) -> None:
        if self._on and not self._peeking:
            self._show_bars(False)

    def _go_in(self) -> None:
        window = self._window
        self._before = window.windowState()
        self._shown = [bar for bar in self._around if not bar.isHidden()]
        self._panes.alone(True)
        self._show_bars(False)
        window.showFullScreen()
        for watched in (window, *self._around):
            watched.installEventFilter(self)
        self._watch.start()
        if not (self._editor.headline.hasFocus() or self._editor.body.hasFocus()):
            self._editor.focus_body()

    def _come_out(self) -> None:
        self._watch.stop()
        for watched in (self._window, *self._around):
            watched.removeEventFilter(self)
        self._show_bars(True)
        self._panes.alone(False)
        if self._window.isFullScreen():
            self._window.setWindowState(self._before & ~Qt.WindowState.WindowFullScreen)

    def _show_bars(self, shown: bool) -> None:
        self._peeking = shown and self._on
        for bar in self._shown:
            bar.setVisible(shown)
        self._editor.show_tools(shown)

    def _look_at_pointer(self) -> None:
        if QApplication.activePopupWidget() is not None or not self._window.isActiveWindow():
            return
        below = self._window.mapFromGlobal(QCursor.pos()).y()
        if not self._peeking and 0 <= below < _EDGE:
            self._kept = False
            self._show_bars(True)
        elif self._peeking and not self._kept and below > self._depth() + _REACH:
            self._show_bars(False)

    def _depth(self) -> int:
        """How far down the bars at the top reach."""
        return self._editor.body.mapTo(self._window, self._editor.body.rect().topLeft()).y()

    def _peek_by_key(self) -> None:
        """The menus by F10, as elsewhere; they stay until F10 again, or until the pointer has come and gone."""
        self._kept = not self._peeking
        self._show_bars(self._kept)
        menus = self._around[0]
        if self._kept and isinstance(menus, QMenuBar):
            menus.setFocus()
            menus.setActiveAction(menus.actions()[0])
        else:
            self._editor.focus_body()
