"""Who works in the newsroom, with which role, and what each role may do.

The table of rights stands here once; use cases ask it (usecases/rights.py), the window shows what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """From the least to the most that somebody may do."""

    JOURNALIST = "journalist"
    EDITOR = "editor"
    MANAGING_EDITOR = "managing-editor"


_RANK = {role: rank for rank, role in enumerate(Role)}


class Right(StrEnum):
    """What somebody may do; the workflow names the right that each step needs."""

    #: New pieces, changes of them, imports, the trash, the newsroom's words, templates and snippets.
    WRITE = "write"
    SUBMIT = "submit"
    #: Comments and suggestions on a piece, and answers to them.
    COMMENT = "comment"
    #: Files for readers; what they say of themselves follows from the approval, not from who writes them.
    EXPORT = "export"
    #: A piece as a file for another desk, and one that comes back.
    HAND_OVER = "hand-over"
    #: A passphrase and initials of one's own.
    OWN_PROFILE = "own-profile"
    REVIEW = "review"
    RETURN = "return"
    APPROVE = "approve"
    OVERRIDE = "override"
    WITHDRAW = "withdraw"
    ARCHIVE = "archive"
    REOPEN = "reopen"
    #: Assignments and deadlines.
    PLAN = "plan"
    CATEGORIES = "categories"
    SETTINGS = "settings"
    AUDIT = "audit"
    #: What holds for everybody, four eyes above all (settings `newsroom.…`).
    RULES = "rules"
    PEOPLE = "people"
    #: Public keys of others: taking them in, revoking them.
    KEYS = "keys"
    #: Another state of the whole newsroom in the place of the present one.
    RESTORE = "restore"


#: The least role that has each right.
LEAST: dict[Right, Role] = {
    Right.WRITE: Role.JOURNALIST,
    Right.SUBMIT: Role.JOURNALIST,
    Right.COMMENT: Role.JOURNALIST,
    Right.EXPORT: Role.JOURNALIST,
    Right.HAND_OVER: Role.JOURNALIST,
    Right.OWN_PROFILE: Role.JOURNALIST,
    Right.REVIEW: Role.EDITOR,
    Right.RETURN: Role.EDITOR,
    Right.APPROVE: Role.EDITOR,
    Right.OVERRIDE: Role.EDITOR,
    Right.WITHDRAW: Role.EDITOR,
    Right.ARCHIVE: Role.EDITOR,
    Right.REOPEN: Role.EDITOR,
    Right.PLAN: Role.EDITOR,
    Right.CATEGORIES: Role.EDITOR,
    Right.SETTINGS: Role.EDITOR,
    Right.AUDIT: Role.EDITOR,
    Right.RULES: Role.MANAGING_EDITOR,
    Right.PEOPLE: Role.MANAGING_EDITOR,
    Right.KEYS: Role.MANAGING_EDITOR,
    Right.RESTORE: Role.MANAGING_EDITOR,
}

#: Rights without which nobody could run the house: where nobody has one by their role, it falls to the highest role
#: that there is. Judging pieces never does: a newsroom of journalists cannot approve.
HOUSE = frozenset(
    {Right.CATEGORIES, Right.SETTINGS, Right.AUDIT, Right.RULES, Right.PEOPLE, Right.KEYS, Right.RESTORE, Right.PLAN}
)

#: What nobody has to say their name for: nothing that is typed is lost, and a file says itself what was approved.
UNNAMED = frozenset({Right.WRITE, Right.COMMENT, Right.EXPORT, Right.HAND_OVER})


@dataclass(frozen=True, slots=True)
class User:
    """A member of the newsroom; the name identifies.

    `active`: works here still; one who does not keeps the name under what they did. `guarded`: has a passphrase.
    """

    name: str
    role: Role
    initials: str | None = None
    active: bool = True
    guarded: bool = False

    def may(self, right: Right) -> bool:
        """What the role alone allows; `may_here` also knows who else there is."""
        return self.active and _RANK[self.role] >= _RANK[LEAST[right]]


def may_here(user: User, right: Right, members: Iterable[User]) -> bool:
    """Whether `user` may do that in a newsroom with these `members`."""
    if user.may(right) or not user.active or right not in HOUSE:
        return user.may(right)
    highest = max(_RANK[member.role] for member in (*members, user) if member.active)
    return highest < _RANK[LEAST[right]] and _RANK[user.role] == highest


def is_guarded(members: Sequence[User]) -> bool:
    """Whether somebody who runs the house has a passphrase: then nobody does without a name what needs a right."""
    return any(member.guarded and may_here(member, Right.PEOPLE, members) for member in members)


def nobody_may(right: Right, members: Sequence[User]) -> bool:
    """Whether somebody who is not named may do that: whoever has the computer may do what its files allow anyway."""
    return right in UNNAMED or not is_guarded(members)


def house_is_run(members: Iterable[User]) -> bool:
    """Whether somebody can still manage people: the last one who can may not be sent away or made less."""
    return any(member.may(Right.PEOPLE) for member in members)
