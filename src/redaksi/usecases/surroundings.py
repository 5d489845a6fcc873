"""What the store, the clock and the person say about a piece, gathered for the rules about a whole story."""

from __future__ import annotations

from redaksi.domain.article import Article, State
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.people import User
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit


def surroundings_of(room: Newsroom, unit: Unit, article: Article, user: User | None = None) -> Surroundings:
    """The surroundings of a piece of the store; `user` is who would approve it, None where nobody is asked about."""
    named = {link.id for link in article.links} | {entry.id for entry in article.related}
    stories = [story for each in sorted(named - {None}, key=str) if each and (story := unit.articles.find(each))]
    savers = unit.articles.savers(article.id) if user is not None else set()
    return Surroundings(
        now=room.clock(),
        zone=unit.settings.get("site.timezone"),
        known=frozenset(story.article.id for story in stories),
        withdrawn=frozenset(story.article.id for story in stories if story.state is State.WITHDRAWN),
        unverified=frozenset(story.article.id for story in stories if story.article.flags.unverified),
        approver=user,
        hands=frozenset({*savers, *(person.name for person in article.authors)}),
        four_eyes=unit.settings.get("newsroom.four_eyes") == "true",
    )
