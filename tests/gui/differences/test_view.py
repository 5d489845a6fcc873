"""Differences on screen: marks that carry more than colour, folded passages, the way from change to change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Flags, Kind, Person
from redaksi.domain.differences import differences
from redaksi.gui.differences.view import DifferencesView

LINES = [f"Paragraf nomor {number} tetap seperti semula." for number in range(30)]
OLD = Article(headline="Harga beras naik", body="\n\n".join(LINES), tags=("beras", "pangan"))
NEW = replace(
    OLD,
    headline="Harga gula naik",
    body="\n\n".join([*LINES[:10], "Paragraf nomor 10 berubah sedikit.", *LINES[11:]]),
    tags=("pangan", "gula"),
    kind=Kind.ADVERTORIAL,
    flags=Flags(paid=True),
    authors=(Person("Rina", "rn"),),
)


@pytest.fixture
def view(qtbot: QtBot) -> DifferencesView:
    made = DifferencesView()
    qtbot.addWidget(made)
    made.show_differences(differences(OLD, NEW))
    made.resize(500, 400)
    made.show()
    return made


def marked(view: DifferencesView) -> list[tuple[str, bool, bool]]:
    """Each changed run with whether it is struck out and whether it is underlined."""
    found = []
    block = view.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            kind = parts.fragment().charFormat()
            if kind.anchorHref():
                found.append((parts.fragment().text(), kind.fontStrikeOut(), kind.fontUnderline()))
            parts += 1
        block = block.next()
    return found


def test_what_is_gone_is_struck_out_and_what_is_new_underlined(view: DifferencesView) -> None:
    assert ("beras", True, False) in marked(view)
    assert ("gula", False, True) in marked(view)


def test_long_passages_without_a_change_are_one_line(view: DifferencesView) -> None:
    text = view.toPlainText()
    assert "Paragraf nomor 9 tetap" in text
    assert "Paragraf nomor 11 tetap" in text
    assert "Paragraf nomor 5 tetap" not in text
    assert "⋯" in text


def test_lists_tell_what_came_and_what_went(view: DifferencesView) -> None:
    text = view.toPlainText()
    assert text.count("pangan") == 0
    assert "Rina (rn)" in text


def test_the_way_leads_from_change_to_change_and_round(view: DifferencesView) -> None:
    seen = []
    view.at_change.connect(lambda at, count: seen.append((at, count)))
    for _ in range(view.count + 1):
        assert view.go(1)
    assert [at for at, _ in seen] == [*range(view.count), 0]
    assert "beras" in view.textCursor().selectedText()
    view.go(-1)
    assert seen[-1][0] == view.count - 1


def test_a_change_leads_to_its_place_in_the_text(view: DifferencesView, qtbot: QtBot) -> None:
    places = []
    view.passage_chosen.connect(lambda field, offset: places.append((field, offset)))
    for _ in range(2):
        view.go(1)
        view.choose_present()
    assert places[0] == ("headline", len("Harga "))
    field, offset = places[1]
    assert field == "body"
    assert NEW.body[offset:].startswith("berubah")


def test_nothing_to_show_has_no_changes(qtbot: QtBot) -> None:
    empty = DifferencesView()
    qtbot.addWidget(empty)
    empty.show_differences(differences(OLD, OLD))
    assert empty.count == 0
    assert not empty.go(1)


def test_signs_that_nobody_sees_are_shown(qtbot: QtBot) -> None:
    view = DifferencesView()
    qtbot.addWidget(view)
    view.show_differences(differences(replace(OLD, body="5 kg beras"), replace(OLD, body="5\u00a0kg beras")))
    assert "␣" in view.toPlainText()


def test_a_text_that_is_wholly_new_is_shown_in_part(qtbot: QtBot) -> None:
    view = DifferencesView()
    qtbot.addWidget(view)
    long = "\n\n".join(f"Baris {number} yang sama sekali lain dari semua." for number in range(20_000))
    view.show_differences(differences(replace(OLD, body=""), replace(OLD, body=long)))
    assert view.document().characterCount() < 200_000
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert "⋯" in view.document().lastBlock().text()
