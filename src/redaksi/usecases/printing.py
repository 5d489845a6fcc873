"""A story as a printed page: what is to be printed, and what was printed kept as a file with its receipt.

Between the two the window prints (gui/export/printer.py): only it has what lays pages out. The bytes of what comes of
it are not the same each time, so the receipt alone says what they were.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from redaksi.domain.article import Piece
from redaksi.domain.dates import print_date
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.usecases.changes import Changes
from redaksi.usecases.embargoes import Held
from redaksi.usecases.exporting import Exported, Warned, leaving, told_early
from redaksi.usecases.exporting_collection import receipted
from redaksi.usecases.folders import is_folder, is_something, printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.overtaking import overtaken, sent_of
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt
from redaksi.usecases.rendering import rendered
from redaksi.usecases.rights import require

FORMAT = "pdf"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed: the page (HTML, its photos inside), the name of the file, and what stands above it."""

    piece: Piece
    html: str
    name: str
    site: str
    date: str
    warnings: Sequence[Warned]


def prepare(
    room: Newsroom, article_id: str, to: Path, by: str | None, overrides: Collection[str] = (), note: str | None = None
) -> Sheet:
    """The page of a piece that leaves now: an approved one is published by it. Errors as `exporting.export`."""
    if is_something(to) and not is_folder(to):
        raise UsageError("target-not-folder", path=str(to))

    def held_by(unit: Unit) -> Held:
        return Held(room, unit, require(unit, by, Right.EXPORT), overrides, note)

    (piece,), early, _ = leaving(room, [article_id], held_by, None, by, note, named=True)
    with room.store.read() as unit:
        settings = unit.settings.all() | {"site.photos": "inside"}
        made = rendered(room, unit, piece, "html", settings)
    article = piece.article
    date = print_date(article.published, settings["site.date_pattern"], article.language) if article.published else ""
    told = [told_early(each, by) for each in early]
    told += [(article.id, code, params) for code, params in made.warnings]
    name = PurePosixPath(made.files[0].name).with_suffix(".pdf").name
    return Sheet(piece, made.files[0].data.decode("utf-8"), name, settings["site.name"], date, told)


def keep(room: Newsroom, sheet: Sheet, data: bytes, to: Path, by: str | None) -> Exported:
    """Write what was printed into the folder `to`, and give its receipt. StoreError.

    RefusedError `changed-meanwhile` where somebody has decided otherwise about the piece while it was being printed.
    """
    path, piece = to / sheet.name, sheet.piece
    receipt = Receipt(
        article_id=piece.article.id,
        revision=piece.revision,
        content_hash=piece.content_hash,
        state=piece.state,
        format=FORMAT,
        path=printable(path),
        sha256=hashlib.sha256(data).hexdigest(),
        at=utc_stamp(room.clock()),
        by=by,
    )
    with room.stage_file(path, data) as put, room.store.write() as unit:
        require(unit, by, Right.EXPORT)
        if overtaken(unit, [sent_of(piece)]):
            raise RefusedError("changed-meanwhile", headline=piece.article.headline)
        put()
        receipted(room, unit, [receipt])
    return Exported([receipt], sheet.warnings, Changes(frozenset({piece.article.id})))
