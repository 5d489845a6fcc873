"""Related news that come from somewhere join those that are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from redaksi.domain.article import Related


def with_more(present: Sequence[Related], more: Iterable[Related]) -> tuple[Related, ...]:
    """`present` and, behind it, whatever of `more` is not there yet, each story once."""
    joined = list(present)
    for story in more:
        if not any(_same(story, known) for known in joined):
            joined.append(story)
    return tuple(joined)


def _same(one: Related, other: Related) -> bool:
    """By the address where both have one; else by the headline, whatever its case."""
    if one.url is not None and other.url is not None:
        return one.url == other.url
    return one.headline.casefold() == other.headline.casefold()
