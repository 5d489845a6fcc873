"""Who works in the newsroom."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, select

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role, User
from redaksi.store.faults import word
from redaksi.store.folding import folded
from redaksi.store.tables import UserRow
from redaksi.usecases.port_people import Lock


class SqlUsers:
    """Answers to the port `Users`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Sequence[User]:
        return [_user(row) for row in self._session.exec(select(UserRow).order_by(UserRow.folded))]

    def get(self, name: str) -> User:
        """The user of exactly that name: it is compared with bylines and savers, so no other spelling will do."""
        return _user(self._row(name))

    def add(self, user: User) -> User:
        """UsageError `user-exists` also where only case or spaces differ."""
        same = self._session.exec(select(UserRow).where(UserRow.folded == folded(user.name))).first()
        if same is not None:
            raise UsageError("user-exists", name=same.name)
        self._session.add(UserRow(name=user.name, folded=folded(user.name), role=user.role, initials=user.initials))
        self._session.flush()
        return user

    def change(self, user: User, left_at: str | None = None) -> User:
        row = self._row(user.name)
        row.role, row.initials, row.left_at = user.role.value, user.initials, left_at
        self._session.flush()
        return _user(row)

    def lock(self, name: str) -> Lock:
        row = self._row(name)
        return Lock(row.passphrase, row.wrong_tries or 0, row.wrong_at)

    def set_lock(self, name: str, lock: Lock) -> None:
        row = self._row(name)
        row.passphrase, row.wrong_tries, row.wrong_at = lock.record, lock.wrong_tries or None, lock.wrong_at
        self._session.flush()

    def _row(self, name: str) -> UserRow:
        row = self._session.get(UserRow, name)
        if row is None:
            raise UsageError("no-user", name=name)
        return row


def _user(row: UserRow) -> User:
    role = word(Role, row.role)
    return User(row.name, role, row.initials, active=row.left_at is None, guarded=row.passphrase is not None)
