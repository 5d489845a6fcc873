"""The article as JSON, `redaksi-article` version 1: the one lossless form, for `show`, exports and embedded pages."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from redaksi.domain.article import Article, Engagement, Person, Photo, Piece
from redaksi.domain.canonical import content_hash, crop_form, time_form
from redaksi.domain.workflow import ANSWERED_FOR
from redaksi.formats.json_fields import FORMAT, MINOR, MINOR_KEY, VERSION, with_extra
from redaksi.formats.json_reading import from_json, read_collection
from redaksi.render.blocks import Block, body_html, render_body

__all__ = ["FORMAT", "MINOR", "VERSION", "dumps", "exported", "from_json", "line", "read_collection", "to_json"]


def to_json(piece: Piece | Article, blocks: Sequence[Block] | None = None) -> dict[str, Any]:
    """Everything there is to say of `piece`, as `show --json` has it; a bare article has no state and no numbers.

    `blocks` are those of the body where they are rendered already.
    """
    article = piece.article if isinstance(piece, Piece) else piece
    rendered = render_body(article.body) if blocks is None else blocks
    form = {"format": FORMAT, "version": VERSION, "minor": max(MINOR, article.extra.get(MINOR_KEY, MINOR))}
    form |= _text(article, body_html(rendered)) | _ties(article) | _desk(article) | _numbers(piece)
    return with_extra(form, article.extra)


def exported(
    piece: Piece, blocks: Sequence[Block] | None = None, photo: Callable[[Photo], bytes] | None = None
) -> dict[str, Any]:
    """`piece` as it leaves the house: without the desk's notes and without what only this store knows.

    `revision`, `created` and `modified` are null, so the same content gives the same bytes from every store. The signed
    decision that its state stands on goes along. With `photo`, each photo carries its bytes as `data` (base64), so an
    empty store gets the very same photos.
    """
    form = to_json(piece, blocks) | {"notes": [], "revision": None, "created": None, "modified": None}
    form |= _approval(piece)
    if photo is not None:
        for entry, source in zip(form["media"], piece.article.media, strict=True):
            entry["data"] = base64.b64encode(photo(source)).decode("ascii")
    return form


def dumps(form: Mapping[str, Any]) -> bytes:
    """`form` as it stands in a file: UTF-8, LF, two spaces, keys in the order of the format, a line end at the end."""
    return encoded(json.dumps(form, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def line(form: Mapping[str, Any]) -> bytes:
    """`form` as one line of a collection (JSON Lines)."""
    return encoded(json.dumps(form, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n")


def encoded(text: str) -> bytes:
    """UTF-8; half a character that cannot be written becomes U+FFFD, as an import would have made it."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")


def _text(article: Article, html: str) -> dict[str, Any]:
    return {
        "id": article.id,
        "slug": article.slug,
        "headline": article.headline,
        "subhead": article.subhead,
        "summary": article.summary,
        "language": article.language,
        "published": time_form(article.published),
        "category": article.category and {"slug": article.category.slug, "name": article.category.name},
        "tags": list(article.tags),
        "authors": [_person(person) for person in article.authors],
        "editor": article.editor and _person(article.editor),
        "source": article.source,
        "place": article.place,
        "kind": article.kind.value,
        "body": {"markdown": article.body, "html": html},
    }


def _ties(article: Article) -> dict[str, Any]:
    withdrawal = article.withdrawal
    return {
        "updates": [
            {"time": time_form(entry.time), "kind": entry.kind.value, "text": entry.text, "by": entry.by}
            for entry in article.updates
        ],
        "corrections": [
            {"time": time_form(entry.time), "wrong": entry.wrong, "right": entry.right, "by": entry.by}
            for entry in article.corrections
        ],
        "links": [{"rel": link.rel.value, "id": link.id, "url": link.url} for link in article.links],
        "withdrawal": withdrawal
        and {"reason": withdrawal.reason.value, "text": withdrawal.text, "time": time_form(withdrawal.time)},
        "related": [{"headline": entry.headline, "id": entry.id, "url": entry.url} for entry in article.related],
        "engagement": _engagement(article.engagement, len(article.updates)),
        "media": [_photo(photo) for photo in article.media],
    }


def _desk(article: Article) -> dict[str, Any]:
    return {
        "embargo": time_form(article.embargo),
        "flags": {"unverified": article.flags.unverified, "paid": article.flags.paid},
        "notes": list(article.notes),
        "codes": list(article.codes),
    }


def _numbers(piece: Piece | Article) -> dict[str, Any]:
    if isinstance(piece, Article):
        unknown = {"state": None, "revision": None}
        return {**unknown, "contentHash": content_hash(piece), "created": None, "modified": None}
    return {
        "state": piece.state.value,
        "revision": piece.revision,
        "contentHash": piece.content_hash,
        "created": piece.created,
        "modified": piece.modified,
    }


def _approval(piece: Piece) -> dict[str, Any]:
    """The signed decision that the state stands on; nothing where nobody has answered for it, or before signatures."""
    approval = piece.approval if piece.state in ANSWERED_FOR else None
    if approval is None or approval.jws is None:
        return {}
    said = {"jws": approval.jws, "by": approval.by, "at": approval.at, "sha256": approval.content_hash}
    return {"approval": said}


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "initials": person.initials}


def _engagement(counts: Engagement, updates: int) -> dict[str, Any]:
    figures = {"likes": counts.likes, "views": counts.views, "comments": counts.comments}
    return {**figures, "updates": updates, "asOf": time_form(counts.as_of)}


def _photo(photo: Photo) -> dict[str, Any]:
    return {
        "id": photo.id,
        "sha256": photo.sha256,
        "contentType": photo.content_type,
        "width": photo.width,
        "height": photo.height,
        "alt": photo.alt,
        "caption": photo.caption,
        "credit": photo.credit,
        "licence": photo.licence,
        "lead": photo.lead,
        "crop": crop_form(photo.crop),
    }
