"""What a piece is compared with: what somebody saw last, what was submitted, what was approved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, Category
from redaksi.domain.moments import LocalTime
from redaksi.usecases import comparing, history, reviewing, saving
from redaksi.usecases.comparing import Baselines
from redaksi.usecases.newsroom import Newsroom

ECONOMY, SOON = Category("ekonomi", "Ekonomi"), LocalTime("2026-03-02T12:00")


@pytest.fixture
def article(room: Newsroom) -> Article:
    return saving.save(
        room,
        Article(headline="Harga beras naik", body="Satu.", category=ECONOMY, published=SOON),
        "Rina",
        explicit=False,
    ).piece.article


def write(room: Newsroom, article: Article, body: str, by: str) -> int:
    return saving.save(room, replace(article, body=body), by, explicit=False).piece.revision


def test_nobody_has_seen_a_new_piece(room: Newsroom, article: Article) -> None:
    assert comparing.baselines(room, article.id, "Budi") == Baselines(article.id)


def test_what_was_seen_stays_as_it_was_seen(room: Newsroom, article: Article) -> None:
    comparing.mark_seen(room, article.id, "Budi", 1)
    assert write(room, article, "Satu dua.", "Rina") == 2  # the first is not written over
    assert comparing.baselines(room, article.id, "Budi").seen == 1
    assert history.version(room, article.id, 1).body == "Satu."


def test_a_writer_does_not_make_versions_by_looking(room: Newsroom, article: Article) -> None:
    comparing.mark_seen(room, article.id, "Rina", 1)
    assert write(room, article, "Satu dua.", "Rina") == 1


def test_own_versions_are_no_news(room: Newsroom, article: Article) -> None:
    comparing.mark_seen(room, article.id, "Budi", 1)
    assert write(room, article, "Satu Budi.", "Budi") == 2
    assert comparing.baselines(room, article.id, "Budi").seen == 2
    assert write(room, article, "Satu Rina.", "Rina") == 3
    assert comparing.baselines(room, article.id, "Budi").seen == 2


def test_seeing_an_older_version_later_takes_nothing_back(room: Newsroom, article: Article) -> None:
    comparing.mark_seen(room, article.id, "Budi", 1)
    write(room, article, "Satu dua.", "Rina")
    comparing.mark_seen(room, article.id, "Budi", 2)
    comparing.mark_seen(room, article.id, "Budi", 1)
    assert comparing.baselines(room, article.id, "Budi").seen == 2


def test_submission_and_approval_are_those_that_came_last(room: Newsroom, article: Article) -> None:
    reviewing.submit(room, article.id, "Rina")
    reviewing.return_(room, article.id, "Budi", note="Tambah")
    second = write(room, article, "Satu dua.", "Rina")
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    third = write(room, article, "Satu dua tiga.", "Rina")
    found = comparing.baselines(room, article.id, "Budi")
    assert (found.submitted, found.approved) == (second, second)
    assert third > second
    assert history.version(room, article.id, second).body == "Satu dua."


def test_nobody_in_particular_has_seen_nothing(room: Newsroom, article: Article) -> None:
    assert comparing.baselines(room, article.id, None).seen is None
