"""Comments on a story, answers, suggested replacements: made, decided on, found again where the text has moved."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from redaksi.domain import remarks
from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Article, Piece
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.remarks import Edit, Kind, Remark, Standing, Thread
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark as the store holds it now."""

    remark: Remark
    changes: Changes


@dataclass(frozen=True, slots=True)
class Accepted:
    """A piece with suggestions put in; `edits` say where, `outdated` are those whose passage reads otherwise now."""

    piece: Piece
    changes: Changes
    edits: tuple[Edit, ...]
    accepted: tuple[Remark, ...]
    outdated: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody said when they took a step (returned the piece, approved it); `at` is a UTC stamp."""

    step: str
    by: str | None
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything that the desk has said about a piece."""

    article_id: str
    threads: tuple[Thread, ...]
    notes: tuple[Note, ...]

    @property
    def open_threads(self) -> tuple[Thread, ...]:
        return tuple(thread for thread in self.threads if thread.remark.is_open)


def conversation(room: Newsroom, reference: str) -> Conversation:
    """Remarks and the notes of steps, each oldest first."""
    with room.store.read() as unit:
        article_id = unit.articles.resolve(reference)
        entries = unit.audit.of(article_id)
        notes = [Note(e.step, e.by, e.at, str(e.detail["note"])) for e in entries if e.detail.get("note")]
        return Conversation(article_id, remarks.threads(unit.remarks.of(article_id)), tuple(notes))


def comment(
    room: Newsroom, reference: str, by: str, text: str, *, field: str | None = None, anchor: Anchor | None = None
) -> Remarked:
    """Say something about a passage, a field or the whole piece. UsageError `remark-empty`, `remark-too-long`."""
    text = remarks.check_text(text)
    with room.store.write() as unit:
        return _add(room, unit, "comment", _new(room, unit, reference, by, Kind.COMMENT, text, field, anchor))


def suggest(
    room: Newsroom, reference: str, by: str, *, field: str, anchor: Anchor, replacement: str, text: str = ""
) -> Remarked:
    """Suggest other words for a passage of prose; UsageError `suggestion-no-prose`, `suggestion-same`."""
    replacement = remarks.check_replacement(field, anchor.quote, replacement)
    text = remarks.check_text(text) if text.strip() else ""
    with room.store.write() as unit:
        new = _new(room, unit, reference, by, Kind.SUGGESTION, text, field, anchor)
        return _add(room, unit, "suggest", replace(new, replacement=replacement))


def answer(room: Newsroom, remark_id: str, by: str, text: str) -> Remarked:
    """Answer a remark (or what was answered to it: the same conversation)."""
    text = remarks.check_text(text)
    with room.store.write() as unit:
        head = unit.remarks.get(remark_id)
        new = _new(room, unit, head.article_id, by, Kind.COMMENT, text, head.field, None)
        return _add(room, unit, "reply", replace(new, thread=head.thread or head.id))


def resolve(room: Newsroom, remark_id: str, by: str) -> Remarked:
    """What a remark asked for is done, or needs no more talk. RefusedError `remark-closed`."""
    return _close(room, remark_id, by, Standing.RESOLVED, "resolve")


def reject(room: Newsroom, remark_id: str, by: str) -> Remarked:
    """The suggested words are not taken. RefusedError `remark-closed`."""
    return _close(room, remark_id, by, Standing.REJECTED, "reject")


def reopen(room: Newsroom, remark_id: str, by: str) -> Remarked:
    """A remark that was decided on is open again; words that were taken in stay where they are."""
    with room.store.write() as unit:
        require(unit, by, Right.COMMENT)
        remark = remarks.reopened(unit.remarks.get(remark_id))
        unit.remarks.change(remark)
        record(room, unit, "reopen-remark", by, remark.article_id, remark=remark.id)
    return _remarked(remark)


