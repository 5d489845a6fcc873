"""Where both desks have changed a piece, a person chooses; both versions stay either way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category
from redaksi.domain.errors import RefusedError
from redaksi.domain.travelling import Verdict
from redaksi.usecases import choosing, doctoring, history, library, reviewing
from redaksi.usecases.choosing import Sides
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice
from redaksi.usecases.records import Filter
from tests.handoff.desks import article_at, send, write


@pytest.fixture
def parted(coast: Newsroom, city: Newsroom, tmp_path: Path) -> Article:
    """A story that both have changed, the city's version waiting at the coast."""
    story = write(coast, Article(headline="Rob", body="Awal.", category=Category("", "Daerah"))).article
    send(coast, city, tmp_path / "a.redaksi", story)
    write(city, replace(story, body="Versi kota.", notes=("dari kota",)), "Budi")
    write(coast, replace(story, body="Versi pesisir.", notes=("dari pesisir",)))
    (came,) = send(city, coast, tmp_path / "b.redaksi", story)
    assert came.verdict is Verdict.BOTH_CHANGED
    return story


def sides(room: Newsroom, story: Article) -> Sides:
    found = choosing.sides_of(room, story.id)
    assert found is not None
    return found


def is_marked(room: Newsroom) -> list[bool]:
    return [row.copied for row in library.page(room, Filter()).rows]


def test_both_and_what_they_came_from_are_there_to_compare(coast: Newsroom, parted: Article) -> None:
    found = sides(coast, parted)
    assert (found.mine.article.body, found.copy.article.body) == ("Versi pesisir.", "Versi kota.")
    assert found.base is not None
    assert found.base.body == "Awal."
    assert is_marked(coast) == [True]
    assert doctoring.examine(coast) == []


def test_theirs_becomes_a_version_and_mine_stays_in_the_history(coast: Newsroom, parted: Article) -> None:
    kept = choosing.choose(coast, sides(coast, parted).copy.id, Choice.THEIRS, "Rina")
    assert kept.piece.article.body == "Versi kota."
    assert kept.piece.article.notes == ("dari pesisir", "dari kota")
    assert history.version(coast, parted.id, kept.piece.revision - 1).body == "Versi pesisir."
    assert choosing.sides_of(coast, parted.id) is None
    assert is_marked(coast) == [False]


def test_mine_stays_as_it_is_and_the_copy_is_kept(
    coast: Newsroom, city: Newsroom, parted: Article, tmp_path: Path
) -> None:
    before = history.versions(coast, parted.id)
    choosing.choose(coast, sides(coast, parted).copy.id, Choice.MINE, "Rina")
    assert history.versions(coast, parted.id) == before
    with coast.store.read() as unit:
        (copy,) = unit.copies.of(parted.id)
    assert (copy.state, copy.article.body) == (Choice.MINE, "Versi kota.")
    assert choosing.sides_of(coast, parted.id) is None
    aside = choosing.to_look_at(coast, parted.id)
    assert aside is not None
    assert (aside.mine.article.body, aside.copy.article.body) == ("Versi pesisir.", "Versi kota.")
    # The other side learns of the decision: what it had is an ancestor of what it gets.
    (came,) = send(coast, city, tmp_path / "c.redaksi", parted)
    assert came.verdict is Verdict.NEWER
    assert article_at(city, parted).body == "Versi pesisir."


def test_until_somebody_has_chosen_the_other_side_is_told_that_both_changed(
    coast: Newsroom, city: Newsroom, parted: Article, tmp_path: Path
) -> None:
    (came,) = send(coast, city, tmp_path / "c.redaksi", parted)
    assert came.verdict is Verdict.BOTH_CHANGED


def test_a_later_copy_of_the_same_side_takes_the_place_of_the_one_before(
    coast: Newsroom, city: Newsroom, parted: Article, tmp_path: Path
) -> None:
    write(city, replace(article_at(city, parted), body="Versi kota kedua."), "Budi")
    (came,) = send(city, coast, tmp_path / "c.redaksi", parted)
    assert came.verdict is Verdict.BOTH_CHANGED
    assert sides(coast, parted).copy.article.body == "Versi kota kedua."
    assert len(choosing.waiting(coast)) == 1


def test_a_decision_is_made_once(coast: Newsroom, parted: Article) -> None:
    copy = sides(coast, parted).copy
    choosing.choose(coast, copy.id, Choice.MINE, "Rina")
    with pytest.raises(RefusedError, match="copy-decided"):
        choosing.choose(coast, copy.id, Choice.THEIRS, "Rina")


def test_theirs_is_not_taken_from_under_who_reviews_the_piece(coast: Newsroom, parted: Article) -> None:
    reviewing.submit(coast, parted.id, "Rina")
    reviewing.review(coast, parted.id, "Budi")
    with pytest.raises(RefusedError, match="being-reviewed"):
        choosing.choose(coast, sides(coast, parted).copy.id, Choice.THEIRS, "Rina")
    assert (
        choosing.choose(coast, sides(coast, parted).copy.id, Choice.THEIRS, "Budi").piece.article.body == "Versi kota."
    )
