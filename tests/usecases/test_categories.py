"""Categories are content: what readers see changes with their name."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Article, Category, State
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import categories, history, library, reviewing, saving
from redaksi.usecases.newsroom import Newsroom


def _story(room: Newsroom, headline: str, category: str) -> Article:
    article = Article(headline=headline, category=Category("", category), published=LocalTime("2026-03-02T09:00"))
    return saving.save(room, article, "Rina", True).piece.article


def test_a_rename_reaches_every_story_and_voids_approvals(room: Newsroom) -> None:
    draft, approved, archived = (_story(room, name, "Dunia") for name in ("A", "B", "C"))
    reviewing.submit(room, approved.id, "Rina")
    reviewing.approve(room, approved.id, "Budi")
    reviewing.archive(room, archived.id, "Budi")
    assert categories.approvals_at_stake(room, "dunia") == 1
    changes = categories.rename(room, "dunia", "Luar Negeri", "Budi")
    assert changes.articles == {draft.id, approved.id, archived.id}
    for story in (draft, approved, archived):
        assert library.open_piece(room, story.id).article.category == Category("dunia", "Luar Negeri")
    assert library.open_piece(room, approved.id).state is State.IN_REVIEW
    assert library.open_piece(room, archived.id).state is State.ARCHIVED
    assert history.versions(room, draft.id)[0].reason.value == "category"


def test_merge_moves_the_stories_and_drops_the_category(room: Newsroom) -> None:
    story = _story(room, "A", "Sport")
    _story(room, "B", "Olahraga")
    categories.merge(room, "sport", "olahraga", "Budi")
    assert library.open_piece(room, story.id).article.category == Category("olahraga", "Olahraga")
    assert [(line.category.name, line.pieces) for line in categories.listed(room)] == [("Olahraga", 2)]


def test_order_is_the_newsrooms(room: Newsroom) -> None:
    for name in ("Ekonomi", "Daerah", "Olahraga"):
        categories.create(room, name)
    categories.order(room, ["olahraga", "ekonomi", "daerah"])
    assert [line.category.name for line in categories.listed(room)] == ["Olahraga", "Ekonomi", "Daerah"]


def test_names_that_cannot_be(room: Newsroom) -> None:
    categories.create(room, "Daerah")
    for name in ("", "   ", "K" * 5_000):
        with pytest.raises(UsageError):
            categories.create(room, name)
    with pytest.raises(UsageError, match="merge-into-itself"):
        categories.merge(room, "daerah", "daerah", None)
    with pytest.raises(UsageError, match="no-category"):
        categories.merge(room, "daerah", "tidak-ada", None)
    assert [line.category.name for line in categories.listed(room)] == ["Daerah"]
