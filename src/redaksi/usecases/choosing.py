"""Choose between the own version of a piece and the copy that came by file after both desks had changed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article, Piece
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import Right
from redaksi.domain.standing import require_writable
from redaksi.domain.travelling import at_this_desk
from redaksi.domain.workflow import require_editable
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes, Kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice, ReceivedCopy
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions, and the content that both came from, where this desk still has it."""

    mine: Piece
    copy: ReceivedCopy
    base: Article | None = None


def waiting(room: Newsroom) -> Sequence[tuple[str, str]]:
    """Ids of copies that nobody has decided about, oldest first, each with that of its piece."""
    with room.store.read() as unit:
        return unit.copies.waiting()


def sides_of(room: Newsroom, article_id: str) -> Sides | None:
    """The newest copy of a piece that waits, beside the piece; None where none does."""
    with room.store.read() as unit:
        if all(found != article_id for _, found in unit.copies.waiting()):
            return None
        copy = next(copy for copy in unit.copies.of(article_id) if copy.state is Choice.WAITING)
        return Sides(unit.articles.get(article_id), copy, _base(unit, copy))


def to_look_at(room: Newsroom, article_id: str) -> Sides | None:
    """As `sides_of`; where none waits, the newest copy that was laid aside for the own version."""
    waits = sides_of(room, article_id)
    if waits is not None:
        return waits
    with room.store.read() as unit:
        copy = next((copy for copy in unit.copies.of(article_id) if copy.state is Choice.MINE), None)
        return None if copy is None else Sides(unit.articles.get(article_id), copy, _base(unit, copy))


def choose(room: Newsroom, copy_id: str, choice: Choice, by: str | None) -> Kept:
    """Decide about a copy: with `THEIRS` it becomes the newest version, with `MINE` nothing changes in the text.

    Either way both stay: the own version in the history, the copy where it is. RefusedError `copy-decided`,
    `not-editable`, `being-reviewed`, and as `require`; UsageError `no-copy`.
    """
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        copy = unit.copies.get(copy_id)
        piece = unit.articles.get(copy.article.id)
        if copy.state is not Choice.WAITING:
            raise RefusedError("copy-decided")
        if choice is Choice.THEIRS:
            require_editable(piece.state)
            require_writable(piece.standing, by)
            piece = keep_content(room, unit, at_this_desk(piece.article, copy.article), Reason.RECEIVE, by)
        unit.copies.decide(copy_id, choice)
        detail = {"choice": choice.value, "origin": copy.origin, "hash": copy.content_hash}
        record(room, unit, "choose-copy", by, piece.article.id, revision=piece.revision, **detail)
        # The list shows whether something waits, as it does for comments.
        return Kept(piece, Changes(frozenset({piece.article.id}), categories=True, remarks=True))


def _base(unit: Unit, copy: ReceivedCopy) -> Article | None:
    history = unit.articles.history(copy.article.id)
    revision = next((info.revision for info in history if info.content_hash == copy.base_hash), None)
    return None if revision is None else unit.articles.version(copy.article.id, revision)
