"""Pieces on their way to a target: what may be sent, when it is tried again, and what has become of it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from redaksi.domain.article import Piece, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.workflow import HOLDS_APPROVAL

#: What may go to readers: what stands approved, and the notice of a withdrawal.
SENDABLE = HOLDS_APPROVAL | {State.WITHDRAWN}
#: Minutes until the next try, by how many there were; the last goes on.
_PAUSES = (1, 2, 5, 15, 30, 60, 120, 240, 360)
#: For how long who has begun to send has a delivery to themselves; they stop by themselves before it ends.
LEASE = dt.timedelta(minutes=15)
#: How long before the end of it they stop.
MARGIN = dt.timedelta(minutes=3)


class Status(StrEnum):
    """`waiting`: tried at its time. `sending`: somebody is at it, or was interrupted. `held`: a person has to do
    something first. `replaced`: a newer version of the piece goes to the same target instead.
    """

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"
    DONE = "done"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


#: What still waits for something.
OPEN = frozenset({Status.WAITING, Status.SENDING, Status.HELD})


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Early:
    """Why a piece may leave although an embargo holds."""

    overrides: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One content of one piece, for one target. Times are UTC stamps.

    `fault` is the code of the sentence about the last try that failed, `detail` its parameters; `place` says where the
    piece is once it has arrived.
    """

    key: str
    target_id: str
    target_name: str
    article_id: str
    headline: str
    revision: int
    content_hash: str
    state: State
    status: Status
    asked: str
    by: str | None = None
    early: Early | None = None
    tries: int = 0
    next_at: str | None = None
    last_at: str | None = None
    done: str | None = None
    fault: str | None = None
    detail: Mapping[str, Any] = field(default_factory=_nothing)
    place: str | None = None
    id: int | None = None


class DeliveryError(RedaksiError):
    """Something did not arrive.

    `held`: trying again by itself would not help, a person has to do something. `everything`: nothing else can go to
    this target now either. `after`: seconds that the target asks to be left alone.
    """

    exit_status = 3

    def __init__(
        self, code: str, *, held: bool = False, everything: bool = True, after: float | None = None, **params: object
    ) -> None:
        super().__init__(code, **params)
        self.held, self.everything, self.after = held, everything, after


class StoppedError(Exception):
    """Somebody has called a sending off; what had arrived by then is looked for at the next try."""


def key_of(target_id: str, piece: Piece) -> str:
    """The same for the same content to the same target: what was sent under a key is not sent again."""
    withdrawn = "withdrawn" if piece.state is State.WITHDRAWN else ""
    parts = (target_id, piece.article.id, str(piece.revision), piece.content_hash, withdrawn)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def pause(tries: int, after: float | None = None) -> dt.timedelta:
    """How long to wait after so many tries that failed; never less than the target has asked for (a day at most)."""
    own = dt.timedelta(minutes=_PAUSES[min(max(tries, 1), len(_PAUSES)) - 1])
    return max(own, dt.timedelta(seconds=min(max(after or 0.0, 0.0), 86_400.0)))
