"""The tables of the store, declared once.

A version holds the whole story as checked bytes and is the truth; the tables about a story's parts mirror its newest
version, so that they can be searched, counted and joined; `check.py` compares the two.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, LargeBinary, Table, UniqueConstraint
from sqlmodel import Column, Field, text

from redaksi.store.metadata import METADATA as METADATA
from redaksi.store.metadata import Base as Base
from redaksi.store.queue_indexes import queue_indexes
from redaksi.store.tables_boilerplate import SnippetRow as SnippetRow
from redaksi.store.tables_boilerplate import TemplateRow as TemplateRow
from redaksi.store.tables_desk import AssignmentRow as AssignmentRow
from redaksi.store.tables_desk import CopyRow as CopyRow
from redaksi.store.tables_desk import KeyRow as KeyRow
from redaksi.store.tables_desk import NoticeRow as NoticeRow
from redaksi.store.tables_desk import RemarkRow as RemarkRow
from redaksi.store.tables_desk import SeenRow as SeenRow
from redaksi.store.tables_intake import LikenessRow as LikenessRow
from redaksi.store.tables_intake import OriginRow as OriginRow
from redaksi.store.tables_intake import ShingleRow as ShingleRow
from redaksi.store.tables_intake import TakenFileRow as TakenFileRow
from redaksi.store.tables_publication import DeliveryRow as DeliveryRow
from redaksi.store.tables_publication import RemoteRow as RemoteRow
from redaksi.store.tables_publication import TargetRow as TargetRow
from redaksi.store.tables_trail import ApprovalRow as ApprovalRow
from redaksi.store.tables_trail import AuditHeadRow as AuditHeadRow
from redaksi.store.tables_trail import AuditRow as AuditRow
from redaksi.store.tables_trail import ReceiptRow as ReceiptRow
from redaksi.store.tables_trail import SealRow as SealRow
from redaksi.store.tables_writing import IgnoredMarkRow as IgnoredMarkRow
from redaksi.store.tables_writing import WordRow as WordRow


class CategoryRow(Base, table=True):
    __tablename__ = "category"
    __table_args__ = (UniqueConstraint("slug"), UniqueConstraint("folded"))

    id: int | None = Field(default=None, primary_key=True)
    slug: str
    name: str
    folded: str
    position: int


class ArticleRow(Base, table=True):
    """A piece as the library lists it. `seq` counts changes of the whole store: the newest change has the highest.

    An autosave that folds into the one before it, of the piece that has the highest, does not count (lag.py).
    """

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("slug"),
        UniqueConstraint("seq"),
        Index(None, "state", "seq"),
        Index(None, "category_id", "state", "seq"),
        Index(None, "category_id", "seq"),
        Index(None, "modified", "id"),
        Index("ix_article_trashed", "trashed", "state", "category_id", sqlite_where=text("trashed IS NOT NULL")),
        *queue_indexes(),
        CheckConstraint("seq > 0 AND revision > 0", name="counted"),
    )

    id: str = Field(primary_key=True)
    seq: int
    slug: str
    state: str
    revision: int
    content_hash: str
    created: str
    modified: str
    trashed: str | None = None
    headline: str
    language: str
    kind: str
    category_id: int | None = Field(default=None, foreign_key="category.id")
    place: str | None = None
    published_local: str | None = None
    published_zone: str | None = None
    embargo_local: str | None = None
    embargo_zone: str | None = None
    unverified: bool = False
    paid: bool = False
    withdrawal_reason: str | None = None
    photos: int = 0
    approval_by: str | None = None
    approval_at: str | None = None
    approval_hash: str | None = None
    approval_revision: int | None = None
    #: Who sent it in and when, until when it is wanted (a UTC stamp), and who has it for review.
    submitted_by: str | None = None
    submitted_at: str | None = None
    deadline: str | None = None
    reviewer: str | None = None
    #: Who began it, since when it is in its state and who brought it there.
    writer: str | None = None
    state_at: str | None = None
    state_by: str | None = None
    #: When it first went out to readers, and the content that went out last; nothing in it: the page is out of date.
    out_at: str | None = None
    exported_hash: str | None = None


class VersionRow(Base, table=True):
    """One state of a story's content; `sha256` is that of the unpacked `content`.

    `began` is the time of the first autosave that was folded into it. A later autosave never writes over a sealed one.
    """

    __tablename__ = "version"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    revision: int = Field(primary_key=True)
    reason: str
    by: str | None = None
    at: str
    began: str
    sealed: bool
    content_hash: str
    sha256: str
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    #: What somebody has called it.
    name: str | None = None
    #: A hash over whose version of which content it is (version_mark.py).
    mark: str | None = None


class TagRow(Base, table=True):
    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("name"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str


class ArticleTagRow(Base, table=True):
    __tablename__ = "article_tag"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    tag_id: int = Field(foreign_key="tag.id", index=True)


class PersonRow(Base, table=True):
    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("name"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    initials: str | None = None


class CreditRow(Base, table=True):
    """Who is named on a story: `role` is `author` or `editor`."""

    __tablename__ = "credit"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    role: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)


class LinkRow(Base, table=True):
    __tablename__ = "link"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    rel: str
    target_id: str | None = Field(default=None, index=True)
    url: str | None = None


class RelatedRow(Base, table=True):
    __tablename__ = "related"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    headline: str
    target_id: str | None = Field(default=None, index=True)
    url: str | None = None


class StoryUpdateRow(Base, table=True):
    __tablename__ = "story_update"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    local: str
    zone: str | None = None
    kind: str
    text: str
    by: str | None = None


class CorrectionRow(Base, table=True):
    __tablename__ = "correction"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    local: str
    zone: str | None = None
    wrong: str
    right: str
    by: str | None = None


class MediaRow(Base, table=True):
    __tablename__ = "media"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    photo_id: str
    sha256: str
    content_type: str
    width: int
    height: int
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    licence: str | None = None
    lead: bool
    crop: str | None = None


class EngagementRow(Base, table=True):
    __tablename__ = "engagement"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    likes: int | None = None
    views: int | None = None
    comments: int | None = None
    as_of_local: str | None = None
    as_of_zone: str | None = None


class BlobRow(Base, table=True):
    """A photo's bytes, kept once however many stories show it."""

    __tablename__ = "blob"

    sha256: str = Field(primary_key=True)
    added: str
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    #: The file that was taken in, where something was left out of it, and its SHA-256.
    original_sha256: str | None = None
    original: bytes | None = Field(default=None, sa_column=Column(LargeBinary))


class PhotoUseRow(Base, table=True):
    """Which photos any version of a story shows, so that no version loses one."""

    __tablename__ = "photo_use"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    sha256: str = Field(primary_key=True, index=True)


class SettingRow(Base, table=True):
    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str


class UserRow(Base, table=True):
    __tablename__ = "user"
    __table_args__ = (UniqueConstraint("folded"),)

    name: str = Field(primary_key=True)
    folded: str
    role: str
    initials: str | None = None
    #: What the passphrase is compared with; None where none is asked for.
    passphrase: str | None = None
    #: When a wrong one was given last (`wrong_tries`: in a row), and since when they work here no more.
    wrong_at: str | None = None
    left_at: str | None = None
    wrong_tries: int | None = None


def table(model: type[Base]) -> Table:
    """The Core table of a model, for statements that need no objects."""
    return METADATA.tables[str(model.__tablename__)]
