"""How much of a page is understood, over some 130 layouts of outlets that the reader was not made from."""

from __future__ import annotations

import difflib
from functools import cache

import pytest

from redaksi.formats import page_text
from redaksi.formats.intake import Imported
from tests.formats.outlets.pages import Page, pages
from tests.formats.test_page_text_keeps_all import assert_every_line_has_one_place, lost_words

PAGES = list(pages())
#: What a date, a zone or a unit says in other words.
SAID = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
    may june july august september october november december mar aug oct okt dec agu jun jul apr am pm gmt utc et views
    likes in di dari at on published publish first pertama updated last modified terakhir edisi written reporting
    editing and waktu ditulis disunting topic""".split()  # noqa: SIM905
)


@cache
def understood(page: Page) -> Imported:
    return page_text.read(page.text, page.name)


def found(page: Page) -> dict[str, bool]:
    article = understood(page).article
    shown = article.body.replace("\\", "").replace("&amp;", "&").split()
    names = tuple(person.name.casefold() for person in article.authors)
    editor = article.editor.name if article.editor else ""
    return {
        "headline": article.headline.casefold() == page.headline.casefold(),
        "body": difflib.SequenceMatcher(None, shown, page.body.split(), autojunk=False).ratio() >= 0.9,
        "moment": (article.published and article.published.local) == page.local,
        "zone": (article.published and article.published.zone) == page.zone,
        "byline": page.authors is None or names == tuple(name.casefold() for name in page.authors),
        "editor": page.editor is None or editor == page.editor,
        "related": tuple(story.headline for story in article.related) == page.related,
    }


@pytest.mark.parametrize(
    ("field", "share"),
    [
        ("headline", 0.97),
        ("body", 0.98),
        ("moment", 0.99),
        ("zone", 0.99),
        ("byline", 0.98),
        ("editor", 0.98),
        ("related", 0.98),
    ],
)
def test_nearly_every_page_gives_its(field: str, share: float) -> None:
    missed = [page.name for page in PAGES if not found(page)[field]]
    assert len(missed) <= (1 - share) * len(PAGES), missed


def test_nothing_of_any_page_vanishes() -> None:
    for page in PAGES:
        assert_every_line_has_one_place(page.text, understood(page))
        assert lost_words(page.text, understood(page)) <= SAID, page.name


def test_a_second_story_on_the_page_is_a_note() -> None:
    page = next(page for page in PAGES if page.name.startswith("two-articles-1/"))
    imported = understood(page)
    assert "second-story" in [doubt.code for doubt in imported.doubts]
    assert len(imported.article.authors) == 1


def test_an_unlabelled_deck_is_the_subhead_and_doubted() -> None:
    page = next(page for page in PAGES if page.name.startswith("deck-1/"))
    imported = understood(page)
    assert (
        imported.article.subhead
        == "Warga bertahan di lantai dua sambil menunggu perahu, sekolah diliburkan sampai Kamis"
    )
    assert "subhead-guessed" in [doubt.code for doubt in imported.doubts]
