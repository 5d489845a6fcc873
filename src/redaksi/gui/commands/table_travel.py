"""Commands of the history, of pieces that travel by file, and of the look through the whole newsroom."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

TRAVELLING = (
    Command(
        "article.hand_over",
        QT_TRANSLATE_NOOP("Commands", "Hand over to another desk…"),
        "article",
        "hand-over",
        "",
        "writable_piece",
    ),
    Command(
        "article.receive",
        QT_TRANSLATE_NOOP("Commands", "Receive a file of another desk…"),
        "article",
        "receive",
        "",
        "writable",
    ),
    Command(
        "article.two_versions",
        QT_TRANSLATE_NOOP("Commands", "Choose between two versions…"),
        "article",
        "merge",
        "",
        "kept",
    ),
)
HISTORY = (
    Command(
        "review.history",
        QT_TRANSLATE_NOOP("Commands", "History of the article"),
        "review",
        "history",
        "Ctrl+Alt+H",
        "open",
    ),
    Command(
        "review.name_version",
        QT_TRANSLATE_NOOP("Commands", "Name the present version…"),
        "review",
        "tag",
        "",
        "writable_piece",
    ),
)
DOCTOR = (
    Command("newsroom.doctor", QT_TRANSLATE_NOOP("Commands", "Check the newsroom…"), "newsroom", "doctor", "", "ready"),
)
