"""The preview says of other stories what an export would say, also when they change while it is on show."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, Flags, Link, LinkRel
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.gui.desk import Desk
from redaksi.usecases import people, reviewing, saving
from redaksi.usecases.changes import Changes
from tests.gui.preview.conftest import Ask, Show

DAY = LocalTime("2026-03-02T09:00", "Asia/Jakarta")
STORY = Article(headline="Gudang terbakar", body="Isi.", category=Category("daerah", "Daerah"), published=DAY)
ANSWER = replace(STORY, id=Article().id, headline="Hak Jawab", links=(Link(LinkRel.REPLY_TO, id=STORY.id),))


def test_an_answer_shows_on_the_page_of_the_story_once_it_is_approved(
    show: Show, ask: Ask, desk: Desk, qtbot: QtBot
) -> None:
    room = desk.room
    assert room is not None
    people.add_user(room, "Budi", Role.EDITOR)
    saving.save(room, STORY, None, True)
    saving.save(room, ANSWER, None, True)
    pane = show(STORY)
    assert "Hak jawab atas berita ini" not in str(ask("document.body.innerText"))
    reviewing.submit(room, ANSWER.id, "Budi")
    reviewing.approve(room, ANSWER.id, "Budi", "Satu-satunya di meja.", ["four-eyes"])
    desk.changed.emit(Changes(frozenset({ANSWER.id})))
    qtbot.waitUntil(lambda: pane.is_settled and "Hak jawab atas berita ini" in str(ask("document.body.innerText")))


def test_the_closing_note_of_an_unverified_story_shows_at_once_in_brackets_and_italics(
    show: Show, ask: Ask, desk: Desk, qtbot: QtBot
) -> None:
    pane = show(replace(STORY, flags=Flags()))
    desk.document.change(flags=Flags(unverified=True))
    qtbot.waitUntil(lambda: pane.is_settled and ask("document.querySelector('.unverified em') !== null") is True)
    note = ask("document.querySelector('.unverified em').innerText")
    assert note == "(Berita ini masih memerlukan verifikasi lebih lanjut.)"
    assert ask("getComputedStyle(document.querySelector('.unverified em')).fontStyle") == "italic"
    desk.document.change(language="en")
    said = "document.querySelector('.unverified em').innerText"
    qtbot.waitUntil(lambda: pane.is_settled and ask(said) == "(This story still needs further verification.)")
