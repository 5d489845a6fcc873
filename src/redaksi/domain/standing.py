"""How a piece stands at the desk: whose it is, who has it, since when, and what of it is out.

It is no part of the content: no approval binds it, no export shows it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from redaksi.domain.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Standing:
    """Times are UTC stamps; names are those of the newsroom's people.

    `writer` began the piece. `submitted_at` stays while the desk has it, so that giving it back to the queue costs it
    nothing of its place. `reviewer` has it for review now. `state_at` and `state_by`: since when it is in its state and
    who brought it there. `out_at`: when it first went out to readers; `exported_hash`: the content that went out last,
    empty where a page is out of date through another story.
    """

    writer: str | None = None
    submitted_by: str | None = None
    submitted_at: str | None = None
    deadline: str | None = None
    reviewer: str | None = None
    state_at: str | None = None
    state_by: str | None = None
    out_at: str | None = None
    exported_hash: str | None = None


#: Nothing is known yet.
UNKNOWN = Standing()


def submitted(standing: Standing, by: str, at: str, deadline: str | None) -> Standing:
    """`deadline` None leaves the one that is there."""
    sent = replace(moved(standing, by, at), submitted_by=by, submitted_at=at)
    return replace(sent, deadline=deadline or standing.deadline)


def taken(standing: Standing, by: str, at: str) -> Standing:
    return replace(moved(standing, by, at), reviewer=by)


def moved(standing: Standing, by: str | None, at: str) -> Standing:
    """In another state since `at`; nobody has it for review any more."""
    return replace(standing, reviewer=None, state_at=at, state_by=by)


def settled(standing: Standing, by: str, at: str) -> Standing:
    """Approved, withdrawn or archived: nothing is waited for any more."""
    return replace(moved(standing, by, at), deadline=None)


def require_free(standing: Standing, by: str, *, take_over: bool) -> None:
    """Nothing is taken away from anyone silently: RefusedError `has-it-already`, `somebody-has-it`."""
    if standing.reviewer == by:
        raise RefusedError("has-it-already", name=by)
    if standing.reviewer is not None and not take_over:
        raise RefusedError("somebody-has-it", name=standing.reviewer)


def require_own(standing: Standing, by: str) -> None:
    """Only who has a piece for review can give it back: RefusedError `nobody-has-it`, `somebody-has-it`."""
    if standing.reviewer is None:
        raise RefusedError("nobody-has-it")
    if standing.reviewer != by:
        raise RefusedError("somebody-has-it", name=standing.reviewer)


def may_write(standing: Standing, by: str | None) -> bool:
    """While somebody has a piece for review nobody else writes in it, so that neither loses what the other wrote."""
    return standing.reviewer is None or standing.reviewer == by


def require_writable(standing: Standing, by: str | None) -> None:
    """RefusedError `being-reviewed`."""
    if not may_write(standing, by):
        raise RefusedError("being-reviewed", name=standing.reviewer)
