"""Commands of publication: to a target, the targets, and what is on its way to them."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

PUBLISHING = (
    Command(
        "newsroom.site",
        QT_TRANSLATE_NOOP("Commands", "Site folder…"),
        "article",
        "globe",
        "",
        "right:export",
        also="export website index RSS",
    ),
    Command(
        "article.publish",
        QT_TRANSLATE_NOOP("Commands", "Publish to…"),
        "article",
        "globe",
        "Ctrl+Shift+U",
        "kept",
        also="WordPress SFTP ZIP",
    ),
)
TARGETS = (
    Command(
        "newsroom.targets", QT_TRANSLATE_NOOP("Commands", "Publication targets…"), "newsroom", "globe", "", "ready"
    ),
    Command("newsroom.deliveries", QT_TRANSLATE_NOOP("Commands", "Deliveries…"), "newsroom", "export", "", "ready"),
)
