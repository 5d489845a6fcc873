"""Paste and copy in the real window: one step of undo, what is told, what can be brought back."""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Related
from redaksi.domain.pasting import TEXT_LIMIT
from redaksi.formats.clipboard import apart
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.workplace import Workplace
from tests.photo_files import photo_bytes

BROWSER = (Path(__file__).parents[3] / "formats" / "clipboard" / "browser.html").read_text(encoding="utf-8")


@pytest.fixture
def body(opened: Workplace) -> Iterator[BodyEdit]:
    """The text of a new article in the open newsroom."""
    opened.desk.document.open_new(Article(headline="Jembatan lama", body=""))
    opened.editor.focus_body()
    yield opened.editor.body
    QGuiApplication.clipboard().clear()


@pytest.fixture
def paste(qtbot: QtBot, opened: Workplace, body: BodyEdit) -> Callable[..., str]:
    """Paste a clip with these forms, wait until it is in, and give the text as it then is."""

    def pasted(text: str = "", html: str = "") -> str:
        body.insertFromMimeData(mime(text, html))
        qtbot.waitUntil(lambda: opened.desk.jobs.idle)
        return opened.desk.document.body()

    return pasted


def mime(text: str = "", html: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def said(work: Workplace) -> str:
    return work.band.words.text() if work.band.isVisible() else ""


def test_structure_comes_along_in_one_step_of_undo(paste: Callable[..., str], opened: Workplace) -> None:
    assert paste("Judul\nIsi tebal.", "<h1>Judul</h1><p>Isi <b>tebal</b>.</p>") == "## Judul\n\nIsi **tebal**."
    assert not opened.band.isVisible()
    opened.editor.body.undo()
    assert opened.desk.document.body() == ""
    opened.editor.body.redo()
    assert opened.desk.document.body() == "## Judul\n\nIsi **tebal**."


def test_lines_of_a_page_are_told_and_put_back(paste: Callable[..., str], opened: Workplace) -> None:
    without = paste(html=BROWSER)
    assert "Baca juga" not in without
    assert "2 “read also” lines were left out." in said(opened)
    assert "4 lines of the page" in said(opened)
    opened.band.other.click()
    assert opened.desk.document.body() + "\n" == Path(__file__).parents[3].joinpath(
        "formats/clipboard/browser.md"
    ).read_text(encoding="utf-8")
    opened.editor.body.undo()
    assert opened.desk.document.body() == without


def test_see_also_lines_become_related_news(paste: Callable[..., str], opened: Workplace) -> None:
    known = Related("Nelayan keluhkan solar", url="https://kabar.example/nelayan-solar")
    opened.desk.document.change(related=(known,))
    paste(html=BROWSER)
    opened.band.button.click()
    article = opened.desk.document.article
    assert article is not None
    assert article.related == (
        known,
        Related("Harga ikan naik menjelang Lebaran", url="https://kabar.example/harga-ikan"),
    )
    assert not opened.band.isVisible()


def test_what_was_left_out_comes_back_among_later_changes(
    paste: Callable[..., str], opened: Workplace, body: BodyEdit
) -> None:
    assert paste(html="<p>satu 🌊</p><p>ADVERTISEMENT</p><p>dua</p>") == "satu 🌊\n\ndua"
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.insertText("nol\n\n")
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.insertPlainText(" tiga")
    opened.band.button.click()
    assert opened.desk.document.body() == "nol\n\nsatu 🌊\n\nADVERTISEMENT\n\ndua tiga"


def test_joined_lines_can_be_kept_apart(paste: Callable[..., str], opened: Workplace) -> None:
    first = "Kami mengundang rekan-rekan media untuk hadir dalam kegiatan penanaman"
    assert paste(f"{first}\nbakau di pesisir Demak.") == f"{first} bakau di pesisir Demak."
    assert said(opened) == "Broken lines joined into paragraphs: 1."
    opened.band.button.click()
    assert opened.desk.document.body() == f"{first}  \nbakau di pesisir Demak."


def test_lines_of_a_text_that_was_changed_since_are_not_touched(
    paste: Callable[..., str], opened: Workplace, body: BodyEdit
) -> None:
    paste("Kami mengundang rekan-rekan media untuk hadir dalam kegiatan penanaman\nbakau di pesisir Demak.")
    body.textCursor().deletePreviousChar()
    before = opened.desk.document.body()
    opened.band.button.click()
    assert opened.desk.document.body() == before
    assert said(opened).startswith("The pasted text has been changed since")


@pytest.mark.parametrize(
    ("before", "cursor", "html", "after"),
    [
        ("kata ", 5, "<b>tebal</b>", "kata **tebal**"),
        ("kata ekor", 5, "<ul><li>a</li></ul>", "kata \n\n- a\n\necor".replace("ecor", "ekor")),
        ("satu\n", 5, "<h2>Judul</h2>", "satu\n\n## Judul"),
        ("awal akhir", 5, "<p>satu</p><p>dua</p>", "awal satu\n\nduaakhir"),
    ],
)
def test_blocks_get_the_blank_lines_they_need(
    paste: Callable[..., str], opened: Workplace, body: BodyEdit, before: str, cursor: int, html: str, after: str
) -> None:
    body.insertPlainText(before)
    place = body.textCursor()
    place.setPosition(cursor)
    body.setTextCursor(place)
    assert paste(html=html) == after
    body.undo()
    assert opened.desk.document.body() == before


def test_a_selection_is_replaced(paste: Callable[..., str], body: BodyEdit) -> None:
    body.insertPlainText("lama")
    body.selectAll()
    assert paste(html="<i>baru</i>") == "*baru*"


def test_an_address_over_words_makes_them_a_link(paste: Callable[..., str], body: BodyEdit) -> None:
    body.insertPlainText("lihat situs ini")
    cursor = body.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    assert paste("https://a.example/x?utm_source=wa") == "lihat [situs](https://a.example/x) ini"


def test_what_is_typed_meanwhile_stands_behind_and_pastes_keep_their_order(
    qtbot: QtBot, opened: Workplace, body: BodyEdit
) -> None:
    body.insertFromMimeData(mime(html="<b>satu</b>"))
    body.insertFromMimeData(mime(html="<b>dua</b>"))
    body.insertPlainText(" tiga")
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    text = opened.desk.document.body()
    assert text.index("satu") < text.index("dua")
    assert text.index("satu") < text.index("tiga")


def test_nothing_lands_in_another_article(qtbot: QtBot, opened: Workplace, body: BodyEdit) -> None:
    body.insertFromMimeData(mime(html="<b>satu</b>"))
    opened.desk.document.open_new(Article(headline="Lain", body="lain"))
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert opened.desk.document.body() == "lain"
    assert said(opened).startswith("Not pasted: another article is open")


def test_pasting_plain_text_takes_no_looks(qtbot: QtBot, opened: Workplace, body: BodyEdit) -> None:
    QGuiApplication.clipboard().setMimeData(mime("Judul *satu*\nIsi\u202e", "<h1>Judul</h1><p>Isi</p>"))
    opened.registry.run("edit.paste_plain")
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert opened.desk.document.body() == "Judul *satu*\n\nIsi"


def test_code_is_pasted_as_it_stands(paste: Callable[..., str], body: BodyEdit) -> None:
    body.insertPlainText("```\n")
    assert paste("a *b*\nc", "<p>a <b>b</b></p>") == "```\na *b*\nc"


def test_a_picture_in_the_page_becomes_a_photo(paste: Callable[..., str], opened: Workplace) -> None:
    picture = io.BytesIO()
    Image.effect_noise((40, 30), 80).save(picture, "PNG")
    source = "data:image/png;base64," + base64.b64encode(picture.getvalue()).decode()
    text = paste(html=f"<p>Lihat:</p><img alt='Pasar' src='{source}'><img src='data:image/png;base64,{'A' * 400}'>")
    article = opened.desk.document.article
    assert article is not None
    (photo,) = article.media
    assert text == f"Lihat:\n\n![Pasar](media:{photo.sha256})"
    assert (photo.width, photo.height) == (40, 30)
    assert opened.desk.room is not None
    assert photo_bytes(opened.desk.room, photo.sha256)
    assert said(opened) == "Pictures left behind because they could not be read: 1."


def test_a_hundred_megabytes_are_refused_in_one_sentence(paste: Callable[..., str], opened: Workplace) -> None:
    opened.editor.body.insertPlainText("isi")
    assert paste("kata " * 20_000_000) == "isi"
    assert said(opened).startswith("This text is too long to paste (100 million characters")


def test_a_headline_takes_no_book(opened: Workplace, body: BodyEdit) -> None:
    opened.editor.headline.insertFromMimeData(mime("kata " * 1_000_000))
    assert opened.editor.headline.text() == "Jembatan lama"
    assert said(opened).startswith("This text is too long for a headline (5000000 characters; the limit is 2000)")
    opened.editor.headline.selectAll()
    opened.editor.headline.insertFromMimeData(mime("Jembatan\nbaru"))
    assert opened.editor.headline.text() == "Jembatan baru"


def test_ten_megabytes_of_a_page_are_read_while_the_window_lives(
    qtbot: QtBot, opened: Workplace, body: BodyEdit
) -> None:
    rows = "<p style='margin:0;color:#000000;font-family:Arial'><span style='font-size:11pt'>Kalimat ini pendek.</span>"
    body.insertFromMimeData(mime(html=rows * (10_000_000 // len(rows))))
    body.insertPlainText("ketik")
    assert opened.desk.document.body() == "ketik"
    qtbot.waitUntil(lambda: opened.desk.jobs.idle, timeout=60_000)
    text = opened.desk.document.body()
    assert text.count("Kalimat ini pendek.") == 10_000_000 // len(rows)
    assert len(text) < TEXT_LIMIT


def test_a_paste_that_takes_long_says_so_and_can_be_stopped(
    qtbot: QtBot, opened: Workplace, body: BodyEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "command", [sys.executable, "-c", "import time; time.sleep(1.5)"])
    body.insertFromMimeData(mime(html="<p>kata</p>" * (apart.HERE // 10)))
    body.insertPlainText("ketik")
    qtbot.waitUntil(lambda: said(opened) == "The pasted text is being read.")
    opened.band.button.click()
    body.insertFromMimeData(mime(html="<i>lain</i>"))
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert opened.desk.document.body() == "ketik*lain*"
    assert not opened.band.isVisible()


def test_what_cannot_be_read_is_refused_and_the_text_stays(paste: Callable[..., str], opened: Workplace) -> None:
    opened.editor.body.insertPlainText("isi")
    assert paste(html="<div>" * 5_000) == "isi"
    assert "nested more than" in said(opened)


def test_a_copy_carries_its_looks_and_comes_back_exactly(qtbot: QtBot, opened: Workplace, body: BodyEdit) -> None:
    text = "## Judul\n\nKata **tebal** 5\xa0km\u2028baris *miring*."
    body.insertPlainText("x")
    opened.desk.document.open_new(Article(headline="Lain", body=text))
    body.selectAll()
    body.copy()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasHtml())
    data = clipboard.mimeData()
    assert data.text() == text
    assert "<h2>Judul</h2>" in data.html()
    assert "<strong>tebal</strong>" in data.html()
    opened.desk.document.open_new(Article(headline="Lain lagi", body=""))
    body.paste()
    assert opened.desk.document.body() == text


def test_a_reader_may_not_paste(qtbot: QtBot, opened: Workplace, body: BodyEdit) -> None:
    body.setReadOnly(True)
    QGuiApplication.clipboard().setText("x\ny")
    opened.paster.paste_plain()
    assert opened.desk.document.body() == ""


def test_before_the_newsroom_is_open_the_words_go_in_at_once(work: Workplace, qtbot: QtBot) -> None:
    work.desk.document.open_new(Article(headline="Jembatan", body=""))
    work.editor.body.insertFromMimeData(mime("satu\ndua\u202e", "<b>satu</b><p>dua</p>"))
    assert work.desk.document.body() == "satu\ndua"
    work.editor.body.insertFromMimeData(mime("kata " * 1_000_000))
    assert work.desk.document.body() == "satu\ndua"
    assert said(work).startswith("This text is too long to paste")
