"""Which panes are shown, how wide, and remembered for windows of like width.

The sidebar folds away first, then (at 1280 px) the list: editor, form and preview stand side by side. A narrow window
keeps editor and form. What somebody shows or hides holds for windows of that class from then on.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from redaksi.gui.preferences import Preferences


class Pane(StrEnum):
    """In the splitter's order; the editor is always there."""

    SIDEBAR = "sidebar"
    LIBRARY = "library"
    EDITOR = "editor"
    FORM = "form"
    PREVIEW = "preview"


class Width(StrEnum):
    """A class of window widths."""

    NARROW = "narrow"
    MEDIUM = "medium"
    ROOMY = "roomy"
    WIDE = "wide"


#: From this width on (pixels), with the panes shown at first and their widths; the editor takes what is left.
_CLASSES = (
    (1_700, Width.WIDE, {Pane.SIDEBAR: 180, Pane.LIBRARY: 280, Pane.FORM: 320, Pane.PREVIEW: 430}),
    (1_450, Width.ROOMY, {Pane.LIBRARY: 270, Pane.FORM: 310, Pane.PREVIEW: 410}),
    (1_100, Width.MEDIUM, {Pane.FORM: 310, Pane.PREVIEW: 430}),
    (0, Width.NARROW, {Pane.FORM: 300}),
)
#: The least width of each pane (pixels): in it, nothing that the pane holds is cut.
LEAST = {Pane.SIDEBAR: 150, Pane.LIBRARY: 210, Pane.EDITOR: 320, Pane.FORM: 268, Pane.PREVIEW: 260}
#: How many times its least width the form may ask for, so that no title of its tabs is cut.
_FOR_TITLES = 1.6
#: What makes room where not all that is wanted fits, as with very large text.
_GIVE_WAY = (Pane.PREVIEW, Pane.SIDEBAR, Pane.LIBRARY, Pane.FORM)
_FIRST_WIDTH = {Pane.SIDEBAR: 180, Pane.LIBRARY: 260, Pane.FORM: 310, Pane.PREVIEW: 400}


def width_class(pixels: int) -> Width:
    return next(name for least, name, _shown in _CLASSES if pixels >= least)


def shown_at_first(width: Width) -> set[Pane]:
    return {Pane.EDITOR, *next(shown for _least, name, shown in _CLASSES if name is width)}


