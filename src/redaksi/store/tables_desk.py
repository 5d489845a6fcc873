"""The tables of the desk: keys, remarks on a passage, who has seen what, assignments, copies that came by file."""

from __future__ import annotations

from sqlalchemy import Index, LargeBinary
from sqlmodel import Column, Field

from redaksi.store.metadata import Base


class KeyRow(Base, table=True):
    """A public key that approvals are signed with; `kid` is its thumbprint (RFC 7638), `public` its JWK.

    `private` is there for people of this store whose computer has no keychain: wrapped under their passphrase.
    """

    __tablename__ = "signing_key"

    kid: str = Field(primary_key=True)
    person: str = Field(index=True)
    public: str
    added: str
    imported: bool
    private: bytes | None = Field(default=None, sa_column=Column(LargeBinary))
    revoked: str | None = None
    revoked_by: str | None = None


class RemarkRow(Base, table=True):
    """A comment or a suggested replacement; an answer names in `thread` the remark that it belongs to.

    The passage is found again by the words marked, what stood before and after them, and where they began.
    """

    __tablename__ = "remark"

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", ondelete="CASCADE", index=True)
    thread: str | None = Field(default=None, index=True)
    position: int
    kind: str
    by: str
    at: str
    text: str
    field: str | None = None
    revision: int | None = None
    quote: str | None = None
    #: How the passage reads since it was rewritten.
    wording: str | None = None
    before: str | None = None
    after: str | None = None
    start: int | None = None
    replacement: str | None = None
    state: str
    closed_by: str | None = None
    closed_at: str | None = None


class SeenRow(Base, table=True):
    """The newest version of a piece that somebody has looked at."""

    __tablename__ = "seen"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    person: str = Field(primary_key=True)
    revision: int
    at: str


class AssignmentRow(Base, table=True):
    """A story that is planned; `article_id` once it is being written."""

    __tablename__ = "assignment"
    __table_args__ = (Index(None, "state", "due_at"),)

    id: str = Field(primary_key=True)
    slug: str
    brief: str
    writer: str | None = Field(default=None, index=True)
    due_local: str | None = None
    due_zone: str | None = None
    #: The due time as a UTC stamp, to sort by.
    due_at: str | None = None
    state: str
    article_id: str | None = Field(default=None, foreign_key="article.id", ondelete="SET NULL", index=True)
    created: str
    by: str


class CopyRow(Base, table=True):
    """The other side's version of a piece that both sides have changed, until somebody chooses."""

    __tablename__ = "received_copy"

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", ondelete="CASCADE", index=True)
    received: str
    by: str | None = None
    origin: str
    base_hash: str | None = None
    content_hash: str
    sha256: str
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    #: Asked for at every opening; it stands behind the content.
    state: str = Field(index=True)


class NoticeRow(Base, table=True):
    """Something that a person is to be told when next at the desk; `code` and `detail` (JSON) make the sentence."""

    __tablename__ = "notice"

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(index=True)
    at: str
    code: str
    article_id: str | None = None
    detail: str
