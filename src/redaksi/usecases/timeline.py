"""The timeline of a piece: its versions, and what was done with it between them, newest first, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import AuditEntry, Reason, VersionInfo
from redaksi.usecases.rights import require

#: Versions of a page: more than any screen has rows, few enough to be there at once.
PAGE = 300
#: The longest name of a version, in characters.
LONGEST_NAME = 80
#: What the versions themselves tell, or what is no step of the piece.
_TOLD_OTHERWISE = frozenset({"save", "edit", "create", "restore", "import", "version-name", "deadline"})


@dataclass(frozen=True, slots=True)
class Step:
    """Something done with the piece while `revision` was its newest version."""

    revision: int
    entry: AuditEntry


@dataclass(frozen=True, slots=True)
class Line:
    """One version with what was done while it was the newest one, newest first."""

    version: VersionInfo
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """Autosaves that follow each other, newest first: one person wrote, and nothing else happened between them."""

    versions: tuple[VersionInfo, ...]


Entry = Step | VersionInfo | Folded


@dataclass(frozen=True, slots=True)
class Page:
    """Versions from a revision downwards; `more` where older ones follow."""

    article_id: str
    lines: Sequence[Line] = field(default_factory=tuple)
    more: bool = False


def page(room: Newsroom, reference: str, before: int | None = None, limit: int = PAGE) -> Page:
    """The newest versions, or those of a lower revision than `before`."""
    with room.store.read() as unit:
        article_id = unit.articles.resolve(reference)
        found = unit.articles.history(article_id, limit + 1, before)
        steps = _steps(unit, article_id)
        lines = [Line(version, tuple(reversed(steps.get(version.revision, ())))) for version in found[:limit]]
        return Page(article_id, lines, len(found) > limit)


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The lines as they are read: autosaves that nothing came between are folded into one entry."""
    return list(_folding(lines))


def name_version(room: Newsroom, reference: str, revision: int, name: str, by: str | None) -> Changes:
    """Call a version something; an empty name takes it away. What has a name is not written over.

    UsageError `no-version`, `version-name-long`; RefusedError as `require`.
    """
    wanted = " ".join(name.split())
    if len(wanted) > LONGEST_NAME:
        raise UsageError("version-name-long", limit=LONGEST_NAME)
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        article_id = unit.articles.resolve(reference)
        unit.articles.name_version(article_id, revision, wanted or None)
        record(room, unit, "version-name", by, article_id, revision=revision, name=wanted or "–")
        return Changes(frozenset({article_id}))


def _steps(unit: Unit, article_id: str) -> dict[int, list[Step]]:
    """What was done, oldest first, by the revision that was the newest then.

    The trail's own order counts, never the clock; what names no revision happened on the one named last.
    """
    found: dict[int, list[Step]] = {}
    present = 1
    for entry in unit.audit.of(article_id):
        revision = entry.detail.get("revision")
        if isinstance(revision, int) and entry.step not in ("restore", "version-name"):
            present = max(present, revision)
        if entry.step not in _TOLD_OTHERWISE:
            found.setdefault(present, []).append(Step(present, entry))
    return found


def _folding(lines: Sequence[Line]) -> Iterator[Entry]:
    waiting: list[VersionInfo] = []
    for line in lines:
        quiet = line.version.reason is Reason.AUTOSAVE and line.version.name is None
        if waiting and (line.steps or not quiet or line.version.by != waiting[-1].by):
            yield _folded(waiting)
            waiting = []
        yield from line.steps
        if quiet:
            waiting.append(line.version)
        else:
            yield line.version
    if waiting:
        yield _folded(waiting)


def _folded(versions: list[VersionInfo]) -> Entry:
    return versions[0] if len(versions) == 1 else Folded(tuple(versions))