class Panes(QObject):
    """Arranges the five panes of a splitter."""

    #: A pane has been shown or hidden: its name and whether it is shown.
    toggled = Signal(str, bool)

    def __init__(self, splitter: QSplitter, preferences: Preferences) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._preferences = preferences
        self._width: Width | None = None
        self._alone = False
        self._crowded = False
        self._set_least()
        for number, pane in enumerate(Pane):
            splitter.setStretchFactor(number, 3 if pane is Pane.EDITOR else (1 if pane is Pane.PREVIEW else 0))
        splitter.installEventFilter(self)
        self._widget(Pane.FORM).installEventFilter(self)
        splitter.splitterMoved.connect(self._remember_sizes)
        preferences.changed.connect(self._preference_changed)

    def is_shown(self, pane: Pane) -> bool:
        return not self._widget(pane).isHidden()

    def show(self, pane: Pane, shown: bool = True) -> None:
        """Show or hide a pane, now and in windows of this width from now on; others make room for it."""
        if self._width is None or pane is Pane.EDITOR:
            return
        self._preferences.set(f"pane/{self._width}/{pane}", shown)
        if self._alone:
            self._set(pane, shown)
            self._share_out(self._splitter.width())
        else:
            self._lay_out(self._width, self._splitter.width(), pane)

    def alone(self, on: bool) -> None:
        """Only the editor until that ends; what is to be shown at other times stays as it was chosen."""
        self._alone = on
        if on:
            for pane in Pane:
                self._set(pane, pane is Pane.EDITOR)
        else:
            self._width = None
            self.arrange(self._splitter.width())

    def arrange(self, pixels: int) -> None:
        """Lay the panes out for a window of this width, where that is another class than before."""
        width = width_class(round(pixels / self._growth))
        if self._alone or (width is self._width and not self._crowded):
            return
        self._width = width
        self._lay_out(width, pixels)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._splitter and event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.arrange(event.size().width())
        elif watched is not self._splitter and event.type() == QEvent.Type.LayoutRequest:
            self._title_changed()
        return super().eventFilter(watched, event)

    @property
    def _growth(self) -> float:
        """What larger text asks of widths: half of its own growth, as lines may break; smaller text asks nothing."""
        return max(1.0, 1 + (self._preferences.number("look/text_size") / 100 - 1) / 2)

    def _least(self, pane: Pane) -> int:
        least = round(LEAST[pane] * self._growth)
        tabs = self._widget(pane)
        if isinstance(tabs, QTabWidget):
            return max(least, min(tabs.tabBar().sizeHint().width(), round(least * _FOR_TITLES)))
        return least

    def _set_least(self) -> None:
        for pane in Pane:
            self._widget(pane).setMinimumWidth(self._least(pane))

    def _title_changed(self) -> None:
        """A tab's title counts more now, or is of another language."""
        form, least = self._widget(Pane.FORM), self._least(Pane.FORM)
        if form.minimumWidth() != least:
            form.setMinimumWidth(least)

    def _preference_changed(self, key: str) -> None:
        if key == "look/text_size":
            self._set_least()
            if self._width is not None and not self._alone:
                self._width = None
                self.arrange(self._splitter.width())

    def _widget(self, pane: Pane) -> QWidget:
        widget = self._splitter.widget(list(Pane).index(pane))
        if widget is None:
            raise LookupError(f"the splitter has no place for the pane {pane}")
        return widget

    def _set(self, pane: Pane, shown: bool) -> None:
        self._widget(pane).setVisible(shown)
        self.toggled.emit(pane.value, shown)

    def _lay_out(self, width: Width, pixels: int, asked: Pane | None = None) -> None:
        """Show what is wanted in windows of this class, without what has no room; the pane `asked` for has it."""
        first = shown_at_first(width)
        shown = {pane for pane in Pane if self._preferences.flag(f"pane/{width}/{pane}", pane in first)}
        shown.add(Pane.EDITOR)
        self._crowded = False
        for pane in _GIVE_WAY:
            if pane in shown and pane is not asked and self._least_together(shown) > pixels:
                shown.remove(pane)
                self._crowded = True
        for pane in Pane:
            self._set(pane, pane in shown)
        self._share_out(pixels)

    def _least_together(self, panes: set[Pane]) -> int:
        return sum(map(self._least, panes)) + self._splitter.handleWidth() * (len(panes) - 1)

    def _share_out(self, pixels: int) -> None:
        """Give every shown pane the width it had in this class, the editor the rest."""
        wanted = {pane: self._width_of(pane) if self.is_shown(pane) else 0 for pane in Pane if pane is not Pane.EDITOR}
        spare = pixels - sum(wanted.values()) - self._least(Pane.EDITOR)
        for pane in (Pane.PREVIEW, Pane.LIBRARY, Pane.FORM, Pane.SIDEBAR):
            if spare < 0 and wanted[pane]:
                given = min(-spare, wanted[pane] - self._least(pane))
                wanted[pane] -= given
                spare += given
        editor = self._least(Pane.EDITOR) + max(spare, 0)
        self._splitter.setSizes([editor if pane is Pane.EDITOR else wanted[pane] for pane in Pane])

    def _width_of(self, pane: Pane) -> int:
        remembered = self._preferences.text(f"pane/{self._width}/{pane}_width")
        if remembered:
            return int(remembered)
        at_first = next(shown for _least, name, shown in _CLASSES if name is self._width).get(pane, _FIRST_WIDTH[pane])
        return round(at_first * self._growth)

    def _remember_sizes(self) -> None:
        for pane, size in zip(Pane, self._splitter.sizes(), strict=True):
            if size and pane is not Pane.EDITOR:
                self._preferences.set(f"pane/{self._width}/{pane}_width", size)
