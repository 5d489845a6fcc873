"""Every change of the form can be taken back: in the field while the keyboard is there, as a step afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Flags, Kind, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.gui.desk import Desk
from redaksi.gui.document import Document
from redaksi.gui.field_undo import FieldUndo
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.workplace import Workplace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    document = Document()
    document.open_new(Article(headline="Jembatan", place="Palu"))
    return document


@pytest.fixture
def steps(document: Document) -> FieldUndo:
    return FieldUndo(document)


def now(document: Document) -> Article:
    assert document.fields is not None
    return document.fields


def test_a_change_is_taken_back_and_done_again(document: Document, steps: FieldUndo) -> None:
    document.change(kind=Kind.ADVERTORIAL)
    document.change(flags=Flags(paid=True))
    assert steps.undo()
    assert (now(document).kind, now(document).flags) == (Kind.ADVERTORIAL, Flags())
    assert steps.undo()
    assert now(document).kind is Kind.NEWS
    assert not steps.undo()
    assert steps.redo()
    assert steps.redo()
    assert (now(document).kind, now(document).flags) == (Kind.ADVERTORIAL, Flags(paid=True))
    assert not steps.redo()


def test_what_is_typed_into_one_field_is_one_step_until_the_keyboard_leaves(
    document: Document, steps: FieldUndo
) -> None:
    for text in ("A", "Am", "Amb"):
        document.change(source=text)
    steps.seal()
    for text in ("Ambo", "Ambon"):
        document.change(source=text)
    steps.undo()
    assert now(document).source == "Amb"
    steps.undo()
    assert now(document).source is None


def test_each_entry_of_a_list_is_a_step(document: Document, steps: FieldUndo) -> None:
    document.change(tags=("banjir",))
    document.change(tags=("banjir", "rob"))
    steps.undo()
    assert now(document).tags == ("banjir",)


def test_a_new_change_ends_what_could_be_done_again(document: Document, steps: FieldUndo) -> None:
    document.change(place="Poso")
    steps.undo()
    document.change(source="Antara")
    assert not steps.redo()
    assert now(document).place == "Palu"


def test_letters_that_were_taken_back_leave_no_step(document: Document, steps: FieldUndo) -> None:
    document.change(source="A")
    document.change(source=None)
    assert not steps.undo()


def test_what_somebody_else_has_changed_since_is_not_undone(document: Document, steps: FieldUndo) -> None:
    document.change(source="Antara")
    document.change(place="Poso")
    sent = now(document)
    theirs = Article(id=sent.id, headline=sent.headline, source="Antara", place="Ambon")
    document.mark_saved(Piece(theirs, State.DRAFT, 2, "", "", ""), sent, ["place"])
    assert now(document).place == "Ambon"
    assert steps.undo()
    assert (now(document).place, now(document).source) == ("Ambon", None)


def test_another_story_has_no_steps_of_this_one(document: Document, steps: FieldUndo) -> None:
    document.change(source="Antara")
    document.open_new(Article(source="Antara"))
    assert not steps.undo()
    assert now(document).source == "Antara"


def test_the_headline_and_the_text_keep_their_own_history(document: Document, steps: FieldUndo) -> None:
    document.change(headline="Jembatan tua")
    assert not steps.undo()


@pytest.fixture
def form(opened: Workplace, desk_story: None) -> MetadataPane:
    return opened.furnishing.form


@pytest.fixture
def desk_story(qtbot: QtBot, opened: Workplace) -> Iterator[None]:
    opened.desk.document.open_new(Article(headline="Jembatan"))
    opened.window.activateWindow()
    yield
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)


def fields(desk: Desk) -> Article:
    assert desk.document.fields is not None
    return desk.document.fields


def test_ctrl_z_in_a_line_takes_its_letters_back_then_the_step_before(
    qtbot: QtBot, opened: Workplace, form: MetadataPane
) -> None:
    form.ui.paid.click()
    form.ui.place.setFocus()
    qtbot.keyClicks(form.ui.place, "Palu")
    qtbot.keyClick(form.ui.place, Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).place is None
    assert fields(opened.desk).flags == Flags(paid=True)
    qtbot.keyClick(form.ui.place, Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).flags == Flags()
    assert not form.ui.paid.isChecked()


def test_ctrl_z_takes_back_a_tag_a_choice_and_a_date(qtbot: QtBot, opened: Workplace, form: MetadataPane) -> None:
    form.ui.tags.entry.setFocus()
    qtbot.keyClicks(form.ui.tags.entry, "banjir,")
    qtbot.keyClick(form.ui.tags.entry, Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).tags == ()
    assert form.ui.tags.entry.text() == ""
    form.ui.kind.setFocus()
    form.ui.kind.activated.emit(2)
    qtbot.keyClick(form.ui.kind, Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).kind is Kind.NEWS
    assert form.ui.kind.currentIndex() == 0
    form.ui.published.line.setFocus()
    qtbot.keyClicks(form.ui.published.line, "5 Juli 2024")
    qtbot.keyClick(form.ui.published.line, Qt.Key.Key_Return)
    assert fields(opened.desk).published == LocalTime("2024-07-05")
    qtbot.keyClick(form.ui.published.line, Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).published is None
    assert form.ui.published.line.text() == ""
    qtbot.keyClick(form.ui.published.line, Qt.Key.Key_Z, CTRL | SHIFT)
    assert fields(opened.desk).published == LocalTime("2024-07-05")


def test_a_chip_with_the_keyboard_passes_undo_on(qtbot: QtBot, opened: Workplace, form: MetadataPane) -> None:
    form.ui.tags.entry.setFocus()
    qtbot.keyClicks(form.ui.tags.entry, "banjir,rob,")
    qtbot.keyClick(form.ui.tags.entry, Qt.Key.Key_Left)
    qtbot.keyClick(form.ui.tags.chip(1), Qt.Key.Key_Z, CTRL)
    assert fields(opened.desk).tags == ("banjir",)


def test_the_undo_command_goes_where_the_keyboard_is(qtbot: QtBot, opened: Workplace, form: MetadataPane) -> None:
    opened.editor.focus_body()
    qtbot.keyClicks(opened.editor.body, "Isi")
    opened.desk.document.change(place="Palu")
    opened.registry.run("edit.undo")
    assert fields(opened.desk).place == "Palu"
    assert opened.desk.document.body() == ""
    opened.registry.run("edit.undo_data")
    assert fields(opened.desk).place is None
    form.ui.place.setFocus()
    qtbot.keyClicks(form.ui.place, "Poso")
    opened.registry.run("edit.undo")
    assert fields(opened.desk).place is None
