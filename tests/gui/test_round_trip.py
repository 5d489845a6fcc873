"""The text read back is the text typed: keys and input methods → text area → store → text area."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.workplace import Workplace
from redaksi.usecases import library

WHOLE = {
    "no-break spaces": "Rp\u00a05.000 pada\u202f1\u00a0Juli\u2007pukul 07.00",
    "a line separator": "baris\u2028lagi",
    "emoji": "Ombak 🌊 setinggi 👨‍👩‍👧‍👦 🇮🇩 👍🏽",
    "letters beyond the first plane": "𝐓𝐞𝐛𝐚𝐥 𠮷野家 𐒼",
    "combining marks": unicodedata.normalize("NFD", "é Ñ ḗ") + " e\u0301\u0323 क्षि",
    "composed and decomposed stay apart": "é e\u0301 Å A\u030a",
    "right to left": "Kata שלום ומברוכה dan السلام عليكم \u200fdi sini\u200e.",
    "joiners and soft hyphens": "نمی\u200cخواهم per\u00adusahaan ka\u2060ta",
    "curly quotes and dashes": "“Kutip ‘dalam’” – — … ′ ″",
    "blanks at the ends": "  kata  \n\n\n  akhir \t",
    "what looks like Markdown": "\\*bukan\\* `a|b` <b>tebal</b> &amp; [x]: y",
}


def type_in(edit: QPlainTextEdit, text: str) -> None:
    """As an input method does it, which can bring every character; line ends by themselves, as from a paste."""
    for number, line in enumerate(text.split("\n")):
        if number:
            edit.textCursor().insertText("\n")
        event = QInputMethodEvent("", [])
        event.setCommitString(line)
        QApplication.sendEvent(edit, event)


def stored_and_shown(qtbot: QtBot, work: Workplace, text: str) -> tuple[str, str]:
    """The body in the store and in the text area after another piece was open in between."""
    article = Article(headline="Naskah")
    work.opening.open_new(article=article)
    qtbot.waitUntil(lambda: work.desk.document.fields is not None and work.desk.document.fields.id == article.id)
    type_in(work.editor.body, text)
    work.autosave.flush()
    qtbot.waitUntil(lambda: not work.autosave.dirty and work.desk.jobs.idle)
    work.opening.open_new()
    qtbot.waitUntil(lambda: work.desk.document.fields is not None and work.desk.document.fields.id != article.id)
    work.opening.open(article.id)
    qtbot.waitUntil(lambda: work.desk.document.fields is not None and work.desk.document.fields.id == article.id)
    room = work.desk.room
    assert room is not None
    return library.open_piece(room, article.id).article.body, work.desk.document.body()


@pytest.mark.parametrize("kind", WHOLE)
def test_what_was_typed_is_what_is_read_back(qtbot: QtBot, opened: Workplace, kind: str) -> None:
    text = WHOLE[kind]
    assert stored_and_shown(qtbot, opened, text) == (text, text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2029\ufdd0\ufdd1"), min_size=2))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back(qtbot: QtBot, opened: Workplace, text: str) -> None:
    assert stored_and_shown(qtbot, opened, text) == (text, text)


def test_what_is_copied_and_pasted_within_is_the_same(qtbot: QtBot, opened: Workplace) -> None:
    text = "\n\n".join(line for kind, line in WHOLE.items() if "\n" not in line and "joiners" not in kind)
    opened.opening.open_new()
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    body = opened.editor.body
    type_in(body, text)
    body.selectAll()
    body.cut()
    assert opened.desk.document.body() == ""
    body.paste()
    qtbot.waitUntil(lambda: opened.desk.jobs.idle and opened.desk.document.body() != "")
    assert opened.desk.document.body() == text
