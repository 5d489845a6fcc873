"""The article: every field a published story has, as one frozen value."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from redaksi.domain.moments import LocalTime
from redaksi.domain.standing import UNKNOWN, Standing

#: A field longer than this is refused, not cut (`too-long`); the body may have `BODY_LIMIT`.
NAME_LIMIT = 200
LINE_LIMIT = 2_000
BODY_LIMIT = 20_000_000


class State(StrEnum):
    """Where a piece stands; the words are those of the command line and the store."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    PUBLISHED = "published"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"


class Kind(StrEnum):
    NEWS = "news"
    RIGHT_OF_REPLY = "right-of-reply"
    ADVERTORIAL = "advertorial"
    PHOTO_STORY = "photo-story"


class UpdateKind(StrEnum):
    UPDATE = "update"
    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    RIGHT_OF_REPLY = "right-of-reply"
    RETRACTION = "retraction"


class LinkRel(StrEnum):
    FOLLOW_UP = "follow-up"
    REPLY_TO = "reply-to"
    UPDATES = "updates"
    CORRECTS = "corrects"


class WithdrawalReason(StrEnum):
    """The public reasons that Pedoman Pemberitaan Media Siber, article 5, allows."""

    SARA = "sara"
    DECENCY = "decency"
    CHILD = "child"
    TRAUMA = "trauma"
    PRESS_COUNCIL = "press-council"


@dataclass(frozen=True, slots=True)
class Category:
    """One entry of the newsroom's managed list; the slug stays when the name changes."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a byline or as editor."""

    name: str
    initials: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """An entry of the story's timeline."""

    time: LocalTime
    kind: UpdateKind
    text: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """Ralat: what was wrong and what is right (Pedoman 4b, 4c: linked and with its time)."""

    time: LocalTime
    wrong: str
    right: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another story, by its id in the store or by address."""

    rel: LinkRel
    id: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    reason: WithdrawalReason
    text: str
    time: LocalTime


@dataclass(frozen=True, slots=True)
class Related:
    """Related news: a story of the store (`id`), or a bare title with or without a hand-set address (`url`)."""

    headline: str
    id: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Engagement:
    """Counters brought in from the site; None where the page did not show one."""

    likes: int | None = None
    views: int | None = None
    comments: int | None = None
    as_of: LocalTime | None = None


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a photo that must stay in sight whatever is cut off, in fractions of its width and height (0..1)."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Crop:
    """Part of an upright photo, in fractions of its width and height (0..1); the whole of it where only `focus` counts.

    `focus` is in fractions of the whole photo, too.
    """

    x: float
    y: float
    width: float
    height: float
    focus: Focus | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the story; its bytes are kept by the store under their SHA-256. Sizes in pixels, of it upright."""

    id: str
    sha256: str
    content_type: str
    width: int
    height: int
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    licence: str | None = None
    lead: bool = False
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class Flags:
    unverified: bool = False
    paid: bool = False


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Article:
    """A story's content. What the store knows about it (state, revision, times) stands in `Piece`.

    `extra` holds unknown fields of a newer minor version of the JSON format, so that they survive a round trip.
    """

    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    slug: str = ""
    headline: str = ""
    subhead: str | None = None
    summary: str | None = None
    language: str = "id"
    published: LocalTime | None = None
    category: Category | None = None
    tags: tuple[str, ...] = ()
    authors: tuple[Person, ...] = ()
    editor: Person | None = None
    source: str | None = None
    place: str | None = None
    kind: Kind = Kind.NEWS
    body: str = ""
    updates: tuple[Update, ...] = ()
    corrections: tuple[Correction, ...] = ()
    links: tuple[Link, ...] = ()
    withdrawal: Withdrawal | None = None
    related: tuple[Related, ...] = ()
    engagement: Engagement = Engagement()
    media: tuple[Photo, ...] = ()
    embargo: LocalTime | None = None
    flags: Flags = Flags()
    notes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=_nothing)

    @property
    def lead_photo(self) -> Photo | None:
        """The photo marked as lead, else the first one."""
        return next((photo for photo in self.media if photo.lead), self.media[0] if self.media else None)


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved which exact content, and when (UTC stamp); `jws` is that, signed (domain/approvals.py)."""

    by: str
    at: str
    content_hash: str
    revision: int
    jws: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as the store holds it: content, state and the numbers of its history. Machine times are UTC stamps."""

    article: Article
    state: State
    revision: int
    content_hash: str
    created: str
    modified: str
    approval: Approval | None = None
    standing: Standing = UNKNOWN

    @property
    def is_out(self) -> bool:
        """Whether readers have it, in whatever version and whatever is being done to it at the desk."""
        return self.standing.out_at is not None or self.state in (State.PUBLISHED, State.WITHDRAWN)


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}\Z", re.ASCII)


def is_language(tag: str) -> bool:
    """Whether `tag` has the form of a BCP 47 language tag: `id`, `zh-Hans`, `en-GB`."""
    return _LANGUAGE.match(tag) is not None


_NOT_SLUG = re.compile(r"[^a-z0-9]+")
#: What a word goes on across: `Jum’at` is one word, `pagi—sore` are two.
_INSIDE_WORDS = re.compile(r"['\u2018\u2019\u02bc\u0300-\u036f]")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def slugify(text: str, limit: int = 80) -> str:
    """An ASCII slug of `text`: lower case joined by `-`, at most `limit` characters; `naskah` where nothing is left."""
    letters = unicodedata.normalize("NFKD", text.lower()).translate(_LETTERS)
    slug = _NOT_SLUG.sub("-", _INSIDE_WORDS.sub("", letters)).strip("-")
    if len(slug) > limit:
        slug = slug[: limit + 1].rsplit("-", 1)[0][:limit]
    return slug or "naskah"
