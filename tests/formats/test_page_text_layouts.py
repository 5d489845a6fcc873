"""Pages of many layouts become the articles that their editors would expect."""

from __future__ import annotations

from redaksi.formats import page_text
from redaksi.formats.intake import Imported
from redaksi.words import LANGUAGES, say
from tests.formats.layouts import Layout, body_accuracy, every_layout, layouts


def understood(layout: Layout) -> Imported:
    return page_text.read(layout.page, layout.name)


@every_layout()
def test_headline_and_moment(layout: Layout) -> None:
    article = understood(layout).article
    assert article.headline == layout.expected["headline"]
    assert (article.published and article.published.local) == layout.expected.get("published")
    assert (article.published and article.published.zone) == layout.expected.get("zone")


@every_layout()
def test_names_section_and_related_news(layout: Layout) -> None:
    article, expected = understood(layout).article, layout.expected
    assert [person.name for person in article.authors] == expected.get("authors", [])
    assert (article.editor and article.editor.name) == expected.get("editor")
    assert (article.category and article.category.name) == expected.get("category")
    assert [story.headline for story in article.related] == expected.get("related", [])
    assert list(article.tags) == expected.get("tags", [])
    assert list(article.codes) == expected.get("codes", [])
    for field in ("place", "source"):
        if field in expected:
            assert getattr(article, field) == expected[field]


@every_layout()
def test_body_is_what_the_story_says_and_nothing_else(layout: Layout) -> None:
    assert body_accuracy(understood(layout).article, layout) >= layout.expected.get("body_at_least", 0.99)


@every_layout()
def test_counters_updates_and_doubts(layout: Layout) -> None:
    imported, expected = understood(layout), layout.expected
    for counter in ("likes", "views", "comments"):
        assert getattr(imported.article.engagement, counter) == expected.get(counter)
    assert [update.time.local for update in imported.article.updates] == expected.get("updates", [])
    codes = {doubt.code for doubt in imported.doubts}
    assert codes >= set(expected.get("doubt_codes", []))
    if "leftovers" in expected:
        assert len(imported.leftovers) == expected["leftovers"]


@every_layout()
def test_leftovers_are_kept_as_a_note(layout: Layout) -> None:
    imported = understood(layout)
    assert imported.article.notes == (("\n".join(imported.leftovers),) if imported.leftovers else ())


@every_layout()
def test_every_doubt_has_its_sentence(layout: Layout) -> None:
    for doubt in understood(layout).doubts:
        for language in LANGUAGES:
            assert "{" not in say(language, doubt.code, **doubt.params)


def test_there_are_enough_kinds_of_pages() -> None:
    assert len(layouts()) >= 30
