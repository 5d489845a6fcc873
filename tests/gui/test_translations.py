"""Every sentence of the window is there in Indonesian; English is the source, with its plurals."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from redaksi.gui.languages import Translations
from tests.conftest import ROOT

CATALOGUES = ROOT / "resources/i18n"
Message = tuple[str, ElementTree.Element]


def messages(file: Path) -> Iterator[Message]:
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            yield f"{context.findtext('name')}: {message.findtext('source')}", message


def wordings(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("name", ["redaksi_id", "redaksi_en", "qt_id"])
def test_no_string_is_unfinished(name: str) -> None:
    unfinished = [
        source
        for source, message in messages(CATALOGUES / f"{name}.ts")
        if message.find("translation").get("type") or not all(wordings(message))  # type: ignore[union-attr]
    ]
    assert unfinished == []


def test_no_string_of_the_window_is_missing(tmp_path: Path) -> None:
    code = [path for path in (ROOT / "src/redaksi").rglob("*.py") if "forms" not in path.parts]
    sources = [str(path) for path in (*sorted(code), *sorted((ROOT / "ui").glob("*.ui")))]
    fresh = tmp_path / "fresh.ts"
    call = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    subprocess.run(
        [sys.executable, "-c", call, "-silent", "-locations", "none", *sources, "-ts", str(fresh)],
        check=True,
        capture_output=True,
    )
    known = {source for source, _message in messages(CATALOGUES / "redaksi_id.ts")}
    assert sorted(source for source, _message in messages(fresh) if source not in known) == []


@pytest.mark.parametrize("name", ["redaksi_id", "redaksi_en"])
def test_a_translation_keeps_what_is_filled_in(name: str) -> None:
    for source, message in messages(CATALOGUES / f"{name}.ts"):
        wanted = set(re.findall(r"\{\w+\}|%n", message.findtext("source") or ""))
        for wording in wordings(message):
            assert set(re.findall(r"\{\w+\}|%n", wording)) == wanted, source


def test_no_sentence_in_indonesian_is_english() -> None:
    """Single words may be the same in both, sentences and counted things are not."""
    english = {source: wordings(message) for source, message in messages(CATALOGUES / "redaksi_en.ts")}
    same = [
        wording
        for source, message in messages(CATALOGUES / "redaksi_id.ts")
        for wording in wordings(message)
        if " " in wording and wording in (message.findtext("source"), *english.get(source, ()))
    ]
    assert same == []


def test_menus_have_no_letter_twice(qtbot: object) -> None:
    translator = QTranslator()
    assert translator.load(str(ROOT / "src/redaksi/assets/i18n/redaksi_id.qm"))
    from redaksi.gui.commands.table import MENUS

    titles = [translator.translate("Commands", title) or title for title in MENUS.values()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters), titles
    assert QCoreApplication.instance() is not None


def test_the_labels_of_file_dialogs_are_those_that_qt_asks_for(qtbot: QtBot, qapp: QApplication) -> None:
    translations = Translations(qapp, "id")
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    finally:
        translations.silence()
    assert {"Cari di:", "Nama berkas:", "Jenis berkas:"} <= labels
