"""A page taken apart, and an article to make pages of."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from redaksi.domain.article import (
    Article,
    Category,
    Engagement,
    Photo,
)
from redaksi.domain.moments import LocalTime
from redaksi.render.photos import PhotoSource, Shown
from redaksi.render.site import Site

THEMES = ("news", "reference")
PLAIN = Article(
    slug="panen-raya",
    headline="Panen “raya” & pesta",
    published=LocalTime("2024-07-05T14:29"),
    category=Category("ekonomi", "Ekonomi"),
    body="Satu paragraf.\n\n- butir\n- lain\n\n> kutipan",
    engagement=Engagement(likes=0, views=1194),
)
KNOWN = Site(name="Warta", url="https://warta.example/kanal/")
PHOTO = Photo("f1", "ab" * 32, "image/jpeg", 800, 600, "Sawah", "Sawah menguning", "Dok. Warta", None, lead=True)
VOID = {"meta", "link", "img", "br", "hr", "path"}


class Tree(HTMLParser):
    """The elements of a page as `(tag, attributes, depth)`, and the text inside some of them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.children: dict[str, list[str]] = {}
        self.texts: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, dict(attrs))
        self.elements.append(element)
        if self.open and (region := self.open[-1][1].get("data-region")):
            self.children.setdefault(region, []).append(tag)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1][0], data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, tag: str) -> str:
        return "".join(data for name, data in self.texts if name == tag)

    def meta(self, name: str) -> list[str | None]:
        found = (entry for entry in self.all("meta") if name in (entry.get("name"), entry.get("property")))
        return [entry["content"] for entry in found]

    def json_ld(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text("script"))
        return found


def codes(page: Any) -> list[str]:
    return [warning.code for warning in page.warnings]


def standing_in(folder: str) -> PhotoSource:
    """Photos as files of `folder`, each in the size it has."""

    def source(photo: Photo) -> Shown:
        return Shown(f"{folder}/{photo.sha256}.jpg", photo.width, photo.height, photo.content_type)

    return source
