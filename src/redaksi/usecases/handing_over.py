"""Hand pieces over to another desk: one file with each piece, its history, remarks, photos and signed approvals."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Article, Piece
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.travelling import Bundle, CarriedApproval, CarriedPiece, CarriedVersion
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.folders import is_folder
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import VersionInfo
from redaksi.usecases.rights import require
from redaksi.usecases.travelled_approvals import keys_of

#: Entry of the audit trail for a content that came by file, whatever became of it.
RECEIVED = "receive"
HANDED_OVER = "hand-over"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The file that was written, its SHA-256, and the ids of the pieces in it."""

    path: str
    sha256: str
    articles: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Gathered:
    """What goes into a file, and the revision of each piece that it holds, by id."""

    bundle: Bundle
    revisions: Mapping[str, int]


def hand_over(room: Newsroom, references: Sequence[str], target: Path, by: str | None) -> HandedOver:
    """Write pieces as they are now into the file `target`; the present versions are not written over any more.

    RefusedError `no-right`, `handoff-too-much`; UsageError `no-article`, `handoff-nothing`, `handoff-is-folder`;
    StoreError `target-unwritable`, `folder-full`: nothing is recorded then.
    """
    gathered = gather(room, references, target, by)
    return note_handed_over(room, gathered, target, put_out(room, gathered, target), by)


def gather(room: Newsroom, references: Sequence[str], target: Path, by: str | None) -> Gathered:
    """Everything that the file is to hold, as it is at one moment. Errors as `hand_over`."""
    if is_folder(target):
        raise UsageError("handoff-is-folder", path=str(target))
    with room.store.write() as unit:
        require(unit, by, Right.HAND_OVER)
        ids = tuple(dict.fromkeys(unit.articles.resolve(reference) for reference in references))
        if not ids:
            raise UsageError("handoff-nothing")
        pieces = [unit.articles.get(article_id) for article_id in ids]
        for piece in pieces:
            unit.articles.seal(piece.article.id, piece.revision)
        return Gathered(_bundle(room, unit, pieces, by), {piece.article.id: piece.revision for piece in pieces})


def put_out(room: Newsroom, gathered: Gathered, target: Path) -> str:
    """Write the file and give its SHA-256. Uses nothing of the store: a slow stick keeps no save waiting."""
    data = room.handoff.write(gathered.bundle)
    room.write_file(target, data)
    return hashlib.sha256(data).hexdigest()


def note_handed_over(room: Newsroom, gathered: Gathered, target: Path, sha256: str, by: str | None) -> HandedOver:
    """Once the file is there, the audit trail says so."""
    with room.store.write() as unit:
        require(unit, by, Right.HAND_OVER)
        for article_id, revision in gathered.revisions.items():
            facts = {"revision": revision, "file": target.name, "sha256": sha256}
            record(room, unit, HANDED_OVER, by, article_id, **facts)
    ids = tuple(gathered.revisions)
    return HandedOver(str(target), sha256, ids, Changes(frozenset(ids)))


def _bundle(room: Newsroom, unit: Unit, pieces: Sequence[Piece], by: str | None) -> Bundle:
    carried = tuple(_carried(unit, piece) for piece in pieces)
    shown = {photo.sha256 for piece in carried for article in _contents(piece) for photo in article.media}
    return Bundle(
        newsroom=unit.settings.get("site.name"),
        by=by,
        at=utc_stamp(room.clock()),
        pieces=carried,
        photos={sha256: unit.photos.get(sha256) for sha256 in sorted(shown)},
        keys=keys_of(unit, carried),
    )


def _carried(unit: Unit, piece: Piece) -> CarriedPiece:
    article_id = piece.article.id
    history = list(reversed(unit.articles.history(article_id)))
    return CarriedPiece(
        article=piece.article,
        state=piece.state,
        revision=piece.revision,
        content_hash=piece.content_hash,
        ancestors=ancestors(unit, article_id, history),
        versions=tuple(_version(unit, article_id, info) for info in history),
        approvals=tuple(
            CarriedApproval(entry.by, entry.at, entry.content_hash, entry.revision, entry.jws)
            for entry in unit.decisions.of(article_id)
        ),
        remarks=tuple(unit.remarks.of(article_id)),
    )


def ancestors(unit: Unit, article_id: str, history: Sequence[VersionInfo]) -> tuple[str, ...]:
    """Every content that this desk has had or seen of a piece, each once: its versions, then what came by file.

    A copy that nobody has decided about is none: the other side would take the present version for its successor.
    """
    copies = unit.copies.of(article_id)
    undecided = {copy.content_hash for copy in copies if copy.state is Choice.WAITING}
    came = [entry.detail.get("hash") for entry in unit.audit.of(article_id) if entry.step == RECEIVED]
    seen = [text for text in came if isinstance(text, str)] + [copy.content_hash for copy in copies]
    kept = [info.content_hash for info in history]
    return tuple(dict.fromkeys((*kept, *(text for text in seen if text not in undecided))))


def _version(unit: Unit, article_id: str, info: VersionInfo) -> CarriedVersion:
    article = unit.articles.version(article_id, info.revision)
    return CarriedVersion(
        revision=info.revision,
        at=info.at,
        by=info.by,
        reason=info.reason.value,
        name=info.name,
        content_hash=content_hash(article),
        article=article,
    )


def _contents(piece: CarriedPiece) -> list[Article]:
    return [piece.article, *(version.article for version in piece.versions)]
