"""The part of the table about comments and about what changed."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

REMARKS = (
    Command(
        "review.show", QT_TRANSLATE_NOOP("Commands", "Changes and comments"), "review", "review", "Ctrl+Alt+V", "open"
    ),
    Command("review.next_change", QT_TRANSLATE_NOOP("Commands", "Next change"), "review", "down", "F9", "kept"),
    Command(
        "review.previous_change", QT_TRANSLATE_NOOP("Commands", "Previous change"), "review", "up", "Shift+F9", "kept"
    ),
    Command(
        "review.comment",
        QT_TRANSLATE_NOOP("Commands", "Comment…"),
        "review",
        "comment",
        "Ctrl+Alt+C",
        "writable_piece",
    ),
    Command(
        "review.suggest",
        QT_TRANSLATE_NOOP("Commands", "Suggest other words…"),
        "review",
        "comment",
        "Ctrl+Alt+S",
        "writable_piece",
    ),
    Command(
        "review.next_remark", QT_TRANSLATE_NOOP("Commands", "Next comment"), "review", "comment", "Ctrl+Alt+N", "kept"
    ),
    Command(
        "review.accept_all",
        QT_TRANSLATE_NOOP("Commands", "Accept all suggestions"),
        "review",
        "check",
        "",
        "editable",
    ),
    Command(
        "review.reject_all",
        QT_TRANSLATE_NOOP("Commands", "Reject all suggestions"),
        "review",
        "close",
        "",
        "writable_piece",
    ),
)
