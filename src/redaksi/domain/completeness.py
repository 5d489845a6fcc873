"""What a story still lacks: for submitting it (workflow), or for a page that an editor would let pass."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.domain.article import Article, Kind, LinkRel
from redaksi.domain.stops import stopping
from redaksi.domain.workflow import Step


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that is empty, whether submitting is refused because of it, and whether approving is held back."""

    field: str
    required: bool
    approval: bool = False


def gaps(article: Article, lead: str) -> tuple[Gap, ...]:
    """What is missing in the form's order; `lead` stands for the body, which `article` may hold in an old state.

    Only what `workflow.require_headline` refuses is required; what holds an approval back stands in `stops`. A date is
    asked for because pages print one, a tie to the story that is answered because Pedoman Pemberitaan Media Siber 4b
    wants it linked.
    """
    missing = [
        Gap("headline", required=True) if not article.headline.strip() else None,
        _recommended("body", absent=not lead),
        _awaited("category-missing", "category", absent=article.category is None),
        _awaited("date-missing", "published", absent=article.published is None),
        _recommended("authors", absent=not article.authors and not article.source),
        _awaited("original-link", "links", absent=article.kind is Kind.RIGHT_OF_REPLY and not _answers(article)),
        _recommended("media", absent=any(not photo.alt or not photo.credit for photo in article.media)),
    ]
    return tuple(gap for gap in missing if gap is not None)


def _awaited(rule: str, field: str, *, absent: bool) -> Gap | None:
    """What a rule asks for that holds an approval back."""
    return Gap(field, required=False, approval=bool(stopping([rule], Step.APPROVE))) if absent else None


def _recommended(field: str, *, absent: bool) -> Gap | None:
    return Gap(field, required=False) if absent else None


def _answers(article: Article) -> bool:
    return any(link.rel is LinkRel.REPLY_TO for link in article.links)
