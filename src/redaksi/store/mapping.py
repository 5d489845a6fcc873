"""Rows of the table `article`, to and from the domain's values."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row as SqlRow

from redaksi.domain.article import Approval, Article, Category, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.standing import Standing
from redaksi.store.faults import word
from redaksi.usecases.records import Row

AnyRow = SqlRow[Any]


#: The columns that `head_values` and `approval_values` fill.
HEAD_NAMES = (
    "slug",
    "headline",
    "language",
    "kind",
    "category_id",
    "place",
    "published_local",
    "published_zone",
    "embargo_local",
    "embargo_zone",
    "unverified",
    "paid",
    "withdrawal_reason",
    "photos",
)
STANDING_NAMES = tuple(Standing.__dataclass_fields__)
APPROVAL_NAMES = ("approval_by", "approval_at", "approval_hash", "approval_revision")


def head_values(article: Article, category_id: int | None) -> dict[str, Any]:
    """The columns that mirror the story itself."""
    published, embargo = article.published, article.embargo
    return {
        "slug": article.slug,
        "headline": article.headline,
        "language": article.language,
        "kind": article.kind,
        "category_id": category_id,
        "place": article.place,
        "published_local": published and published.local,
        "published_zone": published and published.zone,
        "embargo_local": embargo and embargo.local,
        "embargo_zone": embargo and embargo.zone,
        "unverified": article.flags.unverified,
        "paid": article.flags.paid,
        "withdrawal_reason": article.withdrawal and article.withdrawal.reason,
        "photos": len(article.media),
    }


def approval_values(approval: Approval | None) -> dict[str, Any]:
    return {
        "approval_by": approval and approval.by,
        "approval_at": approval and approval.at,
        "approval_hash": approval and approval.content_hash,
        "approval_revision": approval and approval.revision,
    }


def approval_of(row: AnyRow) -> Approval | None:
    if row.approval_hash is None:
        return None
    return Approval(row.approval_by, row.approval_at, row.approval_hash, row.approval_revision)


def standing_of(row: AnyRow) -> Standing:
    return Standing(**{name: getattr(row, name) for name in STANDING_NAMES})


def piece_of(row: AnyRow, article: Article) -> Piece:
    return Piece(
        article=article,
        state=word(State, row.state),
        revision=row.revision,
        content_hash=row.content_hash,
        created=row.created,
        modified=row.modified,
        approval=approval_of(row),
        standing=standing_of(row),
    )


def row_of(row: AnyRow) -> Row:
    """A line of the library; the category's columns are labelled `category_slug` and `category_name`."""
    return Row(
        id=row.id,
        slug=row.slug,
        headline=row.headline,
        state=word(State, row.state),
        category=None if row.category_slug is None else Category(row.category_slug, row.category_name),
        place=row.place,
        published=row.published_local,
        published_zone=row.published_zone,
        modified=row.modified,
        photos=row.photos,
        standing=standing_of(row),
        approved_by=row.approval_by,
        approved_at=row.approval_at,
        embargo=None if row.embargo_local is None else LocalTime(row.embargo_local, row.embargo_zone),
        content_hash=row.content_hash,
        remarked=row.remarked,
        copied=row.copied,
    )
