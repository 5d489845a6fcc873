"""What a page says of other stories: those that it names, and those that are tied to it.

Press rules want both ends of a tie to show it (Pedoman Pemberitaan Media Siber, 4b: ralat, koreksi and hak jawab are
linked to the story concerned), and a story that names another one to say what became of that one (4d, 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from redaksi.domain.article import Article, LinkRel, State


class Fate(StrEnum):
    """What has become of a story that readers know."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another story as readers have it; `slug` where it has a page to link to."""

    headline: str
    slug: str | None = None
    fate: Fate | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A story that is tied to this one, and how."""

    rel: LinkRel
    story: Neighbour


def _nobody() -> Mapping[str, Neighbour]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`named`: by id, those of the stories in an article's links and related news that readers know.

    `tied`: the stories out there that are tied to the article.
    """

    named: Mapping[str, Neighbour] = field(default_factory=_nobody)
    tied: tuple[Tie, ...] = ()

    def slug(self, story: str) -> str | None:
        """The slug of a story, by id, that has a page."""
        known = self.named.get(story)
        return known.slug if known else None


NOBODY = Neighbours()


def neighbour(article: Article, state: State) -> Neighbour:
    """How another page names the story whose readers have `article`: a withdrawn one is not linked to any more."""
    if article.withdrawal is not None or state is State.WITHDRAWN:
        return Neighbour(article.headline, None, Fate.WITHDRAWN)
    return Neighbour(article.headline, article.slug or None, Fate.CORRECTED if article.corrections else None)
