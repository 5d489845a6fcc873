"""What a use case changed, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.domain.article import Piece


@dataclass(frozen=True, slots=True)
class Changes:
    """Which pieces (by id) and which lists are no longer as they were."""

    articles: frozenset[str] = frozenset()
    categories: bool = False
    users: bool = False
    settings: bool = False
    boilerplate: bool = False
    #: Words were added to a dictionary, or taken out.
    words: bool = False
    #: Assignments were made or changed.
    planning: bool = False
    #: Something was said about the pieces: comments, answers, decisions on them.
    remarks: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.articles | other.articles,
            self.categories or other.categories,
            self.users or other.users,
            self.settings or other.settings,
            self.boilerplate or other.boilerplate,
            self.words or other.words,
            self.planning or other.planning,
            self.remarks or other.remarks,
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A piece as the store now holds it, and what changed on the way."""

    piece: Piece
    changes: Changes


def kept(piece: Piece, *, categories: bool = False) -> Kept:
    return Kept(piece, Changes(frozenset({piece.article.id}), categories=categories))
