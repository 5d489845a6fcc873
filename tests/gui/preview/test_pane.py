"""The page in a real view is the page of exports, while fields and body change."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, Person, Related, State
from redaksi.domain.moments import LocalTime
from redaksi.gui.desk import Desk
from redaksi.gui.preview.live import Instruction
from redaksi.render.blocks import body_html, render_body
from redaksi.render.page import DRAFT, render_page
from redaksi.render.site import Site
from redaksi.usecases import saving
from tests.gui.preview.conftest import Ask, Show, settle

BODY = """Alinea pembuka dengan *miring* dan [tautan][a].

- satu
- dua

> Kutipan.

```
kode
```

| a | b |
|---|---|
| 1 | 2 |

Penutup.

[a]: https://contoh.id
"""
SCRAPS = ["x", " **tebal**", "\n", "\n\n", "- butir\n", "> ", "```\n", "    ", "[a]", "\n[a]: https://lain.id\n", "|"]


def body_on_show(ask: Ask) -> str:
    return str(ask("document.querySelector('[data-region=body]').innerHTML")).strip()


def as_browsers_write(ask: Ask, html: str) -> str:
    """The same HTML as Chromium serialises it."""
    parsed = f"new DOMParser().parseFromString({html!r}, 'text/html')"
    return str(ask(f"{parsed}.body.innerHTML"))


def type_at(desk: Desk, position: int, removed: int, text: str) -> None:
    document = desk.document.text
    end = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(position, end))
    cursor.setPosition(min(position + removed, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


def test_the_page_is_the_exported_page(show: Show, ask: Ask) -> None:
    article = Article(
        headline="Jembatan <baru> & lama",
        body=BODY,
        category=Category("daerah", "Daerah"),
        authors=(Person("Rina"),),
        published=LocalTime("2024-07-05T14:29"),
        related=(Related("Berita lain"),),
    )
    show(article)
    exported = render_page(article, Site(), mark=DRAFT).html
    same = "(new DOMParser()).parseFromString(" + repr(exported) + ", 'text/html').body.outerHTML"
    assert ask("document.body.outerHTML") == ask(same)


def test_edits_lead_to_the_page_of_the_text(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body=BODY))
    dice = random.Random(20240705)
    for round_ in range(60):
        type_at(desk, dice.randrange(200), dice.choice([0, 0, 0, 1, 5, 30]), dice.choice(SCRAPS))
        if round_ % 10 == 9:
            settle(qtbot, pane)
            assert body_on_show(ask) == as_browsers_write(ask, body_html(render_body(desk.document.body())))
        elif round_ % 3 == 0:
            qtbot.wait(dice.randrange(12))  # what is under way meets the next edit


def test_a_key_alone_is_shown_at_once_and_quick_ones_together(
    show: Show, ask: Ask, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = show(Article(headline="Judul", body="Air"))
    assert pane.view is not None
    tell = pane.view.board.tell
    told: list[Sequence[Instruction]] = []

    def listen(todo: Sequence[Instruction]) -> None:
        told.append(todo)
        tell(todo)

    monkeypatch.setattr(pane.view.board, "tell", listen)
    for letter in "naiklagi":
        type_at(desk, 3, 0, letter)
        qtbot.wait(15)
        assert told  # the first key did not wait
    assert len(told) <= 2
    settle(qtbot, pane)
    assert len(told) <= 3
    assert ask("document.querySelector('[data-region=body]').textContent.trim()") == "Airigalkian"


def test_fields_are_patched_in_place(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul lama", body="Alinea."))
    ask("window.untouched = document.querySelector('[data-region=body] p'); 1")
    desk.document.change(headline="Judul baru", tags=("banjir",))
    settle(qtbot, pane)
    assert ask("document.querySelector('h1').textContent") == "Judul baru"
    assert "banjir" in str(ask("document.querySelector('[data-region=foot]').textContent"))
    assert ask("window.untouched.isConnected") is True


def test_a_long_story_shows_its_beginning_first_and_is_whole_soon(show: Show, ask: Ask, qtbot: QtBot) -> None:
    body = "\n\n".join(f"Alinea **{number}** dari naskah yang panjang sekali." for number in range(2_500))
    show(Article(headline="Panjang", body=body))
    assert ask("document.querySelectorAll('[data-region=body] > p').length") == 2_500
    assert body_on_show(ask) == body_html(render_body(body))


def test_typing_at_the_end_scrolls_there_and_typing_in_place_does_not_move(
    show: Show, ask: Ask, desk: Desk, qtbot: QtBot
) -> None:
    pane = show(Article(headline="Judul", body="\n\n".join(f"Alinea {number}." for number in range(200))))
    assert ask("scrollY") == 0
    type_at(desk, 0, 0, "x")
    settle(qtbot, pane)
    assert ask("scrollY") == 0
    type_at(desk, 10**6, 0, " Tambahan")
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    place = ask("document.querySelector('[data-region=body] > :last-child').getBoundingClientRect().top / innerHeight")
    assert 0 < float(str(place)) < 0.9
    before = ask("scrollY")
    type_at(desk, 10**6, 0, "!")
    settle(qtbot, pane)
    assert ask("scrollY") == before
    pane.follow(0)
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) < 500, timeout=5_000)


def test_another_story_begins_at_its_top(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Satu", body="\n\n".join(["Alinea."] * 200)))
    pane.follow(390)
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    show(Article(headline="Dua", body="Pendek."))
    assert ask("[scrollY, document.querySelector('h1').textContent].join()") == "0,Dua"


def test_another_version_of_the_same_story_stays_where_it_is(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    article = Article(headline="Judul", body="\n\n".join(["Alinea."] * 200))
    pane = show(article)
    pane.follow(390)
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    qtbot.wait(150)
    before = ask("scrollY")
    show(replace(article, headline="Lama"))
    assert ask("document.querySelector('h1').textContent") == "Lama"
    assert ask("scrollY") == before


def test_a_long_paragraph_is_followed_within(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body="kata " * 3_000))
    type_at(desk, 14_000, 0, "di sini ")
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    assert pane.is_settled


def test_the_mark_goes_with_the_approval_and_the_place_stays(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    assert desk.room is not None
    article = Article(headline="Judul", body="\n\n".join(["Alinea."] * 100))
    piece = saving.save(desk.room, article, None, explicit=True).piece
    pane = show(article)
    assert ask("document.querySelectorAll('.mark').length") == 1
    pane.follow(150)
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    qtbot.wait(150)
    before = ask("scrollY")
    desk.document.mark_saved(replace(piece, state=State.APPROVED))
    qtbot.waitUntil(lambda: ask("document.querySelectorAll('.mark').length") == 0, timeout=5_000)
    settle(qtbot, pane)
    assert ask("scrollY") == before


def test_settings_of_the_site_reach_the_page(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    show(Article(headline="Judul", body="Alinea."))
    desk.set_settings({**desk.settings, "site.name": "Kabar Kota"})
    qtbot.waitUntil(lambda: "Kabar Kota" in str(ask("document.body.textContent")), timeout=5_000)


def test_a_pane_that_is_shown_again_is_where_the_cursor_is(show: Show, ask: Ask, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body="\n\n".join(["Alinea."] * 200)))
    pane.hide()
    pane.follow(390)
    pane.show()
    qtbot.waitUntil(lambda: float(str(ask("scrollY"))) > 1_000, timeout=5_000)
    show(Article(headline="Dua", body="\n\n".join(["Alinea."] * 200)))
    assert ask("[scrollY, document.querySelector('h1').textContent].join()") == "0,Dua"
