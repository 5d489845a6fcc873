"""Commands about the people of the newsroom and what they did."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

HOUSE: tuple[Command, ...] = (
    Command(
        "newsroom.passphrase",
        QT_TRANSLATE_NOOP("Commands", "My passphrase…"),
        "newsroom",
        "lock",
        "",
        "writable",
    ),
    Command("newsroom.keys", QT_TRANSLATE_NOOP("Commands", "Signing keys…"), "newsroom", "key", "", "ready"),
    Command("newsroom.verify", QT_TRANSLATE_NOOP("Commands", "Verify files…"), "newsroom", "approve", "", "ready"),
    Command(
        "newsroom.audit",
        QT_TRANSLATE_NOOP("Commands", "Audit trail…"),
        "newsroom",
        "audit",
        "",
        "right:audit",
    ),
)
