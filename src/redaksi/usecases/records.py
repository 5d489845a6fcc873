"""What passes through the ports: rows of the library, versions, receipts, entries of the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from redaksi.domain.article import Category, LinkRel, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.queue import View
from redaksi.domain.standing import UNKNOWN, Standing


class Reason(StrEnum):
    """Why a version exists."""

    AUTOSAVE = "autosave"
    SAVE = "save"
    IMPORT = "import"
    SUBMIT = "submit"
    RESTORE = "restore"
    CATEGORY = "category"
    RECEIVE = "receive"


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """A line of a piece's history; `at` is a UTC stamp, `by` None where nobody was named.

    `began` is the stamp of the first autosave that was folded into it, `name` what somebody has called it.
    """

    revision: int
    at: str
    by: str | None
    reason: Reason
    content_hash: str
    name: str | None = None
    began: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What the library shows of a piece without loading it; `place_in_view` is where a view goes on after it."""

    id: str
    slug: str
    headline: str
    state: State
    category: Category | None
    place: str | None
    published: str | None
    published_zone: str | None
    modified: str
    photos: int = 0
    standing: Standing = UNKNOWN
    approved_by: str | None = None
    approved_at: str | None = None
    embargo: LocalTime | None = None
    content_hash: str = ""
    #: Somebody has said something about it that nobody has settled yet.
    remarked: bool = False
    #: Another desk has changed it, too, and nobody has chosen between the two versions yet.
    copied: bool = False
    place_in_view: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A story that points at another one: `rel` says how, None where it stands in its related news."""

    row: Row
    rel: LinkRel | None


@dataclass(frozen=True, slots=True)
class Filter:
    """What the library is asked for; newest change first. `after` is the `(modified, id)` of the last row seen.

    A negative `limit` asks for every row; `category` is a slug. With a `view` of the queue, which has an order of its
    own, states and category do not count, and `after` is the `(place_in_view, id)` of the last row; `person` sits here.
    """

    states: tuple[State, ...] = ()
    category: str | None = None
    search: str | None = None
    trashed: bool = False
    limit: int = 50
    after: tuple[str, str] | None = None
    view: View | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One file that was exported: what of, in which format, to where, with which bytes.

    `target` is the name of the publication target that it went to; None where somebody named a folder.
    """

    article_id: str
    revision: int
    content_hash: str
    state: State
    format: str
    path: str
    sha256: str
    at: str
    by: str | None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what to which piece; `step` is the verb, `detail` holds what else matters (note, override)."""

    at: str
    by: str | None
    step: str
    article_id: str | None
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file that a writer made, not yet on the disk; `name` is relative to the folder exported to."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a writer made of one piece; `warnings` are codes with parameters, worded by the window or command line."""

    files: tuple[ExportedFile, ...]
    warnings: tuple[tuple[str, Mapping[str, object]], ...] = ()
