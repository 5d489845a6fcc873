"""The workflow: submit, take for review, return, approve, withdraw, archive, reopen."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from redaksi.domain.article import Approval, Article, Piece, Withdrawal, WithdrawalReason
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.domain.stops import FOUR_EYES, overridden
from redaksi.domain.workflow import Step, four_eyes_hold, require_headline, take
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason


def submit(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Hand a draft or a returned piece to the desk; what has been written so far becomes a version."""
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.SUBMIT, piece.state, user, note)
        require_headline(piece.article)
        unit.articles.put(piece.article, state=state, approval=None, reason=Reason.SUBMIT, by=by)
        return _done(room, unit, Step.SUBMIT, piece, by, note)


def review(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Take a submitted piece for review."""
    return _step(room, Step.REVIEW, reference, by, note, lambda piece: piece.approval)


def return_(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Give a piece back to its writer with a note; an approval that stood before no longer counts."""
    return _step(room, Step.RETURN, reference, by, note, lambda piece: None)


def archive(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    return _step(room, Step.ARCHIVE, reference, by, note, lambda piece: None)


def reopen(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Bring an archived piece back as a draft."""
    return _step(room, Step.REOPEN, reference, by, note, lambda piece: None)


def approve(room: Newsroom, reference: str, by: str, note: str | None = None, overrides: Collection[str] = ()) -> Kept:
    """Approve exactly the present content.

    RefusedError `four-eyes` where the approver is the only person who had a part in the piece; where the newsroom
    allows that (`newsroom.four_eyes false`), the audit trail keeps that it happened, and the note as its reason.
    `overrides` names rules that hold against it and are let pass, with `note` as the reason (domain/stops.py).
    """
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.APPROVE, piece.state, user, note)
        require_headline(piece.article)
        passed = overridden(Step.APPROVE, (), overrides, user, note)
        alone = not four_eyes_hold(by, _byline(piece), unit.articles.savers(piece.article.id))
        if alone and unit.settings.get("newsroom.four_eyes") == "true":
            raise RefusedError("four-eyes", name=by)
        approval = Approval(by, utc_stamp(room.clock()), content_hash(piece.article), piece.revision)
        unit.articles.set_state(piece.article.id, state, approval)
        return _done(room, unit, Step.APPROVE, piece, by, note, override=[*passed, *([FOUR_EYES] if alone else [])])


def withdraw(room: Newsroom, reference: str, by: str, note: str | None, reason: str) -> Kept:
    """Withdraw a published piece; `reason` and `note` are public (Pedoman Pemberitaan Media Siber, 5)."""
    if reason not in set(WithdrawalReason):
        raise UsageError("unknown-reason", reason=reason, known=", ".join(WithdrawalReason))
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.WITHDRAW, piece.state, user, note)
        zone = unit.settings.get("site.timezone")
        notice = Withdrawal(WithdrawalReason(reason), (note or "").strip(), LocalTime.at(room.clock(), zone))
        withdrawn: Article = replace(piece.article, withdrawal=notice)
        approval = Approval(by, utc_stamp(room.clock()), content_hash(withdrawn), piece.revision + 1)
        unit.articles.put(withdrawn, state=state, approval=approval, reason=Reason.SAVE, by=by)
        return _done(room, unit, Step.WITHDRAW, piece, by, note, reason=reason)


def _step(
    room: Newsroom,
    step: Step,
    reference: str,
    by: str,
    note: str | None,
    approval: Callable[[Piece], Approval | None],
) -> Kept:
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        unit.articles.set_state(piece.article.id, take(step, piece.state, user, note), approval(piece))
        return _done(room, unit, step, piece, by, note)


def _piece(unit: Unit, reference: str) -> Piece:
    return unit.articles.get(unit.articles.resolve(reference))


def _byline(piece: Piece) -> set[str]:
    return {person.name for person in piece.article.authors}


def _done(room: Newsroom, unit: Unit, step: Step, piece: Piece, by: str, note: str | None, **detail: object) -> Kept:
    record(room, unit, step.value, by, piece.article.id, revision=piece.revision, note=note, **detail)
    return kept(unit.articles.get(piece.article.id))
