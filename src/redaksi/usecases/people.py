"""Who works here, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right, Role, User, house_is_run
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require, require_somebody_in_charge

#: Characters of somebody's initials.
INITIALS_LIMIT = 12


def users(room: Newsroom) -> Sequence[User]:
    """Everybody who works here or did, by name."""
    with room.store.read() as unit:
        return unit.users.all()


def members(room: Newsroom) -> Sequence[User]:
    """Everybody who works here now, by name."""
    return [each for each in users(room) if each.active]


def user(room: Newsroom, name: str) -> User:
    """The member of the newsroom called `name`; UsageError `no-user`."""
    with room.store.read() as unit:
        return unit.users.get(name)


def add_user(room: Newsroom, name: str, role: Role, by: str | None = None, initials: str | None = None) -> Changes:
    """Take somebody in; the first one in an empty newsroom takes themselves in.

    UsageError `user-name-empty`, `too-long` or `user-exists`; RefusedError `no-right`, `name-needed`.
    """
    name = " ".join(name.split())
    if not name:
        raise UsageError("user-name-empty")
    if len(name) > NAME_LIMIT:
        raise UsageError("too-long", field="name", length=len(name), limit=NAME_LIMIT)
    initials = _checked_initials(initials)
    with room.store.write() as unit:
        if unit.users.all():
            require(unit, by, Right.PEOPLE)
        unit.users.add(User(name, role, initials))
        record(room, unit, "user-add", by, None, name=name, role=role.value, initials=initials)
    return Changes(users=True)


def change_role(room: Newsroom, name: str, role: Role, by: str | None) -> Changes:
    """RefusedError `last-manager` where nobody could manage people any more."""
    with room.store.write() as unit:
        require(unit, by, Right.PEOPLE)
        old = unit.users.get(name)
        if not old.active:
            raise RefusedError("user-left", name=name)
        if old.role is not role:
            _keep(unit, replace(old, role=role), None)
            record(room, unit, "user-role", by, None, name=name, before=old.role.value, role=role.value)
    return Changes(users=True)


def change_initials(room: Newsroom, name: str, initials: str | None, by: str | None) -> Changes:
    """One's own, or anybody's by who may manage people. UsageError `too-long`."""
    initials = _checked_initials(initials)
    with room.store.write() as unit:
        require(unit, by, Right.OWN_PROFILE if by == name else Right.PEOPLE)
        old = unit.users.get(name)
        if not old.active:
            raise RefusedError("user-left", name=name)
        if old.initials != initials:
            unit.users.change(replace(old, initials=initials))
            record(room, unit, "user-initials", by, None, name=name, before=old.initials, initials=initials)
    return Changes(users=True)


def deactivate(room: Newsroom, name: str, by: str | None) -> Changes:
    """Somebody works here no more: the name stays under what they did, and can do nothing new.

    RefusedError `last-manager`, `last-person`.
    """
    with room.store.write() as unit:
        require(unit, by, Right.PEOPLE)
        old = unit.users.get(name)
        if old.active:
            if sum(member.active for member in unit.users.all()) == 1:
                raise RefusedError("last-person", name=name)
            _keep(unit, replace(old, active=False), utc_stamp(room.clock()))
            record(room, unit, "user-leave", by, None, name=name)
    return Changes(users=True)


def reactivate(room: Newsroom, name: str, by: str | None) -> Changes:
    """Somebody is back, as what they were."""
    with room.store.write() as unit:
        require(unit, by, Right.PEOPLE)
        old = unit.users.get(name)
        if not old.active:
            unit.users.change(replace(old, active=True))
            record(room, unit, "user-return", by, None, name=name)
    return Changes(users=True)


def _keep(unit: Unit, changed: User, left_at: str | None) -> None:
    """A newsroom that somebody can manage never becomes one that nobody can."""
    was_run = house_is_run(unit.users.all())
    unit.users.change(changed, left_at)
    if was_run:
        require_somebody_in_charge(unit)


def _checked_initials(initials: str | None) -> str | None:
    tidy = " ".join((initials or "").split()) or None
    if tidy is not None and len(tidy) > INITIALS_LIMIT:
        raise UsageError("too-long", field="initials", length=len(tidy), limit=INITIALS_LIMIT)
    return tidy
