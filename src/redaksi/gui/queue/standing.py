"""Where the open piece stands in the queue, in one line above the text."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from redaksi.domain.article import Piece, State
from redaksi.domain.standing import may_write
from redaksi.gui.queue.spans import since
from redaksi.gui.queue.words import deadline_words


def standing_words(piece: Piece, person: str | None, zone: str) -> tuple[str, ...]:
    """Until when it is wanted, who has it, how long it waits, then the same in ever fewer words.

    Empty where there is nothing of that. The deadline comes first, and is what is said longest.
    """
    now = dt.datetime.now(dt.UTC)
    waiting = _waiting(piece, person, now)
    if piece.standing.deadline is None:
        return waiting
    due = deadline_words(piece.standing.deadline, zone, now)[0]
    return *(f"{due} · {words}" for words in waiting), due


def _waiting(piece: Piece, person: str | None, now: dt.datetime) -> tuple[str, ...]:
    standing = piece.standing
    if piece.state is State.SUBMITTED and standing.submitted_at is not None:
        span = since(standing.submitted_at, now)
        return QCoreApplication.translate("Queue", "waiting {span}").format(span=span), span
    if piece.state is State.IN_REVIEW:
        return _held(
            standing.reviewer, since(standing.state_at or piece.modified, now), own=may_write(standing, person)
        )
    if piece.state is State.RETURNED and standing.state_by is not None:
        ago = since(standing.state_at or piece.modified, now)
        told = QCoreApplication.translate("Queue", "by {name}, {span} ago").format(name=standing.state_by, span=ago)
        return told, standing.state_by
    return ()


def _held(reviewer: str | None, span: str, *, own: bool) -> tuple[str, ...]:
    if reviewer is None:
        return (QCoreApplication.translate("Queue", "nobody has it"),)
    if own:
        return QCoreApplication.translate("Queue", "you have it, for {span}").format(span=span), span
    told = QCoreApplication.translate("Queue", "{name} has it, for {span}: you can read along")
    return told.format(name=reviewer, span=span), f"{reviewer}, {span}", reviewer
