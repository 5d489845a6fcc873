"""Words that a newsroom and a person add, and marks that are not wanted in a piece."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.dictionaries import word_files
from redaksi.domain.article import Article
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role
from redaksi.usecases import ignored, newsroom_settings, people, saving, spelling, trash
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    monkeypatch.setattr(word_files, "user_config_path", lambda *_args, **_named: tmp_path / "config")
    opened = bootstrap.open_newsroom(tmp_path / "store")
    people.add_user(opened, "Rina", Role.JOURNALIST)
    yield opened
    opened.store.close()


@pytest.fixture
def dictionary(room: Newsroom) -> Path:
    """A small dictionary where a newsroom puts its own."""
    pytest.importorskip("hunspell")
    folder = room.store.folder / spelling.FOLDER
    folder.mkdir()
    (folder / "id_ID.aff").write_text("SET UTF-8\n")
    (folder / "id_ID.dic").write_text("2\nkota\nBandung\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("dictionary")
def test_words_of_the_newsroom_and_the_person_are_right(room: Newsroom) -> None:
    first = spelling.speller(room, "id")
    assert first is not None
    assert first.is_right("kota")
    assert not first.is_right("walpri")
    assert not first.is_right("beleid")
    assert spelling.add_newsroom_word(room, "id", " walpri ", "Rina").words
    assert spelling.add_personal_word(room, "id", "beleid").words
    second = spelling.speller(room, "id")
    assert second is not None
    assert second.is_right("walprinya")
    assert second.is_right("beleid")
    assert spelling.newsroom_words(room, "id") == ["walpri"]
    assert spelling.newsroom_words(room, "en") == []
    spelling.drop_newsroom_word(room, "id", "walpri", "Rina")
    spelling.drop_personal_word(room, "id", "beleid")
    assert spelling.newsroom_words(room, "id") == []
    assert spelling.personal_words(room, "id") == frozenset()


@pytest.mark.usefixtures("dictionary")
def test_capitals_by_the_newsrooms_setting(room: Newsroom) -> None:
    newsroom_settings.set_setting(room, "spelling.capitals", "true")
    judge = spelling.speller(room, "id")
    assert judge is not None
    assert not judge.is_right("Bandnug")
    assert judge.is_right("Bandung")


def test_a_folder_of_this_computer_comes_first(room: Newsroom, dictionary: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "id_ID.aff").write_text("SET UTF-8\n")
    (own / "id_ID.dic").write_text("1\nlain\n")
    judge = spelling.speller(room, "id", own)
    assert judge is not None
    assert judge.is_right("lain")
    assert not judge.is_right("kota")


def test_other_languages_have_no_speller(room: Newsroom) -> None:
    assert spelling.speller(room, "ms") is None


@pytest.mark.parametrize("word", ["", "  ", "dua kata", "x" * 61, "a1", "-", "…", "a\nb"])
def test_what_is_no_word_is_not_added(room: Newsroom, word: str) -> None:
    with pytest.raises(UsageError, match="not-a-word"):
        spelling.add_newsroom_word(room, "id", word, None)
    with pytest.raises(UsageError, match="not-a-word"):
        spelling.add_personal_word(room, "id", word)


def test_ignored_marks_stay_with_their_piece_and_change_no_version(room: Newsroom) -> None:
    piece = saving.save(room, Article(headline="Jembatan", body="Ahli tehnik."), "Rina", True).piece
    other = saving.save(room, Article(headline="Lain"), "Rina", True).piece
    assert ignored.ignore(room, piece.article.id, "spelling", "tehnik") == {("spelling", "tehnik")}
    assert ignored.ignore(room, piece.article.id, "spelling", "tehnik") == {("spelling", "tehnik")}
    assert ignored.ignored(room, piece.article.id) == {("spelling", "tehnik")}
    assert ignored.ignored(room, other.article.id) == frozenset()
    with room.store.read() as unit:
        assert unit.articles.get(piece.article.id).revision == piece.revision
    assert [ignored.heed_all(room, piece.article.id) for _ in range(2)] == [1, 0]
    assert ignored.ignored(room, piece.article.id) == frozenset()


def test_ignored_marks_go_with_their_piece(room: Newsroom) -> None:
    piece = saving.save(room, Article(headline="Jembatan"), "Rina", True).piece
    ignored.ignore(room, piece.article.id, "spelling", "tehnik")
    trash.trash(room, piece.article.id, "Rina")
    with room.store.write() as unit:
        unit.articles.purge_trash((dt.datetime.now(dt.UTC) + dt.timedelta(days=1)).isoformat())
    assert ignored.ignored(room, piece.article.id) == frozenset()


def test_a_mark_is_not_ignored_in_a_piece_that_is_not_there(room: Newsroom) -> None:
    with pytest.raises(UsageError, match="no-article"):
        ignored.ignore(room, "0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e", "spelling", "tehnik")
    with pytest.raises(UsageError, match="too-long"):
        ignored.ignore(room, "0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e", "spelling", "x" * 501)
