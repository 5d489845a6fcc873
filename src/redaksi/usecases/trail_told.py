"""What the audit trail says of how a newsroom stands: gathered in one walk, to hold the store's tables against it.

The trail is chained (domain/trail.py), the tables are not: who writes into the file with SQL alone changes a role, a
comment or a reviewer, and leaves an entry here that says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from redaksi.domain.people import Role, User
from redaksi.domain.remarks import Standing
from redaksi.domain.workflow import TRANSITIONS, Step
from redaksi.usecases.handing_over import RECEIVED
from redaksi.usecases.port_audit import TrailLine
from redaksi.usecases.travelled_remarks import REMARKS_CAME

#: The entry of the trail about approvals of before (store/migrations/unsigned_approvals.py).
UNSIGNED_NOTED = "approvals-unsigned"
#: The entry about how a newsroom of before stood (store/migrations/desk_noted.py).
DESK_NOTED = "desk-noted"
VOID, RESTORED = "approval-void", "approval-restored"
#: Steps that bring a piece into a state.
_STEPS = frozenset(step.value for step in Step)
MOVES = _STEPS | {VOID, RESTORED}
_BEGINS = {"create", "import", RECEIVED}
_MADE = {"comment", "suggest", "reply"}
_CLOSED = {"resolve": Standing.RESOLVED, "reject": Standing.REJECTED, "accept": Standing.ACCEPTED}
_PASSPHRASE = {"passphrase-set", "passphrase-change", "passphrase-drop"}


#: SHA-256, path, version and who, as a receipt and its entry both say them.
Sent = tuple[str, str, Any, str | None]


@dataclass(slots=True)
class Moved:
    """How a piece was moved last, and by whom; `submitted_by` sent it in last, `reviewer` has taken it since."""

    step: str | None = None
    by: str | None = None
    at: str = ""
    #: The state that a decision which came by file left it in; None where the entry does not say so.
    received: str | None = None
    submitted_by: str | None = None
    submitted_at: str | None = None
    reviewer: str | None = None
    #: Whether an entry tells how it came into the store.
    came: bool = False
    trashed: bool = False
    #: Whether it was in the trash when that was emptied: it need not be there any more.
    may_be_purged: bool = False


@dataclass(slots=True)
class RemarkTold:
    """A remark: whose piece's, by whom, the mark of what was said (None in entries of before), what became of it."""

    article_id: str
    by: str | None
    mark: str | None = None
    state: str = Standing.OPEN
    closed_by: str | None = None


@dataclass(slots=True)
class PersonTold:
    """Somebody who works or worked here; `lock` is the mark of their passphrase, None where entries do not say it."""

    role: str | None = None
    initials: str | None = None
    active: bool = True
    guarded: bool = False
    lock: str | None = None


@dataclass(slots=True)
class Trail:
    """Everything at once; `unlawful` are steps that somebody took who had no right to at that time."""

    pieces: dict[str, Moved] = field(default_factory=dict)
    remarks: dict[str, RemarkTold] = field(default_factory=dict)
    #: Answers by the remark that they were given to: entries of before name only that.
    answers: dict[str, int] = field(default_factory=dict)
    people: dict[str, PersonTold] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    #: Of every file that was exported of a piece: SHA-256, path, version, and by whom.
    exported: dict[str, set[Sent]] = field(default_factory=dict)
    signed: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    #: Those of them that were made here.
    made: set[str] = field(default_factory=set)
    revoked: dict[str, str] = field(default_factory=dict)
    unsigned: dict[str, Any] = field(default_factory=dict)
    unlawful: list[TrailLine] = field(default_factory=list)


def told(lines: Iterable[TrailLine]) -> Trail:
    """The trail, oldest first, taken together."""
    trail = Trail()
    for line in lines:
        detail = line.detail or {}
        if line.article_id is not None:
            _of_piece(trail, line, line.article_id, detail)
        elif line.step.startswith(("user-", "passphrase-")):
            _of_person(trail, line.step, detail)
        elif line.step == "setting":
            trail.settings[str(detail.get("key"))] = str(detail.get("value", ""))
        elif line.step == DESK_NOTED:
            _note(trail, detail)
        elif line.step == "trash-purge":
            for moved in trail.pieces.values():
                moved.may_be_purged |= moved.trashed
        else:
            _of_keys(trail, line.step, detail)
    return trail


