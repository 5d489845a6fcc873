"""From ninjs to articles."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from redaksi.domain.article import Article, Kind, Photo, is_language, slugify
from redaksi.domain.errors import UnreadableError
from redaksi.formats.documents.naming import naming
from redaksi.formats.documents.photos import Taken, described, taken
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.json_node import Node
from redaksi.formats.json_strict import parse, without_nul
from redaksi.formats.ninjs_in.associations import Brought, brought
from redaksi.formats.ninjs_in.content import authors, body, headline, others_named, plain, subjects, summary
from redaksi.formats.ninjs_in.item import Item, told, word

Beside = Callable[[str], bytes | None]
#: Fields that only a news item of this format has: one of them beside its `uri`.
_SIGNS = frozenset(
    ("bodies", "headlines", "versioncreated", "versionCreated", "firstcreated", "firstCreated", "pubstatus",
     "pubStatus", "body_html", "body_text", "body_xhtml", "description_text", "associations", "renditions",
     "standard", "byline")
)  # fmt: skip
#: What programs tell each other: no words of the story.
_MACHINE = frozenset(
    ("uri", "type", "version", "standard", "profile", "representationtype", "representationType", "mimetype", "$schema",
     "versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentCreated", "altids", "altIds",
     "urgency", "charcount", "wordcount", "pubstatus", "pubStatus", "evolvedfrom", "priority", "trustIndicators",
     "expires")
)  # fmt: skip
#: The first that an item has is its publication: versions change, the rest are of the same moment or before it.
_MOMENTS = (
    "contentCreated", "contentcreated", "firstCreated", "firstcreated", "versionCreated", "versioncreated",
)  # fmt: skip
_PICTURE = re.compile(r"!\[(?:[^\]\\]|\\.)*\]\(media:(?P<hash>[0-9a-f]{64})\)")
_OTHER_KINDS = ("picture", "video", "audio", "graphic", "event", "planning")


def is_ninjs(value: Any) -> bool:
    """Whether parsed JSON is an item of this format, or a list that begins with one."""
    entry = value[0] if isinstance(value, list) and value else value
    return isinstance(entry, dict) and "format" not in entry and "uri" in entry and not _SIGNS.isdisjoint(entry)


def read(text: str, source: str, name: str, beside: Beside) -> list[Imported]:
    """Every item of `text`: one object, or a list of them. `beside` gives the bytes of files next to it by name.

    UnreadableError `bad-json` naming the place, `not-ninjs`, `ninjs-no-story` for a photo or event by itself.
    """
    value = without_nul(parse(text, name))[0]
    if not is_ninjs(value):
        raise UnreadableError("not-ninjs", name=name)
    entries = value if isinstance(value, list) else [value]
    with naming(name):
        return list(_stories(entries, source, name, beside))


def _stories(entries: list[Any], source: str, name: str, beside: Beside) -> Iterator[Imported]:
    for number, entry in enumerate(entries):
        node = Node(entry, f"[{number}]" if len(entries) > 1 else "", name)
        if not isinstance(entry, dict):
            raise node.error()
        yield _story(Item(node), source, name, beside)


def _story(item: Item, source: str, name: str, beside: Beside) -> Imported:
    title, lead, text = headline(item), summary(item), body(item)
    if not text.main and word(item.node, "type").casefold() in _OTHER_KINDS:
        raise UnreadableError("ninjs-no-story", name=name, kind=word(item.node, "type")[:40])
    more = brought(item, beside)
    pictures = taken(more.pictures)
    writers, editor = authors(item)
    category, tags = subjects(item)
    language = item.text("language")
    article = Article(
        id=_identity(item.text("uri")),
        slug=slugify(item.text("slugline") or title.main),
        headline=title.main,
        subhead=title.second or None,
        summary=lead.main or None,
        language=language if is_language(language) else "id",
        published=item.moment(*_MOMENTS),
        embargo=item.moment("embargoedUntil", "embargoed"),
        category=category,
        tags=tags,
        authors=writers,
        editor=editor,
        kind=_kind(item),
        source=_source(item),
        place=_place(item),
        body=_with_photos(text.main, more, pictures),
        related=tuple(more.related),
        updates=tuple(more.updates),
        media=_photos(more, pictures),
    )
    named = [person.name for person in (*writers, *([editor] if editor else []))]
    leftovers = [*title.others, *lead.others, *text.others, *others_named(item, named), *more.leftovers]
    furniture, unknown = _remaining(item)
    leftovers += unknown
    return Imported(
        source,
        replace(article, notes=("\n".join(leftovers),) if leftovers else ()),
        tuple(leftovers),
        tuple(furniture),
        _doubts(item, article, more, pictures),
        photos=dict(pictures.data),
        identified=item.has("uri"),
    )


def _remaining(item: Item) -> tuple[list[str], list[str]]:
    """The fields that nothing was made of: those of programs, and those that may be words of the story."""
    left = {key: told(value) for key, value in item.node.value.items() if key not in item.used}
    lines = {key: f"{key}: {text}" for key, text in left.items() if text and text != "None"}
    return (
        [line for key, line in lines.items() if key in _MACHINE],
        [line for key, line in lines.items() if key not in _MACHINE],
    )


def _kind(item: Item) -> Kind:
    """As this program says it in `genres`; any other genre is left over."""
    genres = item.node.value.get("genres")
    named = [word(entry, "literal") for entry in item.node.entries("genres")] if isinstance(genres, list) else []
    kind = next((Kind(name) for name in named if name in set(Kind)), None)
    if kind is not None and len(named) == 1:
        item.used.add("genres")
    return kind or Kind.NEWS


def _with_photos(body: str, more: Brought, pictures: Taken) -> str:
    """The text with its photos by the hashes under which they are kept; one that did not come along is left out."""
    known = {said.known_as or sha256: sha256 for sha256, said in more.said.items()}

    def named(found: re.Match[str]) -> str:
        photo = pictures.photos.get(known.get(found["hash"], ""))
        return found[0].replace(found["hash"], photo.sha256) if photo else ""

    return _PICTURE.sub(named, body)


def _identity(uri: str) -> str:
    """The same for the same item each time: the UUID that its address is, else one made from the address."""
    try:
        return str(uuid.UUID(uri.removeprefix("urn:uuid:"))) if uri.startswith("urn:uuid:") else _made(uri)
    except ValueError:
        return _made(uri)


def _made(uri: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, uri)) if uri else str(uuid.uuid4())


def _source(item: Item) -> str | None:
    named = [name for entry in item.entries("infoSources", "infosource") if (name := word(entry, "name", "literal"))]
    return ", ".join(named)[:200] or None


def _place(item: Item) -> str | None:
    located = plain(item.text("located"))
    return located or next((name for entry in item.entries("places", "place") if (name := word(entry, "name"))), None)


def _photos(more: Brought, pictures: Taken) -> tuple[Photo, ...]:
    found: dict[str, Photo] = {}
    for sha256, photo in pictures.photos.items():
        said = more.said[sha256]
        photo = described(photo, said.alt, said.caption)
        photo = replace(photo, credit=said.credit or photo.credit, licence=said.licence or photo.licence)
        found.setdefault(photo.sha256, replace(photo, lead=said.lead and not any(each.lead for each in found.values())))
    return tuple(found.values())


def _doubts(item: Item, article: Article, more: Brought, pictures: Taken) -> tuple[Doubt, ...]:
    doubts = []
    status = word(item.node, "pubStatus", "pubstatus").casefold()
    if status in ("canceled", "cancelled", "withheld"):
        doubts.append(Doubt("text", "ninjs-withheld" if status == "withheld" else "ninjs-canceled"))
    if not article.headline:
        doubts.append(Doubt("headline", "headline-not-found"))
    if not article.body:
        doubts.append(Doubt("body", "body-not-found"))
    if article.published is None:
        doubts.append(Doubt("published", "date-not-found"))
    doubts += [Doubt("media", "photo-elsewhere", {"photo": photo}) for photo in more.missing]
    if pictures.refused:
        doubts.append(Doubt("media", "pictures-unreadable", {"count": pictures.refused}))
    return tuple(doubts)
