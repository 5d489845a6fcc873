"""A story that was withdrawn, put away and brought back to the desk: readers get the notice, never the story again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import State
from redaksi.usecases import newsroom_settings, reviewing
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.readers_version import published_version
from redaksi.usecases.records import Reason
from tests.usecases.sites import EDITOR, approve, exported, story, tree


@pytest.fixture
def site(room: Newsroom, tmp_path: Path) -> Path:
    """A site of three stories."""
    newsroom_settings.set_setting(room, "site.name", "Kabar Teluk")
    newsroom_settings.set_setting(room, "site.url", "https://kabar.example/")
    for number in range(1, 4):
        approve(room, story(number))
    exported(room, tmp_path / "site")
    return tmp_path / "site"


def withdrawn_and_reopened(room: Newsroom, site: Path, *, told: bool) -> None:
    """Withdraw the second story and bring it back as a draft; with `told` the site had the notice before."""
    reviewing.withdraw(room, story(2).id, EDITOR, "Melindungi anak.", "child")
    if told:
        exported(room, site)
    reviewing.archive(room, story(2).id, EDITOR)
    reviewing.reopen(room, story(2).id, EDITOR)


def shows_the_notice(site: Path) -> bool:
    page = (site / "kisah-2.html").read_text(encoding="utf-8")
    texts = (path.read_text(encoding="utf-8") for path in site.rglob("*.*") if path.is_file())
    return "Melindungi anak." in page and not any("langka2" in text for text in texts)


@pytest.mark.parametrize("told", [True, False], ids=["notice-exported", "notice-not-exported"])
@pytest.mark.parametrize("away", [False, True], ids=["draft", "archived-again"])
def test_a_site_shows_the_notice_of_what_is_at_the_desk_again(
    room: Newsroom, site: Path, tmp_path: Path, told: bool, away: bool
) -> None:
    withdrawn_and_reopened(room, site, told=told)
    if away:
        reviewing.archive(room, story(2).id, EDITOR)
    exported(room, site)
    assert shows_the_notice(site)
    exported(room, tmp_path / "anew")
    assert shows_the_notice(tmp_path / "anew")
    assert tree(tmp_path / "anew") == tree(site)
    again = exported(room, site)
    assert (again.files, again.removed) == ([], [])


def test_readers_get_the_story_once_it_is_approved_anew_and_not_while_it_is_changed(room: Newsroom, site: Path) -> None:
    withdrawn_and_reopened(room, site, told=False)
    with room.store.read() as unit:
        draft = unit.articles.get(story(2).id).article
    approve(room, replace(draft, body="Tanpa nama siapa pun."))
    with room.store.write() as unit:
        piece = unit.articles.get(story(2).id)
        later = replace(piece.article, body="Dengan langka2 lagi.")
        unit.articles.put(later, state=State.IN_REVIEW, approval=piece.approval, reason=Reason.SAVE, by="Rina")
    exported(room, site)
    assert shows_the_notice(site)
    approve(room, replace(draft, body="Tanpa nama siapa pun."))
    exported(room, site)
    assert "Tanpa nama siapa pun." in (site / "kisah-2.html").read_text(encoding="utf-8")


def test_what_readers_have_of_it_is_the_notice(room: Newsroom, site: Path) -> None:
    withdrawn_and_reopened(room, site, told=False)
    shown = published_version(room, story(2).id)
    assert shown is not None
    assert shown.withdrawal is not None


def test_what_was_put_away_and_brought_back_stays_as_readers_have_it(
    room: Newsroom, site: Path, tmp_path: Path
) -> None:
    before = tree(site)
    reviewing.archive(room, story(3).id, EDITOR)
    reviewing.reopen(room, story(3).id, EDITOR)
    exported(room, site)
    assert tree(site) == before
    exported(room, tmp_path / "anew")
    assert tree(tmp_path / "anew") == before


def test_so_does_one_that_was_withdrawn_before_there_were_signatures(room: Newsroom, site: Path) -> None:
    reviewing.withdraw(room, story(2).id, EDITOR, "Melindungi anak.", "child")
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as db:
        db.execute(
            "UPDATE approval SET decision = 'unsigned', jws = NULL, kid = NULL WHERE article_id = ?", [story(2).id]
        )
        db.commit()
    reviewing.archive(room, story(2).id, EDITOR)
    reviewing.reopen(room, story(2).id, EDITOR)
    exported(room, site)
    assert shows_the_notice(site)
