"""The workflow: submit, take for review, return, approve, withdraw, archive, reopen."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from redaksi.domain import standing as standings
from redaksi.domain.approvals import Decision
from redaksi.domain.article import Article, Piece, Withdrawal, WithdrawalReason
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime, utc_stamp
from redaksi.domain.people import User
from redaksi.domain.standing import Standing
from redaksi.domain.stops import FOUR_EYES, overridden
from redaksi.domain.workflow import Step, four_eyes_hold, given_back, require_headline, take
from redaksi.usecases.auditing import record_at
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.deadlines import due_stamp
from redaksi.usecases.deciding import decide, end_approval, signature, signer_of
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.noticing import tell_reviewer
from redaksi.usecases.outdating import outdate_around
from redaksi.usecases.ports import Unit
from redaksi.usecases.readers_version import is_out, readers_version
from redaksi.usecases.records import Reason


def submit(room: Newsroom, reference: str, by: str, note: str | None = None, deadline: LocalTime | None = None) -> Kept:
    """Hand a draft or a returned piece to the desk; what has been written so far becomes a version.

    `deadline`: until when it is wanted; None leaves the one that is set.
    """
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.SUBMIT, piece.state, user, note)
        require_headline(piece.article)
        unit.articles.put(piece.article, state=state, approval=None, reason=Reason.SUBMIT, by=by)
        due = due_stamp(unit, deadline)
        unit.queue.stand(piece.article.id, standings.submitted(piece.standing, by, utc_stamp(room.clock()), due))
        return _done(room, unit, Step.SUBMIT, piece, by, note, deadline=due)


def review(room: Newsroom, reference: str, by: str, note: str | None = None, *, take_over: bool = False) -> Kept:
    """Take a piece for review.

    RefusedError `somebody-has-it` for one that somebody else has; with `take_over` that person is told.
    """
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.REVIEW, piece.state, user, note)
        standings.require_free(piece.standing, by, take_over=take_over)
        unit.articles.set_state(piece.article.id, state, piece.approval)
        now = utc_stamp(room.clock())
        unit.queue.stand(piece.article.id, standings.taken(piece.standing, by, now))
        tell_reviewer(room, unit, piece, by, "taken-over")
        return _done(room, unit, Step.REVIEW, piece, by, note, taken_from=piece.standing.reviewer)


def give_back(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Give a piece back to the queue, where it has the place that it had; RefusedError `somebody-has-it`."""
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        take(Step.GIVE_BACK, piece.state, user, note)
        standings.require_own(piece.standing, by)
        unit.articles.set_state(piece.article.id, given_back(piece.approval), piece.approval)
        unit.queue.stand(piece.article.id, standings.moved(piece.standing, by, utc_stamp(room.clock())))
        return _done(room, unit, Step.GIVE_BACK, piece, by, note)


def return_(room: Newsroom, reference: str, by: str, note: str | None = None, passphrase: str | None = None) -> Kept:
    """Give a piece back to its writer with a note; an approval that stood before no longer counts, which is signed."""
    return _end(room, Step.RETURN, reference, by, note, standings.moved, passphrase)


def archive(room: Newsroom, reference: str, by: str, note: str | None = None, passphrase: str | None = None) -> Kept:
    """Put a piece away; an approval or a withdrawal no longer stands then, which is signed."""
    return _end(room, Step.ARCHIVE, reference, by, note, standings.settled, passphrase)


def reopen(room: Newsroom, reference: str, by: str, note: str | None = None) -> Kept:
    """Bring an archived piece back as a draft: of a notice the story, which readers get only if it is approved anew."""
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.REOPEN, piece.state, user, note)
        unit.articles.set_state(piece.article.id, state, None)
        if piece.article.withdrawal is not None:
            story = replace(piece.article, withdrawal=None)
            unit.articles.put(story, state=state, approval=None, reason=Reason.RESTORE, by=by)
        unit.queue.stand(piece.article.id, standings.moved(piece.standing, by, utc_stamp(room.clock())))
        return _done(room, unit, Step.REOPEN, piece, by, note)