def accept(room: Newsroom, reference: str, remark_ids: Sequence[str], by: str) -> Accepted:
    """Put suggested words into the text, as one new version.

    RefusedError `suggestion-outdated` where no passage reads any more as it did when other words were suggested for it,
    `remark-closed`, `not-editable`; UsageError `remark-cannot` for what is no suggestion of that piece.
    """
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        article_id = unit.articles.resolve(reference)
        wanted = [unit.remarks.get(remark_id) for remark_id in dict.fromkeys(remark_ids)]
        if any(remark.kind is not Kind.SUGGESTION or remark.article_id != article_id for remark in wanted):
            raise UsageError("remark-cannot", state=Standing.ACCEPTED.value)
        at = utc_stamp(room.clock())
        decided = {remark.id: remarks.closed(remark, Standing.ACCEPTED, by, at) for remark in wanted}
        article = unit.articles.get(article_id).article
        taken = remarks.take_in(article, wanted)
        if wanted and not taken.accepted:
            raise RefusedError("suggestion-outdated", quote=_short(wanted[0]))
        piece = keep_content(room, unit, remarks.with_edits(article, taken.edits), Reason.SAVE, by)
        for remark in taken.accepted:
            unit.remarks.change(decided[remark.id])
            facts = {"before": _short(remark), "value": (remark.replacement or "")[:200]}
            record(room, unit, "accept", by, article_id, remark=remark.id, revision=piece.revision, **facts)
        changes = Changes(frozenset({article_id}), remarks=True)
        return Accepted(piece, changes, taken.edits, taken.accepted, taken.outdated)


def follow(room: Newsroom, article_id: str, anchors: Mapping[str, Anchor]) -> None:
    """Remember where the passages of remarks (by id) stand now, and how they read."""
    with room.store.write() as unit:
        for remark in unit.remarks.of(article_id):
            anchor = anchors.get(remark.id)
            if anchor is not None and remark.anchor is not None and anchor.quote == remark.anchor.quote:
                unit.remarks.change(replace(remark, anchor=anchor))


def _new(
    room: Newsroom,
    unit: Unit,
    reference: str,
    by: str,
    kind: Kind,
    text: str,
    field: str | None,
    anchor: Anchor | None,
) -> Remark:
    require(unit, by, Right.COMMENT)
    remarks.check_passage(anchor)
    piece = unit.articles.get(unit.articles.resolve(reference))
    if field is not None and field not in Article.__dataclass_fields__:
        raise UsageError("unknown-field", field=field[:40], known=", ".join(sorted(Article.__dataclass_fields__)))
    return Remark(
        str(uuid.uuid4()),
        piece.article.id,
        kind,
        by,
        utc_stamp(room.clock()),
        text,
        field=field,
        revision=piece.revision,
        anchor=anchor,
    )


def _add(room: Newsroom, unit: Unit, step: str, remark: Remark) -> Remarked:
    kept = unit.remarks.add(remark)
    own = None if kept.thread is None else kept.id
    facts = {"remark": kept.thread or kept.id, "answer": own, "field": kept.field, "mark": remarks.mark_of(kept)}
    record(room, unit, step, kept.by, kept.article_id, **facts)
    return _remarked(kept)


def _close(room: Newsroom, remark_id: str, by: str, state: Standing, step: str) -> Remarked:
    with room.store.write() as unit:
        require(unit, by, Right.COMMENT)
        remark = remarks.closed(unit.remarks.get(remark_id), state, by, utc_stamp(room.clock()))
        unit.remarks.change(remark)
        record(room, unit, step, by, remark.article_id, remark=remark.id)
    return _remarked(remark)


def _remarked(remark: Remark) -> Remarked:
    return Remarked(remark, Changes(frozenset({remark.article_id}), remarks=True))


def _short(remark: Remark) -> str:
    quote = remark.anchor.quote if remark.anchor else ""
    return quote if len(quote) <= 200 else quote[:199] + "…"
