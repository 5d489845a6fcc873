"""Templates and snippets: places are filled in, names are tidy, what is too long is refused."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Article, Category, Flags, Kind, Person
from redaksi.domain.boilerplate import (
    TEXT_LIMIT,
    Filled,
    Snippet,
    Template,
    article_from,
    check_snippet,
    check_template,
    filled,
    template_of,
)
from redaksi.domain.errors import UsageError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jakarta, {day} ({short_date})", Filled("Jakarta, Selasa (24/11/2026)", 28)),
        ("“{cursor},” kata {author}.", Filled("“,” kata Rina.", 1)),
        ("{cursor}a{cursor}b", Filled("ab", 0)),
        ("{place}, {time}", Filled(", ", 2)),
        ("{unknown} {} {{date}}", Filled("{unknown} {} {{cursor}}", 23)),
        ("🌊{cursor}x", Filled("🌊x", 1)),
        ("", Filled("", 0)),
    ],
)
def test_places_are_filled_in_once(text: str, expected: Filled) -> None:
    values = {"day": "Selasa", "short_date": "24/11/2026", "author": "Rina", "date": "{cursor}"}
    assert filled(text, values) == expected


def test_an_article_begins_with_what_its_template_says() -> None:
    template = Template(
        "Ralat",
        headline="Ralat: {cursor}",
        kind=Kind.ADVERTORIAL,
        category="Luar Negeri",
        tags=("ralat",),
        authors=("{author}", "Rina", "{author}"),
        flags=Flags(paid=True),
        body="{place} — {cursor}\n\nSekian.",
    )
    article, cursor = article_from(template, {"author": "Rina", "place": "Ranumas"})
    assert (article.headline, article.kind, article.tags) == ("Ralat: ", Kind.ADVERTORIAL, ("ralat",))
    assert article.category == Category("luar-negeri", "Luar Negeri")
    assert article.authors == (Person("Rina"),)
    assert article.flags == Flags(paid=True)
    assert (article.body, cursor) == ("Ranumas — \n\nSekian.", 10)


def test_a_byline_that_nobody_fills_is_left_out() -> None:
    article, cursor = article_from(Template("x", authors=("{author}",), body="Isi"), {})
    assert (article.authors, cursor) == ((), 0)


def test_a_template_takes_from_an_article_what_others_can_begin_with() -> None:
    article = Article(
        headline="Gempa",
        category=Category("peristiwa", "Peristiwa"),
        authors=(Person("Rina"),),
        tags=("gempa",),
        notes=("rahasia",),
        body="Isi",
    )
    made, _cursor = article_from(template_of(article, "Gempa"), {})
    assert made.id != article.id
    assert (made.headline, made.category, made.authors, made.tags, made.body, made.notes) == (
        "Gempa",
        article.category,
        article.authors,
        ("gempa",),
        "Isi",
        (),
    )


def test_names_are_made_tidy() -> None:
    assert check_template(Template("  Berita \n lempang ")).name == "Berita lempang"
    assert check_snippet(Snippet(" ttd ", "Teks", "  Tanda   tangan ")) == Snippet("ttd", "Teks", "Tanda tangan")


@pytest.mark.parametrize(
    ("snippet", "code"),
    [
        (Snippet("", "x"), "snippet-abbreviation"),
        (Snippet("dua kata", "x"), "snippet-abbreviation"),
        (Snippet("a" * 33, "x"), "snippet-abbreviation"),
        (Snippet("a", ""), "snippet-empty"),
        (Snippet("a", "x" * (TEXT_LIMIT + 1)), "too-long"),
    ],
)
def test_a_snippet_that_cannot_be_used_is_refused(snippet: Snippet, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_snippet(snippet)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (Template(" "), "template-name-empty"),
        (Template("n" * 201), "too-long"),
        (Template("n", body="x" * (TEXT_LIMIT + 1)), "too-long"),
        (Template("n", summary="x" * (TEXT_LIMIT + 1)), "too-long"),
        (Template("n", headline="x" * 2_001), "too-long"),
        (Template("n", subhead="x" * 2_001), "too-long"),
        (Template("n", category="x" * 201), "too-long"),
        (Template("n", tags=("a", "x" * 201)), "too-long"),
        (Template("n", authors=("x" * 201,)), "too-long"),
        (Template("n", tags=tuple(map(str, range(101)))), "too-many"),
        (Template("n", authors=tuple(map(str, range(101)))), "too-many"),
        (Template("n", source="x" * 201), "too-long"),
        (Template("n", place="x" * 201), "too-long"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused(template: Template, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_template(template)
    assert caught.value.code == code
