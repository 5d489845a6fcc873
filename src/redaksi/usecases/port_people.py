"""What the use cases need from the store to know who works in the newsroom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from redaksi.domain.people import User


@dataclass(frozen=True, slots=True)
class Lock:
    """What is kept of somebody's passphrase (domain/passphrases.py): `record` None where none is asked for.

    `wrong_tries` wrong ones were given in a row, the last of them at the UTC stamp `wrong_at`.
    """

    record: str | None = None
    wrong_tries: int = 0
    wrong_at: str | None = None


class Users(Protocol):
    """The members of the newsroom, those who have left included."""

    def all(self) -> Sequence[User]:
        """In the order of their names."""

    def get(self, name: str) -> User:
        """UsageError `no-user`."""

    def add(self, user: User) -> User:
        """UsageError `user-exists`."""

    def change(self, user: User, left_at: str | None = None) -> User:
        """Keep role and initials of the member called `user.name`, and since when they are here no more."""

    def lock(self, name: str) -> Lock:
        """UsageError `no-user`."""

    def set_lock(self, name: str, lock: Lock) -> None: ...
