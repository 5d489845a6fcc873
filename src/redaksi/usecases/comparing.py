"""What a piece is compared with: the version that somebody saw last, the one submitted, the one approved."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.domain.workflow import Step
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit


@dataclass(frozen=True, slots=True)
class Baselines:
    """Revisions to compare with; None where there is none of that kind."""

    article_id: str
    seen: int | None = None
    submitted: int | None = None
    approved: int | None = None


def baselines(room: Newsroom, reference: str, person: str | None) -> Baselines:
    """The newest of each kind; `person` is who looks."""
    with room.store.read() as unit:
        article_id = unit.articles.resolve(reference)
        seen = None if person is None else _seen(unit, article_id, person)
        last: dict[str, int] = {}
        for entry in unit.audit.of(article_id):
            revision = entry.detail.get("revision")
            if isinstance(revision, int):
                last[entry.step] = revision
        return Baselines(article_id, seen, last.get(Step.SUBMIT.value), last.get(Step.APPROVE.value))


def mark_seen(room: Newsroom, article_id: str, person: str, revision: int) -> None:
    """`person` has had that version before their eyes: it is kept as it is, so that what comes after can be told.

    A version that they are writing themselves may be written over: what changes in it is no news to them.
    """
    with room.store.write() as unit:
        unit.users.get(person)
        found = next((known for known in unit.articles.history(article_id) if known.revision <= revision), None)
        if found is None:
            return
        if found.by != person:
            unit.articles.seal(article_id, found.revision)
        unit.seen.mark(article_id, person, found.revision)


def _seen(unit: Unit, article_id: str, person: str) -> int | None:
    """What they saw last, and then their own versions, as far as nobody else came between."""
    seen = unit.seen.of(article_id, person)
    if seen is None:
        return None
    for version in sorted(unit.articles.history(article_id), key=lambda known: known.revision):
        if version.revision == seen + 1 and version.by == person:
            seen = version.revision
    return seen
