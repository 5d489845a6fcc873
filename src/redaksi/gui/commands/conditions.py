"""When a command can be used: each condition gives the reason why not, or None."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from redaksi.domain.workflow import TRANSITIONS, Step
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import state_word
from redaksi.gui.people import role_word


def why_not(desk: Desk, condition: str) -> str | None:
    """The reason in the user's language, or None. `condition` is a key of CONDITIONS or `step:<verb>`."""
    kind, _, step = condition.partition(":")
    return _step(desk, Step(step)) if kind == "step" else CONDITIONS[kind](desk)


def _always(_desk: Desk) -> str | None:
    return None


def _ready(desk: Desk) -> str | None:
    if desk.room is None:
        return QCoreApplication.translate("Commands", "The newsroom is still being opened.")
    return None


def _writable(desk: Desk) -> str | None:
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
        return QCoreApplication.translate("Commands", "An archived or withdrawn article cannot be changed.")
    return reason


def _step(desk: Desk, step: Step) -> str | None:
    reason = _kept(desk) or _writable(desk)
    piece = desk.document.piece
    if reason or piece is None:
        return reason
    transition = TRANSITIONS[step]
    if piece.state not in transition.sources:
        return QCoreApplication.translate("Commands", "Not possible in the state “{state}”.").format(
            state=state_word(piece.state)
        )
    if desk.user is not None and not desk.user.may(transition.right):
        return QCoreApplication.translate("Commands", "The role “{role}” may not do this.").format(
            role=role_word(desk.user.role)
        )
    return None


CONDITIONS: dict[str, Callable[[Desk], str | None]] = {
    "always": _always,
    "ready": _ready,
    "writable": _writable,
    "open": _open,
    "kept": _kept,
    "writable_piece": _writable_piece,
    "editable": _editable,
}
