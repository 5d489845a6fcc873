"""Public keys: listed, given out, taken in from another desk, revoked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require

#: So many characters of a thumbprint name a key, as the beginning of an id names a piece.
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key, and where its private part is."""

    key: SigningKey
    keeping: Keeping


@dataclass(frozen=True, slots=True)
class TakenKeys:
    """The keys that a file has `offered`: those that are new here, and how many were known already."""

    fresh: Sequence[SigningKey]
    known: int
    offered: Sequence[SigningKey] = ()
    changes: Changes = field(default_factory=lambda: Changes(users=True))


def keys(room: Newsroom) -> Sequence[KeyLine]:
    """Every key that is known here, by person. May wait for the system's keychain."""
    with room.store.read() as unit:
        found = unit.keys.all()
    return [KeyLine(key, Keeping.ELSEWHERE if key.imported else room.keys.keeping(key)) for key in found]


def give_out(room: Newsroom, path: Path, by: str | None = None) -> Sequence[SigningKey]:
    """Write every public key to a file; RefusedError `no-keys-to-export`, StoreError `target-unwritable`."""
    with room.store.read() as unit:
        found = unit.keys.all()
    if not found:
        raise RefusedError("no-keys-to-export")
    room.write_file(path, room.key_file.write(found))
    if not room.store.read_only:
        with room.store.write() as unit:
            record(room, unit, "key-export", by, None, count=len(found), file=path.name)
    return found


def look_into(room: Newsroom, path: Path) -> TakenKeys:
    """What taking a file in would bring; nothing is kept. UnreadableError `no-key-file`, `private-key-in-file`."""
    with room.store.read() as unit:
        return _sorted_out(unit, room.key_file.read(path))


def take_in(room: Newsroom, path: Path, by: str | None, looked: TakenKeys | None = None) -> TakenKeys:
    """Believe the keys of a file from now on, all of them or none, each as that of the person it names.

    `looked` is what `look_into` has found in it: then exactly these keys, whatever the file has become since somebody
    was asked about them.
    A revocation that the file tells of is taken over for keys that came by file. RefusedError `no-right`,
    `key-of-somebody-else`; UnreadableError as `look_into`.
    """
    offered = room.key_file.read(path) if looked is None else looked.offered
    with room.store.write() as unit:
        require(unit, by, Right.KEYS)
        taken = _sorted_out(unit, offered)
        now = utc_stamp(room.clock())
        for key in taken.fresh:
            unit.keys.put(replace(key, added=now))
            facts = {"kid": key.kid, "name": key.person, "revoked": key.revoked}
            record(room, unit, "key-import", by, None, file=path.name, **facts)
        for key in offered:
            here = unit.keys.get(key.kid)
            if here is not None and here.imported and here.revoked is None and key.revoked is not None:
                _revoke(room, unit, here, key.revoked, key.revoked_by, by)
    return taken


def revoke(room: Newsroom, reference: str, by: str | None) -> Changes:
    """From now on a key is believed for nothing new; what was signed with it before stays, and is told as such.

    One's own, or anybody's by who may. UsageError `no-key`, `ambiguous-key`; RefusedError `no-right`,
    `key-revoked-already`.
    """
    with room.store.write() as unit:
        key = _named(unit, reference)
        require(unit, by, Right.OWN_PROFILE if by == key.person and not key.imported else Right.KEYS)
        if key.revoked is not None:
            raise RefusedError("key-revoked-already", kid=key.short, at=key.revoked)
        _revoke(room, unit, key, utc_stamp(room.clock()), by, by)
    return Changes(users=True)


def rewrap(room: Newsroom, name: str, old: str | None, new: str) -> list[SigningKey]:
    """The keys of `name` that lie under the passphrase `old`, or in a file of this account, under `new`.

    To be kept in the transaction that changes the passphrase; then `out_of_files`. Each takes a fifth of a second, on
    purpose.
    """
    with room.store.read() as unit:
        own = [key for key in unit.keys.of(name) if not key.imported]
    wrapped = ((key, room.keys.rewrapped(key, old, new)) for key in own)
    return [replace(key, wrapped=data) for key, data in wrapped if data is not None]


def out_of_files(room: Newsroom, wrapped: Sequence[SigningKey]) -> None:
    """What lies under a passphrase now must not lie in a file of this account any more."""
    for key in wrapped:
        room.keys.out_of_file(key)


def _revoke(room: Newsroom, unit: Unit, key: SigningKey, at: str, whose: str | None, by: str | None) -> None:
    unit.keys.put(replace(key, revoked=at, revoked_by=whose))
    record(room, unit, "key-revoke", by, None, kid=key.kid, name=key.person, revoked=at)


def _sorted_out(unit: Unit, offered: Sequence[SigningKey]) -> TakenKeys:
    fresh: dict[str, SigningKey] = {}
    known = 0
    for key in offered:
        here = unit.keys.get(key.kid) or fresh.get(key.kid)
        if here is None:
            fresh[key.kid] = key
            continue
        known += 1
        if here.person != key.person:
            raise RefusedError("key-of-somebody-else", kid=key.short, name=here.person, other=key.person)
    return TakenKeys(list(fresh.values()), known, offered)


def _named(unit: Unit, reference: str) -> SigningKey:
    """The key of that thumbprint or of its beginning; blanks do not count."""
    wanted = "".join(reference.split())
    found = [key for key in unit.keys.all() if key.kid == wanted or key.kid.startswith(wanted)]
    if len(wanted) < _ENOUGH or not found:
        raise UsageError("no-key", kid=reference[:60])
    if len(found) > 1 and all(key.kid != wanted for key in found):
        raise UsageError("ambiguous-key", kid=reference[:60])
    return next((key for key in found if key.kid == wanted), found[0])
