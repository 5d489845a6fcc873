"""Who works here, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role, User
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom


def users(room: Newsroom) -> Sequence[User]:
    with room.store.read() as unit:
        return unit.users.all()


def user(room: Newsroom, name: str) -> User:
    """The member of the newsroom called `name`; UsageError `no-user`."""
    with room.store.read() as unit:
        return unit.users.get(name)


def add_user(room: Newsroom, name: str, role: Role, by: str | None = None) -> Changes:
    """UsageError `user-name-empty`, `too-long` or `user-exists`."""
    name = " ".join(name.split())
    if not name:
        raise UsageError("user-name-empty")
    if len(name) > NAME_LIMIT:
        raise UsageError("too-long", field="name", length=len(name), limit=NAME_LIMIT)
    with room.store.write() as unit:
        unit.users.add(User(name, role))
        record(room, unit, "user-add", by, None, name=name, role=role.value)
    return Changes(users=True)
