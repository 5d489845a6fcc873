"""The tables of templates and snippets."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from redaksi.store.metadata import Base


class TemplateRow(Base, table=True):
    """What new articles can begin with; `content` is a JSON object with its fields (store/boilerplate.py)."""

    __tablename__ = "template"
    __table_args__ = (UniqueConstraint("folded"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str
    content: str


class SnippetRow(Base, table=True):
    __tablename__ = "snippet"

    abbreviation: str = Field(primary_key=True)
    title: str
    text: str
    keys: str | None = None
