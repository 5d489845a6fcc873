"""What somebody has typed into a dialog is not thrown away by one key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.anchors import anchor_at
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.holding import HoldingDialog
from redaksi.gui.dialogs.reason import ReasonDialog, WithdrawDialog
from redaksi.gui.planning.assignment_dialog import AssignmentDialog
from redaksi.gui.queue.deadline_dialog import DeadlineDialog
from redaksi.gui.review.dialog import RemarkDialog
from redaksi.gui.review.selecting import Target

Made = tuple[HoldingDialog, QPlainTextEdit, QPushButton]
_ANCHOR = anchor_at("Harga naik 7 persen.", 11, 19)


def _return(over: QWidget, _desk: Desk) -> Made:
    made = ReasonDialog(over, "Return", "What has to change?", "Return")
    return made, made.ui.note, made.ui.cancel


def _withdraw(over: QWidget, _desk: Desk) -> Made:
    made = WithdrawDialog(over)
    return made, made.ui.note, made.ui.cancel


def _comment(over: QWidget, desk: Desk) -> Made:
    made = RemarkDialog(over, desk, Target("body", _ANCHOR), lambda *_: None, suggesting=False)
    return made, made.ui.text, made.ui.cancel


def _suggest(over: QWidget, desk: Desk) -> Made:
    made = RemarkDialog(over, desk, Target("body", _ANCHOR), lambda *_: None, suggesting=True)
    return made, made.ui.replacement, made.ui.cancel


def _plan(over: QWidget, desk: Desk) -> Made:
    made = AssignmentDialog(over, desk, (), None)
    return made, made.ui.brief, made.ui.cancel


def _submit(over: QWidget, _desk: Desk) -> Made:
    made = DeadlineDialog(over, "Asia/Jakarta", None, submitting=True)
    return made, made.ui.note, made.ui.cancel


@pytest.mark.parametrize("make", [_return, _withdraw, _comment, _suggest, _plan, _submit])
def test_escape_leads_to_cancel_where_something_was_typed(
    make: Callable[[QWidget, Desk], Made], qtbot: QtBot, over: QWidget, desk: Desk
) -> None:
    dialog, text, cancel = make(over, desk)
    dialog.open()
    text.setFocus()
    qtbot.keyClicks(text, "Sebutkan sumbernya.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is cancel
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    untouched = make(over, desk)[0]
    untouched.open()
    with qtbot.waitSignal(untouched.rejected):
        qtbot.keyClick(untouched, Qt.Key.Key_Escape)
