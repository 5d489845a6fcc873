"""The part of the table about the clipboard."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

PASTING = (
    Command(
        "edit.paste_plain",
        QT_TRANSLATE_NOOP("Commands", "Paste as plain text"),
        "edit",
        "paste",
        "Ctrl+Shift+T",
        "editable",
    ),
)
