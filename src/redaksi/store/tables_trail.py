"""The tables that only grow: approvals, receipts of exports, the audit trail; and what seals them and the others."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field

from redaksi.store.metadata import Base


class ApprovalRow(Base, table=True):
    """Every approval that was ever given; it outlives the story, as the receipts do."""

    __tablename__ = "approval"
    __table_args__ = (Index(None, "article_id", "content_hash"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: str
    by: str
    at: str
    content_hash: str
    revision: int
    #: What was decided, signed (a JWS in compact form), and with which key.
    decision: str | None = None
    jws: str | None = None
    kid: str | None = None


class ReceiptRow(Base, table=True):
    __tablename__ = "receipt"

    id: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(index=True)
    revision: int
    content_hash: str
    state: str
    format: str
    path: str
    sha256: str = Field(index=True)
    at: str
    by: str | None = None
    #: The name of the publication target that it went to; None where a folder was named.
    target: str | None = None


class AuditRow(Base, table=True):
    """The audit trail; triggers refuse to change or delete an entry."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: str
    by: str | None = Field(default=None, index=True)
    step: str = Field(index=True)
    article_id: str | None = Field(default=None, index=True)
    detail: str
    #: SHA-256 over this entry and the chain before it (domain/trail.py).
    chain: str | None = None


class AuditHeadRow(Base, table=True):
    """The end of the audit trail, in its only row: what was cut off there would leave no gap in the chain."""

    __tablename__ = "audit_head"

    id: int = Field(primary_key=True)
    entries: int
    chain: str | None = None


class SealRow(Base, table=True):
    """What the rows of the table `kind` add up to: how many, and the sum of their hashes (seals.py)."""

    __tablename__ = "seal"

    kind: str = Field(primary_key=True)
    entries: int
    digest: str
