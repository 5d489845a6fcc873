"""Reads `redaksi-article` JSON: strict about what it says, forgiving about what is missing or newer."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

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
    Related,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
    is_language,
    slugify,
)
from redaksi.domain.errors import UnreadableError
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.json_fields import FORMAT, VERSION, unknown_fields
from redaksi.formats.json_node import Node
from redaksi.formats.json_photos import read_photos
from redaksi.formats.json_strict import parse, without_nul

_LANGUAGE = "id"


def from_json(text: str, source: str) -> Imported:
    """The one article of `text`; state, revision, times and hash of the store it came from are not taken over.

    UnreadableError `bad-json` (naming the place), `json-not-article`, `json-newer` for a later version of the format,
    and `json-many` where `text` holds more than one article.
    """
    found = list(read_collection(text, source))
    if len(found) != 1:
        raise UnreadableError("json-many", name=source, count=len(found))
    return found[0]


def read_collection(text: str, source: str) -> Iterator[Imported]:
    """Every article of `text`, one after the other: one object, an array of them, or one object a line (JSON Lines).

    Errors as in `from_json`; those of a line name it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(line.strip().startswith("{") and line.strip().endswith("}") for line in lines):
        for number, line in enumerate(lines, start=1):
            yield article_of(parse(line, f"{source}:{number}"), f"{source}:{number}")
        return
    value = parse(text, source)
    if value == []:
        raise UnreadableError("empty-file", name=source)
    for entry in value if isinstance(value, list) else [value]:
        yield article_of(entry, source)


def article_of(form: Any, source: str, *, clean: bool = False) -> Imported:
    """The article of one parsed JSON object; `clean`: it surely has no NUL in it."""
    form, nuls = (form, 0) if clean else without_nul(form)
    root = Node(form, "", source)
    _check_version(root)
    photos = read_photos(root)
    doubts = [Doubt("text", "nul-removed", {"count": nuls})] if nuls else []
    doubts += photos.doubts
    notes = tuple(note.text() for note in root.entries("notes"))
    article = Article(
        id=_identity(root.get("id")),
        slug=root.text_in("slug") or "",
        headline=root.text_in("headline") or "",
        subhead=root.text_in("subhead"),
        summary=root.text_in("summary"),
        language=root.get("language").of(_language) or _LANGUAGE,
        published=root.get("published").of(Node.moment),
        category=root.get("category").of(_category),
        tags=tuple(tag.text() for tag in root.entries("tags")),
        authors=tuple(_person(author) for author in root.entries("authors")),
        editor=root.get("editor").of(_person),
        source=root.text_in("source"),
        place=root.text_in("place"),
        kind=root.get("kind").of(lambda kind: kind.word(Kind)) or Kind.NEWS,
        body=_body(root.get("body")),
        updates=tuple(_update(entry) for entry in root.entries("updates")),
        corrections=tuple(_correction(entry) for entry in root.entries("corrections")),
        links=tuple(_link(entry) for entry in root.entries("links")),
        withdrawal=root.get("withdrawal").of(_withdrawal),
        related=tuple(_related(entry) for entry in root.entries("related")),
        engagement=root.get("engagement").of(_engagement) or Engagement(),
        media=photos.media,
        embargo=root.get("embargo").of(Node.moment),
        flags=root.get("flags").of(_flags) or Flags(),
        notes=notes,
        codes=tuple(code.text() for code in root.entries("codes")),
        extra=MappingProxyType(unknown_fields(form)),
    )
    if not article.headline.strip():
        doubts.append(Doubt("headline", "headline-not-found"))
    identified = root.text_in("id") is not None
    return Imported(source, article, doubts=tuple(doubts), photos=photos.data, identified=identified)


def _check_version(root: Node) -> None:
    if not isinstance(root.value, dict) or root.value.get("format") != FORMAT:
        raise UnreadableError("json-not-article", name=root.source)
    version = root.get("version")
    if version.whole() > VERSION:
        raise UnreadableError("json-newer", name=root.source, version=version.value, known=VERSION)
    if version.value != VERSION:
        raise version.error()
    root.get("minor").of(Node.whole)


def _identity(node: Node) -> str:
    """The article's UUID, in its usual spelling; a new one where there is none."""
    if node.value is None:
        return str(uuid.uuid4())
    try:
        return str(uuid.UUID(node.text()))
    except ValueError:
        raise node.error() from None


def _body(node: Node) -> str:
    return (node.text_in("markdown") or "") if node.value is not None else ""


def _language(node: Node) -> str:
    if node.text() and not is_language(node.text()):
        raise node.error()
    return node.text()


def _category(node: Node) -> Category:
    name = node.get("name").text()
    if not name.strip():
        raise node.get("name").error()
    return Category(node.text_in("slug") or slugify(name), name)


def _person(node: Node) -> Person:
    return Person(node.get("name").text(), node.text_in("initials"))


def _update(node: Node) -> Update:
    kind = node.get("kind").of(lambda entry: entry.word(UpdateKind)) or UpdateKind.UPDATE
    return Update(node.get("time").moment(), kind, node.get("text").text(), node.text_in("by"))


def _correction(node: Node) -> Correction:
    wrong, right = node.get("wrong").text(), node.get("right").text()
    return Correction(node.get("time").moment(), wrong, right, node.text_in("by"))


def _link(node: Node) -> Link:
    return Link(node.get("rel").word(LinkRel), node.text_in("id"), node.text_in("url"))


def _withdrawal(node: Node) -> Withdrawal:
    return Withdrawal(node.get("reason").word(WithdrawalReason), node.get("text").text(), node.get("time").moment())


def _related(node: Node) -> Related:
    return Related(node.get("headline").text(), node.text_in("id"), node.text_in("url"))


def _engagement(node: Node) -> Engagement:
    """The number of updates is counted, never read."""
    likes, views, comments = (node.get(name).of(Node.whole) for name in ("likes", "views", "comments"))
    return Engagement(likes, views, comments, node.get("asOf").of(Node.moment))


def _flags(node: Node) -> Flags:
    unverified, paid = (node.get(name).of(Node.truth) or False for name in ("unverified", "paid"))
    return Flags(unverified, paid)
