"""A story as the bytes that a version keeps: JSON with every field, packed, under the SHA-256 of what was packed.

The shape is the store's own and only grows: a field that old bytes do not have gets its default when they are read.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import deque
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Crop,
    Engagement,
    Flags,
    Focus,
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
from redaksi.domain.errors import StoreError, UsageError
from redaksi.domain.json_text import json_bytes
from redaksi.domain.moments import LocalTime

#: zlib's fastest level: on a news story of 5 kB it takes a third of the time of level 6 for an eighth more bytes.
_LEVEL = 1
_BODY = b'"body":'
_EMPTY_BODY = _BODY + b'""'


class Packed(NamedTuple):
    """A story's bytes as stored, and the SHA-256 (hex) of what they unpack to."""

    data: bytes
    sha256: str


#: What was packed or read last, byte for byte: while somebody writes, the next save begins with what this one kept.
_RECENT: deque[tuple[Packed, Article]] = deque(maxlen=2)


def pack(article: Article) -> Packed:
    """The bytes to keep; UsageError `broken-text` for text that is no Unicode (half of a surrogate pair)."""
    try:
        # No text can hold the mark: a quotation mark inside a text is written with a backslash before it.
        tree = json.dumps(_tree(article) | {"body": ""}, ensure_ascii=False, separators=(",", ":"))
        before, after = tree.encode().split(_EMPTY_BODY, 1)
        plain = b"".join((before, _BODY, json_bytes(article.body), after))
    except UnicodeEncodeError:
        raise UsageError("broken-text") from None
    packed = Packed(zlib.compress(plain, _LEVEL), hashlib.sha256(plain).hexdigest())
    _RECENT.append((packed, article))
    return packed


def unpack(data: bytes, sha256: str, *, headline: str, revision: int) -> Article:
    """The story in `data`; StoreError `damaged-version` where it is not what `sha256` was taken of."""
    for known, article in tuple(_RECENT):
        if known.data == data and known.sha256 == sha256:
            return article
    try:
        plain = zlib.decompress(data)
    except zlib.error:
        raise StoreError("damaged-version", headline=headline, revision=revision) from None
    if hashlib.sha256(plain).hexdigest() != sha256:
        raise StoreError("damaged-version", headline=headline, revision=revision)
    article = opened(plain)
    _RECENT.append((Packed(data, sha256), article))
    return article


def opened(plain: bytes) -> Article:
    """The story in bytes that have been compared with their checksum."""
    return _article(json.loads(plain))


def _tree(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "slug": article.slug,
        "headline": article.headline,
        "subhead": article.subhead,
        "summary": article.summary,
        "language": article.language,
        "published": _time_tree(article.published),
        "category": article.category and [article.category.slug, article.category.name],
        "tags": article.tags,
        "authors": [[person.name, person.initials] for person in article.authors],
        "editor": article.editor and [article.editor.name, article.editor.initials],
        "source": article.source,
        "place": article.place,
        "kind": article.kind,
        "body": article.body,
        "updates": [[_time_tree(entry.time), entry.kind, entry.text, entry.by] for entry in article.updates],
        "corrections": [[_time_tree(entry.time), entry.wrong, entry.right, entry.by] for entry in article.corrections],
        "links": [[link.rel, link.id, link.url] for link in article.links],
        "withdrawal": article.withdrawal
        and [article.withdrawal.reason, article.withdrawal.text, _time_tree(article.withdrawal.time)],
        "related": [[related.headline, related.id, related.url] for related in article.related],
        "engagement": _engagement_tree(article.engagement),
        "media": [_photo_tree(photo) for photo in article.media],
        "embargo": _time_tree(article.embargo),
        "flags": [article.flags.unverified, article.flags.paid],
        "notes": article.notes,
        "codes": article.codes,
        "extra": _plain(article.extra),
    }


def _article(tree: dict[str, Any]) -> Article:
    category, editor, withdrawal = tree["category"], tree["editor"], tree["withdrawal"]
    return Article(
        id=tree["id"],
        slug=tree["slug"],
        headline=tree["headline"],
        subhead=tree["subhead"],
        summary=tree["summary"],
        language=tree["language"],
        published=_time(tree["published"]),
        category=Category(*category) if category else None,
        tags=tuple(tree["tags"]),
        authors=tuple(Person(*person) for person in tree["authors"]),
        editor=Person(*editor) if editor else None,
        source=tree["source"],
        place=tree["place"],
        kind=Kind(tree["kind"]),
        body=tree["body"],
        updates=tuple(Update(_moment(time), UpdateKind(kind), text, by) for time, kind, text, by in tree["updates"]),
        corrections=tuple(Correction(_moment(time), *rest) for time, *rest in tree["corrections"]),
        links=tuple(Link(LinkRel(rel), *rest) for rel, *rest in tree["links"]),
        withdrawal=withdrawal and Withdrawal(WithdrawalReason(withdrawal[0]), withdrawal[1], _moment(withdrawal[2])),
        related=tuple(Related(*related) for related in tree["related"]),
        engagement=_engagement(tree["engagement"]),
        media=tuple(_photo(photo) for photo in tree["media"]),
        embargo=_time(tree["embargo"]),
        flags=Flags(*tree["flags"]),
        notes=tuple(tree["notes"]),
        codes=tuple(tree["codes"]),
        extra=MappingProxyType(tree["extra"]),
    )


def _engagement_tree(engagement: Engagement) -> list[Any]:
    return [engagement.likes, engagement.views, engagement.comments, _time_tree(engagement.as_of)]


def _engagement(tree: list[Any]) -> Engagement:
    likes, views, comments, as_of = tree
    return Engagement(likes, views, comments, _time(as_of))


def _photo_tree(photo: Photo) -> dict[str, Any]:
    return {name: getattr(photo, name) for name in Photo.__dataclass_fields__} | {"crop": _crop_tree(photo.crop)}


def _crop_tree(crop: Crop | None) -> list[float] | None:
    if crop is None:
        return None
    focus = [] if crop.focus is None else [crop.focus.x, crop.focus.y]
    return [crop.x, crop.y, crop.width, crop.height, *focus]


def _photo(tree: dict[str, Any]) -> Photo:
    return Photo(**tree | {"crop": _crop(tree["crop"])})


def _crop(tree: list[float] | None) -> Crop | None:
    if not tree:
        return None
    x, y, width, height, *focus = tree
    return Crop(x, y, width, height, Focus(*focus) if focus else None)


def _time_tree(time: LocalTime | None) -> list[str | None] | None:
    return None if time is None else [time.local, time.zone]


def _moment(tree: list[Any]) -> LocalTime:
    return LocalTime(*tree)


def _time(tree: list[Any] | None) -> LocalTime | None:
    return None if tree is None else _moment(tree)


def _plain(value: Any) -> Any:
    """`value` without the read-only wrappers that JSON does not know."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
