"""Saved pages in the shapes of many sites: what is found, and that no word that shows is lost."""

from __future__ import annotations

import difflib
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from redaksi.formats.intake import Imported
from redaksi.formats.web_page import reading
from tests.formats.test_outlet_pages import SAID
from tests.formats.test_page_text_keeps_all import (
    DATE_WORDS,
    LABEL_WORDS,
    WORD,
    assert_every_line_has_one_place,
    kept_words,
)
from tests.formats.web_page.pages import Page, pages

PAGES = list(pages())


@cache
def understood(page: Page) -> Imported:
    return reading.read(page.html.encode(), page.name, page.name, lambda _name: None)


def found(page: Page) -> dict[str, bool]:
    article = understood(page).article
    shown = article.body.replace("\\", "").replace("*", "").split()
    return {
        "headline": article.headline == page.headline,
        "body": difflib.SequenceMatcher(None, shown, page.body.split(), autojunk=False).ratio() >= 0.97,
        "moment": (article.published and article.published.local) == page.local,
        "zone": (article.published and article.published.zone) == page.zone,
        "byline": page.authors is None or tuple(person.name for person in article.authors) == page.authors,
        "related": tuple(story.headline for story in article.related) == page.related,
    }


def visible_words(html: str) -> set[str]:
    tree = LexborHTMLParser(html)
    for node in tree.css("script, style, noscript, template, [style*='display:none'], textarea"):
        node.decompose()
    assert tree.body is not None
    return {word.casefold() for word in WORD.findall(tree.body.text(separator=" "))}


@pytest.mark.parametrize("field", ["headline", "body", "moment", "zone", "byline", "related"])
def test_every_shape_gives_its(field: str) -> None:
    assert [page.name for page in PAGES if not found(page)[field]] == []


def test_every_word_that_shows_is_kept_or_listed() -> None:
    for page in PAGES:
        imported = understood(page)
        kept = kept_words(imported) | {word for photo in imported.article.media for word in WORD.findall(str(photo))}
        lost = visible_words(page.html) - kept - SAID - DATE_WORDS - LABEL_WORDS
        assert {word for word in lost if not word[0].isdigit()} == set(), page.name


def test_every_line_of_the_text_says_what_it_became() -> None:
    for page in PAGES:
        assert_every_line_has_one_place(understood(page).text, understood(page))


def test_what_was_not_there_does_not_come_in() -> None:
    page = next(page for page in PAGES if page.name.startswith("hidden-and-scripts/"))
    everything = str(understood(page))
    assert "bukan teks" not in everything
    assert "tersembunyi" not in everything
    assert "Aktifkan JavaScript" not in everything
