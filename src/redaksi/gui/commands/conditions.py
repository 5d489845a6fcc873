"""When a command can be used: each condition gives the reason why not, or None."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from redaksi.domain.people import Right, User
from redaksi.domain.workflow import EDITABLE, TRANSITIONS, WAITED_FOR, Step, may_begin
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import state_word
from redaksi.gui.people import role_word


def why_not(desk: Desk, condition: str) -> str | None:
    """The reason in the user's language, or None: a key of CONDITIONS, `step:<verb>` or `right:<what it takes>`."""
    kind, _, what = condition.partition(":")
    if kind == "right":
        reading = what == Right.AUDIT
        return missing_right(desk, Right(what)) or (_ready(desk) if reading else _writable(desk))
    return _step(desk, Step(what)) if kind == "step" else CONDITIONS[kind](desk)


def missing_right(desk: Desk, right: Right) -> str | None:
    """Why who sits here may not do that, or None."""
    if desk.may(right):
        return None
    if desk.user is None:
        return QCoreApplication.translate("Commands", "Say who you are first: choose your profile.")
    return _role_refused(desk.user)


def _role_refused(user: User) -> str:
    return QCoreApplication.translate("Commands", "The role “{role}” may not do this.").format(
        role=role_word(user.role)
    )


def _always(_desk: Desk) -> str | None:
    return None


def _ready(desk: Desk) -> str | None:
    if desk.kept_out is not None:
        return QCoreApplication.translate("Commands", "The newsroom could not be opened; the message above says why.")
    if desk.room is None:
        return QCoreApplication.translate("Commands", "The newsroom is still being opened.")
    return None


def _ready_or_damaged(desk: Desk) -> str | None:
    """A backup can also come into the place of a store that is too damaged to be opened."""
    return None if desk.kept_out is not None and desk.kept_out.damaged else _ready(desk)


def _writable(desk: Desk) -> str | None:
    if desk.waiting_for is not None:
        return QCoreApplication.translate("Commands", "{name} has to give the passphrase first.").format(
            name=desk.waiting_for.name
        )
    if desk.room is not None and desk.read_only:
        return QCoreApplication.translate("Commands", "This store can only be read.")
    return _ready(desk)


def _open(desk: Desk) -> str | None:
    if not desk.document.is_open:
        return QCoreApplication.translate("Commands", "No article is open.")
    return None


def _kept(desk: Desk) -> str | None:
    if desk.document.is_open and desk.document.piece is None:
        return QCoreApplication.translate("Commands", "The article is still empty.")
    return _open(desk) or _ready(desk)


def _writable_piece(desk: Desk) -> str | None:
    """Something of the open piece is to be kept elsewhere: it need not be editable itself."""
    return _open(desk) or _writable(desk)


def _editable(desk: Desk) -> str | None:
    reason = _open(desk) or _writable(desk)
    if reason is None and not desk.editable:
        piece = desk.document.piece
        if piece is not None and piece.state in EDITABLE:
            return _held_by(piece.standing.reviewer)
        return QCoreApplication.translate("Commands", "An archived or withdrawn article cannot be changed.")
    return reason


def _step(desk: Desk, step: Step) -> str | None:
    reason = _kept(desk) or _writable(desk)
    piece = desk.document.piece
    if reason or piece is None:
        return reason
    transition = TRANSITIONS[step]
    if not may_begin(step, piece.state, is_out=piece.is_out):
        return QCoreApplication.translate("Commands", "Not possible in the state “{state}”.").format(
            state=state_word(piece.state)
        )
    if desk.user is not None and not desk.user.may(transition.right):
        return QCoreApplication.translate("Commands", "The role “{role}” may not do this.").format(
            role=role_word(desk.user.role)
        )
    return _hold(desk, step, piece.standing.reviewer)


def _hold(desk: Desk, step: Step, reviewer: str | None) -> str | None:
    """Whether what is asked for is already so, or is another person's to do."""
    if step is Step.REVIEW and reviewer is not None and reviewer == desk.user_name:
        return QCoreApplication.translate("Commands", "You have this article for review already.")
    if step is Step.GIVE_BACK and reviewer is None:
        return QCoreApplication.translate("Commands", "Nobody has this article for review.")
    return _held_by(reviewer) if step is Step.GIVE_BACK and reviewer != desk.user_name else None


def _known(desk: Desk) -> str | None:
    """The store holds the piece, and another story can begin from it."""
    return _kept(desk) or _writable(desk)


def _known_out(desk: Desk) -> str | None:
    """Readers have the piece, in whatever version, whatever is being done to it."""
    reason = _known(desk)
    piece = desk.document.piece
    if reason is None and piece is not None and not piece.is_out:
        return QCoreApplication.translate("Commands", "No reader has this article yet.")
    return reason


def _published(desk: Desk) -> str | None:
    """What readers have may be added to and corrected."""
    return _known_out(desk) or _editable(desk)


def _unverified(desk: Desk) -> str | None:
    reason = _known_out(desk)
    fields = desk.document.fields
    if reason is None and fields is not None and not fields.flags.unverified:
        return QCoreApplication.translate("Commands", "The article is not marked as unverified.")
    return reason


def _held_by(name: str | None) -> str:
    return QCoreApplication.translate("Commands", "{name} has this article for review.").format(name=name or "")


def _deadline(desk: Desk) -> str | None:
    """The writer of a piece and the desk say until when it is wanted (usecases/deadlines.py)."""
    reason = _kept(desk) or _writable(desk)
    piece, user = desk.document.piece, desk.user
    if reason or piece is None:
        return reason
    if piece.state not in WAITED_FOR:
        return QCoreApplication.translate("Commands", "Not possible in the state “{state}”.").format(
            state=state_word(piece.state)
        )
    own = desk.user_name in (piece.standing.writer, piece.standing.submitted_by)
    if user is not None and not own and not user.may(Right.PLAN):
        return QCoreApplication.translate("Commands", "The role “{role}” may not do this.").format(
            role=role_word(user.role)
        )
    return None


def _corrected(desk: Desk) -> str | None:
    article = desk.document.fields
    if article is not None and not article.corrections:
        return QCoreApplication.translate("Commands", "The story has no correction.")
    return _open(desk)


CONDITIONS: dict[str, Callable[[Desk], str | None]] = {
    "always": _always,
    "ready": _ready,
    "ready_or_damaged": _ready_or_damaged,
    "writable": _writable,
    "open": _open,
    "kept": _kept,
    "writable_piece": _writable_piece,
    "editable": _editable,
    "deadline": _deadline,
    "known": _known,
    "known_out": _known_out,
    "published": _published,
    "unverified": _unverified,
    "corrected": _corrected,
}
