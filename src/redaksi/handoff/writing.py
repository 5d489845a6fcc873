"""Writes a `.redaksi` file: the same bundle gives the same bytes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from redaksi.domain.errors import RefusedError
from redaksi.domain.travelling import Bundle, CarriedKey, CarriedPiece, CarriedVersion
from redaksi.formats.json_article import to_json
from redaksi.handoff import layout, remarks
from redaksi.handoff.archive import write_members


def write(bundle: Bundle) -> bytes:
    """The file's bytes. RefusedError `handoff-too-much` where it holds more than one may.

    Old versions that find no room are left at home, the oldest first; the manifest says so.
    """
    room = layout.MOST_HISTORY
    members: dict[str, bytes] = {}
    histories: dict[str, int] = {}
    for piece in bundle.pieces:
        lines, room = _history(piece, room)
        histories[piece.article.id] = len(lines)
        members[layout.article(piece.article.id)] = _json(_article(piece))
        members[layout.history(piece.article.id)] = b"".join(lines)
        if piece.remarks:
            members[layout.remarks(piece.article.id)] = _json([remarks.form(remark) for remark in piece.remarks])
    for sha256 in sorted(bundle.photos):
        members[layout.photo(sha256)] = bundle.photos[sha256]
    if bundle.keys:
        members[layout.KEYS] = _json({"keys": [_key(key) for key in bundle.keys]})
    _require_room(members)
    return write_members({layout.MANIFEST: _json(_manifest(bundle, members, histories))} | members)


def _require_room(members: dict[str, bytes]) -> None:
    # One entry more for the manifest, and a megabyte for it.
    if len(members) >= layout.MOST_ENTRIES or sum(map(len, members.values())) > layout.MOST_BYTES - 1_000_000:
        limit = layout.MOST_BYTES // 1_000_000
        raise RefusedError("handoff-too-much", entries=layout.MOST_ENTRIES, limit=limit)


def _history(piece: CarriedPiece, room: int) -> tuple[list[bytes], int]:
    """The lines of the newest versions that fit into `room` bytes, oldest first; what is left of it."""
    lines: list[bytes] = []
    for version in reversed(piece.versions):
        line = _json(_version(version))
        if len(line) > room:
            break
        room -= len(line)
        lines.append(line)
    return lines[::-1], room


def _manifest(bundle: Bundle, members: dict[str, bytes], histories: dict[str, int]) -> dict[str, Any]:
    return {
        "format": layout.FORMAT,
        "version": layout.VERSION,
        "minor": layout.MINOR,
        "newsroom": bundle.newsroom,
        "by": bundle.by,
        "at": bundle.at,
        "articles": [_piece(piece, histories[piece.article.id]) for piece in bundle.pieces],
        "files": {
            name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in sorted(members.items())
        },
    }


def _piece(piece: CarriedPiece, carried: int) -> dict[str, Any]:
    left = piece.versions[: len(piece.versions) - carried]
    return {
        "id": piece.article.id,
        "headline": piece.article.headline,
        "state": piece.state.value,
        "revision": piece.revision,
        "contentHash": piece.content_hash,
        "base": {"revision": left[-1].revision, "contentHash": left[-1].content_hash} if left else None,
        "ancestors": list(piece.ancestors),
        "approvals": [
            {
                "by": approval.by,
                "at": approval.at,
                "contentHash": approval.content_hash,
                "revision": approval.revision,
                "jws": approval.jws,
            }
            for approval in piece.approvals
        ],
    }


def _article(piece: CarriedPiece) -> dict[str, Any]:
    known = {"state": piece.state.value, "revision": piece.revision}
    return to_json(piece.article) | known


def _version(version: CarriedVersion) -> dict[str, Any]:
    # What the body looks like follows from its Markdown: rendered, a history would take twice its bytes.
    tree = to_json(version.article, ())
    tree["body"] = {"markdown": version.article.body}
    return {
        "revision": version.revision,
        "at": version.at,
        "by": version.by,
        "reason": version.reason,
        "name": version.name,
        "contentHash": version.content_hash,
        "article": tree,
    }


def _key(key: CarriedKey) -> dict[str, str]:
    return {"kty": "OKP", "crv": "Ed25519", "x": key.x, "kid": key.kid, "person": key.person}


def _json(tree: Any) -> bytes:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
