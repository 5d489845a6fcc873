"""Related news that the newsroom has: suggested, taken over by a key, linked when they arrive; and who points here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Link, LinkRel, Piece, Related, State
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.entry_delegate import DETAIL
from redaksi.gui.metadata.lead import lead_of
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.metadata.suggestions import Suggestions
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save

Story = Callable[[], Article]


def keep(room: Newsroom, headline: str, **fields: object) -> Piece:
    return save(room, Article(headline=headline, **fields), None, True).piece  # type: ignore[arg-type]


@pytest.fixture
def suggested(qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane) -> Suggestions:
    """Two stories of Karangpute in the newsroom, a third on the desk, and the store has been asked."""
    keep(room, "Gudang tembakau Karangpute terbakar")
    keep(room, "Pemilik gudang Karangpute diperiksa")
    keep(room, "Harga cabai naik")
    desk.document.open_new(Article(headline="Sidang gudang Karangpute dimulai"))
    suggestions: Suggestions = pane.ui.related.suggestions
    suggestions._rest.timeout.emit()
    qtbot.waitUntil(lambda: suggestions.view.count() == 2)
    return suggestions


def test_stories_of_the_newsroom_are_suggested_after_a_rest(suggested: Suggestions, pane: MetadataPane) -> None:
    assert {row.headline for row in suggested.entries()} == {
        "Gudang tembakau Karangpute terbakar",
        "Pemilik gudang Karangpute diperiksa",
    }
    assert suggested.isVisible()
    assert suggested.view.item(0).data(DETAIL).startswith("Draft · ")
    assert "Ctrl+Alt+R" in suggested.title.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus])
def test_a_key_on_a_row_takes_it_over(qtbot: QtBot, desk: Desk, suggested: Suggestions, key: Qt.Key) -> None:
    wanted = suggested.entries()[1]
    suggested.view.setCurrentRow(1)
    qtbot.keyClick(suggested.view, key)
    assert desk.document.fields is not None
    assert desk.document.fields.related == (Related(wanted.headline, wanted.id),)
    assert wanted not in suggested.entries()


def test_a_click_on_the_plus_sign_takes_a_row_over_and_one_on_its_words_does_not(
    qtbot: QtBot, desk: Desk, suggested: Suggestions
) -> None:
    view = suggested.view
    rect = view.visualItemRect(view.item(0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, rect.center().y()))
    assert desk.document.fields is not None
    assert desk.document.fields.related == ()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 10, rect.center().y()))
    assert len(desk.document.fields.related) == 1


def test_the_first_is_taken_over_from_anywhere(desk: Desk, pane: MetadataPane, suggested: Suggestions) -> None:
    first = suggested.entries()[0]
    taken = pane.accept_suggestion()
    assert taken is not None
    assert taken[0] == first
    assert desk.document.fields is not None
    assert desk.document.fields.related == (Related(first.headline, first.id),)
    assert pane.accept_suggestion() is not None
    assert pane.accept_suggestion() is None


def test_what_was_hidden_is_not_offered_again(qtbot: QtBot, desk: Desk, suggested: Suggestions) -> None:
    gone = suggested.entries()[0]
    suggested.view.setCurrentRow(0)
    qtbot.keyClick(suggested.view, Qt.Key.Key_Delete)
    assert [row.id for row in suggested.entries()] != [gone.id]
    desk.document.change(headline="Sidang gudang Karangpute ditunda")
    suggested._rest.timeout.emit()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert gone.id not in {row.id for row in suggested.entries()}
    assert len(suggested.entries()) == 1


def test_the_same_words_are_not_asked_for_twice(qtbot: QtBot, desk: Desk, suggested: Suggestions) -> None:
    desk.document.change(place="Karangpute")
    suggested._rest.timeout.emit()
    assert desk.jobs.idle


def test_a_story_that_may_not_be_changed_is_offered_nothing(qtbot: QtBot, desk: Desk, suggested: Suggestions) -> None:
    desk.read_only = True
    suggested._rest.timeout.emit()
    assert suggested.isHidden()


def test_a_bare_title_is_offered_as_a_link_when_its_story_arrives_later(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    desk.document.open_new(Article(related=(Related("Penghijauan di Xishazhou"),)))
    qtbot.waitUntil(lambda: desk.jobs.idle)
    related = pane.ui.related
    assert not related.link.isVisible()
    kept = desk.do(save, Article(headline="Penghijauan di Xishazhou"), None, True)
    assert kept is not None
    qtbot.waitUntil(related.link.isVisible)
    qtbot.mouseClick(related.link, Qt.MouseButton.LeftButton)
    assert desk.document.fields is not None
    assert desk.document.fields.related[0].id is not None


def test_who_points_here_is_shown_and_opened(qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane) -> None:
    target = keep(room, "Gudang terbakar")
    reply = keep(room, "Hak jawab", links=(Link(LinkRel.REPLY_TO, id=target.article.id),))
    keep(room, "Terkait", related=(Related("Gudang", id=target.article.id),))
    desk.document.open(target)
    pointers = pane.pointers
    qtbot.waitUntil(lambda: pointers.view.count() == 2)
    told = {pointers.view.item(row).text(): pointers.view.item(row).data(DETAIL) for row in range(2)}
    assert told["Hak jawab"].startswith("Right of reply to this · Draft")
    assert told["Terkait"].startswith("In its related news · Draft")
    row = [pointer.row.headline for pointer in pointers.entries()].index("Hak jawab")
    pointers.view.setCurrentRow(row)
    with qtbot.waitSignal(desk.piece_wanted) as asked:
        qtbot.keyClick(pointers.view, Qt.Key.Key_Return)
    assert asked.args == [reply.article.id]
    desk.document.open(replace(target, state=State.ARCHIVED))
    qtbot.waitUntil(lambda: pointers.view.count() == 2)
    assert not pane.form.isEnabled()
    assert pointers.view.isEnabled()
    desk.document.open_new(Article(headline="Lain"))
    assert pointers.isHidden()


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("", ""),
        ("\n\n", ""),
        ("Satu paragraf.\nBaris kedua.\n\nLain.", "Satu paragraf. Baris kedua."),
        ("# Judul\n\n![foto](x)\n\n---\n\nTeras di sini.\n\nLain", "Teras di sini."),
    ],
)
def test_the_lead_is_the_first_paragraph_of_text(qtbot: QtBot, body: str, lead: str) -> None:
    document = QTextDocument()
    document.setPlainText(body)
    assert lead_of(document) == lead


def test_a_lead_costs_little_however_long_the_text_is(qtbot: QtBot) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText("x" * 1_000_000)
    assert len(lead_of(document)) == 5_000
