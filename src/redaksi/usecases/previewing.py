"""What a preview needs of the store besides the story itself."""

from __future__ import annotations

from redaksi.domain.article import Article
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases.newsroom import Newsroom


def pages(room: Newsroom, article: Article) -> dict[str, str]:
    """The slugs of the stories that `article` names by id, as far as they have a page: these its own page links to."""
    named = [*(entry.id for entry in article.related), *(link.id for link in article.links)]
    with room.store.read() as unit:
        stories = [unit.articles.find(story) for story in dict.fromkeys(named) if story]
    return {
        story.article.id: story.article.slug
        for story in stories
        if story and story.article.slug and story.state in HOLDS_APPROVAL
    }
