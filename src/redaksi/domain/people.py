"""Who works in the newsroom, with which role, and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    JOURNALIST = "journalist"
    EDITOR = "editor"
    MANAGING_EDITOR = "managing-editor"


class Right(StrEnum):
    """What somebody may do; the workflow names the right that each step needs."""

    WRITE = "write"
    REVIEW = "review"
    APPROVE = "approve"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.JOURNALIST: frozenset({Right.WRITE}),
    Role.EDITOR: frozenset(Right),
    Role.MANAGING_EDITOR: frozenset(Right),
}


@dataclass(frozen=True, slots=True)
class User:
    """A member of the newsroom; the name identifies."""

    name: str
    role: Role
    initials: str | None = None

    def may(self, right: Right) -> bool:
        return right in RIGHTS[self.role]
