"""What the desk is said to have done, against the audit trail: remarks, reviewers, the trash, what went out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from redaksi.domain.article import State
from redaksi.domain.remarks import Remark, mark_of
from redaksi.usecases.handing_over import RECEIVED
from redaksi.usecases.port_doctor import Fault
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter, Row
from redaksi.usecases.trail_told import Moved, RemarkTold, Trail

#: Steps of before have looked at the clock twice, for what stands with the piece and for the entry.
_SAME_TIME = dt.timedelta(seconds=5)
_OUT = (State.PUBLISHED, State.WITHDRAWN)


def faults(unit: Unit, trail: Trail, rows: Mapping[str, Row]) -> Iterator[Fault]:
    """`rows`: every piece of the store by its id, the trash included."""
    trashed = {row.id for row in unit.articles.rows(Filter(trashed=True, limit=-1))}
    for row in rows.values():
        moved = trail.pieces.get(row.id, Moved())
        yield from _standing(row, moved)
        yield from _out(unit, row, trail)
        if (row.id in trashed) != moved.trashed:
            yield Fault("trash-forged" if row.id in trashed else "untrash-forged", {"headline": row.headline}, row.id)
    for article_id, moved in trail.pieces.items():
        if moved.came and article_id not in rows and not moved.may_be_purged:
            yield Fault("story-gone", {"id": article_id}, article_id)
    yield from _remarks(unit, trail, rows)


def _standing(row: Row, moved: Moved) -> Iterator[Fault]:
    """Who has it for review, who sent it in and when, who brought it where it is."""
    standing, facts = row.standing, {"headline": row.headline}
    if standing.reviewer != moved.reviewer:
        names = {"name": standing.reviewer or "–", "expected": moved.reviewer or "–"}
        yield Fault("reviewer-forged", facts | names, row.id)
    sent = (standing.submitted_by, standing.submitted_at)
    if moved.submitted_at is not None and not (sent[0] == moved.submitted_by and _is_same(sent[1], moved.submitted_at)):
        yield Fault("submitter-forged", facts | {"name": sent[0] or "–", "at": sent[1] or "–"}, row.id)
    if moved.step not in (None, RECEIVED) and not (
        standing.state_by == moved.by and _is_same(standing.state_at, moved.at)
    ):
        yield Fault("mover-forged", facts | {"name": standing.state_by or "–", "at": standing.state_at or "–"}, row.id)


def _is_same(stamp: str | None, at: str) -> bool:
    try:
        return abs(dt.datetime.fromisoformat(stamp or "") - dt.datetime.fromisoformat(at)) <= _SAME_TIME
    except (TypeError, ValueError):  # no stamp, or one without a zone
        return False


def _out(unit: Unit, row: Row, trail: Trail) -> Iterator[Fault]:
    """Receipts that the trail does not know, and what readers are said to have."""
    went, kept = set(), set()
    for receipt in unit.receipts.of(row.id):
        sent = (receipt.sha256, receipt.path, receipt.revision, receipt.by)
        if sent not in trail.exported.get(row.id, ()):
            yield Fault("receipt-untraced", {"headline": row.headline, "path": receipt.path}, row.id)
        kept.add(sent)
        if receipt.state in _OUT:
            went.add(receipt.content_hash)
    if not trail.exported.get(row.id, set()) <= kept:
        yield Fault("receipt-gone", {"headline": row.headline}, row.id)
    out = row.standing.exported_hash
    if (out is None) == bool(went) or (out and out not in went):
        yield Fault("out-forged", {"headline": row.headline}, row.id)


def _remarks(unit: Unit, trail: Trail, rows: Mapping[str, Row]) -> Iterator[Fault]:
    kept = {remark.id: remark for remark in unit.remarks.everything()}
    early = dict(trail.answers)
    for remark in kept.values():
        known = trail.remarks.get(remark.id)
        facts = {"headline": rows[remark.article_id].headline, "name": remark.by, "at": remark.at}
        if known is None and early.get(remark.thread or "", 0) > 0:
            early[remark.thread or ""] -= 1
        elif known is None:
            yield Fault("remark-untraced", facts, remark.article_id)
        elif not _is_as_told(remark, known):
            yield Fault("remark-forged", facts, remark.article_id)
    for identity, known in trail.remarks.items():
        if identity not in kept and known.article_id in rows:
            yield Fault("remark-gone", {"headline": rows[known.article_id].headline}, known.article_id)


def _is_as_told(remark: Remark, known: RemarkTold) -> bool:
    """Whether it says what was said, and what became of it is what the trail tells."""
    said = known.mark is None or mark_of(remark) == known.mark
    return said and (remark.article_id, remark.state, remark.closed_by) == (
        known.article_id,
        known.state,
        known.closed_by,
    )
