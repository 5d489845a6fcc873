"""Whether a look works, before anything is made with it: an own theme is tried on stories with all and with nothing."""

from __future__ import annotations

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Engagement,
    Flags,
    Kind,
    Link,
    LinkRel,
    Person,
    Photo,
    Related,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.moments import LocalTime
from redaksi.domain.settings import OWN_THEME
from redaksi.render.page import render_page
from redaksi.render.photos import Shown
from redaksi.render.site import Site

_AT = LocalTime("2026-01-01T00:00", "Asia/Jakarta")
_PHOTO = Photo("1", "0" * 64, "image/jpeg", 4, 3, "alt", "caption", "credit", lead=True)
_FULL = Article(
    id="",
    slug="story",
    headline="headline",
    subhead="subhead",
    published=_AT,
    category=Category("category", "category"),
    tags=("tag", "tag"),
    authors=(Person("author"), Person("author")),
    editor=Person("editor"),
    source="source",
    place="place",
    kind=Kind.PHOTO_STORY,
    updates=(Update(_AT, UpdateKind.CORRECTION, "text", "by"), Update(_AT, UpdateKind.UPDATE, "text")),
    corrections=(Correction(_AT, "wrong", "right", "by"),),
    links=(Link(LinkRel.FOLLOW_UP, url="https://redaksi.example"),),
    related=(Related("headline", url="https://redaksi.example"), Related("headline")),
    media=(_PHOTO, Photo("2", "1" * 64, "image/jpeg", 4, 3)),
    engagement=Engagement(1, 2, 3, _AT),
    flags=Flags(unverified=True, paid=True),
)
_WITHDRAWN = Article(
    id="", slug="story", headline="headline", withdrawal=Withdrawal(WithdrawalReason.CHILD, "text", _AT)
)


def try_look(site: Site) -> None:
    """Nothing, or UnreadableError `theme-…` for an own theme that is not right."""
    if site.theme == OWN_THEME:
        for article in (_FULL, Article(id=""), _WITHDRAWN):
            render_page(article, site, photo_source=lambda photo: Shown("photo.jpg", 4, 3, photo.content_type))
