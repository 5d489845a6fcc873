"""What a story still lacks: for submitting it (workflow), or for a page that an editor would let pass."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.domain.article import Article, Kind, LinkRel


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that is empty, and whether submitting is refused because of it."""

    field: str
    required: bool


def gaps(article: Article, lead: str) -> tuple[Gap, ...]:
    """What is missing in the form's order; `lead` stands for the body, which `article` may hold in an old state.

    Only what `workflow.require_headline` refuses is required. A date is asked for because pages print one, a tie to the
    story that is answered because Pedoman Pemberitaan Media Siber 4b wants it linked.
    """
    missing = [
        Gap("headline", required=True) if not article.headline.strip() else None,
        _recommended("body", absent=not lead),
        _recommended("category", absent=article.category is None),
        _recommended("published", absent=article.published is None),
        _recommended("authors", absent=not article.authors and not article.source),
        _recommended("links", absent=article.kind is Kind.RIGHT_OF_REPLY and not _answers(article)),
        _recommended("media", absent=any(not photo.alt or not photo.credit for photo in article.media)),
    ]
    return tuple(gap for gap in missing if gap is not None)


def _recommended(field: str, *, absent: bool) -> Gap | None:
    return Gap(field, required=False) if absent else None


def _answers(article: Article) -> bool:
    return any(link.rel is LinkRel.REPLY_TO for link in article.links)
