"""F6 and Shift+F6: the keyboard goes from pane to pane, each time to where it was in that pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window, and how the keyboard comes into it for the first time."""

    area: QWidget
    enter: Callable[[], object]


def stops(area: QWidget) -> list[QWidget]:
    """What Tab goes to in `area`, in the order in which it was made.

    Not by QWidget.nextInFocusChain: its binding takes what it gives for a child of what it was asked of, and where
    one of them is deleted later, forgets others that are still there (PySide 6.11).
    """
    inside = (widget for widget in area.findChildren(QWidget) if widget.window() is area.window())
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def enter(area: QWidget) -> None:
    """The keyboard to the first thing in `area` that can take it."""
    shown = (widget for widget in stops(area) if widget.isVisible() and widget.isEnabled())
    next(shown, area).setFocus(Qt.FocusReason.OtherFocusReason)


class Cycle(QObject):
    """Visits the stops that are on show, in their order, round and round."""

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._stops = stops
        self._last: dict[QWidget, QWidget] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def go(self, by: int) -> None:
        """To the next stop (1) or the one before (-1); from outside of all, to the first or the last."""
        shown = [stop for stop in self._stops if stop.area.isVisible() and stop.area.isEnabled()]
        if not shown:
            return
        here = self._stop_of(QApplication.focusWidget())
        at = shown.index(here) + by if here in shown else (0 if by > 0 else -1)
        stop = shown[at % len(shown)]
        last = self._last.get(stop.area)
        if last is not None and last.isVisible() and last.isEnabled() and stop.area.isAncestorOf(last):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stop.enter()
        if self._stop_of(QApplication.focusWidget()) is not stop:
            enter(stop.area)  # what usually takes it is not on show, as the list of an empty newsroom

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        stop = self._stop_of(now)
        if stop is not None and now is not None:
            self._last[stop.area] = now
            now.destroyed.connect(lambda: self._last.pop(stop.area, None))

    def _stop_of(self, widget: QWidget | None) -> Stop | None:
        return next(
            (stop for stop in self._stops if widget and (stop.area is widget or stop.area.isAncestorOf(widget))), None
        )
