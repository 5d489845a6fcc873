"""Sixty layouts, each with ten stories: how much of what a page says is found, and that none of it is lost."""

from __future__ import annotations

import difflib
from functools import cache

import pytest

from redaksi.domain.article import Article
from redaksi.formats import page_text
from redaksi.formats.intake import Imported
from tests.formats.newspages.pages import DATE_WORDS, Page, layouts, page, stories
from tests.formats.test_page_text_keeps_all import assert_every_line_has_one_place, lost_words

PAGES = [page(layout, story) for layout in layouts() for story in stories()]


@cache
def understood(page: Page) -> Imported:
    return page_text.read(page.text, page.name)


def body_found(article: Article, page: Page) -> bool:
    """Nine tenths of the words are those of the body."""
    shown = article.body.replace("\\", "").replace("&amp;", "&").split()
    return difflib.SequenceMatcher(None, shown, " ".join(page.body).split(), autojunk=False).ratio() >= 0.9


def found(page: Page) -> dict[str, bool]:
    article = understood(page).article
    return {
        "headline": article.headline == page.headline,
        "body": body_found(article, page),
        "moment": (article.published and article.published.local) == page.local,
        "zone": (article.published and article.published.zone) == page.zone,
        "byline": page.authors is None or tuple(person.name for person in article.authors) == page.authors,
        "editor": (article.editor and article.editor.name) == page.editor,
        "related": tuple(story.headline for story in article.related) == page.related,
    }


@pytest.mark.parametrize(
    ("field", "share"),
    [
        ("headline", 0.98),
        ("body", 0.98),
        ("moment", 0.98),
        ("zone", 0.98),
        ("byline", 0.95),
        ("editor", 0.95),
        ("related", 0.95),
    ],
)
def test_nearly_every_page_gives_its(field: str, share: float) -> None:
    missed = [page.name for page in PAGES if not found(page)[field]]
    assert len(missed) <= (1 - share) * len(PAGES), missed


def test_nothing_of_any_page_vanishes() -> None:
    for each in PAGES:
        imported = understood(each)
        assert_every_line_has_one_place(each.text, imported)
        assert lost_words(each.text, imported) <= DATE_WORDS, each.name


def test_there_are_many_layouts() -> None:
    assert len({layout["name"] for layout in layouts()}) >= 60
