"""A piece leaves in files of its own, which take their places only while it still stands as they say.

Several people export at once, and to export takes time: while a page is being made, another window may withdraw the
story and write its notice. Whoever writes last must not be whoever knows less. So the files are made and brought to the
disk beside their places first; then, in one transaction with the receipts, the piece is looked at again, and only if
nothing has overtaken them they are put in place. Anybody else who writes waits for as long as renaming takes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Piece
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.workflow import ANSWERED_FOR, READ
from redaksi.usecases import planning
from redaksi.usecases.auditing import record_at
from redaksi.usecases.exporting_collection import Collected, Leave
from redaksi.usecases.folders import printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.overtaking import overtaken, sent_of
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt
from redaksi.usecases.rendering import rendered

#: How often a piece is begun anew that others go on changing under the export.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked for."""

    format_name: str
    to: Path
    by: str | None


def sent_alone(
    room: Newsroom, article_id: str, format_name: str, to: Path, by: str | None, leave: Leave, into: Collected
) -> None:
    """Write one piece, and put receipts, warnings and what stayed behind to those `into`.

    RefusedError `changed-meanwhile` where it is no longer what it was when it was let leave, and nobody has answered
    for what it has become.
    """
    order = _Order(format_name, to, by)
    for _ in range(_TRIES):
        pieces, early, held = leave([article_id])
        made = _made(room, pieces, order)
        if made is not None:
            into.receipts.extend(made.receipts)
            into.warnings.extend([*early, *made.warnings])
            into.left.extend(held)
            return
        with room.store.read() as unit:
            piece = unit.articles.get(article_id)
        if piece.state not in ANSWERED_FOR:
            break
    raise RefusedError("changed-meanwhile", headline=piece.article.headline)


def _made(room: Newsroom, pieces: Sequence[Piece], order: _Order) -> Collected | None:
    """None where the piece was overtaken, and nothing has changed in the folder.

    A file never says less than the store; a killed export leaves at most a file without a receipt, which verify does
    not call approved.
    """
    found = Collected()
    for piece in pieces:
        with room.store.read() as unit:
            made = rendered(room, unit, piece, order.format_name)
        data = {file.name: file.data for file in made.files}
        found.warnings.extend((piece.article.id, code, params) for code, params in made.warnings)
        with ExitStack() as stack:
            # A page comes after the photos it shows: a killed export leaves no page that misses some.
            files = [stack.enter_context(room.stage_file(order.to / name, data[name])) for name in reversed(data)]
            with room.store.write() as unit:
                if overtaken(unit, [sent_of(piece)]):
                    return None
                for put in files:
                    put()
                found.receipts.extend(_receipted(room, unit, piece, data, order))
    return found


def _receipted(room: Newsroom, unit: Unit, piece: Piece, data: Mapping[str, bytes], order: _Order) -> list[Receipt]:
    at = utc_stamp(room.clock())
    if piece.state in READ:
        unit.queue.went_out(piece.article.id, piece.content_hash, at)
        planning.went_out(room, unit, piece, order.by)
    receipts = [_receipt(piece, order, name, content, at) for name, content in data.items()]
    for receipt in receipts:
        unit.receipts.add(receipt)
        detail = {"format": receipt.format, "path": receipt.path, "sha256": receipt.sha256}
        record_at(unit, at, "export", order.by, receipt.article_id, revision=receipt.revision, **detail)
    return receipts


def _receipt(piece: Piece, order: _Order, name: str, data: bytes, at: str) -> Receipt:
    return Receipt(
        article_id=piece.article.id,
        revision=piece.revision,
        content_hash=piece.content_hash,
        state=piece.state,
        format=order.format_name,
        path=printable(order.to / name),
        sha256=hashlib.sha256(data).hexdigest(),
        at=at,
        by=order.by,
    )
