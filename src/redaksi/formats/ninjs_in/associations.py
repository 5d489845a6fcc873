"""What a ninjs item brings along: photos, related stories, updates."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_to_bytes

from redaksi.domain.article import Related, Update, UpdateKind
from redaksi.formats.json_node import Node
from redaksi.formats.ninjs_in.content import body, headline, plain, summary
from redaksi.formats.ninjs_in.item import Item, told, word

_DATA = re.compile(r"data:image/[\w.+-]+(?P<base64>;base64)?,", re.IGNORECASE)
_UUID = re.compile(r"urn:uuid:(?P<id>[0-9a-fA-F-]{36})\Z")
_MADE_FROM_A_TITLE = 5
#: What the first photo is called: as a relation, or as the name of its entry (1.x).
_LEAD = ("lead-photo", "featuremedia", "mainimage", "main")


@dataclass(frozen=True, slots=True)
class Said:
    """What an item says of a photo; `known_as` is the hash by which the story's text names it."""

    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: str = ""
    lead: bool = False
    known_as: str = ""


@dataclass(slots=True)
class Brought:
    """`pictures` are bytes by SHA-256, `said` what is told of each."""

    related: list[Related] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    leftovers: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def brought(item: Item, beside: Callable[[str], bytes | None]) -> Brought:
    """Every association as what it is; `beside` gives the bytes of a file next to this one by its name."""
    found = Brought()
    for entry in item.entries("associations"):
        if not isinstance(entry.value, dict):
            raise entry.error()
        other = Item(entry)
        kind, rel = word(entry, "type").casefold(), word(entry, "rel").casefold()
        if kind in ("picture", "graphic") or (not kind and _renditions(entry)):
            _picture(found, other, beside)
        elif rel == "update":
            _update(found, other)
        elif rel == "correction":
            found.leftovers.append(told(entry.value))
        elif kind in ("", "text", "composite", "component") and (title := _title(other)):
            found.related.append(_related(title, word(entry, "uri"), _identifier(entry, "url")))
        else:
            found.leftovers.append(told(entry.value))
    return found


def _title(item: Item) -> str:
    return headline(item).main or plain(item.text("name", "slugline"))


def _related(title: str, uri: str, url: str) -> Related:
    """By the story's id, unless that was only made from a title; else by its address."""
    named = _UUID.match(uri)
    if named and (known := _uuid(named["id"])) and known.version != _MADE_FROM_A_TITLE:
        return Related(title, str(known), url or None)
    address = url or uri
    return Related(title, url=address if address.startswith(("http://", "https://")) else None)


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _identifier(entry: Node, role: str) -> str:
    """The value of another identifier of the item."""
    value = entry.value.get("altIds")
    known = entry.entries("altIds") if isinstance(value, list) else ()
    return next((word(other, "value") for other in known if word(other, "role") == role), "")


def _update(found: Brought, item: Item) -> None:
    bodies = [word(entry, "value") for entry in item.entries("bodies") if word(entry, "contentType") == "text/plain"]
    text, moment = next(iter(bodies), body(item).main), item.moment("versionCreated", "contentCreated")
    kinds = [word(entry, "literal", "name") for entry in item.entries("genres")]
    kind = next((UpdateKind(name) for name in kinds if name in set(UpdateKind)), UpdateKind.UPDATE)
    if moment and text:
        found.updates.append(Update(moment, kind, text, word(item.node, "by") or None))
    else:
        found.leftovers.append(told(item.node.value))


def _renditions(entry: Node) -> list[Node]:
    value = entry.value.get("renditions")
    if isinstance(value, dict):
        return [entry.get("renditions").get(key) for key in value]
    return list(entry.entries("renditions")) if isinstance(value, list) else []


def _picture(found: Brought, item: Item, beside: Callable[[str], bytes | None]) -> None:
    """The largest rendition that is here; where none is, its address is kept with what is said of it."""
    renditions = sorted(_renditions(item.node), key=_width, reverse=True)
    addresses = [address for entry in renditions if (address := word(entry, "href"))]
    said = _said(item)
    for address in addresses:
        data = _bytes(address, beside)
        if data:
            sha256 = hashlib.sha256(data).hexdigest()
            found.pictures.setdefault(sha256, data)
            found.said.setdefault(sha256, said)
            return
    where = addresses[0] if addresses else word(item.node, "uri")
    found.leftovers.append(" · ".join(filter(None, [where, said.alt, said.caption, said.credit, said.licence])))
    found.missing.append((addresses[0] if addresses else said.alt or said.caption)[:80])


def _said(item: Item) -> Said:
    told = {word(entry, "role"): plain(word(entry, "value")) for entry in item.entries("descriptions")}
    alt = told.pop("alt", "") or headline(item).main
    caption = next(filter(None, told.values()), "") or summary(item).main or plain(item.text("body_text"))
    return Said(
        alt=alt,
        caption=caption,
        credit=plain(item.text("by", "byline", "copyrightHolder", "copyrightholder")),
        licence=plain(item.text("usageTerms", "usageterms")),
        lead=word(item.node, "rel") in _LEAD or item.node.place.rsplit(".", 1)[-1] in _LEAD,
        known_as=_identifier(item.node, "sha256"),
    )


def _width(entry: Node) -> int:
    width = entry.value.get("width") if isinstance(entry.value, dict) else None
    return width if isinstance(width, int) else 0


def _bytes(address: str, beside: Callable[[str], bytes | None]) -> bytes | None:
    inline = _DATA.match(address)
    if inline is None:
        address = address.removeprefix("file:")
        return None if ":" in address.split("/", 1)[0] else beside(unquote(address))
    content = unquote_to_bytes(address[inline.end() :])
    try:
        return base64.b64decode(content, validate=True) if inline["base64"] else content
    except binascii.Error:
        return None
