"""The tables of publication: places that pieces go to, what is on its way there, and what is there under which id."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from redaksi.store.metadata import Base


class TargetRow(Base, table=True):
    """A place that finished pieces go to; `options` (JSON) says how to reach it and never holds a secret."""

    __tablename__ = "target"
    __table_args__ = (UniqueConstraint("folded"),)

    id: str = Field(primary_key=True)
    name: str
    folded: str
    kind: str
    options: str
    added: str
    by: str | None = None


class DeliveryRow(Base, table=True):
    """One piece on its way to one target; it outlives both.

    `key` is the same for the same content in the same state to the same target, so that nothing goes twice. `asked`,
    `next_at`, `last_at` and `done` are UTC stamps; `fault` and `detail` (JSON) make the sentence about the last try.
    """

    __tablename__ = "delivery"
    __table_args__ = (UniqueConstraint("key"), Index(None, "status", "next_at"))

    id: int | None = Field(default=None, primary_key=True)
    key: str
    target_id: str = Field(index=True)
    target_name: str
    article_id: str = Field(index=True)
    headline: str
    revision: int
    content_hash: str
    state: str
    status: str
    asked: str
    by: str | None = None
    #: Why it may leave before its time (JSON), where somebody let it.
    early: str | None = None
    tries: int
    next_at: str | None = None
    last_at: str | None = None
    done: str | None = None
    fault: str | None = None
    detail: str | None = None
    #: Where it is, in words or as an address.
    place: str | None = None


class RemoteRow(Base, table=True):
    """What a target calls a thing of ours: `what` is `article:ID`, `photo:SHA256`, `category:SLUG` or `tag:NAME`."""

    __tablename__ = "remote"

    target_id: str = Field(primary_key=True)
    what: str = Field(primary_key=True)
    remote_id: str
    url: str | None = None
    at: str
