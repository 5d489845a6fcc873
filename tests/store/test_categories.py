"""The managed list of categories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Approval, Article, Category, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import UsageError
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter, Reason
from tests.store.conftest import Keep


def _names(store: SqlStore) -> list[str]:
    with store.read() as unit:
        return [category.name for category in unit.categories.all()]


@pytest.fixture
def three(store: SqlStore) -> list[Category]:
    with store.write() as unit:
        return [unit.categories.create(name) for name in ("Luar Negeri", "Ekonomi", "Olahraga")]


def test_new_ones_stand_at_the_end(store: SqlStore, three: list[Category]) -> None:
    assert [category.slug for category in three] == ["luar-negeri", "ekonomi", "olahraga"]
    assert _names(store) == ["Luar Negeri", "Ekonomi", "Olahraga"]


def test_a_name_that_is_there_already_is_not_made_again(store: SqlStore, three: list[Category]) -> None:
    with store.write() as unit:
        assert unit.categories.create("luar  NEGERI") == three[0]
    assert len(_names(store)) == 3


def test_two_names_of_one_slug_are_told_apart(store: SqlStore, three: list[Category]) -> None:
    with store.write() as unit:
        assert unit.categories.create("Ekonomi!").slug == "ekonomi-2"


def test_order(store: SqlStore, three: list[Category]) -> None:
    with store.write() as unit:
        unit.categories.order(["olahraga", "luar-negeri", "tidak-ada", "olahraga"])
    assert _names(store) == ["Olahraga", "Luar Negeri", "Ekonomi"]


def test_rename_keeps_the_slug(store: SqlStore, three: list[Category]) -> None:
    with store.write() as unit:
        assert unit.categories.rename("luar-negeri", "Internasional") == Category("luar-negeri", "Internasional")
        unit.categories.rename("luar-negeri", "internasional")
    assert _names(store)[0] == "internasional"


@pytest.mark.parametrize(
    ("slug", "name", "code"), [("tidak-ada", "x", "no-category"), ("ekonomi", "OLAHRAGA", "category-exists")]
)
def test_rename_refuses(store: SqlStore, three: list[Category], slug: str, name: str, code: str) -> None:
    with store.write() as unit, pytest.raises(UsageError) as caught:
        unit.categories.rename(slug, name)
    assert caught.value.code == code


def test_a_story_takes_the_lists_entry(store: SqlStore, keep: Keep, three: list[Category]) -> None:
    by_slug = keep(Article(headline="a", category=Category("ekonomi", "Keuangan")))
    by_name = keep(Article(headline="b", category=Category("", "EKONOMI")))
    new = keep(Article(headline="c", category=Category("", "Gaya Hidup")))
    assert by_slug.article.category == by_name.article.category == three[1]
    assert new.article.category == Category("gaya-hidup", "Gaya Hidup")
    assert _names(store)[-1] == "Gaya Hidup"


def test_an_approval_does_not_outlive_the_name_it_was_given_for(store: SqlStore, keep: Keep) -> None:
    """The list's name goes onto the page, so a story that arrives with another one is not what was approved."""
    keep(Article(headline="a", category=Category("ekonomi", "Ekonomi")))
    foreign = Article(headline="b", category=Category("ekonomi", "Keuangan"))
    approval = Approval("Budi", "2026-03-02T02:00:00.000Z", content_hash(foreign), 1)
    assert keep(foreign, state=State.APPROVED, approval=approval).state is State.IN_REVIEW


def test_saving_again_after_a_rename_changes_nothing_by_itself(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="a", category=Category("", "Ekonomi")))
    with store.write() as unit:
        unit.categories.rename("ekonomi", "Keuangan")
    assert keep(piece.article, reason=Reason.AUTOSAVE) == piece
    moved = keep(replace(piece.article, category=Category("ekonomi", "Keuangan")), reason=Reason.CATEGORY)
    assert (moved.revision, moved.article.category) == (2, Category("ekonomi", "Keuangan"))


def test_merge_moves_the_pieces_that_are_left(store: SqlStore, keep: Keep, three: list[Category]) -> None:
    live = keep(Article(headline="a", category=three[0]))
    trashed = keep(Article(headline="b", category=three[0]))
    with store.write() as unit:
        unit.articles.trash(trashed.article.id)
        unit.categories.merge("luar-negeri", "ekonomi")
    with store.read() as unit:
        assert [unit.articles.get(p.article.id).article.category for p in (live, trashed)] == [three[1]] * 2
        assert unit.articles.history(live.article.id)[0].reason is Reason.CATEGORY
        assert unit.categories.counts() == {"ekonomi": 1}
        assert unit.articles.count(Filter(search="ekonomi")) == 1
    assert _names(store) == ["Ekonomi", "Olahraga"]


def test_rename_reaches_pieces_in_the_trash(store: SqlStore, keep: Keep, three: list[Category]) -> None:
    piece = keep(Article(headline="a", category=three[0]))
    with store.write() as unit:
        unit.articles.trash(piece.article.id)
        unit.categories.rename("luar-negeri", "Dunia")
        unit.articles.untrash(piece.article.id)
        assert unit.articles.get(piece.article.id).article.category == Category("luar-negeri", "Dunia")


@pytest.mark.parametrize(
    ("slug", "into", "code"),
    [("x", "ekonomi", "no-category"), ("ekonomi", "x", "no-category"), ("ekonomi", "ekonomi", "merge-into-itself")],
)
def test_merge_refuses(store: SqlStore, three: list[Category], slug: str, into: str, code: str) -> None:
    with store.write() as unit, pytest.raises(UsageError) as caught:
        unit.categories.merge(slug, into)
    assert caught.value.code == code
    assert len(_names(store)) == 3


def test_counts_leave_the_trash_out(store: SqlStore, keep: Keep, three: list[Category]) -> None:
    keep(Article(headline="a", category=three[1]))
    for _ in range(2):
        trashed = keep(Article(headline="b", category=three[2]))
    with store.write() as unit:
        unit.articles.trash(trashed.article.id)
    keep(Article(headline="c"))
    with store.read() as unit:
        assert unit.categories.counts() == {"ekonomi": 1, "olahraga": 1}
