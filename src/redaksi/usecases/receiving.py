"""Receive pieces from another desk: what is newer becomes a version, what both have changed waits for a choice."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.errors import UnreadableError
from redaksi.domain.limits import check_limits
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.standing import may_write
from redaksi.domain.travelling import (
    Bundle,
    CarriedPiece,
    CarriedVersion,
    Here,
    Signature,
    Verdict,
    at_this_desk,
    judge,
)
from redaksi.domain.workflow import EDITABLE
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.handing_over import RECEIVED
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice, ReceivedCopy
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content, known_category
from redaksi.usecases.travelled_approvals import signature_of, take_over
from redaksi.usecases.travelled_remarks import take_in_remarks


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read and found whole; nothing of it is kept yet."""

    name: str
    bundle: Bundle


@dataclass(frozen=True, slots=True)
class Received:
    """One piece of a file: as it is here now (or would be), what it was, and what its signature says."""

    piece: Piece
    verdict: Verdict
    signature: Signature


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the pieces of a file, in its order."""

    pieces: Sequence[Received]
    changes: Changes


def read(room: Newsroom, path: Path) -> Opened:
    """Read a file; UnreadableError in one sentence for what is not one, UsageError `too-long`, `too-many`."""
    bundle = room.handoff.read(path)
    for piece in bundle.pieces:
        check_limits(piece.article)
        for version in piece.versions:
            check_limits(version.article)
    return Opened(path.name, bundle)


def look(room: Newsroom, opened: Opened) -> Sequence[Received]:
    """What receiving would do; nothing is kept."""
    with room.store.read() as unit:
        found = []
        for came in opened.bundle.pieces:
            here = unit.articles.find(came.article.id)
            verdict, _ = _judged(unit, here, came)
            shown = here if here is not None and verdict is not Verdict.NEW else _as_it_came(came, opened.bundle.at)
            found.append(Received(shown, verdict, signature_of(room, unit, came)))
        return found


def receive(room: Newsroom, opened: Opened, by: str | None) -> Taken:
    """Keep what the file brings, all of it or nothing.

    A newer piece that may not be changed here now (archived, in somebody's hands) waits beside the present one.
    RefusedError `no-right`; UnreadableError `handoff-no-photo`.
    """
    with room.store.write() as unit:
        require(unit, by, Right.HAND_OVER)
        before = unit.categories.all()
        for piece in opened.bundle.pieces:
            _require_photos(unit, piece, opened)
        taken = [_receive(room, unit, piece, opened, by) for piece in opened.bundle.pieces]
        ids = frozenset(entry.piece.article.id for entry in taken)
        return Taken(taken, Changes(ids, categories=unit.categories.all() != before, remarks=True))


def _as_it_came(came: CarriedPiece, at: str) -> Piece:
    return Piece(came.article, State.DRAFT, 0, came.content_hash, created=at, modified=at)


def _judged(unit: Unit, here: Piece | None, came: CarriedPiece) -> tuple[Verdict, Article]:
    if here is None:
        return judge(None, came)
    if any(copy.content_hash == came.content_hash for copy in _waiting(unit, came.article.id)):
        return Verdict.BOTH_CHANGED, came.article
    return judge(Here(here.article, here.content_hash, _seen(unit, came.article.id)), came)


def _waiting(unit: Unit, article_id: str) -> list[ReceivedCopy]:
    return [copy for copy in unit.copies.of(article_id) if copy.state is Choice.WAITING]


def _seen(unit: Unit, article_id: str) -> frozenset[str]:
    """Every content that was here or came here before."""
    kept = {info.content_hash for info in unit.articles.history(article_id)}
    came = {entry.detail.get("hash") for entry in unit.audit.of(article_id) if entry.step == RECEIVED}
    return frozenset(text for text in kept | came | unit.copies.hashes(article_id) if isinstance(text, str))


def _require_photos(unit: Unit, came: CarriedPiece, opened: Opened) -> None:
    for photo in came.article.media:
        if photo.sha256 not in opened.bundle.photos and not unit.photos.has(photo.sha256):
            raise UnreadableError("handoff-no-photo", name=opened.name, headline=came.article.headline)


def _receive(room: Newsroom, unit: Unit, came: CarriedPiece, opened: Opened, by: str | None) -> Received:
    article_id = came.article.id
    here = unit.articles.find(article_id)
    verdict, article = _judged(unit, here, came)
    if verdict is Verdict.NEWER and here is not None and not _is_writable(here, by):
        verdict = Verdict.BOTH_CHANGED
    if verdict in (Verdict.NEW, Verdict.NEWER, Verdict.BOTH_CHANGED):
        _keep_photos(unit, came, opened.bundle.photos)
    if verdict is Verdict.BOTH_CHANGED:
        _put_beside(room, unit, came, opened.bundle, by)
    elif verdict in (Verdict.NEW, Verdict.NEWER):
        _keep_history(unit, here, came)
        keep_content(room, unit, article, Reason.RECEIVE, _writer(came, opened.bundle))
    decided = verdict in (Verdict.NEW, Verdict.NEWER, Verdict.SAME) and take_over(room, unit, came)
    if verdict is not Verdict.OLDER:
        take_in_remarks(room, unit, came, by)
        unit.articles.untrash(article_id)
    signature = signature_of(room, unit, came)
    facts = {"verdict": verdict.value, "hash": came.content_hash, "file": opened.name, "trust": signature.value}
    piece = unit.articles.get(article_id)
    facts |= {"state": piece.state.value, "origin": _origin(opened.bundle)}
    record(room, unit, RECEIVED, by, article_id, decided=decided or None, **facts)
    return Received(piece, verdict, signature)


def _is_writable(here: Piece, by: str | None) -> bool:
    """Whether `by` may change the piece now: from under somebody who reviews it, nothing is taken."""
    return here.state in EDITABLE and may_write(here.standing, by)


def _keep_photos(unit: Unit, came: CarriedPiece, photos: Mapping[str, bytes]) -> None:
    for article in (came.article, *(version.article for version in came.versions)):
        for photo in article.media:
            if photo.sha256 in photos:
                unit.photos.put(photos[photo.sha256])


def _keep_history(unit: Unit, here: Piece | None, came: CarriedPiece) -> None:
    """The versions between the last content that both have had and the one that came, each with its time and name."""
    seen = frozenset[str]() if here is None else _seen(unit, came.article.id)
    if here is not None:
        unit.articles.seal(here.article.id, here.revision)
    found: list[CarriedVersion] = []
    for version in _since(came.versions, seen, came.content_hash):
        if not all(unit.photos.has(photo.sha256) for photo in version.article.media):
            continue
        article = version.article if here is None else at_this_desk(here.article, version.article)
        if article.category is not None:
            article = replace(article, category=known_category(unit, article.category))
        reason = version.reason if version.reason in set(Reason) else Reason.SAVE.value
        found.append(replace(version, article=article, reason=reason))
    if found and here is None:
        found = _begun(unit, found)
    if found:
        unit.articles.add_versions(came.article.id, found)


def _begun(unit: Unit, versions: Sequence[CarriedVersion]) -> list[CarriedVersion]:
    """Make the piece with its first version; the others, under the address that it has got here."""
    first, *others = versions
    reason = Reason(first.reason)
    kept = unit.articles.put(
        first.article, state=State.DRAFT, approval=None, reason=reason, by=first.by, at=first.at
    ).article
    if first.name:
        unit.articles.name_version(kept.id, 1, first.name)
    return [replace(version, article=replace(version.article, slug=kept.slug)) for version in others]


def _since(versions: Sequence[CarriedVersion], seen: frozenset[str], newest: str) -> Sequence[CarriedVersion]:
    """What came after the last version that was seen here, without the present one at its end."""
    last = max((number for number, version in enumerate(versions) if version.content_hash in seen), default=-1)
    fresh = list(versions[last + 1 :])
    while fresh and fresh[-1].content_hash == newest:
        fresh.pop()
    return fresh


def _put_beside(room: Newsroom, unit: Unit, came: CarriedPiece, bundle: Bundle, by: str | None) -> None:
    """Keep the other side's version; one that it has grown out of waits no longer."""
    waiting = _waiting(unit, came.article.id)
    if any(copy.content_hash == came.content_hash for copy in waiting):
        return
    for copy in waiting:
        if copy.content_hash in came.ancestors:
            unit.copies.decide(copy.id, Choice.SUPERSEDED)
    kept: Sequence[VersionInfo] = unit.articles.history(came.article.id)
    common = next((info.content_hash for info in kept if info.content_hash in set(came.ancestors)), None)
    unit.copies.put(
        ReceivedCopy(
            id=str(uuid.uuid4()),
            article=came.article,
            received=utc_stamp(room.clock()),
            by=by,
            origin=_origin(bundle),
            base_hash=common,
            content_hash=came.content_hash,
        )
    )


def _origin(bundle: Bundle) -> str:
    return ", ".join(part for part in (bundle.by, bundle.newsroom) if part)


def _writer(came: CarriedPiece, bundle: Bundle) -> str | None:
    """Who had the content last at the other desk: they wrote it, not who takes it in."""
    return came.versions[-1].by if came.versions else bundle.by
