"""An approval that rules hold back: each is put right at once, or overridden with a reason that stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.gui.checks.at_work import ChecksAtWork
from redaksi.gui.checks.blocked import BlockedDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import library, newsroom_settings, reviewing, saving
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def held(
    opened: Workplace, room: Newsroom, at_work: ChecksAtWork, shown: Callable[..., Article], qtbot: QtBot
) -> Callable[..., BlockedDialog]:
    """Approve, as Budi, a submitted piece that lacks something; the dialog that says what."""

    def approve(**fields: object) -> BlockedDialog:
        article = shown(**fields)
        reviewing.submit(room, article.id, "Rina")
        opened.desk.document.open(library.open_piece(room, article.id))
        opened.desk.sit(User("Budi", Role.EDITOR))
        qtbot.waitUntil(lambda: at_work.checks.looked and opened.desk.jobs.idle)
        opened.registry.run("review.approve")
        qtbot.waitUntil(lambda: bool(opened.window.findChildren(BlockedDialog)))
        return opened.window.findChildren(BlockedDialog)[0]

    return approve


def state(opened: Workplace) -> State:
    piece = opened.desk.document.piece
    assert piece is not None
    return piece.state


def test_it_is_overridden_only_with_a_reason_which_stays(
    opened: Workplace, room: Newsroom, held: Callable[..., BlockedDialog], qtbot: QtBot
) -> None:
    dialog = held()
    assert dialog.rules == ("category-missing", "date-missing")
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.note, "Kanal menyusul.")
    assert dialog.ui.ok.text() == "Override and approve"
    qtbot.keyClick(dialog.ui.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: state(opened) is State.APPROVED)
    assert opened.state_bar.checks.accessibleName().startswith("2 let pass")
    article = opened.desk.document.fields
    assert article is not None
    with room.store.read() as unit:
        (entry,) = [entry for entry in unit.audit.of(article.id) if entry.step == "approve"]
    assert entry.detail["override"] == ["category-missing", "date-missing"]
    assert entry.detail["note"] == "Kanal menyusul."


def test_what_is_put_right_there_needs_no_reason(
    opened: Workplace, room: Newsroom, held: Callable[..., BlockedDialog], qtbot: QtBot
) -> None:
    dialog = held(category=Category("daerah", "Daerah"))
    (row,) = dialog.rows
    assert row.fix is not None
    assert row.fix.text() == "Set to now"
    qtbot.mouseClick(row.fix, Qt.MouseButton.LeftButton)
    assert (dialog.rules, dialog.ui.ok.text(), dialog.ui.note.isVisible()) == ((), "Approve", False)
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: state(opened) is State.APPROVED)
    article = opened.desk.document.fields
    assert article is not None
    assert article.published is not None


def test_going_to_the_place_leaves_the_dialog(
    opened: Workplace, held: Callable[..., BlockedDialog], qtbot: QtBot
) -> None:
    dialog = held()
    qtbot.mouseClick(dialog.rows[0].go, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert opened.furnishing.form.ui.category.isAncestorOf(opened.window.focusWidget())
    assert state(opened) is State.SUBMITTED


def test_who_hands_in_hears_what_will_hold_it_back(
    opened: Workplace, shown: Callable[..., Article], qtbot: QtBot
) -> None:
    shown()
    opened.registry.run("review.submit")
    qtbot.waitUntil(opened.band.isVisible)
    assert "There is no category yet." in opened.band.words.text()
    assert state(opened) is State.SUBMITTED


def test_approving_alone_takes_a_reason_where_the_newsroom_allows_it(
    opened: Workplace, room: Newsroom, at_work: ChecksAtWork, qtbot: QtBot
) -> None:
    own = Article(headline="Rapat", body="Selesai.", category=Category("daerah", "Daerah"))
    saving.save(room, own, "Budi", True)
    reviewing.submit(room, own.id, "Budi")
    opened.desk.document.open(library.open_piece(room, own.id))
    opened.desk.sit(User("Budi", Role.EDITOR))
    opened.registry.run("review.approve")
    qtbot.waitUntil(lambda: opened.band.isVisible() and "Only Budi wrote" in opened.band.words.text())
    newsroom_settings.set_setting(room, "newsroom.four_eyes", "false")
    opened.desk.reload_settings()
    qtbot.waitUntil(lambda: at_work.checks.looked and opened.desk.jobs.idle)
    assert "four-eyes" in [finding.rule for finding in at_work.checks.findings]
    opened.registry.run("review.approve")
    for rule in ("four-eyes", "date-missing"):  # one after the other, and all of it counts in the end
        qtbot.waitUntil(lambda: any(shown.isVisible() for shown in opened.window.findChildren(BlockedDialog)))
        dialog = next(shown for shown in opened.window.findChildren(BlockedDialog) if shown.isVisible())
        assert dialog.rules == (rule,)
        qtbot.keyClicks(dialog.ui.note, f"Alasan {rule}.")
        qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: state(opened) is State.APPROVED)
    with room.store.read() as unit:
        (entry,) = [entry for entry in unit.audit.of(own.id) if entry.step == "approve"]
    assert opened.band.isHidden(), "that it was refused before is over"
    assert entry.detail["override"] == ["four-eyes", "date-missing"]
    assert entry.detail["note"] == "Alasan four-eyes.\nAlasan date-missing."


def test_what_a_submission_is_told_goes_once_it_is_put_right(
    opened: Workplace, at_work: ChecksAtWork, shown: Callable[..., Article], qtbot: QtBot
) -> None:
    shown(published=LocalTime("2024-07-05T14:29"))
    opened.registry.run("review.submit")
    qtbot.waitUntil(lambda: state(opened) is State.SUBMITTED)
    assert "Before it can be approved" in opened.band.words.text()
    opened.desk.document.change(category=Category("daerah", "Daerah"))
    qtbot.waitUntil(opened.band.isHidden)
    opened.desk.document.change(category=None)
    qtbot.waitUntil(lambda: at_work.checks.counts()["block"] > 0)
    assert opened.band.isHidden(), "it was told at the submission, and stands in the checks"
