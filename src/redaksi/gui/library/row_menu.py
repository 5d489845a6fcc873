"""What the library's menu for one piece holds."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from redaksi.gui.commands.registry import Registry

#: Commands in their order; None is a line.
_COMMANDS = (
    "review.submit",
    "review.take",
    "review.give_back",
    "review.deadline",
    "review.approve",
    "review.return",
    None,
    "article.export",
    None,
    "review.withdraw",
    "review.archive",
    "review.reopen",
    "article.trash",
)


def row_menu(registry: Registry, parent: QWidget) -> QMenu:
    """A menu of the steps that a piece may take."""
    menu = QMenu(parent)
    for command in _COMMANDS:
        if command is None:
            menu.addSeparator()
        else:
            menu.addAction(registry.action(command))
    return menu
