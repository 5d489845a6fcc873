"""What is on its way to publication targets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from redaksi.domain.article import State
from redaksi.domain.deliveries import OPEN, Delivery, Early, Status
from redaksi.domain.errors import UsageError
from redaksi.store.faults import word
from redaksi.store.tables import DeliveryRow
from redaksi.store.targets import texts

_SAME = (
    *("id", "key", "target_id", "target_name", "article_id", "headline", "revision", "content_hash"),
    *("asked", "by", "tries", "next_at", "last_at", "done", "fault", "place"),
)


class SqlDeliveries:
    """Answers to the port `Deliveries`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, delivery: Delivery) -> Delivery:
        early = delivery.early
        fields: dict[str, Any] = {name: getattr(delivery, name) for name in _SAME}
        row = DeliveryRow(
            **fields,
            state=delivery.state,
            status=delivery.status,
            early=None if early is None else json.dumps({"overrides": early.overrides, "note": early.note}),
            detail=json.dumps(dict(delivery.detail), ensure_ascii=False, default=str) if delivery.detail else None,
        )
        kept = self._session.merge(row)
        self._session.flush()
        return _delivery(kept)

    def get(self, delivery_id: int) -> Delivery:
        row = self._session.get(DeliveryRow, delivery_id)
        if row is None:
            raise UsageError("no-delivery", id=delivery_id)
        return _delivery(row)

    def by_key(self, key: str) -> Delivery | None:
        found = self._found(col(DeliveryRow.key) == key)
        return found[0] if found else None

    def listed(self, statuses: Sequence[Status] = (), limit: int = -1) -> Sequence[Delivery]:
        conditions = [col(DeliveryRow.status).in_(statuses)] if statuses else []
        return self._found(*conditions, limit=limit)

    def due(self, now: str) -> Sequence[Delivery]:
        at_work = col(DeliveryRow.status).in_((Status.WAITING, Status.SENDING))
        return self._found(at_work, col(DeliveryRow.next_at) <= now)[::-1]

    def open_for(self, target_id: str, article_id: str | None = None) -> Sequence[Delivery]:
        conditions = [col(DeliveryRow.target_id) == target_id, col(DeliveryRow.status).in_(OPEN)]
        if article_id is not None:
            conditions.append(col(DeliveryRow.article_id) == article_id)
        return self._found(*conditions)

    def next_time(self) -> str | None:
        at_work = col(DeliveryRow.status).in_((Status.WAITING, Status.SENDING))
        order = col(DeliveryRow.next_at)
        return self._session.exec(select(DeliveryRow.next_at).where(at_work).order_by(order).limit(1)).first()

    def _found(self, *conditions: Any, limit: int = -1) -> list[Delivery]:
        statement = select(DeliveryRow).where(*conditions).order_by(col(DeliveryRow.id).desc()).limit(limit)
        return [_delivery(row) for row in self._session.exec(statement)]


def _delivery(row: DeliveryRow) -> Delivery:
    early = texts(row.early) if row.early else None
    return Delivery(
        **{name: getattr(row, name) for name in _SAME},
        state=word(State, row.state),
        status=word(Status, row.status),
        early=None if early is None else Early(tuple(early.get("overrides", ())), early.get("note")),
        detail=texts(row.detail) if row.detail else {},
    )
