"""A whole site: every story that readers have or are about to get, in one folder, written as one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from redaksi.domain.article import State
from redaksi.domain.embargoes import embargo_of
from redaksi.domain.errors import RefusedError, StoreError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.planning import OPEN
from redaksi.domain.workflow import ANSWERED_FOR, Step
from redaksi.usecases import planning
from redaksi.usecases.auditing import record_all_at
from redaksi.usecases.changes import Changes
from redaksi.usecases.exporting import Warned
from redaksi.usecases.folders import is_folder, is_something, printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_site import Leaving, Mark, Parcel, Progress, SiteFile, SiteWork
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt
from redaksi.usecases.rights import require

FORMAT = "site"
#: Stories that are read and handed on together.
_AT_ONCE = 50
_FINISHED = (State.APPROVED, State.PUBLISHED)
#: Where a piece stands about which something has been decided that readers may see.
_DECIDED = frozenset(state.value for state in (*ANSWERED_FOR, State.ARCHIVED))
#: How often a site is brought up to date once more, because somebody has decided something while it was being made.
_TRIES = 3


@dataclass(frozen=True, slots=True)
class ExportedSite:
    """The files that differ from those of the site that was there, with receipts of those that belong to a story."""

    folder: str
    files: Sequence[SiteFile]
    receipts: Sequence[Receipt]
    warnings: Sequence[Warned]
    changes: Changes
    #: Files of the old site that are no more, and files in the folder that are none of the site's: those stay.
    removed: Sequence[str] = ()
    kept: Sequence[str] = ()
    #: What stayed behind under embargo: the refusals.
    left: Sequence[RefusedError] = ()
    #: Whether others have decided about a story while the site was being made: it need not show how that stands.
    overtaken: bool = False


def export_site(
    room: Newsroom,
    to: Path,
    by: str | None,
    states: Sequence[State] | None = None,
    told: Progress = lambda done, count: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportedSite:
    """Write the site in the folder `to`, or bring it up to date; nothing of an old one changes before all is made.

    Approved pieces become published before the files are swapped in, unless `states` names only those published. What
    is under embargo stays behind. What others have withdrawn, corrected or put away meanwhile is brought up to date
    right after it. UsageError `target-not-folder`; RefusedError `site-foreign`, `site-cancelled`,
    `site-changed-meanwhile`; StoreError `folder-full`, `target-unwritable`, `site-busy`.
    """
    done = _exported(room, to, by, states, told, cancelled)
    for _ in range(_TRIES):
        if not done.overtaken:
            break
        done = _together(done, _exported(room, to, by, states, told, cancelled))
    return done


def _together(first: ExportedSite, second: ExportedSite) -> ExportedSite:
    """Two writings of a site as one: the second has the last word about every file."""
    gone = set(second.removed)
    files = {file.path: file for file in (*first.files, *second.files) if file.path not in gone}
    return replace(
        second,
        files=list(files.values()),
        receipts=[*first.receipts, *second.receipts],
        warnings=[*(each for each in first.warnings if each not in second.warnings), *second.warnings],
        changes=first.changes | second.changes,
        removed=[*(path for path in first.removed if path not in files), *second.removed],
    )


def _exported(
    room: Newsroom,
    to: Path,
    by: str | None,
    states: Sequence[State] | None,
    told: Progress,
    cancelled: Callable[[], bool],
) -> ExportedSite:
    if is_something(to) and not is_folder(to):
        raise UsageError("target-not-folder", path=str(to))
    if room.store.read_only:
        raise StoreError("store-read-only", folder=str(room.store.folder))
    work = room.press.work(to, room.store.folder, _photos(room), cancelled)
    try:
        with room.store.read() as unit:
            require(unit, by, Right.EXPORT)
            made = _made(room, unit, work, states or _FINISHED, told)
        files = work.finish()
        published, first = _publish(room, made, by)
        work.swap()
        receipts, mark, then = _keep_receipts(room, to, files, by, published)
        work.remember(made.then.mark if first.changed or then.changed else mark)
        ids = frozenset({*(piece.id for piece in made.leaving), *(receipt.article_id for receipt in receipts)})
        return ExportedSite(
            printable(to),
            files,
            receipts,
            list(work.warnings),
            Changes(ids),
            work.removed,
            work.kept,
            made.left,
            first.decided or then.decided,
        )
    finally:
        work.close()


@dataclass(frozen=True, slots=True)
class _Moment:
    """How far the store had come, and how the pieces stood that it may name as touched although nobody has since."""

    mark: Mark
    newest: Mapping[str, tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class _Others:
    """What other people have done since: anything at all, and whether it concerns what readers have."""

    changed: bool = False
    decided: bool = False


def _moment(unit: Unit) -> _Moment:
    mark = unit.site.mark()
    return _Moment(mark, unit.site.standing(list(unit.site.touched(mark) or ())))


def _others(unit: Unit, since: _Moment) -> _Others:
    if unit.site.mark() == since.mark:
        return _Others()
    touched = unit.site.touched(since.mark)
    if touched is None:
        return _Others(changed=True, decided=True)
    now = unit.site.standing(list(touched)).items()
    states = {standing[0] for article_id, standing in now if since.newest.get(article_id) != standing}
    return _Others(changed=True, decided=not states.isdisjoint(_DECIDED))


@dataclass(frozen=True, slots=True)
class _Made:
    leaving: Sequence[Leaving]
    left: Sequence[RefusedError]
    #: What the store was when the pages were made.
    then: _Moment


def _made(room: Newsroom, unit: Unit, work: SiteWork, states: Collection[State], told: Progress) -> _Made:
    settings = unit.settings.all()
    since = work.begin(settings, unit.keys.all(), unit.categories.all())
    free, left = _parted(room, unit, settings["site.timezone"])
    if State.APPROVED not in states:
        free, left = [], []
    absent = {piece.id for piece in unit.site.approved()} - {piece.id for piece in free}
    touched = None if since is None else unit.site.touched(since)
    if touched is None:
        ids = [each for each in unit.site.members() if each not in absent]
        work.keep_only(ids)
    else:
        touched |= {piece.id for piece in free}
        ids = [each for each in unit.site.members(touched | unit.site.around(touched)) if each not in absent]
        work.drop(touched - set(ids))
    unproved = set(work.make(_parcels(unit, ids, absent), len(ids), told))
    if unproved:  # the pages of others have taken them for stories of the site
        again = [each for each in unit.site.members(unit.site.around(unproved)) if each not in absent | unproved]
        work.make(_parcels(unit, again, absent | unproved), len(again), told)
    return _Made([piece for piece in free if piece.id not in unproved], left, _moment(unit))


def _parted(room: Newsroom, unit: Unit, zone: str) -> tuple[list[Leaving], list[RefusedError]]:
    """The approved pieces that may leave, and the refusals of those under embargo."""
    now, free, left = room.clock(), [], []
    for piece in unit.site.approved():
        held = embargo_of(piece.embargo, zone, now)
        if held is None:
            free.append(piece)
        else:
            left.append(RefusedError("embargo", headline=piece.headline, until=held.until, now=held.now))
    return free, left


def _parcels(unit: Unit, ids: Sequence[str], absent: Collection[str]) -> Iterator[Sequence[Parcel]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield unit.site.parcels(ids[start : start + _AT_ONCE], absent)


def _publish(room: Newsroom, made: _Made, by: str | None) -> tuple[_Moment, _Others]:
    """Make published what was made as such; where the store stands then."""
    if not made.leaving:
        return made.then, _Others()
    at = utc_stamp(room.clock())
    with room.store.write() as unit:
        require(unit, by, Right.EXPORT)  # making took its time
        others = _others(unit, made.then)
        changed = unit.site.publish(made.leaving, by, at)
        if changed:
            raise RefusedError("site-changed-meanwhile", headline=changed[0].headline)
        record_all_at(
            unit, at, Step.PUBLISH.value, by, [(piece.id, {"revision": piece.revision}) for piece in made.leaving]
        )
        unit.queue.outdate(unit.site.around([piece.id for piece in made.leaving]))
        return _moment(unit), others


def _keep_receipts(
    room: Newsroom, to: Path, files: Sequence[SiteFile], by: str | None, since: _Moment
) -> tuple[list[Receipt], Mark, _Others]:
    """A receipt for each file of a story; where the store stands then, and what others have done since."""
    at = utc_stamp(room.clock())
    folder = Path(printable(to))
    receipts = [_receipt(folder, file, at, by) for file in files if file.article is not None]
    if not receipts:
        with room.store.read() as unit:
            return receipts, since.mark, _others(unit, since)
    with room.store.write() as unit:
        others = _others(unit, since)
        unit.site.went_out(receipts)
        record_all_at(unit, at, "export", by, [_told(receipt) for receipt in receipts])
        out = {receipt.article_id for receipt in receipts}
        for plan in unit.planning.listed(OPEN, None):
            if plan.article_id in out:
                planning.went_out(room, unit, unit.articles.get(plan.article_id), by)
        return receipts, unit.site.mark(), others


def _receipt(folder: Path, file: SiteFile, at: str, by: str | None) -> Receipt:
    facts = (file.revision, file.content_hash, file.state, FORMAT)
    return Receipt(file.article or "", *facts, str(folder / file.path), file.sha256, at, by)


def _told(receipt: Receipt) -> tuple[str, dict[str, object]]:
    detail = {"revision": receipt.revision, "format": FORMAT, "path": receipt.path, "sha256": receipt.sha256}
    return receipt.article_id, detail


def _photos(room: Newsroom) -> Callable[[str, bool], tuple[bytes, bytes]]:
    def photo(sha256: str, original: bool) -> tuple[bytes, bytes]:
        with room.store.read() as unit:
            data = unit.photos.get(sha256)
            return data, unit.photos.original(sha256) if original else data

    return photo
