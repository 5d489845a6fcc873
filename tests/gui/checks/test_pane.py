"""The checks beside the text: told by how grave they are, gone to, put right, left alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Category, Flags, Photo, Related
from redaksi.domain.moments import LocalTime
from redaksi.gui.checks.at_work import ChecksAtWork
from redaksi.gui.checks.row import FindingRow
from redaksi.gui.editor.marks.marks import Kind
from redaksi.gui.workplace import Workplace

READY = {
    "category": Category("daerah", "Daerah"),
    "published": LocalTime("2026-03-02T09:00", "Asia/Jakarta"),
    "related": (Related("Rapat lama"),),
}
PHOTO = Photo("p", "0" * 64, "image/jpeg", 100, 100, caption="Rapat.", credit="Rina")


def row(at_work: ChecksAtWork, rule: str) -> FindingRow:
    return next(row for row in at_work.pane.rows if row.finding.rule == rule)


def rules(at_work: ChecksAtWork) -> list[str]:
    return [row.finding.rule for row in at_work.pane.rows]


def tab_title(opened: Workplace, at_work: ChecksAtWork) -> str:
    return opened.window.ui.formPane.tabText(opened.window.ui.formPane.indexOf(at_work.pane))


def test_findings_stand_by_how_grave_they_are_and_are_counted(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object]
) -> None:
    shown(published=LocalTime("2026-03-02T09:00"))
    assert rules(at_work) == ["category-missing", "zone-missing", "nonstandard-word", "related-empty"]
    titles = [label.text() for label in at_work.pane.ui.list.findChildren(QLabel) if label.property("section")]
    assert titles == ["Holds it back (1)", "Warnings (1)", "Hints (2)"]
    assert tab_title(opened, at_work) == "Checks (2)"
    blocking, warnings = opened.state_bar.checks.accessibleName().split(" · ")
    assert blocking.startswith("1 hold")
    assert warnings.startswith("1 warning")
    assert opened.state_bar.checks.isVisible()


def test_a_click_on_the_count_leads_to_the_checks(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown()
    opened.window.ui.formPane.setCurrentIndex(0)
    qtbot.mouseClick(opened.state_bar.checks, Qt.MouseButton.LeftButton)
    assert opened.window.ui.formPane.currentWidget() is at_work.pane
    assert at_work.pane.isAncestorOf(opened.window.focusWidget())


def test_a_place_in_the_text_is_gone_to_and_its_words_are_chosen(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**READY, body="😀 Hari ini.\n\nKata walikota, selesai.")
    qtbot.mouseClick(row(at_work, "nonstandard-word").go, Qt.MouseButton.LeftButton)
    assert opened.editor.body.textCursor().selectedText() == "walikota"
    assert opened.editor.body.hasFocus()
    opened.editor.body.textCursor().insertText("wali kota")
    qtbot.waitUntil(lambda: rules(at_work) == [])
    assert "Nothing to remark" in at_work.pane.ui.empty.text()
    assert at_work.pane.ui.empty.isVisible()


def test_a_field_and_an_entry_of_a_list_are_gone_to(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(media=(PHOTO, Photo("q", "0" * 64, "image/jpeg", 100, 100, caption="Rapat.", credit="ist")))
    qtbot.mouseClick(row(at_work, "category-missing").message, Qt.MouseButton.LeftButton)
    form = opened.furnishing.form
    assert form.ui.category.isAncestorOf(opened.window.focusWidget())
    opened.window.ui.formPane.setCurrentWidget(at_work.pane)
    qtbot.mouseClick(row(at_work, "photo-credit").go, Qt.MouseButton.LeftButton)
    assert form.ui.media.view.currentRow() == 1


def test_a_fix_is_written_as_one_step_of_undo(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**READY)
    fix = row(at_work, "nonstandard-word").fix
    assert fix is not None
    assert fix.text() == "Write “Wali kota”"
    qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    assert opened.desk.document.body() == "Wali kota bicara."
    qtbot.waitUntil(lambda: rules(at_work) == [])
    opened.desk.document.text.undo()
    assert opened.desk.document.body() == "Walikota bicara."


def test_data_are_put_right_at_a_click(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**(READY | {"published": LocalTime("2026-03-02T09:00")}), body="Selesai.")
    fix = row(at_work, "zone-missing").fix
    assert fix is not None
    fix.setFocus()
    qtbot.keyClick(fix, Qt.Key.Key_Return)
    fields = opened.desk.document.fields
    assert fields is not None
    assert fields.published == LocalTime("2026-03-02T09:00", "Asia/Jakarta")
    qtbot.waitUntil(lambda: rules(at_work) == [])


def test_a_headline_is_put_right(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**READY, headline="Walikota bicara", body="Selesai.")
    qtbot.mouseClick(row(at_work, "nonstandard-word").fix, Qt.MouseButton.LeftButton)
    assert opened.editor.headline.toPlainText() == "Wali kota bicara"


def test_what_has_changed_meanwhile_is_not_written_over(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**READY)
    found = row(at_work, "nonstandard-word").finding
    opened.desk.document.text.clear()
    assert not at_work.mend(found)
    assert opened.desk.document.body() == ""
    assert "changed" in opened.band.words.text()


def test_never_again_here_holds_for_the_marks_too(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    shown(**READY)
    qtbot.waitUntil(lambda: opened.editor.body.marks.count(Kind.STYLE) == 1)
    more = row(at_work, "nonstandard-word").more
    assert more is not None
    more.menu().actions()[-1].trigger()
    qtbot.waitUntil(lambda: rules(at_work) == [] and opened.editor.body.marks.count(Kind.STYLE) == 0)


def test_what_blocks_cannot_be_left_alone(
    at_work: ChecksAtWork, shown: Callable[..., object], opened: Workplace
) -> None:
    shown(**READY, body="Selasa (23/11/2026) ia datang.")
    blocking = row(at_work, "weekday")
    assert blocking.more is not None  # there are other ways, but not to be told no more
    assert [action.text() for action in blocking.more.menu().actions()] == ["Write “Selasa (24/11/2026)”"]


def test_many_findings_are_shown_on_demand(at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot) -> None:
    shown(**READY, body="\n\n".join(f"Resiko nomor {number} kecil." for number in range(45)))
    assert len(at_work.pane.rows) == 30
    (more,) = [each for each in at_work.pane.ui.list.findChildren(QPushButton) if each.isFlat()]
    assert more.text() == "Show 15 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(at_work.pane.rows) == 45


def test_nothing_open_and_another_language(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    opened.window.ui.formPane.setCurrentWidget(at_work.pane)
    assert "once one is open" in at_work.pane.ui.empty.text()
    shown(**READY)
    assert "is not standard" in row(at_work, "nonstandard-word").message.text()
    opened.view.speak("id")
    qtbot.waitUntil(lambda: "tidak baku" in row(at_work, "nonstandard-word").message.text())
    opened.view.speak("en")


def test_an_unverified_story_is_told_as_soon_as_it_is_named(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., object], qtbot: QtBot
) -> None:
    other = shown(**READY, headline="Kabar ledakan", flags=Flags(unverified=True))
    shown(**READY, body="Selesai.")
    opened.desk.document.change(related=(Related("Kabar ledakan", id=other.id),))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: rules(at_work) == ["update-link"])
