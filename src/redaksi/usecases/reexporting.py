"""Files that are out and no longer what an export would write now, and writing them again where they went last.

A page says something of other stories: their headlines, that one was corrected or withdrawn, who answered. When one
of them changes, the files of the others are out of date although nobody has touched them. The receipts tell.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Piece, State
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases import exporting, publishing, publishing_site
from redaksi.usecases.changes import Changes
from redaksi.usecases.exporting import Exported
from redaksi.usecases.folders import is_folder, printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.outdating import around
from redaksi.usecases.parcels import as_out
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt
from redaksi.usecases.rendering import rendered

#: States in which a piece may be written for readers as it stands.
_READY = HOLDS_APPROVAL | {State.WITHDRAWN}
#: How names of files end in which a site or a collection tells a story.
_TEXTS = frozenset((".html", ".jsonl"))


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that files of a piece went to in one format; a site that tells it; or a target, by its name and id."""

    format: str
    folder: str
    target: str | None = None

    @property
    def is_site(self) -> bool:
        return self.format == publishing_site.FORMAT and self.target is None


@dataclass(frozen=True, slots=True)
class OutOfDate:
    """A piece with files that are out of date, and where they are. `ready`: it stands approved and can be written."""

    id: str
    headline: str
    state: State
    ready: bool
    places: tuple[Place, ...]


def affected(room: Newsroom, article_id: str) -> Sequence[str]:
    """The exported stories, by id, whose pages may say something of that one."""
    with room.store.read() as unit:
        piece = unit.articles.get(article_id)
        return [story for story in around(unit, piece.article) if unit.receipts.of(story)]


def out_of_date(room: Newsroom, article_id: str) -> OutOfDate | None:
    """What of a piece was exported and would be written otherwise now; None where all is as it should be.

    Renders the piece in each format that it went out in. A site is one place, which is brought up to date as a whole.
    Other files that hold many pieces are not looked at: one of them cannot write such a file again.
    """
    with room.store.read() as unit:
        piece = unit.articles.find(article_id)
        receipts = unit.receipts.of(article_id)
        if piece is None or not receipts:
            return None
        formats = [name for name, entry in room.formats.items() if not entry.collects]
        found = tuple(place for name in formats for place in _places(room, unit, piece, name, receipts))
        found += tuple(_targets(room, unit, piece, receipts))
        found += tuple(_sites(piece, receipts))
        state = piece.state
        return OutOfDate(article_id, piece.article.headline, state, state in _READY, found) if found else None


def export_again(room: Newsroom, article_id: str, places: Sequence[Place], by: str | None) -> Exported:
    """Write the files of a piece anew, each format into the folders named; what is at a target waits to go there.

    A site is brought up to date, with what else has been approved; that takes as long as it takes.
    """
    for place in places:
        if place.target is not None:
            publishing.publish(room, [article_id], place.target, by, again=True)
    here = [place for place in places if place.target is None and not place.is_site]
    parts = [exporting.export(room, [article_id], place.format, Path(place.folder), by) for place in here]
    files = [file for part in parts for file in part.files]
    warnings = [warning for part in parts for warning in part.warnings]
    changes = Changes(frozenset({article_id}))
    for site in (publishing_site.export_site(room, Path(each.folder), by) for each in places if each.is_site):
        files += site.receipts
        warnings += site.warnings
        changes |= site.changes
    return Exported(files, warnings, changes)


def _places(room: Newsroom, unit: Unit, piece: Piece, name: str, receipts: Sequence[Receipt]) -> Iterator[Place]:
    """Where the files of the piece in the format `name` would be others now: where they went last.

    What was withdrawn must not stay anywhere: there it is every folder that they ever went to.
    """
    own = [receipt for receipt in receipts if receipt.format == name and receipt.target is None]
    if not own:
        return
    files = rendered(room, unit, as_out(piece), name).files
    folders = _folders(own, files[0].name)
    newest = {receipt.path: receipt.sha256 for receipt in reversed(own)}
    for folder in folders if piece.state is State.WITHDRAWN else folders[:1]:
        wanted = {printable(folder / file.name): hashlib.sha256(file.data).hexdigest() for file in files}
        if not wanted.items() <= newest.items():
            yield Place(name, str(folder))


def _targets(room: Newsroom, unit: Unit, piece: Piece, receipts: Sequence[Receipt]) -> Iterator[Place]:
    """The targets that hold something else of the piece than would go there now."""
    for target in unit.targets.all():
        own = [receipt for receipt in receipts if receipt.target == target.name]
        if not own:
            continue
        newest = {receipt.path: receipt.sha256 for receipt in reversed(own)}
        files = [file for name in target.formats for file in rendered(room, unit, as_out(piece), name).files]
        wanted = {hashlib.sha256(file.data).hexdigest() for file in files}
        other = own[0].content_hash != piece.content_hash or piece.standing.exported_hash == ""
        withdrawn = (piece.state is State.WITHDRAWN) != (own[0].state is State.WITHDRAWN)
        if other or withdrawn or not wanted <= set(newest.values()):
            yield Place(target.kind.value, target.name, target.id)


def _sites(piece: Piece, receipts: Sequence[Receipt]) -> Iterator[Place]:
    """The sites that are there and show another version of the piece than they would now."""
    newest: dict[Path, Receipt] = {}
    for receipt in receipts:
        path = Path(receipt.path)
        if receipt.format == publishing_site.FORMAT and receipt.target is None and path.suffix == ".html":
            newest.setdefault(path.parent, receipt)
    for folder, last in newest.items():
        withdrawn = (piece.state is State.WITHDRAWN) != (last.state is State.WITHDRAWN)
        if (withdrawn or last.content_hash != piece.content_hash) and is_folder(folder):
            yield Place(publishing_site.FORMAT, str(folder))


def holding(room: Newsroom, article_id: str) -> Sequence[Place]:
    """Sites and files of many stories that still hold a withdrawn one: whoever made them has to make them again.

    Pictures are not looked at: a site that is made again leaves them out, and nothing is written in their place.
    """
    with room.store.read() as unit:
        receipts = unit.receipts.of(article_id)
    many = {publishing_site.FORMAT, *(name for name, entry in room.formats.items() if entry.collects)}
    newest: dict[tuple[str, Path], Receipt] = {}
    for receipt in receipts:
        path = Path(receipt.path)
        if receipt.format in many and receipt.target is None and path.suffix in _TEXTS:
            newest.setdefault((receipt.format, path.parent), receipt)
    return [Place(name, str(at)) for (name, at), last in newest.items() if last.state is not State.WITHDRAWN]


def _folders(receipts: Sequence[Receipt], page: str) -> list[Path]:
    """Where files of the kind of `page` stand, newest first: its address may be another one now, its kind is not."""
    paths = [Path(receipt.path) for receipt in receipts]
    pages = [path.parent for path in paths if path.suffix == Path(page).suffix]
    return list(dict.fromkeys(pages or [paths[0].parent]))


def outdated_by(room: Newsroom, ids: Iterable[str]) -> Sequence[Piece]:
    """The stories around those, and not among them, whose pages are known to be out of date. Renders nothing."""
    own = dict.fromkeys(ids)
    with room.store.read() as unit:
        near = [story for article_id in own for story in around(unit, unit.articles.get(article_id).article)]
        pieces = [unit.articles.find(story) for story in dict.fromkeys(near) if story not in own]
        return [piece for piece in pieces if piece is not None and piece.standing.exported_hash == ""]
