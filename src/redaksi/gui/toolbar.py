"""The toolbar: new, import, the next steps, export, the search, and who sits here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from redaksi.gui import icons, theme
from redaksi.gui.commands.registry import Registry
from redaksi.gui.commands.table import COMMANDS


class Toolbar(QObject):
    """Fills a QToolBar from the table, with the search box and the person at its end."""

    #: What is searched for; every change.
    searched = Signal(str)
    #: Escape or Enter in the search box: back to the list.
    left_search = Signal()

    def __init__(self, bar: QToolBar, registry: Registry) -> None:
        super().__init__(bar)
        self._bar = bar
        self._registry = registry
        #: How wide the bar is with words beside every icon, and beside the person's alone; known once it was laid out.
        self._wordy = self._named = 0
        self.search = QLineEdit(bar)
        self.search.setObjectName("search")
        self.search.setMinimumWidth(220)
        self.search.setMaximumWidth(360)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lens = self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.bring_in = self._drop_down(
            "import", ("article.import_paste", "article.import_files", "article.import_folder")
        )
        #: Who sits here; filled by gui.profile.
        self.person = QToolButton(bar)
        self.person.setIcon(icons.icon("person"))
        self.person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._fill()
        registry.refreshed.connect(self._refresh)
        bar.installEventFilter(self)
        self._scale()
        self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._search_key(event)
        if watched is self._bar and event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if watched is self._bar and event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._wordy = self._named = 0  # other words, or of another size: to be measured anew
            self._scale()
            self._fit()
        elif watched is self._bar and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _scale(self) -> None:
        side = QSize(theme.scaled(20), theme.scaled(20))
        self._bar.setIconSize(side)
        for button in (self.bring_in, self.person):
            button.setIconSize(side)

    def _fit(self) -> None:
        """Words beside the icons where all have room, else beside the person's alone, else none: all buttons stay."""
        words, icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        taken, wide = self._bar.sizeHint().width(), self._bar.width()
        if self._bar.toolButtonStyle() == words:
            self._wordy = taken
        elif self.person.toolButtonStyle() == words:
            self._named = taken
        fitting = words if wide >= self._wordy else icon
        if self._bar.toolButtonStyle() != fitting:
            self._bar.setToolButtonStyle(fitting)
            self.bring_in.setToolButtonStyle(fitting)
        named = words if fitting == words or wide >= self._named else icon
        if self.person.toolButtonStyle() != named:
            self.person.setToolButtonStyle(named)
            if (layout := self._bar.layout()) is not None:
                layout.invalidate()  # a button that has been left out says nothing of its new size
                layout.activate()

    def _fill(self) -> None:
        for toggle in ("view.sidebar", "view.library"):
            self._bar.addAction(self._registry.action(toggle))
            self._icon_only(toggle)
        self._bar.addSeparator()
        for command in COMMANDS:
            if command.toolbar:
                self._bar.addAction(self._registry.action(command.id))
            if command.id == "article.new":
                self._bar.addWidget(self.bring_in)
        self._bar.addAction(self._registry.action("article.export"))
        self._bar.addWidget(_stretch(self._bar))
        self._bar.addWidget(self.search)
        self._bar.addWidget(_stretch(self._bar))
        for toggle in ("view.form", "view.preview"):
            self._bar.addAction(self._registry.action(toggle))
            self._icon_only(toggle)
        self._bar.addSeparator()
        self._bar.addWidget(self.person)

    def _icon_only(self, command_id: str) -> None:
        button = self._bar.widgetForAction(self._registry.action(command_id))
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            # The bar tells its buttons of its own style; these stay as they are.
            self._bar.toolButtonStyleChanged.disconnect(button.setToolButtonStyle)

    def _drop_down(self, icon: str, commands: tuple[str, ...]) -> QToolButton:
        button = QToolButton(self._bar)
        button.setIcon(icons.icon(icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for command in commands:
            menu.addAction(self._registry.action(command))
        button.setMenu(menu)
        return button

    def _refresh(self) -> None:
        """A menu in which nothing can be done now does not open."""
        self.bring_in.setEnabled(any(action.isEnabled() for action in self.bring_in.menu().actions()))

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.search.clear()
            self.left_search.emit()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_search.emit()
            return True
        return False

    def _retranslate(self) -> None:
        keys = QKeySequence("Ctrl+Shift+F").toString(QKeySequence.SequenceFormat.NativeText)
        words = QCoreApplication.translate("Toolbar", "Search all articles")
        self.search.setPlaceholderText(words)
        self.search.setToolTip(f"{words} ({keys})")
        self.search.setAccessibleName(words)
        self._lens.setText(words)
        self.bring_in.setText(QCoreApplication.translate("Toolbar", "Import"))
        self.bring_in.setToolTip(QCoreApplication.translate("Toolbar", "Bring in a page or files"))


def _stretch(parent: QWidget) -> QWidget:
    space = QWidget(parent)
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
