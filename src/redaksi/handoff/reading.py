"""Reads a `.redaksi` file: every byte of it is a stranger's."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from redaksi.domain.article import Article, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import UnreadableError
from redaksi.domain.remarks import Remark
from redaksi.domain.travelling import Bundle, CarriedApproval, CarriedPiece, CarriedVersion
from redaksi.formats.json_node import Node
from redaksi.formats.json_photos import is_picture
from redaksi.formats.json_reading import article_of
from redaksi.formats.json_strict import parse, without_nul
from redaksi.handoff import layout, values
from redaksi.handoff.archive import read_members
from redaksi.handoff.keys import read_keys
from redaksi.handoff.remarks import read_remarks

#: No story has as many versions; each costs a hash in the manifest.
_MOST_ANCESTORS = 100_000
#: What stands between the values of JSON.
_BETWEEN = (b",", b"[", b"{", b"\n")


def read(path: Path) -> Bundle:
    """What the file at `path` carries.

    UnreadableError `no-such-file`, `handoff-…` for a zip that is not ours, cut off or changed on its way, `bad-json`
    naming the place, `json-newer` for a later version of the format.
    """
    members = read_members(path)
    _require_sense(members, path.name)
    manifest = _manifest(members, path.name)
    pieces = tuple(_piece(entry, members, path.name) for entry in manifest.entries("articles"))
    if not pieces or len({piece.article.id for piece in pieces}) != len(pieces):
        raise UnreadableError("handoff-damaged", name=path.name)
    return Bundle(
        newsroom=manifest.get("newsroom").text()[:200],
        by=values.name(manifest.get("by")),
        at=values.stamp(manifest.get("at")),
        pieces=pieces,
        photos=_photos(members, path.name),
        keys=read_keys(Node(_json(members, layout.KEYS, path.name), "", layout.KEYS)) if layout.KEYS in members else (),
    )


def _require_sense(members: Mapping[str, bytes], source: str) -> None:
    """A few kilobytes can unpack to millions of empty lists, each of which is made and looked at: UnreadableError.

    Signs in texts are counted, too: 50 MB of prose has fewer.
    """
    texts = (data for name, data in members.items() if not name.startswith("media/"))
    if sum(data.count(sign) for data in texts for sign in _BETWEEN) > layout.MOST_VALUES:
        raise UnreadableError("handoff-senseless", name=source)


def _manifest(members: dict[str, bytes], source: str) -> Node:
    """The manifest, once every other entry is the one that it names."""
    if layout.MANIFEST not in members:
        raise UnreadableError("handoff-not-one", name=source)
    root = Node(_json(members, layout.MANIFEST, source), "", layout.MANIFEST)
    if not isinstance(root.value, dict) or root.value.get("format") != layout.FORMAT:
        raise UnreadableError("handoff-not-one", name=source)
    if root.get("version").whole() > layout.VERSION:
        raise UnreadableError("json-newer", name=source, version=root.get("version").value, known=layout.VERSION)
    listed = root.get("files")
    names = set(members) - {layout.MANIFEST}
    if not isinstance(listed.value, dict) or set(listed.value) != names:
        raise UnreadableError("handoff-changed", name=source)
    for name in names:
        if hashlib.sha256(members[name]).hexdigest() != listed.get(name).get("sha256").text():
            raise UnreadableError("handoff-changed", name=source)
    return root


def _json(members: dict[str, bytes], name: str, source: str) -> Any:
    return _parsed(members[name], f"{source}/{name}")


def _parsed(data: bytes, place: str) -> Any:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise UnreadableError("bad-json", name=place, place="UTF-8", found="\ufffd") from None
    value = parse(text, place)
    return without_nul(value)[0] if "\\u0000" in text else value


def _piece(node: Node, members: dict[str, bytes], source: str) -> CarriedPiece:
    article_id = node.get("id").text()
    name = layout.article(article_id)
    if name not in members:
        raise UnreadableError("handoff-damaged", name=source)
    article = article_of(_json(members, name, source), name).article
    claimed = values.sha256(node.get("contentHash"))
    if article.id != article_id or content_hash(article) != claimed:
        raise UnreadableError("handoff-changed", name=source)
    ancestors = [values.sha256(entry) for entry in node.entries("ancestors")]
    if len(ancestors) > _MOST_ANCESTORS:
        raise node.get("ancestors").error()
    return CarriedPiece(
        article=article,
        state=node.get("state").word(State),
        revision=node.get("revision").whole(),
        content_hash=claimed,
        ancestors=tuple(ancestors),
        versions=_versions(members, article_id, source),
        approvals=tuple(_approval(entry) for entry in node.entries("approvals")),
        remarks=_remarks(members, article_id, source),
    )


def _versions(members: dict[str, bytes], article_id: str, source: str) -> tuple[CarriedVersion, ...]:
    name = layout.history(article_id)
    lines = [line for line in members.get(name, b"").split(b"\n") if line.strip()]
    place = f"{source}/{name}"
    found = [_version(Node(_parsed(line, f"{place}:{number}"), "", place)) for number, line in enumerate(lines, 1)]
    if any(version.article.id != article_id for version in found):
        raise UnreadableError("handoff-changed", name=source)
    return tuple(found)


def _version(node: Node) -> CarriedVersion:
    article: Article = article_of(node.get("article").value, node.source).article
    claimed = values.sha256(node.get("contentHash"))
    if content_hash(article) != claimed:
        raise node.get("contentHash").error()
    return CarriedVersion(
        revision=node.get("revision").whole(),
        at=values.stamp(node.get("at")),
        by=values.name(node.get("by")),
        reason=node.get("reason").text()[:40],
        name=values.name(node.get("name")),
        content_hash=claimed,
        article=article,
    )


def _approval(node: Node) -> CarriedApproval:
    return CarriedApproval(
        by=node.get("by").text()[:200],
        at=values.stamp(node.get("at")),
        content_hash=values.sha256(node.get("contentHash")),
        revision=node.get("revision").whole(),
        jws=node.get("jws").of(Node.text),
    )


def _remarks(members: dict[str, bytes], article_id: str, source: str) -> tuple[Remark, ...]:
    entry = layout.remarks(article_id)
    if entry not in members:
        return ()
    return read_remarks(Node(_json(members, entry, source), "", entry), article_id)


def _photos(members: dict[str, bytes], source: str) -> dict[str, bytes]:
    """The photos, each with the hash that its name is, and each a picture of a kind that pages show."""
    photos = {name.removeprefix("media/"): data for name, data in members.items() if name.startswith("media/")}
    for sha256, data in photos.items():
        if hashlib.sha256(data).hexdigest() != sha256 or not is_picture(data):
            raise UnreadableError("handoff-changed", name=source)
    return photos
