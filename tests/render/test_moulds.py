"""Whatever a page says, joining its parts gives what Jinja2 gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Engagement,
    Flags,
    Kind,
    Link,
    LinkRel,
    Person,
    Photo,
    Related,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Fate, Neighbour, Neighbours, Tie
from redaksi.render import look, moulds, page
from redaksi.render.labels import labels
from redaksi.render.photos import Shown
from redaksi.render.site import Site
from redaksi.render.templates import render
from tests.render.pages import PHOTO, PLAIN

_TEXT = st.text(st.sampled_from("ab <&\"'é\ue000\ue0010\n{%}"), max_size=6)
_SOME = st.text(st.sampled_from("ab <&\"'é\ue0001"), min_size=1, max_size=6)
_TIME = st.sampled_from([LocalTime("2024-07-05"), LocalTime("2024-07-05T14:29", "Asia/Jakarta")])


def _maybe(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | of


def _many(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=3).map(tuple)


_ARTICLES = st.builds(
    Article,
    headline=_TEXT,
    language=st.sampled_from(["id", "en", "jv"]),
    published=_maybe(_TIME),
    category=_maybe(st.builds(Category, st.just(""), _SOME)),
    subhead=_maybe(_TEXT),
    summary=_maybe(_TEXT),
    tags=_many(_SOME),
    authors=_many(st.builds(Person, _SOME)),
    editor=_maybe(st.builds(Person, _SOME)),
    source=_maybe(_TEXT),
    place=_maybe(_SOME),
    kind=st.sampled_from(list(Kind)),
    body=_TEXT,
    updates=_many(st.builds(Update, _TIME, st.sampled_from(list(UpdateKind)), _TEXT, _maybe(_TEXT))),
    corrections=_many(st.builds(Correction, _TIME, _TEXT, _TEXT)),
    links=_many(st.builds(Link, st.sampled_from(list(LinkRel)), _maybe(st.just("dekat")), _maybe(_TEXT))),
    withdrawal=_maybe(st.builds(Withdrawal, st.sampled_from(list(WithdrawalReason)), _TEXT, _TIME)),
    related=_many(st.builds(Related, _TEXT, _maybe(st.just("dekat")), _maybe(_TEXT))),
    engagement=st.builds(Engagement, *[_maybe(st.integers(0, 2_000))] * 3, _maybe(_TIME)),
    media=_many(
        st.builds(
            lambda alt, caption, credit: replace(PHOTO, alt=alt, caption=caption, credit=credit, lead=False),
            *[_maybe(_TEXT)] * 3,
        )
    ),
    flags=st.builds(Flags, st.booleans(), st.booleans()),
)
_SITES = st.builds(
    Site,
    name=_TEXT,
    url=st.sampled_from(["", "https://warta.example/kanal/"]),
    labels=st.sampled_from(["id", "en"]),
    theme=st.sampled_from(["news", "reference"]),
    in_folder=st.sampled_from(["", "yes"]),
)
_NEIGHBOURS = st.builds(
    lambda headline, fate, rel: Neighbours(
        {"dekat": Neighbour(headline, "dekat", fate)}, (Tie(rel, Neighbour(headline, "jauh", fate)),)
    ),
    _SOME,
    _maybe(st.sampled_from(list(Fate))),
    st.sampled_from(list(LinkRel)),
)


def _shown(photo: Photo) -> Shown | None:
    narrower = (("kecil.jpg", 40),) if photo.caption else ()
    return Shown("foto/<a>.jpg", 800, 0 if photo.credit else 600, "image/jpeg", narrower) if photo.alt else None


def compared(patch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that were filled both ways, with the same outcome."""
    names: list[str] = []

    def both(name: str, context: Mapping[str, Any]) -> str:
        found = moulds.poured(name, context)
        assert found == render(name, context)
        assert moulds.poured(name, context) == found
        names.append(name)
        return found

    def filled(name: str, context: Mapping[str, Any]) -> moulds.Filled:
        text, found = both(name, context), moulds.pour(name, context)
        assert found.data == text.encode()
        return found

    patch.setattr(page, "pour", filled)
    patch.setattr(look, "poured", both)
    return names


@settings(max_examples=60, deadline=None)
@given(_ARTICLES, _SITES, _NEIGHBOURS, _maybe(st.just(page.DRAFT)), _maybe(_TEXT))
def test_a_page_is_the_same_whichever_way_it_is_filled(
    article: Article, site: Site, near: Neighbours, mark: str | None, embedded: str | None
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        names = compared(patch)
        page.render_page(
            article, site, photo_source=_shown, resolve=near.slug, neighbours=near, mark=mark, embedded=embedded
        )
    assert set(names) == {"page.html", f"{site.theme}/head.html", f"{site.theme}/foot.html"}


def test_an_item_is_the_same_for_every_shape() -> None:
    for picture in (None, {"source": "foto/a&b.jpg", "width": 4, "height": 0}):
        for text in (None, "", "a <b>", Markup("a <b>")):
            context = {
                "t": labels("id"),
                "up": "\ue001",
                "page": "kisah.html",
                "headline": text,
                "language": text,
                "summary": text,
                "category": text,
                "date": {"text": text, "machine": "2024"} if text else None,
                "fate": text,
                "corrected": bool(text),
                "picture": picture,
            }
            assert moulds.poured("site/item.html", context) == render("site/item.html", context)


@pytest.mark.parametrize("name", ["\ue0000\ue000", "\ue00099\ue000", "a\ue0001\ue000b"])
def test_a_name_of_the_site_that_looks_like_a_mark_is_printed(name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        names = compared(patch)
        assert name in page.render_page(PLAIN, Site(name=name)).html
    assert names


def test_another_text_of_the_same_shape_needs_no_template(monkeypatch: pytest.MonkeyPatch) -> None:
    page.render_page(PLAIN, Site(name="Warta"))
    monkeypatch.setattr(moulds, "render", None)
    assert (
        "<h1>Lain &amp; baru</h1>" in page.render_page(replace(PLAIN, headline="Lain & baru"), Site(name="Warta")).html
    )


def test_what_no_mould_knows_is_refused() -> None:
    with pytest.raises(TypeError):
        moulds.poured("site/item.html", {"headline": object()})
