"""History: the versions of a piece, what changed between two, and going back to one."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from redaksi.domain.article import Article, Piece
from redaksi.domain.canonical import content_hash
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that two versions do not share, with both values."""

    field: str
    before: Any
    after: Any


def versions(room: Newsroom, reference: str) -> Sequence[VersionInfo]:
    """Newest first."""
    with room.store.read() as unit:
        return unit.articles.history(unit.articles.resolve(reference))


def version(room: Newsroom, reference: str, revision: int) -> Article:
    """The article as it was; UsageError `no-version`."""
    with room.store.read() as unit:
        return unit.articles.version(unit.articles.resolve(reference), revision)


def piece_at(room: Newsroom, reference: str, revision: int) -> Piece:
    """The piece with the content of an old version, for showing it as it was."""
    with room.store.read() as unit:
        piece = unit.articles.get(unit.articles.resolve(reference))
        article = unit.articles.version(piece.article.id, revision)
        return replace(piece, article=article, revision=revision, content_hash=content_hash(article))


def pair(room: Newsroom, reference: str, a: int, b: int) -> tuple[Article, Article]:
    """The contents of two revisions; UsageError `no-version`, StoreError `damaged-version`."""
    with room.store.read() as unit:
        article_id = unit.articles.resolve(reference)
        return unit.articles.version(article_id, a), unit.articles.version(article_id, b)


def diff(room: Newsroom, reference: str, a: int, b: int) -> Sequence[FieldChange]:
    """What changed from revision `a` to revision `b`."""
    with room.store.read() as unit:
        article_id = unit.articles.resolve(reference)
        return field_changes(unit.articles.version(article_id, a), unit.articles.version(article_id, b))


def restore(room: Newsroom, reference: str, revision: int, by: str | None) -> Kept:
    """Make an old version the present one, as a new version: nothing is taken out of the history."""
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        article_id = unit.articles.resolve(reference)
        old, now = unit.articles.version(article_id, revision), unit.articles.get(article_id).article
        # Only who withdraws makes a notice; of an old one, the story comes back.
        story = replace(old, slug=now.slug, withdrawal=None)
        piece = keep_content(room, unit, story, Reason.RESTORE, by)
        record(room, unit, "restore", by, article_id, revision=revision)
        return kept(piece)


def field_changes(before: Article, after: Article) -> list[FieldChange]:
    """The fields in which two articles differ, in the order of the article's fields."""
    names = [field.name for field in dataclasses.fields(Article) if field.name != "id"]
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in names]
    return [FieldChange(name, old, new) for name, old, new in pairs if old != new]
