"""The tables of taking in: which files were, where stories were read from, and what they are recognised by."""

from __future__ import annotations

from sqlmodel import Field

from redaksi.store.metadata import Base


class TakenFileRow(Base, table=True):
    """A file that was taken in, by where it lay; one that holds a single piece is forgotten with that piece."""

    __tablename__ = "taken_file"

    path: str = Field(primary_key=True)
    size: int
    sha256: str
    at: str
    pieces: int
    article_id: str | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", index=True)


class OriginRow(Base, table=True):
    """The address of a page that a story was read from; of several stories the one with the highest `id` was last."""

    __tablename__ = "origin"

    id: int | None = Field(default=None, primary_key=True)
    address: str = Field(index=True)
    article_id: str = Field(foreign_key="article.id", ondelete="CASCADE", index=True)


class LikenessRow(Base, table=True):
    """What a story of the content `content_hash` is recognised by; a story that has changed since is marked again."""

    __tablename__ = "likeness"

    id: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(foreign_key="article.id", ondelete="CASCADE", unique=True)
    content_hash: str
    text_key: str | None = Field(default=None, index=True)
    title_key: str | None = Field(default=None, index=True)
    sketched: bool


class ShingleRow(Base, table=True):
    """A number of a story's sketch (domain/likeness.py); the integer keeps what there are most of small."""

    __tablename__ = "shingle"
    __table_args__ = ({"sqlite_with_rowid": False},)

    number: int = Field(primary_key=True)
    likeness_id: int = Field(primary_key=True, foreign_key="likeness.id", ondelete="CASCADE", index=True)
