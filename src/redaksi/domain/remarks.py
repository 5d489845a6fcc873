"""Remarks of the desk on a story: comments on a passage, answers to them, replacements that somebody suggests.

They belong to the work on a story, not to the story: they are in no content hash and on no page.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from redaksi.domain.anchors import Anchor, Place, find_all
from redaksi.domain.article import Article
from redaksi.domain.differences import PROSE
from redaksi.domain.errors import RefusedError, UsageError

#: Characters of a remark, and remarks on one story. More is no desk work.
TEXT_LIMIT, MOST = 10_000, 10_000
#: Characters of a passage: of more than that, the remark is on the text.
PASSAGE_LIMIT = 5_000


class Kind(StrEnum):
    COMMENT = "comment"
    SUGGESTION = "suggestion"


class Standing(StrEnum):
    """What became of a remark."""

    OPEN = "open"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Remark:
    """`field` and `anchor` say what it is about (None: the whole story, the whole field); `at` is a UTC stamp.

    An answer names in `thread` the remark that it belongs to, and has no place of its own. `revision` is the version
    that it was made on, `position` its number among the story's remarks.
    """

    id: str
    article_id: str
    kind: Kind
    by: str
    at: str
    text: str
    thread: str | None = None
    position: int = 0
    field: str | None = None
    revision: int | None = None
    anchor: Anchor | None = None
    replacement: str | None = None
    state: Standing = Standing.OPEN
    closed_by: str | None = None
    closed_at: str | None = None

    @property
    def is_open(self) -> bool:
        return self.thread is None and self.state is Standing.OPEN


@dataclass(frozen=True, slots=True)
class Thread:
    """A remark with the answers to it, oldest first."""

    remark: Remark
    answers: tuple[Remark, ...] = ()

    @property
    def latest(self) -> str:
        """When something was last said in it, as a UTC stamp."""
        return max(remark.at for remark in (self.remark, *self.answers))


def mark_of(remark: Remark) -> str:
    """A hash over what was said in it, by whom, of which passage: not over what became of it, or where that stands."""
    quote = None if remark.anchor is None else remark.anchor.quote
    said = (remark.id, remark.article_id, remark.kind, remark.by, remark.at, remark.text, remark.thread)
    text = json.dumps([*said, remark.field, remark.revision, quote, remark.replacement], default=repr)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def threads(remarks: Iterable[Remark]) -> tuple[Thread, ...]:
    """In the order in which they were begun; an answer to what is not there stands alone."""
    ordered = sorted(remarks, key=lambda remark: remark.position)
    heads = {remark.id: remark for remark in ordered if remark.thread is None}
    answers: dict[str, list[Remark]] = {}
    for remark in ordered:
        if remark.thread is not None:
            answers.setdefault(remark.thread, []).append(remark)
            heads.setdefault(remark.thread, remark)
    return tuple(
        Thread(head, tuple(answer for answer in answers.get(key, ()) if answer is not head))
        for key, head in heads.items()
    )


def check_text(text: str) -> str:
    """`text` without the white space around it. UsageError `remark-empty`, `remark-too-long`."""
    text = text.strip()
    if not text:
        raise UsageError("remark-empty")
    if len(text) > TEXT_LIMIT:
        raise UsageError("remark-too-long", limit=TEXT_LIMIT)
    return text


def check_passage(anchor: Anchor | None) -> None:
    """UsageError `remark-passage`: nothing is marked, or too much for a remark on a passage."""
    if anchor is not None and not (anchor.quote.strip() and len(anchor.quote) <= PASSAGE_LIMIT):
        raise UsageError("remark-passage", limit=PASSAGE_LIMIT)


def check_replacement(field: str | None, quote: str, replacement: str) -> str:
    """What may be suggested: words of prose, other ones than those there; UsageError `suggestion-…`."""
    if field not in PROSE:
        raise UsageError("suggestion-no-prose")
    if field != "body":
        replacement = re.sub(r"\s*[\r\n]+\s*", " ", replacement)
    if replacement == quote:
        raise UsageError("suggestion-same")
    if len(replacement) > 2 * PASSAGE_LIMIT:
        raise UsageError("remark-too-long", limit=2 * PASSAGE_LIMIT)
    return replacement


def closed(remark: Remark, state: Standing, by: str, at: str) -> Remark:
    """The remark once `by` has decided on it. RefusedError `remark-closed` where somebody has already."""
    if remark.thread is not None or (remark.kind is Kind.COMMENT and state is not Standing.RESOLVED):
        raise UsageError("remark-cannot", state=state.value)
    if remark.state is not Standing.OPEN:
        raise RefusedError("remark-closed", by=remark.closed_by or "–", state=remark.state.value)
    return replace(remark, state=state, closed_by=by, closed_at=at)


def reopened(remark: Remark) -> Remark:
    """The remark as an open one again; nothing happens to one that is."""
    return replace(remark, state=Standing.OPEN, closed_by=None, closed_at=None)


@dataclass(frozen=True, slots=True)
class Edit:
    """A passage of a field, in characters, and what to write there."""

    field: str
    start: int
    end: int
    fix: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Suggestions put into a story: those that could be, and those whose passage is no longer what they replace."""

    edits: tuple[Edit, ...]
    accepted: tuple[Remark, ...]
    outdated: tuple[Remark, ...]


def take_in(article: Article, suggestions: Sequence[Remark]) -> Taken:
    """Where the replacements go.

    A passage must read as it did when its replacement was suggested (what was meant for other words may be wrong for
    these), and no other replacement may lie over it.
    """
    edits: list[Edit] = []
    accepted: list[Remark] = []
    for field in PROSE:
        text = getattr(article, field) or ""
        mine = [remark for remark in suggestions if remark.field == field]
        end = 0
        for remark, place in sorted(_places(text, mine), key=lambda pair: pair[1].start):
            if place.start >= end:
                edits.append(Edit(field, place.start, place.end, remark.replacement or ""))
                accepted.append(remark)
                end = place.end
    outdated = tuple(remark for remark in suggestions if remark not in accepted)
    return Taken(tuple(edits), tuple(accepted), outdated)


def _places(text: str, suggestions: Sequence[Remark]) -> list[tuple[Remark, Place]]:
    anchored = [(remark, remark.anchor) for remark in suggestions if remark.anchor is not None]
    places = find_all(text, [anchor for _, anchor in anchored])
    found = [(remark, anchor, place) for (remark, anchor), place in zip(anchored, places, strict=True)]
    return [
        (remark, place)
        for remark, anchor, place in found
        if place is not None and text[place.start : place.end] == anchor.quote
    ]


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits done (all of one field, none over another)."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.fix]
        at = edit.end
    return "".join([*parts, text[at:]])


def with_edits(article: Article, edits: Sequence[Edit]) -> Article:
    """The story with the edits done; a subhead or summary that becomes empty is none."""
    changed: dict[str, str | None] = {}
    for field in {edit.field for edit in edits}:
        text = edited(getattr(article, field) or "", [edit for edit in edits if edit.field == field])
        changed[field] = text if text or field in ("headline", "body") else None
    return replace(article, **changed)  # type: ignore[arg-type]  # each field gets what it holds
