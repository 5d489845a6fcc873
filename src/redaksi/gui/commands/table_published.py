"""Commands on a story that readers have."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

PUBLISHED = (
    Command(
        "article.update",
        QT_TRANSLATE_NOOP("Commands", "Add an update…"),
        "published",
        "clock",
        "Ctrl+Alt+P",
        "published",
    ),
    Command(
        "article.correct", QT_TRANSLATE_NOOP("Commands", "Correct…"), "published", "correct", "Ctrl+Alt+L", "published"
    ),
    Command(
        "article.verified",
        QT_TRANSLATE_NOOP("Commands", "Verified: write the update"),
        "published",
        "check",
        "",
        "unverified",
    ),
    Command("article.follow_up", QT_TRANSLATE_NOOP("Commands", "Write a follow-up"), "published", "link", "", "known"),
    Command(
        "article.reply",
        QT_TRANSLATE_NOOP("Commands", "Write a right of reply to this"),
        "published",
        "quote",
        "",
        "known_out",
    ),
    Command(
        "article.export_again",
        QT_TRANSLATE_NOOP("Commands", "Export linked pages again…"),
        "published",
        "export",
        "",
        "known_out",
    ),
    Command(
        "article.what_is_out",
        QT_TRANSLATE_NOOP("Commands", "Compare with what is out…"),
        "published",
        "audit",
        "",
        "known_out",
    ),
    Command(
        "review.withdraw", QT_TRANSLATE_NOOP("Commands", "Withdraw…"), "published", "withdraw", "", "step:withdraw"
    ),
)
