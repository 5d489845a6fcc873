"""Who works in the newsroom."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, select

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role, User
from redaksi.store.faults import word
from redaksi.store.folding import folded
from redaksi.store.tables import UserRow


class SqlUsers:
    """Answers to the port `Users`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Sequence[User]:
        return [_user(row) for row in self._session.exec(select(UserRow).order_by(UserRow.folded))]

    def get(self, name: str) -> User:
        """The user of exactly that name: it is compared with bylines and savers, so no other spelling will do."""
        row = self._session.get(UserRow, name)
        if row is None:
            raise UsageError("no-user", name=name)
        return _user(row)

    def add(self, user: User) -> User:
        """UsageError `user-exists` also where only case or spaces differ."""
        same = self._session.exec(select(UserRow).where(UserRow.folded == folded(user.name))).first()
        if same is not None:
            raise UsageError("user-exists", name=same.name)
        self._session.add(UserRow(name=user.name, folded=folded(user.name), role=user.role, initials=user.initials))
        self._session.flush()
        return user


def _user(row: UserRow) -> User:
    return User(row.name, word(Role, row.role), row.initials)
