"""The names of an article's fields."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QCoreApplication

from redaksi.domain.article import Article

#: The fields that have one.
FIELDS = frozenset(field.name for field in fields(Article)) - {"id"}


def field_word(name: str) -> str:
    """What a field of the article is called in the window."""
    words = {
        "slug": QCoreApplication.translate("Fields", "Address name"),
        "headline": QCoreApplication.translate("Fields", "Headline"),
        "subhead": QCoreApplication.translate("Fields", "Subhead"),
        "summary": QCoreApplication.translate("Fields", "Summary"),
        "language": QCoreApplication.translate("Fields", "Language"),
        "published": QCoreApplication.translate("Fields", "Publication time"),
        "category": QCoreApplication.translate("Fields", "Category"),
        "tags": QCoreApplication.translate("Fields", "Tags"),
        "authors": QCoreApplication.translate("Fields", "Writers"),
        "editor": QCoreApplication.translate("Fields", "Editor"),
        "source": QCoreApplication.translate("Fields", "Source"),
        "place": QCoreApplication.translate("Fields", "Place"),
        "kind": QCoreApplication.translate("Fields", "Kind"),
        "body": QCoreApplication.translate("Fields", "Text"),
        "updates": QCoreApplication.translate("Fields", "Updates"),
        "corrections": QCoreApplication.translate("Fields", "Corrections"),
        "links": QCoreApplication.translate("Fields", "Links to stories"),
        "withdrawal": QCoreApplication.translate("Fields", "Withdrawal"),
        "related": QCoreApplication.translate("Fields", "Related news"),
        "engagement": QCoreApplication.translate("Fields", "Counters"),
        "media": QCoreApplication.translate("Fields", "Photos"),
        "embargo": QCoreApplication.translate("Fields", "Embargo"),
        "flags": QCoreApplication.translate("Fields", "Marks"),
        "notes": QCoreApplication.translate("Fields", "Notes of the desk"),
        "codes": QCoreApplication.translate("Fields", "End codes"),
        "extra": QCoreApplication.translate("Fields", "Other data"),
    }
    return words[name]
