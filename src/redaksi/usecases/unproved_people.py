"""Roles, passphrases and rules that were written into the store's file: the audit trail tells others."""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.passphrases import mark_of
from redaksi.domain.people import Right, User
from redaksi.domain.settings import SETTINGS, right_to_set
from redaksi.usecases.port_doctor import Fault
from redaksi.usecases.ports import Unit
from redaksi.usecases.trail_told import PersonTold, Trail


def faults(unit: Unit, trail: Trail) -> Iterator[Fault]:
    """Who works here as what, which passphrases and rules there are, and who did what they had no right to."""
    members = {user.name: user for user in unit.users.all()}
    for name, user in members.items():
        yield from _person(unit, user, trail.people.get(name))
    for name, known in trail.people.items():
        if known.role is not None and name not in members:
            yield Fault("person-gone", {"name": name}, name)
    for key, value in unit.settings.all().items():
        expected = _expected(key, trail)
        if expected is not None and value != expected:
            yield Fault("setting-forged", {"key": key, "value": value, "expected": expected}, key)
    for line in trail.unlawful:
        facts = {"name": line.by or "–", "step": line.step, "at": line.at}
        yield Fault("step-without-right", facts, line.article_id or "")


def _person(unit: Unit, user: User, known: PersonTold | None) -> Iterator[Fault]:
    if known is None or known.role is None:
        yield Fault("person-untraced", {"name": user.name, "role": user.role.value}, user.name)
        return
    if (user.role.value, user.active) != (known.role, known.active):
        facts = {"name": user.name, "role": user.role.value, "expected": known.role}
        yield Fault("role-forged", facts, user.name)
    if user.initials != known.initials:
        yield Fault("initials-forged", {"name": user.name, "initials": user.initials or "–"}, user.name)
    record = unit.users.lock(user.name).record
    other = known.lock is not None and record is not None and mark_of(record) != known.lock
    if (record is not None) != known.guarded or other:
        yield Fault("passphrase-forged", {"name": user.name}, user.name)


def _expected(key: str, trail: Trail) -> str | None:
    """What a setting ought to be; None where the trail need not know: what binds nobody may be older than it."""
    setting = SETTINGS[key]
    if key not in trail.settings:
        return setting.default if right_to_set(key) is Right.RULES else None
    value = trail.settings[key]
    return value if setting.accepts(value) else setting.default
