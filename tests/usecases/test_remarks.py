"""Remarks in a real store: who may make them, what is decided on them, and that they are never part of the story."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.anchors import Anchor, anchor_at, find
from redaksi.domain.article import Article, Category, State
from redaksi.domain.errors import RedaksiError, RefusedError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.remarks import Standing
from redaksi.usecases import history, people, remarks, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.remarks import Conversation

BODY = "Harga beras naik. Harga gula tetap.\n\nPedagang menunggu kabar dari pemerintah pusat hari ini."

ECONOMY, SOON = Category("ekonomi", "Ekonomi"), LocalTime("2026-03-02T12:00")


@pytest.fixture
def article(room: Newsroom) -> Article:
    return saving.save(
        room, Article(headline="Harga beras naik", body=BODY, category=ECONOMY, published=SOON), "Rina", explicit=True
    ).piece.article


def passage(words: str, text: str = BODY) -> Anchor:
    return anchor_at(text, text.index(words), text.index(words) + len(words))


def talk(room: Newsroom, article: Article) -> Conversation:
    return remarks.conversation(room, article.id)


def test_a_comment_stays_with_its_passage_its_writer_and_its_answers(room: Newsroom, article: Article) -> None:
    made = remarks.comment(room, article.id, "Budi", "Dari mana?", field="body", anchor=passage("gula tetap"))
    remarks.answer(room, made.remark.id, "Rina", "Dari pasar.")
    (thread,) = talk(room, article).threads
    assert (thread.remark.by, thread.remark.text, thread.remark.anchor) == ("Budi", "Dari mana?", passage("gula tetap"))
    assert [(answer.by, answer.text) for answer in thread.answers] == [("Rina", "Dari pasar.")]
    assert made.changes.articles == {article.id}


def test_an_answer_to_an_answer_belongs_to_the_same_conversation(room: Newsroom, article: Article) -> None:
    first = remarks.comment(room, article.id, "Budi", "Satu").remark
    second = remarks.answer(room, first.id, "Rina", "Dua").remark
    remarks.answer(room, second.id, "Budi", "Tiga")
    (thread,) = talk(room, article).threads
    assert [answer.text for answer in thread.answers] == ["Dua", "Tiga"]


def test_remarks_are_in_no_hash_and_in_no_version(room: Newsroom, article: Article) -> None:
    before = history.versions(room, article.id)
    remarks.comment(room, article.id, "Budi", "Lihat", field="headline")
    assert history.versions(room, article.id) == before
    with room.store.read() as unit:
        assert "Lihat" not in json.dumps(room.as_json(unit.articles.get(article.id)))


def test_they_do_not_void_an_approval(room: Newsroom, article: Article) -> None:
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    remarks.comment(room, article.id, "Budi", "Bagus")
    with room.store.read() as unit:
        assert unit.articles.get(article.id).state is State.APPROVED


def test_whoever_has_left_says_nothing_any_more(room: Newsroom, article: Article) -> None:
    made = remarks.comment(room, article.id, "Rina", "Satu").remark
    people.deactivate(room, "Rina", "Budi")
    for attempt in (
        lambda: remarks.comment(room, article.id, "Rina", "Dua"),
        lambda: remarks.answer(room, made.id, "Rina", "Dua"),
        lambda: remarks.resolve(room, made.id, "Rina"),
        lambda: remarks.reopen(room, made.id, "Rina"),
    ):
        with pytest.raises(RefusedError, match="user-left"):
            attempt()


def test_resolving_and_reopening_is_told_with_who_did_it(room: Newsroom, article: Article) -> None:
    made = remarks.comment(room, article.id, "Budi", "Lihat").remark
    done = remarks.resolve(room, made.id, "Rina").remark
    assert (done.state, done.closed_by) == (Standing.RESOLVED, "Rina")
    with pytest.raises(RefusedError, match="remark-closed"):
        remarks.resolve(room, made.id, "Budi")
    assert remarks.reopen(room, made.id, "Budi").remark.is_open
    with room.store.read() as unit:
        steps = [entry.step for entry in unit.audit.of(article.id)]
    assert steps[-3:] == ["comment", "resolve", "reopen-remark"]


def test_an_accepted_suggestion_is_a_version_of_who_accepted_it(room: Newsroom, article: Article) -> None:
    made = remarks.suggest(
        room, article.id, "Budi", field="body", anchor=passage("gula tetap"), replacement="gula turun"
    ).remark
    done = remarks.accept(room, article.id, [made.id], "Rina")
    assert done.piece.article.body == BODY.replace("gula tetap", "gula turun")
    assert history.versions(room, article.id)[0].by == "Rina"
    with room.store.read() as unit:
        assert unit.remarks.get(made.id).state is Standing.ACCEPTED
        entry = unit.audit.of(article.id)[-1]
    assert (entry.step, entry.detail["before"], entry.detail["value"]) == ("accept", "gula tetap", "gula turun")


def test_a_suggestion_for_words_that_have_changed_is_refused_and_stays_open(room: Newsroom, article: Article) -> None:
    made = remarks.suggest(
        room, article.id, "Budi", field="body", anchor=passage("gula tetap"), replacement="gula turun"
    ).remark
    saving.save(room, replace(article, body=BODY.replace("gula tetap", "gula stabil")), "Rina", explicit=True)
    with pytest.raises(RefusedError, match="suggestion-outdated"):
        remarks.accept(room, article.id, [made.id], "Rina")
    assert talk(room, article).open_threads


def test_all_suggestions_at_once_and_those_that_do_not_fit_are_named(room: Newsroom, article: Article) -> None:
    def suggest(words: str, fix: str) -> str:
        return remarks.suggest(room, article.id, "Budi", field="body", anchor=passage(words), replacement=fix).remark.id

    ids = [suggest("beras", "beras medium"), suggest("gula tetap", "gula turun"), suggest("hari ini", "besok")]
    saving.save(room, replace(article, body=BODY.replace("gula tetap", "gula stabil")), "Rina", explicit=True)
    done = remarks.accept(room, article.id, ids, "Rina")
    assert [remark.id for remark in done.outdated] == [ids[1]]
    assert "beras medium" in done.piece.article.body
    assert "pusat besok" in done.piece.article.body
    assert len(history.versions(room, article.id)) == 3


def test_a_suggestion_of_another_story_is_not_taken(room: Newsroom, article: Article) -> None:
    other = saving.save(room, Article(headline="Lain", body=BODY), "Rina", explicit=True).piece.article
    made = remarks.suggest(
        room, other.id, "Budi", field="body", anchor=passage("gula tetap"), replacement="gula turun"
    ).remark
    with pytest.raises(UsageError, match="remark-cannot"):
        remarks.accept(room, article.id, [made.id], "Rina")


def test_accepting_voids_an_approval(room: Newsroom, article: Article) -> None:
    made = remarks.suggest(
        room, article.id, "Budi", field="body", anchor=passage("gula tetap"), replacement="gula turun"
    ).remark
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    assert remarks.accept(room, article.id, [made.id], "Rina").piece.state is State.IN_REVIEW


def test_a_rejected_suggestion_changes_nothing(room: Newsroom, article: Article) -> None:
    made = remarks.suggest(
        room, article.id, "Budi", field="body", anchor=passage("gula tetap"), replacement="gula turun"
    ).remark
    assert remarks.reject(room, made.id, "Rina").remark.state is Standing.REJECTED
    assert history.version(room, article.id, 1).body == BODY
    with pytest.raises(RefusedError, match="remark-closed"):
        remarks.accept(room, article.id, [made.id], "Rina")


def test_the_place_of_a_passage_is_remembered(room: Newsroom, article: Article) -> None:
    made = remarks.comment(room, article.id, "Budi", "Lihat", field="body", anchor=passage("gula tetap")).remark
    text = "Awal baru. " + BODY.replace("gula tetap", "gula stabil")
    now = replace(passage("gula stabil", text), quote="gula tetap", wording="gula stabil")
    remarks.follow(room, article.id, {made.id: now})
    (thread,) = talk(room, article).threads
    assert thread.remark.anchor == now
    assert find(text, now) is not None
    remarks.follow(room, article.id, {made.id: passage("beras")})  # another quote is another passage
    assert talk(room, article).threads == (thread,)


def test_notes_of_steps_stand_with_the_remarks(room: Newsroom, article: Article) -> None:
    reviewing.submit(room, article.id, "Rina", note="Sudah dicek")
    reviewing.return_(room, article.id, "Budi", note="Tambah narasumber")
    assert [(note.step, note.by, note.text) for note in talk(room, article).notes] == [
        ("submit", "Rina", "Sudah dicek"),
        ("return", "Budi", "Tambah narasumber"),
    ]


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        (lambda room, article: remarks.comment(room, article, "Budi", "  "), "remark-empty"),
        (lambda room, article: remarks.comment(room, article, "Sari", "Lihat"), "no-user"),
        (lambda room, article: remarks.comment(room, article, "Budi", "Lihat", field="lain"), "unknown-field"),
        (lambda room, article: remarks.comment(room, "tidak-ada", "Budi", "Lihat"), "no-article"),
        (lambda room, article: remarks.answer(room, "tidak-ada", "Budi", "Lihat"), "no-remark"),
    ],
)
def test_what_makes_no_sense_is_refused(room: Newsroom, article: Article, attempt: object, code: str) -> None:
    with pytest.raises(RedaksiError, match=code):
        attempt(room, article.id)  # type: ignore[operator]
    assert not talk(room, article).threads


def test_too_many_remarks_are_refused(room: Newsroom, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redaksi.store.remarks.MOST", 2)
    for text in ("satu", "dua"):
        remarks.comment(room, article.id, "Budi", text)
    with pytest.raises(UsageError, match="too-many-remarks"):
        remarks.comment(room, article.id, "Budi", "tiga")


def test_remarks_go_with_a_story_that_is_deleted_for_good(room: Newsroom, article: Article, tmp_path: Path) -> None:
    remarks.comment(room, article.id, "Budi", "Lihat")
    with room.store.write() as unit:
        unit.articles.trash(article.id)
    with room.store.write() as unit:
        assert unit.articles.purge_trash("9999") == 1
        assert not unit.remarks.of(article.id)
