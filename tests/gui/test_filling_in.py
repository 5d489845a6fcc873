"""The commands of the form: each field by its name, suggestions by a key."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Correction, Photo, Related
from redaksi.domain.moments import LocalTime
from redaksi.gui.commands.table import COMMANDS, MENUS
from redaksi.gui.metadata.binding import BINDINGS
from redaksi.gui.panes import Pane
from redaksi.gui.photos.words import markdown_of
from redaksi.gui.workplace import Workplace
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save
from tests.formats.pictures.files import encoded, picture

FIELDS = [command.id.removeprefix("go.") for command in COMMANDS if command.id.startswith("go.")]


@pytest.mark.parametrize("field", [field for field in FIELDS if field != "pointers"])
def test_each_field_is_reached_by_its_command(qtbot: QtBot, opened: Workplace, field: str) -> None:
    said = Correction(LocalTime("2026-03-02T09:00"), "5 orang", "6 orang")
    opened.desk.document.open_new(Article(headline="Jembatan", corrections=(said,)))
    opened.panes.show(Pane.FORM, False)
    opened.window.activateWindow()
    opened.registry.run(f"go.{field}")
    holder = opened.window.focusWidget()
    if field in ("headline", "body"):
        assert holder is getattr(opened.editor, field)
        return
    form = opened.furnishing.form
    wanted: QWidget = form.ui.unverified if field == "flags" else getattr(form.ui, field)
    assert opened.panes.is_shown(Pane.FORM)
    assert holder is not None
    assert holder is wanted or wanted.isAncestorOf(holder)
    assert form.isVisible()


def test_who_points_at_a_story_is_reached_by_a_command(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    target = save(room, Article(headline="Gudang terbakar"), None, True).piece
    save(room, Article(headline="Sidang", related=(Related("Gudang", id=target.article.id),)), None, True)
    opened.desk.document.open(target)
    pointers = opened.furnishing.form.pointers
    qtbot.waitUntil(lambda: pointers.view.count() == 1)
    opened.window.activateWindow()
    opened.registry.run("go.pointers")
    assert opened.window.focusWidget() is pointers.view


def test_every_field_of_the_form_has_such_a_command() -> None:
    assert {binding.widget for binding in BINDINGS} <= set(FIELDS)


def test_no_letter_of_the_form_is_one_of_a_menu_or_of_another_field(opened: Workplace) -> None:
    form = opened.furnishing.form.form
    titles = [label.text() for label in form.findChildren(QLabel) if label.buddy() is not None]
    titles += [box.text() for box in form.findChildren(QCheckBox)]
    letters = [title[title.index("&") + 1].lower() for title in (*titles, *MENUS.values()) if "&" in title]
    doubled = {letter for letter, count in Counter(letters).items() if count > 1}
    assert len(letters) > 20
    assert not doubled


def test_a_key_takes_the_suggestion_over(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    save(room, Article(headline="Gudang Karangpute terbakar"), None, True)
    opened.desk.document.open_new(Article(headline="Sidang gudang Karangpute"))
    suggestions = opened.furnishing.form.ui.related.suggestions
    opened.registry.run("related.accept")
    assert opened.band.words.text() == "There is no related news to suggest yet."
    suggestions._rest.timeout.emit()
    qtbot.waitUntil(lambda: suggestions.view.count() == 1)
    opened.panes.show(Pane.FORM, False)
    opened.registry.run("related.accept")
    assert opened.desk.document.fields is not None
    assert [entry.headline for entry in opened.desk.document.fields.related] == ["Gudang Karangpute terbakar"]
    assert "“Gudang Karangpute terbakar”" in opened.band.words.text()
    opened.band.button.click()
    assert opened.desk.document.fields.related == ()


def test_what_was_taken_is_told_where_its_row_was_not_in_sight(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    save(room, Article(headline="Gudang Karangpute terbakar"), None, True)
    opened.window.resize(1280, 720)
    opened.desk.document.open_new(Article(headline="Sidang gudang Karangpute"))
    form = opened.furnishing.form
    suggestions = form.ui.related.suggestions
    form._scroll.verticalScrollBar().setValue(0)
    suggestions._rest.timeout.emit()
    qtbot.waitUntil(lambda: suggestions.view.count() == 1)
    opened.registry.run("related.accept")
    assert opened.band.words.text() == "“Gudang Karangpute terbakar” is in the related news now."
    opened.band.button.click()
    suggestions.show_entries(())
    suggestions.look_again()
    suggestions._rest.timeout.emit()
    qtbot.waitUntil(lambda: suggestions.view.count() == 1)

    def scrolled_there() -> bool:
        form._scroll.ensureWidgetVisible(suggestions.view)
        return suggestions.in_sight(0)

    qtbot.waitUntil(scrolled_there)
    opened.registry.run("related.accept")
    assert opened.desk.document.fields is not None
    assert len(opened.desk.document.fields.related) == 1
    assert not opened.band.isVisible()


def test_photos_that_come_into_the_text_are_seen_in_the_form_or_in_the_text(
    qtbot: QtBot, opened: Workplace, room: Newsroom, tmp_path: Path
) -> None:
    opened.window.resize(1280, 720)
    opened.desk.document.open_new(Article(headline="Kapal", body="Satu."))
    form = opened.furnishing.form
    form._scroll.verticalScrollBar().setValue(0)
    for wanted, (name, size) in enumerate((("a.jpg", 40), ("b.jpg", 50)), start=1):
        (tmp_path / name).write_bytes(encoded(picture((80, size))))
        opened.registry.run("format.photo")
        picker = opened.window.findChildren(QFileDialog)[-1]
        picker.filesSelected.emit([str(tmp_path / name)])
        picker.reject()
        qtbot.waitUntil(lambda n=wanted: opened.desk.jobs.idle and len(_media(opened)) == n)  # type: ignore[misc]
    assert _media(opened)[0].lead
    qtbot.waitUntil(lambda: not form.ui.media.visibleRegion().isEmpty())
    assert opened.desk.document.body() == f"Satu.\n\n{markdown_of(_media(opened)[1])}"


def _media(opened: Workplace) -> tuple[Photo, ...]:
    return opened.desk.document.fields.media if opened.desk.document.fields else ()


def test_a_story_that_somebody_else_brings_in_is_offered_as_a_link(
    qtbot: QtBot, opened: Workplace, room: Newsroom
) -> None:
    opened.desk.document.open_new(Article(headline="Pelabuhan", related=(Related("Kapal wisata kandas"),)))
    related = opened.furnishing.form.ui.related
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert not related.link.isVisible()
    save(room, Article(headline="Kapal wisata kandas"), None, True)
    opened.look_for_other_hands()
    qtbot.waitUntil(related.link.isVisible)
