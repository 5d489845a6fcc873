"""Words of the form: kinds of stories and updates, languages, and the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from redaksi.domain.article import Kind, LinkRel, UpdateKind


def window_language() -> str:
    """`id` or `en`."""
    return "id" if QLocale().language() == QLocale.Language.Indonesian else "en"


def kind_word(kind: Kind) -> str:
    words = {
        Kind.NEWS: QCoreApplication.translate("Kinds", "News"),
        Kind.RIGHT_OF_REPLY: QCoreApplication.translate("Kinds", "Right of reply"),
        Kind.ADVERTORIAL: QCoreApplication.translate("Kinds", "Advertorial"),
        Kind.PHOTO_STORY: QCoreApplication.translate("Kinds", "Photo story"),
    }
    return words[kind]


def update_word(kind: UpdateKind) -> str:
    words = {
        UpdateKind.UPDATE: QCoreApplication.translate("Kinds", "Update"),
        UpdateKind.CORRECTION: QCoreApplication.translate("Kinds", "Correction"),
        UpdateKind.CLARIFICATION: QCoreApplication.translate("Kinds", "Clarification"),
        UpdateKind.RIGHT_OF_REPLY: QCoreApplication.translate("Kinds", "Right of reply"),
        UpdateKind.RETRACTION: QCoreApplication.translate("Kinds", "Retraction"),
    }
    return words[kind]


def tie_word(rel: LinkRel) -> str:
    """What this story is to the one it is tied to."""
    words = {
        LinkRel.FOLLOW_UP: QCoreApplication.translate("Ties", "Follows up on"),
        LinkRel.REPLY_TO: QCoreApplication.translate("Ties", "Right of reply to"),
        LinkRel.UPDATES: QCoreApplication.translate("Ties", "Updates"),
        LinkRel.CORRECTS: QCoreApplication.translate("Ties", "Corrects"),
    }
    return words[rel]


def pointer_word(rel: LinkRel | None) -> str:
    """What another story is to this one; None: it names it in its related news."""
    if rel is None:
        return QCoreApplication.translate("Ties", "In its related news")
    words = {
        LinkRel.FOLLOW_UP: QCoreApplication.translate("Ties", "Follows this up"),
        LinkRel.REPLY_TO: QCoreApplication.translate("Ties", "Right of reply to this"),
        LinkRel.UPDATES: QCoreApplication.translate("Ties", "Updates this"),
        LinkRel.CORRECTS: QCoreApplication.translate("Ties", "Corrects this"),
    }
    return words[rel]


def article_languages() -> list[tuple[str, object]]:
    """Languages a story of this newsroom may be in, as (title, BCP 47 tag)."""
    return [
        (QCoreApplication.translate("Languages", "Indonesian"), "id"),
        (QCoreApplication.translate("Languages", "English"), "en"),
        (QCoreApplication.translate("Languages", "Javanese"), "jv"),
        (QCoreApplication.translate("Languages", "Sundanese"), "su"),
        (QCoreApplication.translate("Languages", "Balinese"), "ban"),
        (QCoreApplication.translate("Languages", "Minangkabau"), "min"),
        (QCoreApplication.translate("Languages", "Malay"), "ms"),
        (QCoreApplication.translate("Languages", "Chinese"), "zh"),
        (QCoreApplication.translate("Languages", "Arabic"), "ar"),
    ]
