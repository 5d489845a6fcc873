"""Deliveries on their way: claimed in the store, carried without it, and written down once the target is known.

Whoever sends claims a delivery for a quarter of an hour and stops by themselves before that is over, so that no two
send it at once. After a crash the claim runs out, and the courier looks at the target before it brings anything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from redaksi.domain.article import Piece
from redaksi.domain.deliveries import LEASE, MARGIN, Delivery, DeliveryError, Status, StoppedError, pause
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.targets import Secret, Target
from redaksi.usecases.arriving import keep_arrival
from redaksi.usecases.changes import Changes
from redaksi.usecases.departing import require_departure
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.parcels import packed
from redaksi.usecases.port_targets import Arrived, Remote
from redaksi.usecases.ports import Unit

Warned = tuple[str, str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Load:
    """What is claimed for one way to one target. `until`: when to stop."""

    target: Target
    deliveries: Sequence[Delivery]
    pieces: Sequence[Piece]
    known: Mapping[str, Remote]
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known to have arrived, and what kept the rest."""

    arrived: Sequence[Arrived] = ()
    error: RedaksiError | None = None
    stopped: bool = False
    warnings: Sequence[Warned] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """The deliveries as they stand now."""

    deliveries: Sequence[Delivery]
    warnings: Sequence[Warned] = ()
    changes: Changes = field(default_factory=Changes)


def next_load(room: Newsroom, only: Sequence[int] | None = None) -> Load | None:
    """Claim what is due (of those named in `only`, by number); None where nothing is.

    Whether it may leave is looked at again here: what is not approved any more is held, what is under embargo waits.
    """
    with room.store.write() as unit:
        now = room.clock()
        due = [each for each in unit.deliveries.due(utc_stamp(now)) if only is None or each.id in only]
        first: Target | None = None
        taken: list[tuple[Piece, Delivery]] = []
        for delivery in due:
            target = unit.targets.find(delivery.target_id)
            if first is not None and delivery.target_id != first.id:
                continue
            piece = _leaving(room, unit, target, delivery, now)
            if piece is None or target is None:
                continue
            first = target
            taken.append((piece, _claimed(unit, delivery, now)))
            if not target.collects:
                break
        if first is None:
            return None
        pieces, claimed = zip(*taken, strict=True)
        return Load(first, claimed, pieces, unit.targets.known(first.id), now + LEASE - MARGIN)


def is_due(room: Newsroom) -> bool:
    """Whether anything is to be sent now."""
    with room.store.read() as unit:
        return bool(unit.deliveries.due(utc_stamp(room.clock())))


def carry(room: Newsroom, load: Load, stop: Callable[[], bool] = lambda: False) -> Outcome:
    """Bring a load to its target. Takes as long as it takes, and changes nothing in the store."""

    def go_on() -> None:
        if stop():
            raise StoppedError
        if room.clock() > load.until:
            raise DeliveryError("target-slow", place=load.target.place)

    try:
        parcels, warnings = packed(room, load.target, load.pieces, load.deliveries, load.known)
        secret = None if load.target.secret is Secret.NONE else room.secrets.get(load.target.id)
        courier = room.couriers.courier(load.target, secret, load.known)
        try:
            arrived = courier.deliver(parcels, go_on)
        finally:
            courier.close()
    except StoppedError:
        return Outcome(stopped=True)
    except RedaksiError as error:
        return Outcome(error=error)
    told = [(_article_of(load, each.key), code, params) for each in arrived for code, params in each.warnings]
    return Outcome(arrived, warnings=[*warnings, *told])


def note(room: Newsroom, load: Load, outcome: Outcome) -> Noted:
    """Write down what is known now: receipts of what arrived, the next try of what did not."""
    arrived = {each.key: each for each in outcome.arrived}
    kept = []
    with room.store.write() as unit:
        now = room.clock()
        for piece, claimed in zip(load.pieces, load.deliveries, strict=True):
            delivery = unit.deliveries.get(claimed.id or 0)
            if delivery.key in arrived:
                kept.append(keep_arrival(room, unit, load.target, delivery, piece, arrived[delivery.key]))
            else:
                kept.append(unit.deliveries.put(_put_back(delivery, outcome, now)))
        if isinstance(outcome.error, DeliveryError) and outcome.error.everything:
            _let_wait(unit, load.target, kept)
    changed = frozenset(each.article_id for each in kept)
    return Noted(kept, outcome.warnings, Changes(changed))


def deliver(
    room: Newsroom, only: Sequence[int] | None = None, told: Callable[[Noted], object] = lambda noted: None
) -> Sequence[Delivery]:
    """All that is due, one after the other, each written down at once; every delivery as it stands afterwards."""
    done: dict[int | None, Delivery] = {}
    while (load := next_load(room, only)) is not None:
        noted = note(room, load, carry(room, load))
        done |= {each.id: each for each in noted.deliveries}
        told(noted)
    return list(done.values())


def _leaving(room: Newsroom, unit: Unit, target: Target | None, delivery: Delivery, now: dt.datetime) -> Piece | None:
    """The piece, where it may leave now; otherwise what keeps it is written down."""
    if target is None:
        unit.deliveries.put(replace(delivery, status=Status.CANCELLED, next_at=None))
        return None
    others = unit.deliveries.open_for(target.id, delivery.article_id)
    if any(each.id != delivery.id and each.status is Status.SENDING for each in others):
        return None  # an older version of it is under way; it comes after
    try:
        return require_departure(room, unit, delivery)
    except DeliveryError as error:
        unit.deliveries.put(_after(delivery, error, now))
        return None


def _claimed(unit: Unit, delivery: Delivery, now: dt.datetime) -> Delivery:
    claim = replace(
        delivery,
        status=Status.SENDING,
        tries=delivery.tries + 1,
        last_at=utc_stamp(now),
        next_at=utc_stamp(now + LEASE),
    )
    return unit.deliveries.put(claim)


def _put_back(delivery: Delivery, outcome: Outcome, now: dt.datetime) -> Delivery:
    if delivery.status is not Status.SENDING:  # called off meanwhile
        return delivery
    if outcome.error is None:
        return replace(delivery, status=Status.WAITING, tries=delivery.tries - 1, next_at=utc_stamp(now))
    return _after(delivery, outcome.error, now)


def _after(delivery: Delivery, error: RedaksiError, now: dt.datetime) -> Delivery:
    """What became of a try that `error` ended."""
    told = replace(delivery, fault=error.code, detail=error.params)
    if not isinstance(error, DeliveryError) or error.held:
        return replace(told, status=Status.HELD, next_at=None)
    return replace(told, status=Status.WAITING, next_at=utc_stamp(now + pause(delivery.tries, error.after)))


def _let_wait(unit: Unit, target: Target, tried: Sequence[Delivery]) -> None:
    """What else is due at a target that cannot be reached need not find that out by itself."""
    first = tried[0]
    for other in unit.deliveries.open_for(target.id):
        if other.status is Status.WAITING and all(other.id != each.id for each in tried):
            later = max(other.next_at or "", first.next_at or "") or None
            status = first.status if first.status is Status.HELD else Status.WAITING
            unit.deliveries.put(replace(other, status=status, next_at=later, fault=first.fault, detail=first.detail))


def _article_of(load: Load, key: str) -> str:
    return next(each.article_id for each in load.deliveries if each.key == key)
