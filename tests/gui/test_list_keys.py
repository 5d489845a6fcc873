"""Keys in the line above a list move through the list and stop at its ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.list_keys import ListKeys

K = Qt.Key


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([K.Key_Down], 1),
        ([K.Key_Up], 0),
        ([K.Key_PageDown, K.Key_Up], 7),
        ([K.Key_PageDown, K.Key_PageDown, K.Key_PageDown], 19),
        ([K.Key_PageDown, K.Key_PageUp, K.Key_PageUp], 0),
    ],
)
def test_the_row_follows_the_keys_and_the_line_keeps_what_is_typed(qtbot: QtBot, keys: list[K], row: int) -> None:
    query, view = QLineEdit("kata"), QListWidget()
    qtbot.addWidget(query)
    qtbot.addWidget(view)
    view.addItems([str(number) for number in range(20)])
    view.setCurrentRow(0)
    steered = ListKeys(query, view)
    for key in keys:
        qtbot.keyClick(query, key)
    assert view.currentRow() == row
    qtbot.keyClicks(query, "x")
    assert query.text() == "katax"
    with qtbot.waitSignal(steered.taken, timeout=1000):
        qtbot.keyClick(query, K.Key_Return)


def test_an_empty_list_has_no_row(qtbot: QtBot) -> None:
    query, view = QLineEdit(), QListWidget()
    qtbot.addWidget(query)
    qtbot.addWidget(view)
    ListKeys(query, view)
    qtbot.keyClick(query, K.Key_Down)
    assert view.currentRow() == -1
