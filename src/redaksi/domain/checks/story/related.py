"""Related news that lead nowhere new: none at all, the story itself, one twice, or a story that was withdrawn.

Source: checks.tsv 30 (published pages relate to themselves and list a title twice).
"""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.article import Kind, Related
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.story.telling import Story, about

EMPTY = "related-empty"
SELF = "related-self"
DOUBLE = "related-double"
WITHDRAWN = "related-withdrawn"


def check(story: Story) -> Iterator[Finding]:
    article = story.article
    if not article.related and story.around.is_story and article.kind is not Kind.ADVERTORIAL:
        yield about(EMPTY, Severity.HINT, "related", "check-related-empty")
    for item, entry in enumerate(article.related):
        if rule := _fault(story, item, entry):
            code = f"check-{rule}"
            yield about(
                rule, Severity.HINT, "related", code, text=entry.headline, item=item, repair="drop-related",
                word=entry.headline,
            )  # fmt: skip


def _fault(story: Story, item: int, entry: Related) -> str | None:
    article = story.article
    if entry.id == article.id or _plain(entry.headline) == _plain(article.headline):
        return SELF
    if any(_same(entry, other) for other in article.related[:item]):
        return DOUBLE
    return WITHDRAWN if entry.id in story.around.withdrawn else None


def _same(one: Related, other: Related) -> bool:
    """One story of the store or one address; else the same headline."""
    if one.id is not None and other.id is not None:
        return one.id == other.id
    if one.url is not None and one.url == other.url:
        return True
    return _plain(one.headline) == _plain(other.headline)


def _plain(headline: str) -> str:
    return " ".join(headline.casefold().split())
