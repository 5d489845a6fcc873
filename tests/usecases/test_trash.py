"""Drafts go to the trash for 30 days and can come back."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Article
from redaksi.domain.errors import RedaksiError, RefusedError
from redaksi.usecases import library, reviewing, saving, trash
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from tests.usecases.conftest import Watch


def test_a_draft_goes_and_comes_back(room: Newsroom) -> None:
    story = saving.save(room, Article(headline="A"), "Rina", True).piece.article
    trash.trash(room, story.id, "Rina")
    assert library.page(room, Filter()).total == 0
    assert [row.id for row in library.page(room, Filter(trashed=True)).rows] == [story.id]
    trash.untrash(room, story.id, "Rina")
    assert library.page(room, Filter()).total == 1


def test_only_what_is_still_the_writers_goes(room: Newsroom) -> None:
    story = saving.save(room, Article(headline="A"), "Rina", True).piece.article
    reviewing.submit(room, story.id, "Rina")
    with pytest.raises(RefusedError, match="trash-drafts-only"):
        trash.trash(room, story.id, "Rina")


def test_after_thirty_days_it_is_gone(room: Newsroom, watch: Watch) -> None:
    story = saving.save(room, Article(headline="A"), "Rina", True).piece.article
    trash.trash(room, story.id, "Rina")
    watch.pass_(days=29)
    assert trash.purge(room) == 0
    watch.pass_(days=2)
    assert trash.purge(room) == 1
    with pytest.raises(RedaksiError, match="no-article"):
        library.open_piece(room, story.id)
