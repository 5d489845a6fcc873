"""Passphrases of profiles: shown when somebody takes a seat, set, changed, and taken away.

What is shown is compared outside of any transaction, since that takes a tenth of a second on purpose.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import replace

from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.passphrases import SALT, check_new, holds, mark_of, record_of, wait_after
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.keys import out_of_files, rewrap
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_people import Lock
from redaksi.usecases.rights import require


def prove(room: Newsroom, name: str, passphrase: str | None) -> int:
    """Show that the profile `name` is one's own; how many wrong passphrases were given for it since the last time.

    Somebody without a passphrase has nothing to show. RefusedError `passphrase-needed`; `passphrase-wait` while a wrong
    one makes the next one wait, `passphrase-wrong` with the seconds that it does; `user-left`; UsageError `no-user`.
    """
    with room.store.read() as unit:
        user, lock = unit.users.get(name), unit.users.lock(name)
    if not user.active:
        raise RefusedError("user-left", name=name)
    if lock.record is None:
        return 0
    if not passphrase:
        raise RefusedError("passphrase-needed", name=name)
    seconds = _left_to_wait(lock, room.clock())
    if seconds:
        raise RefusedError("passphrase-wait", name=name, seconds=seconds)
    if not holds(lock.record, passphrase):
        raise RefusedError("passphrase-wrong", name=name, seconds=_count_wrong(room, name))
    return _forget_wrong(room, name)


def set_passphrase(room: Newsroom, name: str, new: str, old: str | None = None) -> Changes:
    """Set a passphrase for one's own profile, or change the `old` one, and that of the signing keys under it.

    UsageError `passphrase-short`, as `prove`.
    """
    prove(room, name, old)
    kept = Lock(record_of(check_new(new), secrets.token_bytes(SALT)))
    rewrapped = rewrap(room, name, old, check_new(new))
    with room.store.write() as unit:
        require(unit, name, Right.OWN_PROFILE)
        for key in rewrapped:
            # Everything else about the key is as it is now: it may have been revoked meanwhile.
            unit.keys.put(replace(unit.keys.get(key.kid) or key, wrapped=key.wrapped))
        step = "passphrase-change" if unit.users.lock(name).record else "passphrase-set"
        unit.users.set_lock(name, kept)
        record(room, unit, step, name, None, name=name, lock=mark_of(kept.record or ""))
    out_of_files(room, rewrapped)
    return Changes(users=True)


def drop_passphrase(room: Newsroom, name: str, old: str | None, by: str | None = None) -> Changes:
    """Take a passphrase away: one's own with the `old` one; somebody else's, forgotten, by who may manage people.

    What was wrapped under it (a signing key) can no longer be opened.
    """
    own = by is None or by == name
    if own:
        prove(room, name, old)
    with room.store.write() as unit:
        require(unit, name if own else by, Right.OWN_PROFILE if own else Right.PEOPLE)
        unit.users.get(name)
        unit.users.set_lock(name, Lock())
        record(room, unit, "passphrase-drop", name if own else by, None, name=name, forgotten=None if own else True)
    return Changes(users=True)


def _left_to_wait(lock: Lock, now: dt.datetime) -> int:
    """Seconds; none where the clock was set back since, which must lock nobody out for years."""
    if lock.wrong_at is None:
        return 0
    passed = (now - dt.datetime.fromisoformat(lock.wrong_at)).total_seconds()
    return 0 if passed < 0 else max(0, -int(passed - wait_after(lock.wrong_tries) // 1))


def _count_wrong(room: Newsroom, name: str) -> int:
    """Note a wrong one where the store can be written; the seconds that the next one has to wait."""
    with room.store.read() as unit:
        tries = unit.users.lock(name).wrong_tries + 1
    if not room.store.read_only:
        with room.store.write() as unit:
            lock = unit.users.lock(name)
            tries = lock.wrong_tries + 1
            unit.users.set_lock(name, Lock(lock.record, tries, utc_stamp(room.clock())))
            record(room, unit, "passphrase-wrong", None, None, name=name, tries=tries)
    return wait_after(tries)


def _forget_wrong(room: Newsroom, name: str) -> int:
    with room.store.read() as unit:
        lock = unit.users.lock(name)
    if lock.wrong_tries and not room.store.read_only:
        with room.store.write() as unit:
            unit.users.set_lock(name, Lock(lock.record))
    return lock.wrong_tries
