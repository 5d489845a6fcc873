"""The canonical form of what readers see, and its hash: what an approval binds.

The form is JSON by RFC 8785; inside it, text is in NFC with LF line ends. Not in it: state, revision, history,
engagement, notes, codes, embargo, slug, resolved links of related news, export records.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from functools import lru_cache
from typing import Any

from redaksi.domain.article import Article, Crop, Photo, Related
from redaksi.domain.json_text import json_bytes
from redaksi.domain.moments import LocalTime

_BODY = b'"body":{"markdown":'
_EMPTY_BODY = _BODY + b'""}'
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical_form(article: Article) -> dict[str, Any]:
    """The editorial part of `article` as a JSON-able tree."""
    return {
        "headline": article.headline,
        "subhead": article.subhead,
        "summary": article.summary,
        "body": {"markdown": article.body},
        "language": article.language,
        "published": time_form(article.published),
        "category": article.category and {"slug": article.category.slug, "name": article.category.name},
        "tags": list(article.tags),
        "authors": [{"name": person.name} for person in article.authors],
        "editor": article.editor and {"name": article.editor.name},
        "source": article.source,
        "place": article.place,
        "kind": article.kind.value,
        "flags": {"unverified": article.flags.unverified, "paid": article.flags.paid},
        "links": [{"rel": link.rel.value, "id": link.id, "url": link.url} for link in article.links],
        "updates": [
            {"time": time_form(update.time), "kind": update.kind.value, "text": update.text, "by": update.by}
            for update in article.updates
        ],
        "corrections": [
            {"time": time_form(entry.time), "wrong": entry.wrong, "right": entry.right, "by": entry.by}
            for entry in article.corrections
        ],
        "withdrawal": article.withdrawal
        and {
            "reason": article.withdrawal.reason.value,
            "text": article.withdrawal.text,
            "time": time_form(article.withdrawal.time),
        },
        "related": [_related_form(related) for related in article.related],
        "media": [_photo_form(photo) for photo in _lead_first(article)],
    }


def content_hash(article: Article) -> str:
    """SHA-256 (hex) of the RFC 8785 form of `article`."""
    form = canonical_form(article)
    form["body"] = {"markdown": ""}
    # No text can hold the mark: a quotation mark inside a text is written with a backslash before it.
    before, after = _rfc8785(form).split(_EMPTY_BODY, 1)
    digest = hashlib.sha256(before + _BODY)
    digest.update(_canonical_text(article.body))
    digest.update(b"}" + after)
    return digest.hexdigest()


@lru_cache(maxsize=2)
def _canonical_text(text: str) -> bytes:
    """The RFC 8785 form of one text. One save asks for that of the same body more than once."""
    return json_bytes(_normal_text(text))


def _rfc8785(form: dict[str, Any]) -> bytes:
    """The RFC 8785 form with its texts made normal, by Python's own JSON where that is the same: all but fractions, in
    a fifth of the time.

    Strings are escaped alike, keys are ASCII and so sorted alike. Only a crop holds fractions. Most stories are normal
    as they are, which the whole of them tells at once: part of a normal text is normal, too (Unicode, UAX 15).
    """
    if any(photo["crop"] for photo in form["media"]):
        import rfc8785  # seldom needed, and a window that opens waits for all that is imported

        return rfc8785.dumps(_normal(form))
    text = _dumped(form)
    if "\\r" in text or not unicodedata.is_normalized("NFC", text):
        return _dumped(_normal(form)).encode()
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _dumped(_normal(form)).encode()


def _dumped(form: dict[str, Any]) -> str:
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def time_form(time: LocalTime | None) -> dict[str, str | None] | None:
    """`{local, zone}` as in every JSON that Redaksi writes."""
    return None if time is None else {"local": time.local, "zone": time.zone}


def crop_form(crop: Crop | None) -> dict[str, Any] | None:
    """`{x, y, width, height}` as in every JSON that Redaksi writes, with `focus` only where one is set.

    A whole number is written as one: the same crop gives the same bytes, whether it was typed or read back.
    """
    if crop is None:
        return None
    form: dict[str, Any] = {name: _number(getattr(crop, name)) for name in ("x", "y", "width", "height")}
    return form if crop.focus is None else form | {"focus": {"x": _number(crop.focus.x), "y": _number(crop.focus.y)}}


def _number(value: float) -> float:
    return int(value) if value == int(value) else value


def _related_form(related: Related) -> dict[str, Any]:
    # Resolving a bare title to a story of the store is not a change of content, so the id is left out.
    return {"headline": related.headline, "url": related.url}


def _lead_first(article: Article) -> list[Photo]:
    # Readers see another page when another photo leads, and an approval has to notice: the lead's place tells it.
    return sorted(article.media, key=lambda photo: photo is not article.lead_photo)


def _photo_form(photo: Photo) -> dict[str, Any]:
    return {
        "sha256": photo.sha256,
        "alt": photo.alt,
        "caption": photo.caption,
        "credit": photo.credit,
        "licence": photo.licence,
        "crop": crop_form(photo.crop),
    }


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return _normal_text(value)
    if isinstance(value, dict):
        return {key: _normal(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_normal(item) for item in value]
    return value


def _normal_text(text: str) -> str:
    # Half a surrogate pair, which a text field can hold, has no UTF-8 form and is hashed as the replacement mark.
    # Encoding tells in a tenth of the time that looking for one takes.
    try:
        text.encode()
    except UnicodeEncodeError:
        text = _LONE_SURROGATE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
