"""Export: finished pieces leave as files, written whole or not at all, each with a receipt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from redaksi.domain.article import Piece, State
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.standing import moved
from redaksi.domain.stops import EMBARGO
from redaksi.domain.workflow import Step, take
from redaksi.usecases.auditing import record, record_at
from redaksi.usecases.changes import Changes
from redaksi.usecases.embargoes import Held
from redaksi.usecases.exporting_alone import sent_alone
from redaksi.usecases.exporting_collection import Collected, Told, collected
from redaksi.usecases.exporting_collection import Warned as Warned
from redaksi.usecases.folders import is_folder, is_something
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.outdating import outdate_around
from redaksi.usecases.ports import Unit
from redaksi.usecases.readers_version import readers_version
from redaksi.usecases.records import Filter, Receipt
from redaksi.usecases.rights import require

_PAGE = 1_000
#: What leaves where nothing is named.
_FINISHED = (State.APPROVED, State.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Exported:
    """Receipts of the files written, and what had to be left out of them."""

    files: Sequence[Receipt]
    warnings: Sequence[Warned]
    changes: Changes
    #: What was not asked for by name and stayed behind, under embargo: the refusals that it would have met.
    left: Sequence[RefusedError] = ()


def export(
    room: Newsroom,
    references: Iterable[str],
    format_name: str,
    to: Path,
    by: str | None,
    states: Sequence[State] | None = None,
    overrides: Collection[str] = (),
    note: str | None = None,
    told: Told = lambda done, count: None,
) -> Exported:
    """Write pieces to the folder `to` (made where missing); without `references`, every piece in one of `states`
    (approved or published where none are named); with both, RefusedError `not-in-state` for what is in none of them.

    An approved piece becomes published before its file is written, so that the file says so. Anything that is not
    approved is written with a visible mark. RefusedError `changed-meanwhile` where others have made of a piece, while
    it was being written, what nobody has answered for yet. RefusedError `embargo` before a piece that was asked for may
    leave, unless `overrides` names that rule with `note` as the reason; of all pieces in a state, those under embargo
    stay behind.
    `told` hears how many have been written, of how many.
    UsageError `unknown-format`, `target-not-folder`; UnreadableError `theme-…` for a look of the pages that is not
    right.
    """
    if format_name not in room.formats:
        raise UsageError("unknown-format", format=format_name[:40], known=", ".join([*room.formats, "site"]))
    if is_something(to) and not is_folder(to):
        raise UsageError("target-not-folder", path=str(to))

    def held_by(unit: Unit) -> Held:
        return Held(room, unit, require(unit, by, Right.EXPORT), overrides, note)

    with room.store.read() as unit:
        room.formats[format_name].ready(unit.settings.all())
        ids = list(dict.fromkeys(unit.articles.resolve(reference) for reference in references))
        named, held, left = bool(ids), held_by(unit), list[RefusedError]()
        wanted = states if named else states or _FINISHED
        for piece in map(unit.articles.get, ids):  # what is asked for leaves together or not at all
            _require_state(piece, wanted)
            held.leaves_early(piece)
        if not named:
            ids, left = _in_states(unit, wanted or (), held)

    def leave(some: Sequence[str]) -> tuple[Sequence[Piece], Sequence[Warned], Sequence[RefusedError]]:
        pieces, early, held_now = leaving(room, some, held_by, wanted, by, note, named=named)
        return pieces, [told_early(piece, by) for piece in early], held_now

    if room.formats[format_name].collects:
        sent = collected(room, ids, format_name, to, by, leave, told)
        return Exported(sent.receipts, sent.warnings, Changes(frozenset(ids)), [*left, *sent.left])
    sent = Collected(left=left)
    for number, article_id in enumerate(ids):
        told(number, len(ids))
        sent_alone(room, article_id, format_name, to, by, leave, sent)
    return Exported(sent.receipts, sent.warnings, Changes(frozenset(ids)), sent.left)


def leaving(
    room: Newsroom,
    ids: Sequence[str],
    held_by: Callable[[Unit], Held],
    states: Sequence[State] | None,
    by: str | None,
    note: str | None,
    *,
    named: bool,
) -> tuple[list[Piece], list[Piece], list[RefusedError]]:
    """Publish what is approved; all that leaves now, what of it leaves before its time, and why the rest does not.

    Much may have happened since the first look: what is no longer in one of `states` stays, and an embargo holds; what
    was `named` is refused then.
    Before anything leaves, the audit trail has who let it leave under embargo, and why.
    """
    with room.store.write() as unit:
        held, found, left = held_by(unit), list[Piece](), list[RefusedError]()
        for piece in map(unit.articles.get, ids):
            refusal = None if named else held.stays(piece)
            if refusal is not None:
                left.append(refusal)
            elif named or piece.state in (states or ()):
                _require_state(piece, states)
                found.append(piece)
        early = [piece for piece in found if held.leaves_early(piece)]
        for piece in early:
            detail = {"revision": piece.revision, "override": [EMBARGO], "note": note}
            record(room, unit, "override", by, piece.article.id, **detail)
        return [publish_now(room, unit, piece, by) for piece in found], early, left


def _require_state(piece: Piece, states: Sequence[State] | None) -> None:
    if states is not None and piece.state not in states:
        raise RefusedError("not-in-state", headline=piece.article.headline, state=piece.state)


def _in_states(unit: Unit, states: Sequence[State], held: Held) -> tuple[list[str], list[RefusedError]]:
    """What may leave, newest change first, and the refusals of the others.

    Looked up by the page, since a row says more of a piece than its id; only what has an embargo is opened.
    """
    found: list[str] = []
    left: list[RefusedError] = []
    wanted = Filter(states=tuple(states), limit=_PAGE)
    while rows := unit.articles.rows(wanted):
        stay = held.parted(row.id for row in rows if row.embargo is not None)
        free = set(stay[0])
        found += [row.id for row in rows if row.embargo is None or row.id in free]
        left += stay[1]
        wanted = replace(wanted, after=(rows[-1].modified, rows[-1].id))
    return found, left


def told_early(piece: Piece, by: str | None) -> Warned:
    return piece.article.id, "export-early", {"headline": piece.article.headline, "name": by}


def publish_now(room: Newsroom, unit: Unit, piece: Piece, by: str | None) -> Piece:
    """The piece, published where it stood approved."""
    if piece.state is not State.APPROVED:
        return piece
    article_id = piece.article.id
    now = utc_stamp(room.clock())
    record_at(unit, now, Step.PUBLISH.value, by, article_id, revision=piece.revision)
    unit.queue.stand(article_id, moved(piece.standing, by, now))
    before = readers_version(unit, piece)
    published = unit.articles.set_state(article_id, take(Step.PUBLISH, piece.state, None), piece.approval)
    outdate_around(unit, before, published)
    return published
