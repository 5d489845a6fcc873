"""The body that is read back is the text that stands in the document, whatever was done to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from redaksi.domain.article import Article
from redaksi.gui.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

texts = st.text(alphabet="ab \n\u00a0\u2028\u0301é😀ع\u202e\t", max_size=12)
edits = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20), texts, st.booleans()), min_size=1, max_size=6)


def raw(document: Document) -> str:
    return document.text.toRawText().replace("\u2029", "\n")


def edit(document: Document, position: int, removed: int, inserted: str) -> None:
    cursor = QTextCursor(document.text)
    end = document.text.characterCount() - 1
    cursor.setPosition(min(position, end))
    cursor.setPosition(min(position + removed, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(inserted)


@given(texts, edits, st.integers(0, 3))
def test_the_body_is_what_stands_there(body: str, changes: list[tuple[int, int, str, bool]], undone: int) -> None:
    document = Document()
    document.open_new(Article(headline="Air naik", body=body))
    assert document.body() == raw(document) == body
    for position, removed, inserted, read in changes:
        edit(document, position, removed, inserted)
        if read:
            assert document.body() == raw(document)
    for _ in range(undone):
        document.text.undo()
    article = document.article
    assert article is not None
    assert article.body == document.body() == raw(document)


def test_another_story_brings_its_own_lines() -> None:
    document = Document()
    document.open_new(Article(headline="Satu", body="satu\ndua"))
    edit(document, 0, 0, "nol\n")
    document.open_new(Article(headline="Dua", body="tiga"))
    assert document.body() == "tiga"
    edit(document, 4, 0, "\nempat")
    assert document.body() == "tiga\nempat"
    document.open(None)
    assert document.body() == ""


def test_a_change_that_nobody_told_of_is_read_all_the_same() -> None:
    document = Document()
    document.open_new(Article(headline="Satu", body="satu\ndua"))
    document.text.blockSignals(True)
    edit(document, 0, 0, "nol\n")
    document.text.blockSignals(False)
    edit(document, 0, 0, "x")
    assert document.body() == raw(document) == "xnol\nsatu\ndua"
    document.text.blockSignals(True)
    edit(document, 0, 0, "y\n")
    document.text.blockSignals(False)
    assert document.body() == raw(document)
