"""A story's page with what the lists, feeds and the search of the site say of it."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from redaksi.domain.article import Article, Photo, Piece
from redaksi.domain.dates import print_date
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Neighbours
from redaksi.domain.page_pictures import page_wish
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.formats import html
from redaksi.formats.page_photos import FOLDER
from redaksi.formats.registry import Export, File
from redaksi.publication.entries import LINK_UP, Entry, Place
from redaksi.render.blocks import render_body
from redaksi.render.context import machine_time, order_of
from redaksi.render.labels import labels
from redaksi.render.moulds import poured
from redaksi.render.names import Shelf, category_name, list_name
from redaksi.render.photos import SUFFIXES, picture_path
from redaksi.render.site import Site
from redaksi.render.text import text_of_blocks
from redaksi.render.warnings import PageWarning

#: A summary in a list is cut after so many characters, at a word.
_SUMMARY = 240
_WORD = re.compile(r"[^\W_]{2,}")
#: What is neither a letter nor a digit of ASCII parts words.
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
_MARKS = re.compile("[\u0300-\u036f]+")
_ADDRESS = re.compile(r"\]\([^)\s]*\)|<?https?://\S+")

#: Gives the pictures made of a photo, narrowest first. UnreadableError for bytes that are no picture.
Make = Callable[[Photo, PictureWish], Sequence[Picture]]


@dataclass(frozen=True, slots=True)
class Story:
    """The files of a story, its page first, and its entry; `warnings` say what the page had to leave out."""

    entry: Entry
    files: Sequence[File]
    warnings: Sequence[PageWarning]


def make_story(
    piece: Piece,
    neighbours: Neighbours,
    key: str,
    site: Site,
    picture: Make,
) -> Story:
    """`piece` as the site's readers get it: published, or withdrawn, which is a notice."""
    picture = _remembered(picture)
    export = Export(piece, site, _no_bytes, neighbours.slug, picture, neighbours)
    written = html.write(export)
    page, *photos = written.files
    shown = _Shown(piece.article, site, page.name)
    entry = Entry(
        id=piece.article.id,
        page=page.name,
        key=key,
        revision=piece.revision,
        content_hash=piece.content_hash,
        state=piece.state,
        places=shown.places(),
        item=shown.item(_thumb(piece.article, site, picture)),
        line=shown.line(),
        feed=shown.feed(),
        photos=tuple(photo.name for photo in photos),
    )
    return Story(entry, written.files, written.warnings)


