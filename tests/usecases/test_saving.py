"""Saving: from the first keystroke, folded, named, with a slug that follows the headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, Category, Person, State
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.usecases import history, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason
from tests.usecases.conftest import READY, Watch


def _reasons(room: Newsroom, article: Article) -> list[Reason]:
    return [version.reason for version in history.versions(room, article.id)]


def test_the_first_keystroke_is_kept_as_a_draft(room: Newsroom) -> None:
    piece = saving.save(room, Article(headline="K"), "Rina", explicit=False).piece
    assert (piece.state, piece.revision, piece.article.slug) == (State.DRAFT, 1, "k")


def test_autosaves_fold_until_somebody_means_it(room: Newsroom, watch: Watch) -> None:
    article = Article(headline="Kabar")
    for text in ("a", "ab", "abc"):
        article = saving.save(room, replace(article, body=text), "Rina", explicit=False).piece.article
        watch.pass_(seconds=1)
    assert _reasons(room, article) == [Reason.AUTOSAVE]
    saving.save(room, article, "Rina", explicit=True)
    assert _reasons(room, article) == [Reason.SAVE]
    saving.save(room, replace(article, body="abcd"), "Rina", explicit=False)
    assert _reasons(room, article) == [Reason.AUTOSAVE, Reason.SAVE]
    assert history.version(room, article.id, 1).body == "abc"


def test_autosaves_of_another_person_or_after_ten_minutes_are_versions(room: Newsroom, watch: Watch) -> None:
    article = Article(headline="Kabar")
    saving.save(room, replace(article, body="a"), "Rina", explicit=False)
    saving.save(room, replace(article, body="ab"), "Budi", explicit=False)
    watch.pass_(minutes=10, seconds=1)
    saving.save(room, replace(article, body="abc"), "Budi", explicit=False)
    assert [version.by for version in history.versions(room, article.id)] == ["Budi", "Budi", "Rina"]


def test_an_approved_version_is_never_written_over(room: Newsroom, watch: Watch) -> None:
    article = Article(headline="Kabar", body="a", **READY)
    saving.save(room, article, "Rina", explicit=False)
    reviewing.submit(room, article.id, "Rina")
    saving.save(room, replace(article, body="ab"), "Rina", explicit=False)
    approved = reviewing.approve(room, article.id, "Budi").piece
    saving.save(room, replace(article, body="abc"), "Rina", explicit=False)
    assert approved.approval is not None
    assert history.version(room, article.id, approved.approval.revision).body == "ab"


def test_the_slug_follows_the_headline_until_set_by_hand(room: Newsroom) -> None:
    article = saving.save(room, Article(headline="K"), "Rina", explicit=False).piece.article
    article = saving.save(room, replace(article, headline="Kapal kandas"), "Rina", explicit=False).piece.article
    assert article.slug == "kapal-kandas"
    article = saving.save(room, replace(article, slug="Kapal Sari"), "Rina", explicit=False).piece.article
    article = saving.save(room, replace(article, headline="Lain sama sekali"), "Rina", explicit=False).piece.article
    assert article.slug == "kapal-sari"


def test_two_stories_of_one_headline_have_two_slugs(room: Newsroom) -> None:
    first = saving.save(room, Article(headline="Banjir"), None, explicit=True).piece.article
    second = saving.save(room, Article(headline="Banjir"), None, explicit=True).piece.article
    assert (first.slug, second.slug) == ("banjir", "banjir-2")
    again = saving.save(room, replace(second, body="Air surut."), None, explicit=True).piece.article
    assert again.slug == "banjir-2"


def test_a_category_is_found_by_name_or_made(room: Newsroom) -> None:
    first = saving.save(room, Article(headline="A", category=Category("", "Luar Negeri")), None, explicit=True)
    assert first.changes.categories
    second = saving.save(room, Article(headline="B", category=Category("", "luar negeri")), None, explicit=True)
    assert not second.changes.categories
    assert second.piece.article.category == Category("luar-negeri", "Luar Negeri")


def test_a_published_story_changed_and_changed_back_is_published_again(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from redaksi.usecases import exporting

    article = saving.save(room, Article(headline="Kabar", body="a", **READY), "Rina", explicit=True).piece.article
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    exporting.export(room, [article.id], "html", tmp_path_factory.mktemp("keluar"), "Budi")
    assert saving.save(room, replace(article, body="b"), "Rina", explicit=True).piece.state is State.IN_REVIEW
    assert saving.save(room, article, "Rina", explicit=True).piece.state is State.PUBLISHED


def test_a_returned_story_has_no_approval_to_go_back_to(room: Newsroom) -> None:
    article = saving.save(room, Article(headline="Kabar", body="a", **READY), "Rina", explicit=True).piece.article
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    saving.save(room, replace(article, body="b"), "Rina", explicit=True)
    reviewing.return_(room, article.id, "Budi", "Perbaiki.")
    assert saving.save(room, article, "Rina", explicit=True).piece.state is State.RETURNED


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "J" * 2_001},
        {"category": Category("", "K" * 5_000)},
        {"authors": (Person("N" * 201),)},
        {"tags": ("t" * 201,)},
        {"tags": tuple(f"tag {number}" for number in range(101))},
        {"authors": tuple(Person(f"Penulis {number}") for number in range(101))},
    ],
)
def test_what_no_newsroom_means_is_refused_whole(room: Newsroom, change: dict[str, object]) -> None:
    article = saving.save(room, Article(headline="Kabar"), "Rina", explicit=True).piece.article
    with pytest.raises(UsageError, match=r"too-(long|many)"):
        saving.save(room, replace(article, **change), "Rina", explicit=True)  # type: ignore[arg-type]
    assert _reasons(room, article) == [Reason.SAVE]


def test_an_archived_story_is_not_edited(room: Newsroom) -> None:
    article = saving.save(room, Article(headline="Kabar"), "Rina", explicit=True).piece.article
    reviewing.archive(room, article.id, "Budi")
    with pytest.raises(RefusedError, match="not-editable"):
        saving.save(room, replace(article, body="lagi"), "Rina", explicit=True)
    assert reviewing.reopen(room, article.id, "Budi").piece.state is State.DRAFT


def test_what_somebody_else_kept_meanwhile_is_not_written_over(room: Newsroom) -> None:
    base = saving.save(room, Article(headline="Kabar", body="a"), "Rina", explicit=True).piece.article
    saving.save(room, replace(base, place="Ranumas"), "Budi", explicit=True)
    saved = saving.save(room, replace(base, body="ab"), "Rina", explicit=False, base=base)
    assert (saved.piece.article.body, saved.piece.article.place) == ("ab", "Ranumas")
    assert (saved.taken, saved.clashes) == ({"place"}, frozenset())


def test_the_version_that_is_overruled_stays_in_the_history(room: Newsroom) -> None:
    base = saving.save(room, Article(headline="Kabar", body="a"), "Rina", explicit=True).piece.article
    theirs = saving.save(room, replace(base, body="b"), "Budi", explicit=True).piece
    saved = saving.save(room, replace(base, body="c"), "Rina", explicit=False, base=base)
    assert (saved.piece.article.body, saved.clashes) == ("c", {"body"})
    assert history.version(room, base.id, theirs.revision).body == "b"
