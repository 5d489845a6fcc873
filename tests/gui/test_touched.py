"""Many changes, read as one, lead to the same lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from redaksi.gui.text_changes import TextChanges
from redaksi.gui.touched import Touched

texts = st.text(alphabet="ab\n", max_size=12)
edits = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), texts), min_size=1, max_size=6)


class Reader:
    """Keeps the lines of a document as the preview does."""

    def __init__(self, document: QTextDocument) -> None:
        self.lines = document.toPlainText().split("\n")
        self.changes = TextChanges(document)
        document.contentsChange.connect(lambda position, removed, added: self.changes.note(position, added))

    def catch_up(self) -> None:
        change = self.changes.take()
        if change is not None:
            first, removed, lines = change
            self.lines[first : first + removed] = lines


@given(texts, edits, st.integers(0, 3))
def test_the_lines_are_those_of_the_document(text: str, changes: list[tuple[int, int, str]], undone: int) -> None:
    document = QTextDocument()
    document.documentLayout()  # without one Qt tells nobody of changes
    document.setPlainText(text)
    reader = Reader(document)
    for number, (position, removed, inserted) in enumerate(changes):
        cursor = QTextCursor(document)
        end = document.characterCount() - 1
        cursor.setPosition(min(position, end))
        cursor.setPosition(min(position + removed, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(inserted)
        if number % 2:
            reader.catch_up()
    for _ in range(undone):
        document.undo()
    reader.catch_up()
    assert reader.lines == document.toPlainText().split("\n")


def test_a_change_that_cannot_be_is_refused() -> None:
    touched = Touched(3)
    with pytest.raises(ValueError, match="does not explain"):
        touched.note(0, 0, 9)


def test_nothing_touched_is_nothing_to_read() -> None:
    touched = Touched(1)
    assert not touched.any
    assert touched.take() is None
    touched.note(0, 0, 1)
    assert touched.any
    assert touched.take() == (0, 1, 1)
    assert touched.take() is None
