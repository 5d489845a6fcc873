"""The tables behind the marks in a text: the newsroom's words, and marks that are not wanted in a piece."""

from __future__ import annotations

from sqlmodel import Field

from redaksi.store.metadata import Base


class WordRow(Base, table=True):
    """A word that the newsroom has added to the dictionary of a language."""

    __tablename__ = "dictionary_word"

    language: str = Field(primary_key=True)
    word: str = Field(primary_key=True)


class IgnoredMarkRow(Base, table=True):
    """Words that a rule is not to mark in a piece; they belong to no version and change no hash."""

    __tablename__ = "ignored_mark"

    article_id: str = Field(primary_key=True, foreign_key="article.id", ondelete="CASCADE")
    rule: str = Field(primary_key=True)
    text: str = Field(primary_key=True)
