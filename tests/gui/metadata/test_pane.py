"""The form as a user meets it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, Engagement, Flags, Kind, Person, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.category_dialog import CategoryDialog
from redaksi.gui.metadata.choice import Choice
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.panes import LEAST, Pane
from redaksi.gui.theme import Look
from redaksi.usecases import categories
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.people import add_user

Story = Callable[[], Article]


def choose(choice: Choice, title: str) -> None:
    index = choice.findText(title)
    assert index >= 0, title
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


@pytest.mark.parametrize("name", ["subhead", "source", "place"])
def test_lines_reach_the_article(qtbot: QtBot, pane: MetadataPane, story: Story, name: str) -> None:
    line: QLineEdit = getattr(pane.ui, name)
    qtbot.keyClicks(line, "Palu  Timur ")
    assert getattr(story(), name) == "Palu  Timur"
    assert line.text() == "Palu  Timur "
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert getattr(story(), name) is None


def test_the_summary_counts_its_characters(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    qtbot.keyClicks(pane.ui.summary, "Ringkas.")
    assert story().summary == "Ringkas."
    assert pane.ui.summaryLength.text().startswith("8 ")


def test_a_change_from_elsewhere_is_shown_without_an_echo(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    heard: list[str] = []
    desk.document.field_changed.connect(heard.append)
    moment = LocalTime("2024-07-05T14:29")
    desk.document.change(
        place="Palu",
        published=moment,
        tags=("banjir",),
        authors=(Person("Rina", "rm"),),
        editor=Person("Sari"),
        kind=Kind.ADVERTORIAL,
        category=Category("ekonomi", "Ekonomi"),
        flags=Flags(paid=True),
        engagement=Engagement(likes=0, views=194),
        codes=("(rm)",),
        language="xx-Test",
    )
    assert len(heard) == len(set(heard)) == 11
    ui = pane.ui
    assert ui.place.text() == "Palu"
    assert ui.published.value() == moment
    assert (ui.tags.value(), ui.authors.value(), ui.codes.value()) == (("banjir",), ("Rina",), ("(rm)",))
    assert ui.editor.text() == "Sari"
    assert (ui.kind.currentText(), ui.category.currentText()) == ("Advertorial", "Ekonomi")
    assert (ui.paid.isChecked(), ui.unverified.isChecked()) == (True, False)
    assert (ui.engagement.ui.likes.text(), ui.engagement.ui.comments.text()) == ("0", "")


def test_an_author_who_was_there_keeps_the_initials(qtbot: QtBot, desk: Desk, pane: MetadataPane) -> None:
    desk.document.open_new(Article(authors=(Person("Rina", "rm"),)))
    qtbot.keyClicks(pane.ui.authors.entry, "Budi,")
    assert desk.document.fields is not None
    assert desk.document.fields.authors == (Person("Rina", "rm"), Person("Budi"))


def test_members_of_the_newsroom_are_offered_as_authors(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    add_user(room, "Rina Marlina", Role.JOURNALIST)
    desk.document.open_new(Article())
    qtbot.waitUntil(lambda: "Rina Marlina" in pane.ui.authors._known.stringList())


def test_kind_flags_and_figures_reach_the_article(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    choose(pane.ui.kind, "Photo story")
    assert story().kind is Kind.PHOTO_STORY
    pane.ui.unverified.click()
    assert story().flags == Flags(unverified=True)
    qtbot.keyClicks(pane.ui.engagement.ui.views, "19x4")
    assert story().engagement == Engagement(views=194)


def test_a_category_is_chosen_and_taken_away(
    qtbot: QtBot, room: Newsroom, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    category = categories.create(room, "Luar Negeri")
    pane.ui.category.reload()
    qtbot.waitUntil(lambda: pane.ui.category.findText("Luar Negeri") >= 0)
    choose(pane.ui.category, "Luar Negeri")
    assert story().category == category
    choose(pane.ui.category, "No category")
    assert story().category is None


def test_a_new_category_is_made_and_chosen(
    qtbot: QtBot, room: Newsroom, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    choose(pane.ui.category, "New category…")
    dialog = pane.window().findChild(CategoryDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "name"), "Lingkungan")
    with qtbot.waitSignal(desk.changed, check_params_cb=lambda changes: changes.categories):
        qtbot.mouseClick(dialog.findChild(QPushButton, "create"), Qt.MouseButton.LeftButton)
    assert story().category == Category("lingkungan", "Lingkungan")
    assert [line.category.name for line in categories.listed(room)] == ["Lingkungan"]
    assert pane.ui.category.currentText() == "Lingkungan"


def test_a_category_name_of_5000_characters_is_one_sentence_and_changes_nothing(
    qtbot: QtBot, room: Newsroom, pane: MetadataPane, story: Story
) -> None:
    choose(pane.ui.category, "New category…")
    dialog = pane.window().findChild(CategoryDialog)
    dialog.findChild(QLineEdit, "name").setText("x" * 5000)
    qtbot.mouseClick(dialog.findChild(QPushButton, "create"), Qt.MouseButton.LeftButton)
    trouble = dialog.findChild(QLabel, "trouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "5000" in trouble.text()
    assert story().category is None
    assert categories.listed(room) == []


def test_managing_categories_is_asked_of_the_window(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    with qtbot.waitSignal(desk.command_wanted) as asked:
        choose(pane.ui.category, "Manage categories…")
    assert asked.args == ["newsroom.categories"]
    assert pane.ui.category.currentText() == "No category"


def test_the_wheel_over_a_choice_scrolls_the_form(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    before = pane.ui.kind.currentText()
    event = QWheelEvent(
        pane.ui.kind.rect().center().toPointF(),
        pane.ui.kind.mapToGlobal(pane.ui.kind.rect().center()).toPointF(),
        pane.ui.kind.rect().topLeft(),
        pane.ui.kind.rect().bottomRight(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    pane.ui.kind.wheelEvent(event)
    assert not event.isAccepted()
    assert pane.ui.kind.currentText() == before


def test_keys_open_a_choice_and_change_nothing_by_themselves(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    qtbot.keyClick(pane.ui.kind, Qt.Key.Key_Down)
    assert pane.ui.kind.view().isVisible()
    assert story().kind is Kind.NEWS
    qtbot.keyClick(pane.ui.kind.view(), Qt.Key.Key_Down)
    qtbot.keyClick(pane.ui.kind.view(), Qt.Key.Key_Return)
    assert story().kind is Kind.RIGHT_OF_REPLY


def test_the_address_comes_from_the_headline_until_it_is_written(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    assert pane.ui.slug.placeholderText() == "jembatan-lama"
    qtbot.keyClicks(pane.ui.slug, "Jembatan Tua!")
    qtbot.keyClick(pane.ui.slug, Qt.Key.Key_Return)
    assert story().slug == "jembatan-tua"
    assert pane.ui.slug.text() == "jembatan-tua"


def test_nothing_open_says_so(desk: Desk, pane: MetadataPane) -> None:
    assert not pane.form.isVisible()
    desk.document.open_new(Article())
    assert pane.form.isVisible()
    assert pane.form.isEnabled()


def test_a_withdrawn_story_cannot_be_changed(desk: Desk, pane: MetadataPane) -> None:
    desk.document.open(Piece(Article(headline="x"), State.WITHDRAWN, 1, "", "", ""))
    assert pane.form.isVisible()
    assert not pane.form.isEnabled()


def test_every_control_has_a_name(pane: MetadataPane, story: Story) -> None:
    nameless = []
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
        for control in pane.form.findChildren(kind):
            buddies = [label for label in pane.form.findChildren(QLabel) if label.buddy() is control]
            inner = control.objectName().startswith("qt_") or isinstance(control.parent(), QPlainTextEdit)
            text = control.text() if isinstance(control, QAbstractButton) else ""
            if not inner and not (control.accessibleName() or buddies or text):
                nameless.append(f"{control.metaObject().className()} {control.objectName()}")
    assert nameless == []


def test_no_label_is_cut_at_the_narrowest_width(
    qtbot: QtBot, qapp: QApplication, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    Look(qapp, desk.preferences)
    narrowest = LEAST[Pane.FORM]
    pane.resize(narrowest, 900)
    scroll = pane.form.parentWidget()
    assert scroll is not None
    assert pane.form.minimumSizeHint().width() <= narrowest
    for label in pane.form.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def test_what_is_typed_and_not_taken_yet_counts_before_the_story_is_kept_or_left(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    qtbot.keyClicks(pane.ui.authors.entry, "Sari Dewi")
    qtbot.keyClicks(pane.ui.published.line, "5 Juli 2024 14.29")
    qtbot.keyClicks(pane.ui.slug, "Jembatan Tua")
    desk.document.settling.emit()
    assert story().authors == (Person("Sari Dewi"),)
    assert story().published == LocalTime("2024-07-05T14:29")
    assert story().slug == "jembatan-tua"


@pytest.mark.parametrize("name", ["published", "embargo", "asOf"])
def test_a_date_that_is_none_does_not_follow_to_the_next_story(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story, name: str
) -> None:
    field = pane.ui.engagement.ui.asOf if name == "asOf" else getattr(pane.ui, name)
    qtbot.keyClicks(field.line, "entah kapan")
    field.settle()
    assert field.message.isVisible()
    desk.document.open_new(Article(headline="Jembatan baru"))
    assert field.line.text() == ""
    assert not field.message.isVisible()


def test_scrolling_the_form_leaves_the_keyboard_where_it_is(pane: MetadataPane, story: Story) -> None:
    takers = [
        widget.objectName() or type(widget).__name__
        for widget in pane.form.findChildren(QWidget)
        if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus
    ]
    assert takers == []
