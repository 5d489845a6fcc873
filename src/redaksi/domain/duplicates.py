"""A story that comes in and is here already, in one way or another: what it is to become then."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum

from redaksi.domain.article import Article, State
from redaksi.domain.workflow import HOLDS_APPROVAL

#: The share of windows (likeness.overlap) from which on two texts are nearly the same. A follow-up that repeats the
#: background of the story before it has less.
NEARLY = 0.6


class Likeness(StrEnum):
    """In what a story that comes is like one that is here; the surest first."""

    ID = "same-id"
    PAGE = "same-page"
    TEXT = "same-text"
    NEARLY = "nearly-same"


class Handling(StrEnum):
    """What becomes of it: nothing, a new version of the story that is here, or a piece of its own."""

    SKIP = "skip"
    VERSION = "version"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Twin:
    """The story that is here. `same`: what comes says nothing that it does not say; `is_out`: readers have it.

    `overlap` is the share of the text that both have, 0..1. `apart`: by its id what comes is another story.
    `untouched`: nobody has worked on it since it came in.
    """

    article_id: str
    headline: str
    state: State
    is_out: bool
    likeness: Likeness
    same: bool = False
    overlap: float = 1.0
    apart: bool = False
    untouched: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do where nobody says anything else, and the code of the sentence that explains it."""

    handling: Handling
    reason: str


def advise(twin: Twin) -> Advice:
    """Never a new version of what readers have, nor anything that would write over work of the desk unasked.

    The same id means the same story by what the file says of itself, so that a newer content is its next version, as an
    edit would be. The same page may have been read before somebody worked on it here: only a draft that nobody has
    touched follows it.
    """
    if twin.apart:
        return Advice(Handling.KEEP, "twin-apart")
    if twin.same:
        return Advice(Handling.SKIP, "twin-same")
    if twin.likeness is Likeness.NEARLY:
        return Advice(Handling.KEEP, "twin-nearly")
    if twin.is_out:
        return Advice(Handling.SKIP, "twin-published")
    if twin.likeness is Likeness.ID:
        return Advice(Handling.VERSION, "twin-newer")
    if twin.state is State.DRAFT and twin.untouched:
        return Advice(Handling.VERSION, "twin-page-changed")
    return Advice(Handling.SKIP, "twin-at-desk")


def settle(twin: Twin, wish: Handling | None) -> Advice:
    """What is done: what was wished for all duplicates, else what is advised. What is the same is skipped by either.

    A story cannot stand beside one of its own id, so that `keep` there means as much as `version`.
    """
    if wish is None:
        return advise(twin)
    if wish is Handling.KEEP and twin.likeness is Likeness.ID:
        wish = Handling.VERSION
    if wish is Handling.VERSION and twin.same:
        return Advice(Handling.SKIP, "twin-same")
    return Advice(wish, "twin-asked")


def voids_approval(twin: Twin) -> bool:
    """Whether a new version takes an approval away, which has to be said."""
    return twin.state in HOLDS_APPROVAL


#: What belongs to the story here and not to what was read.
_OURS = frozenset(("id", "slug"))


def as_version(here: Article, coming: Article) -> Article:
    """`here` with what `coming` says; where that says nothing, what the desk has added stays."""
    empty = Article(id=here.id)
    said = {
        field.name: value
        for field in fields(Article)
        if field.name not in _OURS and (value := getattr(coming, field.name)) != getattr(empty, field.name)
    }
    if coming.notes:
        said["notes"] = (*here.notes, *(note for note in coming.notes if note not in here.notes))
    return replace(here, **said)
