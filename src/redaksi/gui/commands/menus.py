"""Menus and toolbar buttons, built from the table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from redaksi.gui.commands.registry import Registry
from redaksi.gui.commands.table import COMMANDS, LINES_AFTER, MENUS, SUBMENUS, TITLES


class Menus(QObject):
    """Fills a menu bar; a menu in which nothing is registered is not shown."""

    def __init__(self, bar: QMenuBar, registry: Registry) -> None:
        super().__init__(bar)
        self._registry = registry
        self._menus: dict[str, QMenu] = {name: bar.addMenu("") for name in MENUS}
        self._menus |= {name: QMenu(bar) for name in SUBMENUS}
        bar.installEventFilter(self)
        self._retranslate()

    def fill(self) -> None:
        """Put the commands in: once they are there, which the first paint of the bar does not wait for."""
        for command in COMMANDS:
            if command.menu in SUBMENUS and not self._menus[command.menu].actions():
                self._menus[SUBMENUS[command.menu][0]].addMenu(self._menus[command.menu])
            if command.menu:
                self._menus[command.menu].addAction(self._registry.action(command.id))
                if command.id in LINES_AFTER:
                    self._menus[command.menu].addSeparator()
        self._registry.refreshed.connect(self._show_used)
        self._show_used()

    def menu(self, name: str) -> QMenu:
        return self._menus[name]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        for name, title in TITLES.items():
            self._menus[name].setTitle(QCoreApplication.translate("Commands", title))

    def _show_used(self) -> None:
        for menu in self._menus.values():
            used = any(action.isVisible() and not action.isSeparator() for action in menu.actions())
            menu.menuAction().setVisible(used)
