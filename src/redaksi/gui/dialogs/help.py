"""Help inside the window: every command with its keys, searchable, and a short guide to writing and a story's way."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from redaksi import words
from redaksi.build import this_build, told
from redaksi.gui import icons
from redaksi.gui.commands.registry import Registry
from redaksi.gui.commands.table import QT_TRANSLATE_NOOP, TITLES
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_help import Ui_HelpDialog

#: Keys that are no commands of their own, with what they do.
_OTHER_KEYS = (
    ("Return", QT_TRANSLATE_NOOP("HelpDialog", "In the list: write in this article")),
    ("Shift+F10", QT_TRANSLATE_NOOP("HelpDialog", "The menu of what has the keyboard")),
    ("Alt+Up", QT_TRANSLATE_NOOP("HelpDialog", "In a list of the form: move this up")),
    ("Alt+Down", QT_TRANSLATE_NOOP("HelpDialog", "In a list of the form: move this down")),
    ("Del", QT_TRANSLATE_NOOP("HelpDialog", "In a list of the form: take this out")),
    ("Esc", QT_TRANSLATE_NOOP("HelpDialog", "Close what was opened over the text")),
)


class Page(IntEnum):
    """The tabs, in their order."""

    COMMANDS = 0
    WRITING = 1
    STORY = 2


class HelpDialog(QDialog):
    """Stays beside the window while one works; Enter on a command does it."""

    def __init__(self, window: QWidget, desk: Desk, registry: Registry) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._desk = desk
        self._registry = registry
        self.ui = Ui_HelpDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.list.setIndentation(0)
        header = self.ui.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.query.textChanged.connect(self._find)
        self.ui.query.returnPressed.connect(self.ui.list.setFocus)
        self.ui.list.itemActivated.connect(self._do)
        self.ui.close.clicked.connect(self.close)
        self._fill()

    def turn_to(self, page: Page) -> None:
        """Show one of the pages, the keyboard in it."""
        self.ui.tabs.setCurrentIndex(page)
        (self.ui.query, self.ui.writing, self.ui.story)[page].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._fill()
        elif event.type() == QEvent.Type.PaletteChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        for browser, code in ((self.ui.writing, "guide-writing"), (self.ui.story, "guide-story")):
            browser.setMarkdown(words.say(self._desk.language, code))
        self.ui.build.setText(told(self._desk.language, this_build(), dt.datetime.now(dt.UTC).date()))
        self.ui.list.clear()
        for menu, title in (*TITLES.items(), ("", QT_TRANSLATE_NOOP("Commands", "Only in the list of all commands"))):
            rows = [(command, action) for command, action in self._registry.usable() if command.menu == menu]
            if rows:
                head = self._head(QCoreApplication.translate("Commands", title).replace("&", ""))
                for command, action in rows:
                    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                    item = QTreeWidgetItem(head, [action.text().replace("&", "").rstrip("…"), keys])
                    item.setIcon(0, action.icon() if not action.icon().isNull() else icons.icon("commands"))
                    item.setData(0, Qt.ItemDataRole.UserRole, command.id)
                    if not keys:
                        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, self.tr("no keys"))
        head = self._head(self.tr("Other keys"))
        for keys, text in _OTHER_KEYS:
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            QTreeWidgetItem(head, [QCoreApplication.translate("HelpDialog", text), native])
        self.ui.list.expandAll()
        self._find(self.ui.query.text())

    def _head(self, text: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.ui.list, [text])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.ui.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        head.setFirstColumnSpanned(True)
        head.setData(1, Qt.ItemDataRole.AccessibleTextRole, text)
        return head

    def _find(self, text: str) -> None:
        """Show the lines that hold every word of `text`, in their own words, their menu's or their keys."""
        wanted = text.casefold().split()
        first: QTreeWidgetItem | None = None
        for number in range(self.ui.list.topLevelItemCount()):
            head = self.ui.list.topLevelItem(number)
            assert head is not None
            lines = [line for row in range(head.childCount()) if (line := head.child(row)) is not None]
            for line in lines:
                said = " ".join((head.text(0), line.text(0), line.text(1))).casefold()
                line.setHidden(not all(word in said for word in wanted))
            shown = [line for line in lines if not line.isHidden()]
            head.setHidden(not shown)
            first = first or (shown[0] if shown else None)
        self.ui.list.setVisible(first is not None)
        self.ui.nothing.setVisible(first is None)
        if first is not None:
            self.ui.list.setCurrentItem(first)

    def _do(self, item: QTreeWidgetItem) -> None:
        command = item.data(0, Qt.ItemDataRole.UserRole)
        if command and self._registry.why_not(command) is None:
            self._window.activateWindow()
            self._registry.run(command)