def approve(
    room: Newsroom,
    reference: str,
    by: str,
    note: str | None = None,
    overrides: Collection[str] = (),
    passphrase: str | None = None,
    seen: str | None = None,
) -> Kept:
    """Approve exactly the present content, signed (usecases/deciding.py, with its errors about `passphrase`).

    `seen` is the hash of the content that the approver has before them: RefusedError `changed-meanwhile` for another.
    RefusedError `four-eyes` where the approver is the only person who had a part in the piece; where the newsroom
    allows that (`newsroom.four_eyes false`), `four-eyes-override` until it is overridden like any other rule.
    `overrides` names rules that hold against it and are let pass, with `note` as the reason (domain/stops.py);
    RefusedError `checks-block` where others stand in the way.
    """
    signer = signer_of(room, by, passphrase)
    from redaksi.usecases.holding_back import let_pass  # with all the rules: the window starts without them

    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.APPROVE, piece.state, user, note)
        if seen is not None and seen != piece.content_hash:
            raise changed_meanwhile(piece.article)
        require_headline(piece.article)
        passed: tuple[str, ...] = ()
        if not four_eyes_hold(by, _byline(piece), unit.articles.savers(piece.article.id)):
            passed = _let_alone(unit, user, overrides, note)
        passed += let_pass(room, unit, Step.APPROVE, piece, user, overrides, note)
        approval = decide(room, unit, signer, Decision.APPROVE, piece.article, piece.revision, by)
        unit.articles.set_state(piece.article.id, state, approval)
        unit.queue.stand(piece.article.id, standings.settled(piece.standing, by, approval.at))
        tell_reviewer(room, unit, piece, by, "decided-approve")
        return _done(room, unit, Step.APPROVE, piece, by, note, override=list(passed), signature=signature(approval))


def changed_meanwhile(article: Article) -> RefusedError:
    """Somebody has changed `article` since the approver was shown it: nobody signs what they have not read."""
    return RefusedError("changed-meanwhile", headline=article.headline)


def withdraw(
    room: Newsroom, reference: str, by: str, note: str | None, reason: str, passphrase: str | None = None
) -> Kept:
    """Withdraw a published piece; `reason` and `note` are public (Pedoman Pemberitaan Media Siber, 5).

    What is withdrawn is what readers have; what somebody has written in it since stays in its history.
    """
    if reason not in set(WithdrawalReason):
        raise UsageError("unknown-reason", reason=reason, known=", ".join(WithdrawalReason))
    signer = signer_of(room, by, passphrase)
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        state = take(Step.WITHDRAW, piece.state, user, note, is_out=is_out(unit, piece))
        known = readers_version(unit, piece) or piece.article
        zone = unit.settings.get("site.timezone")
        notice = Withdrawal(WithdrawalReason(reason), (note or "").strip(), LocalTime.at(room.clock(), zone))
        withdrawn: Article = replace(known, notes=piece.article.notes, withdrawal=notice)
        approval = decide(room, unit, signer, Decision.WITHDRAW, withdrawn, piece.revision + 1, by)
        unit.articles.put(withdrawn, state=state, approval=approval, reason=Reason.SAVE, by=by)
        unit.queue.stand(piece.article.id, standings.settled(piece.standing, by, approval.at))
        tell_reviewer(room, unit, piece, by, "decided-withdraw")
        outdate_around(unit, known, unit.articles.get(piece.article.id))
        return _done(room, unit, Step.WITHDRAW, piece, by, note, reason=reason, signature=signature(approval))


def _end(
    room: Newsroom,
    step: Step,
    reference: str,
    by: str,
    note: str | None,
    stand: Callable[[Standing, str, str], Standing],
    passphrase: str | None,
) -> Kept:
    """A step after which nothing stands that was decided before; where something did, that it has ended is signed."""
    with room.store.read() as unit:
        decided = _piece(unit, reference).approval is not None
    signer = signer_of(room, by, passphrase) if decided else None
    with room.store.write() as unit:
        piece, user = _piece(unit, reference), unit.users.get(by)
        unit.articles.set_state(piece.article.id, take(step, piece.state, user, note), None)
        signed = None
        if piece.approval is not None:
            if signer is None:  # somebody has approved it a moment ago
                raise changed_meanwhile(piece.article)
            ended = end_approval(room, unit, signer, Decision(step), piece.article, piece.revision, by)
            signed = signature(ended)
        unit.queue.stand(piece.article.id, stand(piece.standing, by, utc_stamp(room.clock())))
        tell_reviewer(room, unit, piece, by, f"decided-{step.value}")
        return _done(room, unit, step, piece, by, note, signature=signed)


def _let_alone(unit: Unit, user: User, overrides: Collection[str], note: str | None) -> tuple[str, ...]:
    """The rule of four eyes, where the newsroom lets it be overridden and `user` does so with a reason."""
    if unit.settings.get("newsroom.four_eyes") == "true":
        raise RefusedError("four-eyes", name=user.name)
    if FOUR_EYES not in overrides:
        raise RefusedError("four-eyes-override", name=user.name)
    return overridden(Step.APPROVE, [FOUR_EYES], [FOUR_EYES], user, note)


def _piece(unit: Unit, reference: str) -> Piece:
    return unit.articles.get(unit.articles.resolve(reference))


def _byline(piece: Piece) -> set[str]:
    return {person.name for person in piece.article.authors}


def _done(room: Newsroom, unit: Unit, step: Step, piece: Piece, by: str, note: str | None, **detail: object) -> Kept:
    after = unit.articles.get(piece.article.id)
    at = after.standing.state_at or utc_stamp(room.clock())
    record_at(unit, at, step.value, by, piece.article.id, revision=piece.revision, note=note, **detail)
    return kept(after)
