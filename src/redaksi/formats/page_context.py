"""What a page was made with besides its article, kept inside it so that the same page can be made again anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from redaksi.domain.article import Article, LinkRel
from redaksi.domain.neighbours import Fate, Neighbour, Neighbours, Tie
from redaksi.formats.registry import Export
from redaksi.render.look import look_of


def context_form(export: Export) -> dict[str, Any]:
    """`{site, pages}`, `stories` and `tied` where the page says more of other stories than their addresses, `theme`
    (`{name, sha256}`) where it has the look of the newsroom's own.
    """
    form: dict[str, Any] = {
        "site": export.site.as_settings(),
        "pages": resolved_pages(export.piece.article, export.resolve),
    }
    near = export.neighbours
    stories = {story: _story_form(known) for story, known in near.named.items()}
    tied = [{"rel": tie.rel.value, **_story_form(tie.story)} for tie in near.tied]
    own = look_of(export.site).own
    form |= {"theme": {"name": own.name, "sha256": own.sha256}} if own else {}
    return form | ({"stories": stories} if stories else {}) | ({"tied": tied} if tied else {})


def resolved_pages(article: Article, resolve: Callable[[str], str | None]) -> dict[str, str]:
    """The slugs of the stories that this one names by id, as far as they have pages."""
    named = [*(entry.id for entry in article.related), *(link.id for link in article.links)]
    found = ((story, resolve(story)) for story in named if story)
    return {story: slug for story, slug in found if slug}


def neighbours_of(context: Mapping[str, Any]) -> Neighbours:
    """What a page's context says of other stories; ValueError, KeyError or TypeError where it was tampered with."""
    named = {story: _story(form) for story, form in dict(context.get("stories", {})).items()}
    tied = tuple(Tie(LinkRel(form["rel"]), _story(form)) for form in context.get("tied", ()))
    return Neighbours(named, tied)


def _story_form(story: Neighbour) -> dict[str, Any]:
    return {"headline": story.headline, "slug": story.slug, "fate": story.fate and story.fate.value}


def _story(form: Mapping[str, Any]) -> Neighbour:
    fate = form["fate"]
    return Neighbour(form["headline"], form["slug"], Fate(fate) if fate else None)
