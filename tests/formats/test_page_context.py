"""A page keeps what it says of other stories, so that it can be made again where those are not known."""

from __future__ import annotations

import json

import pytest

from redaksi.domain.article import Article, Link, LinkRel, Piece, Related, State, Withdrawal, WithdrawalReason
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Fate, Neighbour, Neighbours, Tie, neighbour
from redaksi.formats.html import embedded_context, write
from redaksi.formats.page_context import context_form, neighbours_of
from redaksi.formats.registry import Export
from redaksi.render.site import Site

STAMP = "2026-03-02T03:00:00.000Z"
FIRST = "11111111-1111-4111-8111-111111111111"
SECOND = "22222222-2222-4222-8222-222222222222"
STORY = Article(
    slug="kabar",
    headline="Kabar",
    body="Isi.",
    links=(Link(LinkRel.FOLLOW_UP, id=FIRST), Link(LinkRel.CORRECTS, url="https://warta.example/lain")),
    related=(Related("Judul sendiri", id=SECOND), Related("Bebas")),
)
NEAR = Neighbours(
    {FIRST: Neighbour("Awal <b>", "awal", Fate.CORRECTED), SECOND: Neighbour("Lain", None, Fate.WITHDRAWN)},
    (Tie(LinkRel.REPLY_TO, Neighbour("Hak Jawab: Kabar", "hak-jawab")),),
)


def page(site: Site, near: Neighbours = NEAR) -> str:
    piece = Piece(
        STORY, State.PUBLISHED, 1, content_hash(STORY), "2026-03-02T03:00:00.000Z", "2026-03-02T03:00:00.000Z"
    )
    export = Export(piece, site, lambda photo: b"", near.slug, None, near)
    assert neighbours_of(json.loads(json.dumps(context_form(export)))) == near
    return write(export).files[0].data.decode()


@pytest.mark.parametrize("theme", ["news", "reference"])
def test_both_ends_of_a_tie_and_what_became_of_a_story_are_told_in_the_sites_language(theme: str) -> None:
    shown = page(Site(theme=theme, labels="en"))
    assert 'Right of reply to this story:</span> <a href="hak-jawab.html">Hak Jawab: Kabar</a>' in shown
    assert 'Follow-up to an earlier story:</span> <a href="awal.html">Awal &lt;b&gt;</a> <span class="fate"' in shown
    assert ">(corrected)</span>" in shown
    # Related news keep the title that somebody chose.
    assert 'Judul sendiri <span class="fate" lang="en">(withdrawn)</span>' in shown
    assert "<li>Bebas</li>" in shown
    assert 'href="https://warta.example/lain">Correction of an earlier story</a>' in shown
    assert "telah diralat" in page(Site(theme=theme, labels="id"))


def test_the_context_of_a_page_gives_them_back() -> None:
    context = embedded_context(page(Site()))
    assert context is not None
    assert neighbours_of(context) == NEAR


def test_a_page_without_other_stories_says_nothing_of_any() -> None:
    context = embedded_context(page(Site(), Neighbours()))
    assert context is not None
    assert set(context) == {"site", "pages"}


@pytest.mark.parametrize("context", [{"stories": {"a": {}}}, {"tied": [{"rel": "x"}]}, {"tied": 1}])
def test_a_context_that_was_tampered_with_is_refused(context: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        neighbours_of(context)


def test_a_withdrawn_story_is_named_without_a_link_and_a_corrected_one_with_it() -> None:
    time = LocalTime("2026-03-02T10:00", "Asia/Jakarta")
    withdrawn = Article(slug="a", headline="A", withdrawal=Withdrawal(WithdrawalReason.CHILD, "Maaf.", time))
    assert neighbour(withdrawn, State.WITHDRAWN) == Neighbour("A", None, Fate.WITHDRAWN)
    assert neighbour(Article(slug="a", headline="A"), State.IN_REVIEW) == Neighbour("A", "a", None)
