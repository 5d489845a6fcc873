"""The audit trail: one entry for each thing that somebody did."""

from __future__ import annotations

from redaksi.domain.moments import utc_stamp
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import AuditEntry


def record(room: Newsroom, unit: Unit, step: str, by: str | None, article_id: str | None, **detail: object) -> None:
    """Add an entry inside the same transaction as what it tells of; details without a value are left out."""
    known = {name: value for name, value in detail.items() if value not in (None, "", [])}
    unit.audit.add(AuditEntry(utc_stamp(room.clock()), by, step, article_id, known))
