"""What a command is."""

from __future__ import annotations

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a source of translation under the name that lupdate looks for; Qt's own says nothing of its type."""
    return text


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody can do: `call` is the name under which the window or a pane registers it (the id where empty).

    `enabled` names a condition (gui.commands.conditions); `icon` one of resources/icons; `toolbar` puts it there.
    `also` are words that the palette finds it by besides its titles.
    """

    id: str
    title: str
    menu: str
    icon: str = ""
    shortcut: str = ""
    enabled: str = "always"
    toolbar: bool = False
    checkable: bool = False
    also: str = ""
