"""Links are followed to stories and to the web, never to a file or a script that an article from elsewhere names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Link, LinkRel, Related
from redaksi.gui.desk import Desk
from redaksi.gui.following import follow, leads_on, may_open
from redaksi.gui.metadata.links_list import LinksList
from redaksi.gui.metadata.related_list import RelatedList


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://contoh.id", True),
        ("mailto:redaksi@contoh.id", True),
        ("media/peta.jpg", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https:", False),
    ],
)
def test_only_the_web_and_mail_are_opened(address: str, may: bool) -> None:
    assert may_open(address) is may


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    given: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: given.append(QUrl(url).toString()) or True)
    return given


def test_a_story_opens_on_the_desk_and_a_page_outside(desk: Desk, outside: list[str]) -> None:
    wanted: list[str] = []
    desk.piece_wanted.connect(wanted.append)
    for entry in (Related("A", id="a1"), Related("B", url="https://contoh.id/b"), Related("C"), None):
        follow(entry, desk)
    assert (wanted, outside) == (["a1"], ["https://contoh.id/b"])


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)"])
def test_what_an_article_from_elsewhere_names_is_not_opened(
    qtbot: QtBot, desk: Desk, outside: list[str], url: str
) -> None:
    related, links = RelatedList(), LinksList()
    for view, entry in ((related, Related("Judul", url=url)), (links, Link(LinkRel.FOLLOW_UP, url=url))):
        qtbot.addWidget(view)
        view.use(desk)
        view.show_value([entry])
        view.view.setCurrentRow(0)
        assert view.chosen() == entry
        assert not view.button("open").isEnabled()
        assert not leads_on(entry)
        follow(entry, desk)
    assert outside == []