def _of_piece(trail: Trail, line: TrailLine, article_id: str, detail: Mapping[str, Any]) -> None:
    moved = trail.pieces.setdefault(article_id, Moved())
    moved.came |= line.step in _BEGINS
    if line.step in MOVES:
        _move(moved, line)
        if line.step in _STEPS and not _may(trail, line):
            trail.unlawful.append(line)
    elif line.step == RECEIVED:
        _receive(moved, detail)
    elif line.step in ("trash", "untrash"):
        moved.trashed = line.step == "trash"
        moved.may_be_purged &= moved.trashed
    elif line.step == "export":
        sent = (str(detail.get("sha256")), str(detail.get("path")), detail.get("revision"), line.by)
        trail.exported.setdefault(article_id, set()).add(sent)
    else:
        _of_remark(trail, line, article_id, detail)
    if detail.get("signature"):
        trail.signed[str(detail["signature"])] = article_id


def _move(moved: Moved, line: TrailLine) -> None:
    moved.step, moved.by, moved.at = line.step, line.by, line.at
    moved.reviewer = line.by if line.step == Step.REVIEW else None
    if line.step == Step.SUBMIT:
        moved.submitted_by, moved.submitted_at = line.by, line.at


def _receive(moved: Moved, detail: Mapping[str, Any]) -> None:
    """What came by file leaves the trash; a decision in it moves the piece, which entries of before do not say."""
    moved.trashed = moved.may_be_purged = False
    if detail.get("decided") or "state" not in detail:
        moved.step, moved.by, moved.reviewer = RECEIVED, None, None
        moved.received = detail.get("state")


def _may(trail: Trail, line: TrailLine) -> bool:
    """Whether who took the step had the right to, as far as the trail knows them."""
    known = trail.people.get(line.by or "")
    if known is None or known.role not in set(Role):
        return True
    return User(line.by or "", Role(known.role), active=known.active).may(TRANSITIONS[Step(line.step)].right)


def _of_remark(trail: Trail, line: TrailLine, article_id: str, detail: Mapping[str, Any]) -> None:
    number = str(detail.get("remark"))
    known = trail.remarks.get(number)
    if line.step in _MADE:
        mark = detail.get("mark")
        own = str(detail.get("answer") or number)
        if line.step == "reply" and mark is None:
            trail.answers[number] = trail.answers.get(number, 0) + 1
        else:
            trail.remarks[own] = RemarkTold(article_id, line.by, mark)
    elif line.step in _CLOSED and known is not None:
        known.state, known.closed_by = _CLOSED[line.step], line.by
    elif line.step == "reopen-remark" and known is not None:
        known.state, known.closed_by = Standing.OPEN, None
    elif line.step == REMARKS_CAME:
        for identity, mark, state, closed_by in detail.get("came", ()):
            trail.remarks[identity] = RemarkTold(article_id, None, mark, state, closed_by)
        for identity, state, closed_by in detail.get("decided", ()):
            here = trail.remarks.setdefault(identity, RemarkTold(article_id, None))
            here.state, here.closed_by = state, closed_by


def _of_person(trail: Trail, step: str, detail: Mapping[str, Any]) -> None:
    known = trail.people.setdefault(str(detail.get("name")), PersonTold())
    if step in ("user-add", "user-role"):
        known.role = detail.get("role")
    if step in ("user-add", "user-initials"):
        known.initials = detail.get("initials")
    if step in ("user-leave", "user-return"):
        known.active = step == "user-return"
    if step in _PASSPHRASE:
        known.guarded, known.lock = step != "passphrase-drop", detail.get("lock")


def _note(trail: Trail, detail: Mapping[str, Any]) -> None:
    """What stood then, whatever the entries before it say: some of it is older than they are."""
    people = detail.get("people", ())
    trail.people = {
        name: PersonTold(role, initials, active, guarded) for name, role, initials, active, guarded in people
    }
    trail.settings = dict(detail.get("settings", {}))
    for moved in trail.pieces.values():
        moved.trashed = False
    for article_id in detail.get("trash", ()):
        trail.pieces.setdefault(article_id, Moved()).trashed = True


def _of_keys(trail: Trail, step: str, detail: Mapping[str, Any]) -> None:
    kid = str(detail.get("kid"))
    if step in ("key-made", "key-import", "key-revoke"):
        trail.keys.setdefault(kid, str(detail.get("name")))
    if step == "key-made":
        trail.made.add(kid)
    if step == "key-revoke" or (step == "key-import" and detail.get("revoked")):
        trail.revoked[kid] = str(detail.get("revoked"))
    if step == UNSIGNED_NOTED and not trail.unsigned:
        trail.unsigned = dict(detail)
