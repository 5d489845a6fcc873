"""The newsroom's publication targets: which there are, and whether they can be reached."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace

from redaksi.domain.deliveries import DeliveryError, Status
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.targets import Secret, Target, TargetKind, shaped
from redaksi.usecases.auditing import record
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_targets import Tested
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require

#: Faults of a login or a host: what waits because of them goes on once the target is said anew.
_OF_TARGET = ("target-login", "target-secret", "target-host-new", "target-host-changed", "target-key-file")


def targets(room: Newsroom) -> Sequence[Target]:
    """By name."""
    with room.store.read() as unit:
        return unit.targets.all()


def target(room: Newsroom, name: str) -> Target:
    """UsageError `no-target`."""
    with room.store.read() as unit:
        return unit.targets.get(name)


def add(
    room: Newsroom, name: str, kind: TargetKind, options: Mapping[str, str], by: str | None, secret: str | None = None
) -> Target:
    """A new target; `secret` goes into the keychain. Nothing is connected to.

    UsageError as `shaped`, `target-exists`, `unknown-format`; RefusedError `no-right`.
    """
    made = _checked(room, Target(str(uuid.uuid4()), name, kind, options, utc_stamp(room.clock()), by))
    with room.store.write() as unit:
        require(unit, by, Right.SETTINGS)
        unit.targets.put(made)
        record(room, unit, "target-add", by, None, target=made.name, kind=kind.value, place=made.place)
    if secret:
        room.secrets.put(made.id, secret)
    return made


def change(
    room: Newsroom,
    target_id: str,
    by: str | None,
    *,
    name: str | None = None,
    options: Mapping[str, str] | None = None,
    secret: str | None = None,
) -> Target:
    """Another name, other options (those named), another secret. What waited because of the login goes on."""
    with room.store.write() as unit:
        require(unit, by, Right.SETTINGS)
        old = unit.targets.get(target_id)
        kept = _still_known(old, options or {})
        made = _checked(room, replace(old, name=name or old.name, options={**kept, **(options or {})}))
        unit.targets.put(made)
        record(room, unit, "target-change", by, None, target=made.name, kind=made.kind.value, place=made.place)
        release(room, unit, made.id)
    if secret:
        room.secrets.put(made.id, secret)
    return made


def remove(room: Newsroom, target_id: str, by: str | None) -> int:
    """Forget a target and its secret; how many deliveries that waited for it were called off."""
    with room.store.write() as unit:
        require(unit, by, Right.SETTINGS)
        gone = unit.targets.get(target_id)
        waiting = unit.deliveries.open_for(gone.id)
        for delivery in waiting:
            unit.deliveries.put(replace(delivery, status=Status.CANCELLED, next_at=None))
        unit.targets.remove(gone.id)
        record(room, unit, "target-remove", by, None, target=gone.name, kind=gone.kind.value, place=gone.place)
    room.secrets.drop(gone.id)
    return len(waiting)


def has_secret(room: Newsroom, which: Target) -> bool:
    """Whether one is at hand, or none is needed. May wait for somebody to unlock the keychain."""
    return which.secret is not Secret.NEEDED or room.secrets.get(which.id) is not None


def give_secret(room: Newsroom, which: Target, secret: str) -> None:
    """For this target from now on; in memory alone where there is no keychain."""
    room.secrets.put(which.id, secret)
    with room.store.write() as unit:
        release(room, unit, which.id)


def try_out(room: Newsroom, which: Target, secret: str | None = None) -> Tested:
    """Go there and look whether something could be delivered. `secret`: instead of the one that is kept.

    DeliveryError with what is in the way; `target-host-new` carries the key that somebody has to confirm.
    """
    shown = secret or (room.secrets.get(which.id) if which.secret is not Secret.NONE else None)
    if which.secret is Secret.NEEDED and not shown:
        raise DeliveryError("target-secret", held=True, name=which.name)
    courier = room.couriers.courier(which, shown, {})
    try:
        return courier.test()
    finally:
        courier.close()


def confirm_host(room: Newsroom, target_id: str, key: str, by: str | None) -> Target:
    """The server with this public key is the right one: somebody has compared its fingerprint."""
    return change(room, target_id, by, options={"host_key": key})


def release(room: Newsroom, unit: Unit, target_id: str) -> None:
    """What is held for a reason that lay in the login is due at once."""
    now = utc_stamp(room.clock())
    for delivery in unit.deliveries.open_for(target_id):
        if delivery.status is Status.HELD and delivery.fault in _OF_TARGET:
            unit.deliveries.put(replace(delivery, status=Status.WAITING, next_at=now))


def _checked(room: Newsroom, made: Target) -> Target:
    checked = shaped(made)
    for name in checked.formats:
        if name not in room.formats or room.formats[name].collects:
            fit = [each for each, entry in room.formats.items() if not entry.collects]
            raise UsageError("unknown-format", format=name[:40], known=", ".join(fit))
    return checked


def _still_known(old: Target, options: Mapping[str, str]) -> dict[str, str]:
    """The options as they were; the key of a host is that of no other one."""
    kept = dict(old.options)
    if any(options.get(name, kept.get(name)) != kept.get(name) for name in ("host", "port")):
        kept.pop("host_key", None)
    return kept