def _remembered(picture: Make) -> Make:
    """`picture` asked once for each photo and wish."""
    known: dict[tuple[str, PictureWish], Sequence[Picture]] = {}

    def made(photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        key = (photo.sha256, wish)
        if key not in known:
            known[key] = picture(photo, wish)
        return known[key]

    return made


def _thumb(article: Article, site: Site, picture: Make) -> dict[str, Any] | None:
    """The narrowest picture of the lead photo, which stands beside the page anyway."""
    lead = None if article.withdrawal else article.lead_photo
    try:
        made = picture(lead, page_wish(site.as_settings(), lead)) if lead else ()
    except UnreadableError:  # the page says what is missing
        return None
    found = [each for each in made if each.content_type in SUFFIXES]
    return (
        {"source": picture_path(FOLDER, found[0]), "width": found[0].width, "height": found[0].height}
        if found
        else None
    )


def _no_bytes(photo: Photo) -> bytes:
    raise LookupError(photo.sha256)  # a page of a site shows pictures made for it, never the photo itself


class _Shown:
    """What is said of one story on other pages of the site; of a withdrawn one no more than its notice has."""

    def __init__(self, article: Article, site: Site, page: str) -> None:
        self._article, self._site, self._page = article, site, page
        self._out = article.withdrawal is None
        self._labels = labels(site.labels)
        self._summary = _summary(article) if self._out else None

    def places(self) -> tuple[Place, ...]:
        article = self._article
        sort = f"{_instant(article.published, self._site)} {article.id}"
        found = [Place.on(Shelf.ALL, "", sort)]
        if article.category is not None:
            found.append(Place.on(Shelf.CATEGORY, category_name(article.category), sort, article.category.name))
        if self._out:
            found += [Place.on(Shelf.TAG, list_name(tag), sort, tag) for tag in article.tags]
            found += [Place.on(Shelf.AUTHOR, list_name(one.name), sort, one.name) for one in article.authors]
        changes = self._changes()
        if changes:
            found.append(Place.on(Shelf.UPDATES, "", f"{changes[-1]['sort']} {article.id}"))
        return tuple({place.key: place for place in found}.values())

    def item(self, picture: dict[str, Any] | None) -> str:
        """Its entry in a list."""
        article = self._article
        return poured(
            "site/item.html",
            {
                "t": self._labels,
                "up": LINK_UP,
                "page": self._page,
                "headline": article.headline,
                "language": article.language if article.language != self._site.labels else None,
                "summary": self._summary,
                "category": article.category.name if article.category else None,
                "date": _time(article.published, self._site, article.language),
                "fate": self._labels["fate-withdrawn"] if not self._out else None,
                "corrected": bool(article.corrections) and self._out,
                "picture": picture,
            },
        ).strip()

    def line(self) -> str:
        """What the search knows: headline, page, date, category and every word that is told apart."""
        article = self._article
        said = [article.headline]
        if self._out:
            said += [article.subhead or "", article.summary or "", _without_addresses(article.body), *article.tags]
            said += [person.name for person in article.authors]
        said.append(article.category.name if article.category else "")
        words = " ".join(words_of(" ".join(said)))
        date = _time(article.published, self._site, self._site.labels)
        fate = "" if self._out else self._labels["fate-withdrawn"]
        category = article.category.name if article.category else ""
        return json.dumps(
            [article.headline, self._page, date["text"] if date else "", category, fate, words],
            ensure_ascii=False,
            separators=(",", ":"),
        )

    def feed(self) -> str:
        article = self._article
        told: dict[str, Any] = {
            "id": article.id,
            "page": self._page,
            "headline": article.headline,
            "summary": self._summary,
            "language": article.language,
            "category": article.category.name if article.category else None,
            "tags": list(article.tags) if self._out else [],
            "authors": [person.name for person in article.authors] if self._out else [],
            "published": _stamp(article.published, self._site),
            "changed": self._last_change(),
            "changes": self._changes(),
            "withdrawn": not self._out,
            "paid": article.flags.paid or article.kind.value == "advertorial",
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    def _last_change(self) -> str | None:
        article = self._article
        moments = [article.published, *(update.time for update in article.updates)]
        moments += [correction.time for correction in article.corrections]
        if article.withdrawal is not None:
            moments.append(article.withdrawal.time)
        known = [moment for moment in moments if moment is not None]
        return _stamp(max(known, key=lambda moment: order_of(moment, self._site)), self._site) if known else None

    def _changes(self) -> list[dict[str, str]]:
        """What was added to the story after it went out, oldest first: updates, corrections, that it was withdrawn."""
        article, words = self._article, self._labels
        found: list[tuple[LocalTime, str, str]] = []
        if article.withdrawal is not None:
            found.append((article.withdrawal.time, words["withdrawn"], article.withdrawal.text))
        else:
            for update in article.updates:
                kind = "update" if update.kind.value == "update" else f"update-{update.kind.value}"
                found.append((update.time, words[kind], update.text))
            for entry in article.corrections:
                text = f"{words['was']}: {entry.wrong} – {words['is']}: {entry.right}"
                found.append((entry.time, words["corrections"], text))
        found.sort(key=lambda change: order_of(change[0], self._site))
        return [
            {
                "sort": _instant(time, self._site),
                "time": order_of(time, self._site).isoformat(timespec="seconds"),
                "kind": kind,
                "text": text,
            }
            for time, kind, text in found
        ]


def _without_addresses(body: str) -> str:
    """Only lines that can hold one are looked through: the expression takes longer than all else that is searched."""
    if "](" not in body and "://" not in body:
        return body
    lines = body.split("\n")
    return "\n".join(_ADDRESS.sub(" ", line) if "](" in line or "://" in line else line for line in lines)


def words_of(text: str) -> list[str]:
    """Every word of `text` as the search compares it, two letters or digits and more, once, as they are first said.

    Plain letters are parted by a table, and other words looked at once, however often they are said: a fifth of the
    time that the expression takes for all of a story.
    """
    lower = text.lower()
    if lower.isascii():
        return [word for word in dict.fromkeys(lower.translate(_APART).split()) if len(word) > 1]
    return list(dict.fromkeys(_WORD.findall(folded(" ".join(dict.fromkeys(lower.split()))))))


def folded(text: str) -> str:
    """`text` as the search compares it: small letters without marks, as the script of the search page does it, too."""
    lower = text.lower()
    return lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", lower))


def _summary(article: Article) -> str | None:
    """The summary, else the first paragraph that is text, cut at a word."""
    text = article.summary or next(filter(None, map(_text_of, _paragraphs(article.body))), "")
    text = " ".join(text.split())
    return text if len(text) <= _SUMMARY else f"{text[: _SUMMARY - 1].rsplit(' ', 1)[0]}…"


def _paragraphs(body: str) -> Sequence[str]:
    return [part for part in body.split("\n\n", 4)[:4] if not part.lstrip().startswith(("#", "!", "|"))]


def _text_of(paragraph: str) -> str:
    return text_of_blocks(render_body(paragraph))


def _time(moment: LocalTime | None, site: Site, language: str) -> dict[str, str] | None:
    if moment is None:
        return None
    return {"text": print_date(moment, site.date_pattern, language), "machine": machine_time(moment)}


def _stamp(moment: LocalTime | None, site: Site) -> str | None:
    """A moment as feeds write it (RFC 3339), to the second and with its offset; a day is its beginning."""
    return None if moment is None else order_of(moment, site).isoformat(timespec="seconds")


def _instant(moment: LocalTime | None, site: Site) -> str:
    """By what stories are put in order, as text; those without a time come first."""
    if moment is None:
        return ""
    return order_of(moment, site).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
