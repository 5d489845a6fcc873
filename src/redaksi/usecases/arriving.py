"""What is written down of a piece that has arrived: receipts, the audit trail, and that readers have it."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.article import Piece, State
from redaksi.domain.deliveries import Delivery, Status
from redaksi.domain.moments import utc_stamp
from redaksi.domain.targets import Target
from redaksi.usecases import planning
from redaksi.usecases.auditing import record
from redaksi.usecases.exporting import publish_now
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.parcels import as_out
from redaksi.usecases.port_targets import Arrived
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt


def keep_arrival(
    room: Newsroom, unit: Unit, target: Target, delivery: Delivery, piece: Piece, arrived: Arrived
) -> Delivery:
    """The delivery, done. `piece` is what was sent, whatever has become of it since.

    A piece becomes published when it has arrived, not before: until then nobody has it.
    """
    now, by = utc_stamp(room.clock()), delivery.by
    unit.targets.know(target.id, arrived.remotes, now)
    current = unit.articles.find(delivery.article_id)
    if current is not None and current.content_hash == piece.content_hash:
        publish_now(room, unit, current, by)
    if current is not None:
        unit.queue.went_out(delivery.article_id, piece.content_hash, now)
        planning.went_out(room, unit, as_out(piece), by)
    known = {(each.path, each.sha256, each.revision) for each in unit.receipts.of(delivery.article_id)}
    for file in arrived.files:
        if arrived.already and (file.path, file.sha256, piece.revision) in known:
            continue
        state = State.WITHDRAWN if piece.state is State.WITHDRAWN else State.PUBLISHED
        receipt = Receipt(
            article_id=delivery.article_id,
            revision=piece.revision,
            content_hash=piece.content_hash,
            state=state,
            format=file.format,
            path=file.path,
            sha256=file.sha256,
            at=now,
            by=by,
            target=target.name,
        )
        unit.receipts.add(receipt)
        detail = {"format": file.format, "path": file.path, "sha256": file.sha256, "target": target.name}
        record(room, unit, "export", by, delivery.article_id, revision=piece.revision, **detail)
    done = replace(delivery, status=Status.DONE, next_at=None, done=now, fault=None, detail={}, place=arrived.place)
    return unit.deliveries.put(done)
