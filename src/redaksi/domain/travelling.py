"""A piece that travels from one desk to another as a file: what goes along, and what it is to the desk it comes to.

Which content came out of which is told by content hashes, never by the clock (docs/decisions/0032).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from redaksi.domain.article import Article, State

if TYPE_CHECKING:
    from redaksi.domain.remarks import Remark


class Verdict(StrEnum):
    """What a piece that came is to the one that is here."""

    NEW = "new"
    NEWER = "newer"
    OLDER = "older"
    SAME = "same"
    BOTH_CHANGED = "both-changed"


class Signature(StrEnum):
    """What the signed approval says that came with a piece."""

    VALID = "valid"
    UNKNOWN_KEY = "unknown-key"
    BROKEN = "broken"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CarriedVersion:
    """One version of its history; `reason` is a word of the desk it comes from."""

    revision: int
    at: str
    by: str | None
    reason: str
    name: str | None
    content_hash: str
    article: Article


@dataclass(frozen=True, slots=True)
class CarriedApproval:
    """A decision about one content; `jws` where it is signed, which says everything again."""

    by: str
    at: str
    content_hash: str
    revision: int
    jws: str | None = None


@dataclass(frozen=True, slots=True)
class CarriedKey:
    """A public key (`x` of its JWK) and whose the sender says it is."""

    kid: str
    person: str
    x: str


@dataclass(frozen=True, slots=True)
class CarriedPiece:
    """A piece with its history, oldest version first.

    `ancestors` are the content hashes of everything that it was, or that its desk has seen of it, its own included.
    """

    article: Article
    state: State
    revision: int
    content_hash: str
    ancestors: tuple[str, ...]
    versions: tuple[CarriedVersion, ...] = ()
    approvals: tuple[CarriedApproval, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that one file carries; `at` is a UTC stamp, `photos` bytes by their SHA-256."""

    newsroom: str
    by: str | None
    at: str
    pieces: tuple[CarriedPiece, ...]
    photos: Mapping[str, bytes] = field(default_factory=dict)
    keys: tuple[CarriedKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Here:
    """The piece as this desk has it: its newest content, and the hashes of all that it was or has been seen of it."""

    article: Article
    content_hash: str
    seen: frozenset[str]


def judge(here: Here | None, came: CarriedPiece) -> tuple[Verdict, Article]:
    """What `came` is, and the article to keep of it where it is new or newer.

    A content that was here before is older, whoever saved when; one that grew out of the newest here is newer. What
    only the desks see is joined where the content is the same, unless both have set an embargo.
    """
    if here is None:
        return Verdict.NEW, came.article
    if came.content_hash == here.content_hash:
        return _judge_same(here.article, came.article)
    if came.content_hash in here.seen:
        return Verdict.OLDER, here.article
    if here.content_hash in came.ancestors:
        return Verdict.NEWER, at_this_desk(here.article, came.article)
    return Verdict.BOTH_CHANGED, came.article


def at_this_desk(here: Article, came: Article) -> Article:
    """The article that came under the address that it has here, with the notes of both desks."""
    return replace(came, slug=here.slug, notes=_joined(here.notes, came.notes))


def _judge_same(here: Article, came: Article) -> tuple[Verdict, Article]:
    if here.embargo and came.embargo and here.embargo != came.embargo:
        return Verdict.BOTH_CHANGED, came
    joined = replace(
        here,
        notes=_joined(here.notes, came.notes),
        codes=_joined(here.codes, came.codes),
        embargo=here.embargo or came.embargo,
    )
    return (Verdict.SAME, here) if joined == here else (Verdict.NEWER, joined)


def _joined(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))
