"""Publish to a target: what is asked for waits in the store until it has arrived or somebody calls it off."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from redaksi.domain.article import Piece, State
from redaksi.domain.deliveries import OPEN, SENDABLE, Delivery, Early, Status, key_of
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.stops import EMBARGO
from redaksi.domain.targets import Target
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.embargoes import Held
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter
from redaksi.usecases.rights import require


@dataclass(frozen=True, slots=True)
class Asked:
    """`deliveries` are on their way now, `already` were there before, `left` why the rest stays behind."""

    deliveries: Sequence[Delivery]
    already: Sequence[Delivery]
    left: Sequence[RefusedError] = ()
    changes: Changes = field(default_factory=Changes)


def publish(
    room: Newsroom,
    references: Iterable[str],
    target_name: str,
    by: str | None,
    overrides: Collection[str] = (),
    note: str | None = None,
    *,
    again: bool = False,
) -> Asked:
    """Let pieces wait for a target; without `references`, all that stand approved and are not there as they are now.

    Nothing is sent yet (`delivering`). Named pieces wait together or not at all: RefusedError `publish-unapproved`,
    `publish-never-there` for a withdrawn piece that the target never had, `embargo` unless `overrides` names that rule
    with `note` as the reason. `again`: look whether it is there still, and bring it where it is not.
    """
    with room.store.write() as unit:
        user = require(unit, by, Right.EXPORT)
        target = unit.targets.get(target_name)
        held = Held(room, unit, user, overrides, note)
        ids = list(dict.fromkeys(unit.articles.resolve(reference) for reference in references))
        named = bool(ids)
        left: list[RefusedError] = []
        if not named:
            ready = unit.articles.rows(Filter(states=tuple(HOLDS_APPROVAL), limit=-1))
            ids, left = held.parted(row.id for row in ready)
        pieces = [unit.articles.get(article_id) for article_id in ids]
        if not named:
            pieces = [piece for piece in pieces if piece.state in SENDABLE]
        waiting, already = [], []
        for piece in pieces:
            _require_sendable(unit, target, piece)
            early = held.leaves_early(piece)
            delivery, is_new = _asked(room, unit, target, piece, by, again=again)
            if not is_new:
                already.append(delivery)
                continue
            if early:
                detail = {"revision": piece.revision, "override": [EMBARGO], "note": note}
                record(room, unit, "override", by, piece.article.id, **detail)
                delivery = unit.deliveries.put(replace(delivery, early=Early(tuple(overrides), note)))
            record(room, unit, "deliver", by, piece.article.id, revision=piece.revision, target=target.name)
            waiting.append(delivery)
    return Asked(waiting, already, left)


def deliveries(room: Newsroom, statuses: Sequence[Status] = (), limit: int = 500) -> Sequence[Delivery]:
    """Newest first."""
    with room.store.read() as unit:
        return unit.deliveries.listed(statuses, limit)


def deliveries_of(room: Newsroom, article_id: str) -> Sequence[Delivery]:
    """What is, was or is to be where, of one piece; newest first."""
    with room.store.read() as unit:
        return [each for each in unit.deliveries.listed() if each.article_id == article_id]


def cancel(room: Newsroom, delivery_id: int, by: str | None) -> Delivery:
    """Call one off. What is being sent stops at its next step; UsageError `delivery-over` where there is nothing left
    to call off."""
    with room.store.write() as unit:
        require(unit, by, Right.EXPORT)
        delivery = unit.deliveries.get(delivery_id)
        if delivery.status not in OPEN:
            raise UsageError("delivery-over", id=delivery_id, status=delivery.status.value)
        record(room, unit, "deliver-cancel", by, delivery.article_id, target=delivery.target_name)
        return unit.deliveries.put(replace(delivery, status=Status.CANCELLED, next_at=None))


def retry(room: Newsroom, delivery_id: int, by: str | None) -> Delivery:
    """Due now, whatever kept it. One that somebody is sending at this moment is left to them."""
    with room.store.write() as unit:
        require(unit, by, Right.EXPORT)
        delivery = unit.deliveries.get(delivery_id)
        if delivery.status in (Status.DONE, Status.REPLACED):
            raise UsageError("delivery-over", id=delivery_id, status=delivery.status.value)
        unit.targets.get(delivery.target_id)
        if delivery.status is Status.SENDING:
            return delivery
        record(room, unit, "deliver", by, delivery.article_id, target=delivery.target_name)
        now = utc_stamp(room.clock())
        return unit.deliveries.put(replace(delivery, status=Status.WAITING, next_at=now))


def _require_sendable(unit: Unit, target: Target, piece: Piece) -> None:
    if piece.state not in SENDABLE:
        raise RefusedError("publish-unapproved", headline=piece.article.headline, state=piece.state)
    had = f"article:{piece.article.id}" in unit.targets.known(target.id) or any(
        receipt.target == target.name for receipt in unit.receipts.of(piece.article.id)
    )
    if piece.state is State.WITHDRAWN and not had:
        raise RefusedError("publish-never-there", headline=piece.article.headline, target=target.name)


def _asked(
    room: Newsroom, unit: Unit, target: Target, piece: Piece, by: str | None, *, again: bool
) -> tuple[Delivery, bool]:
    """The delivery of exactly this content, due now, and whether it is on its way: there is never a second one."""
    now, key = utc_stamp(room.clock()), key_of(target.id, piece)
    for older in unit.deliveries.open_for(target.id, piece.article.id):
        if older.key != key and older.status is not Status.SENDING:
            unit.deliveries.put(replace(older, status=Status.REPLACED, next_at=None))
    found = unit.deliveries.by_key(key)
    if found is not None:
        if found.status is Status.DONE and not again:
            return found, False
        if found.status is Status.SENDING:
            return found, True
        renewed = replace(found, status=Status.WAITING, next_at=now, tries=0, fault=None, detail={})
        return unit.deliveries.put(replace(renewed, target_name=target.name)), True
    made = Delivery(
        key=key,
        target_id=target.id,
        target_name=target.name,
        article_id=piece.article.id,
        headline=piece.article.headline,
        revision=piece.revision,
        content_hash=piece.content_hash,
        state=piece.state,
        status=Status.WAITING,
        asked=now,
        by=by,
        next_at=now,
    )
    return unit.deliveries.put(made), True
