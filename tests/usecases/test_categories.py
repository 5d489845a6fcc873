"""Categories are content: what readers see changes with their name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category, State
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import (
    categories,
    doctoring,
    exporting,
    history,
    library,
    reviewing,
    saving,
    verifying,
)
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import Watch


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


@pytest.fixture
def withdrawn(room: Newsroom, watch: Watch, tmp_path: Path) -> Article:
    """A story of the category Dunia that was out and is withdrawn."""
    story = _story(room, "Kapal kandas", "Dunia")
    reviewing.submit(room, story.id, "Rina")
    reviewing.approve(room, story.id, "Budi")
    exporting.export(room, [story.id], "html", tmp_path / "site", "Budi")
    watch.pass_(minutes=1)
    return reviewing.withdraw(room, story.id, "Budi", "Melindungi anak.", "child").piece.article


def _rename(room: Newsroom) -> None:
    categories.rename(room, "dunia", "Luar Negeri", "Budi")


def _merge(room: Newsroom) -> None:
    categories.create(room, "Luar Negeri")
    categories.merge(room, "dunia", "luar-negeri", "Budi")


@pytest.mark.parametrize("change", [_rename, _merge])
def test_a_notice_goes_on_saying_the_name_that_was_signed(
    room: Newsroom, withdrawn: Article, tmp_path: Path, change: Callable[[Newsroom], None]
) -> None:
    """Nobody could sign it again: its text is that of the withdrawal, and only the library lists it anew."""
    before = library.open_piece(room, withdrawn.id)
    change(room)
    after = library.open_piece(room, withdrawn.id)
    assert (after.state, after.article, after.approval) == (State.WITHDRAWN, before.article, before.approval)
    slug = "dunia" if change is _rename else "luar-negeri"
    assert [row.id for row in library.page(room, Filter(category=slug)).rows] == [withdrawn.id]
    assert [row.id for row in library.page(room, Filter(category=slug, search="kandas")).rows] == [withdrawn.id]
    for form in ("html", "json"):
        (file,) = exporting.export(room, [withdrawn.id], form, tmp_path / form, "Budi").files
        assert verifying.verify(room, Path(file.path)).verdict is Verdict.APPROVED
    assert doctoring.examine(room, repair=False) == []


def test_a_category_of_the_old_name_may_be_made_anew(room: Newsroom, withdrawn: Article) -> None:
    _merge(room)
    _story(room, "Lain", "Dunia")
    assert library.open_piece(room, withdrawn.id).state is State.WITHDRAWN
    assert doctoring.examine(room, repair=False) == []


@pytest.mark.parametrize("change", [_rename, _merge])
def test_what_readers_have_is_withdrawn_under_the_name_that_they_read(
    room: Newsroom, watch: Watch, tmp_path: Path, change: Callable[[Newsroom], None]
) -> None:
    story = _story(room, "Kapal kandas", "Dunia")
    reviewing.submit(room, story.id, "Rina")
    reviewing.approve(room, story.id, "Budi")
    exporting.export(room, [story.id], "html", tmp_path, "Budi")
    change(room)
    assert library.open_piece(room, story.id).state is State.IN_REVIEW
    watch.pass_(minutes=1)
    done = reviewing.withdraw(room, story.id, "Budi", "Melindungi anak.", "child").piece
    assert (done.state, done.article.category) == (State.WITHDRAWN, Category("dunia", "Dunia"))
    slug = "dunia" if change is _rename else "luar-negeri"
    assert [row.id for row in library.page(room, Filter(category=slug)).rows] == [story.id]
    assert doctoring.examine(room, repair=False) == []


@pytest.mark.parametrize("change", [_rename, _merge])
def test_of_a_notice_that_is_reopened_the_story_comes_back_under_todays_name(
    room: Newsroom, withdrawn: Article, watch: Watch, change: Callable[[Newsroom], None]
) -> None:
    change(room)
    watch.pass_(minutes=1)
    reviewing.archive(room, withdrawn.id, "Budi")
    assert library.open_piece(room, withdrawn.id).article.category == Category("dunia", "Dunia")
    reviewing.reopen(room, withdrawn.id, "Budi")
    piece = library.open_piece(room, withdrawn.id)
    slug = "dunia" if change is _rename else "luar-negeri"
    assert (piece.state, piece.article.withdrawal) == (State.DRAFT, None)
    assert piece.article.category == Category(slug, "Luar Negeri")
    assert doctoring.examine(room, repair=False) == []
