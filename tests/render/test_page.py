"""The page: its parts for the preview, what a reader sees of a story, and that nothing breaks out of its place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Crop,
    Engagement,
    Flags,
    Focus,
    Kind,
    Link,
    LinkRel,
    Person,
    Piece,
    Related,
    State,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.moments import LocalTime
from redaksi.render.blocks import body_html, render_body
from redaksi.render.page import DRAFT, mark_of, render_page, render_region
from redaksi.render.site import Site
from redaksi.render.templates import style, themes
from tests.render.pages import KNOWN, PHOTO, PLAIN, THEMES, Tree, codes, standing_in


@pytest.mark.parametrize("theme", THEMES)
def test_the_body_region_holds_exactly_the_blocks(theme: str) -> None:
    page = render_page(PLAIN, Site(theme=theme))
    assert page.blocks == render_body(PLAIN.body)
    assert f'data-region="body">\n{body_html(page.blocks)}\n</div>' in page.html
    assert len(Tree(page.html).children["body"]) == sum(block.elements for block in page.blocks) == 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["head", "foot"])
def test_a_region_alone_is_what_the_page_has(theme: str, name: Any) -> None:
    article = replace(PLAIN, authors=(Person("Rina"),), related=(Related("Lain"),), media=(PHOTO,))
    source = standing_in("media")
    page = render_page(article, Site(theme=theme), photo_source=source, mark=DRAFT)
    region = render_region(name, article, Site(theme=theme), photo_source=source)
    assert f'data-region="{name}">\n{region}\n</' in page.html


@pytest.mark.parametrize("theme", THEMES)
def test_a_page_is_one_whole_document_with_landmarks(theme: str) -> None:
    tree = Tree(render_page(replace(PLAIN, related=(Related("Lain"),)), replace(KNOWN, theme=theme)).html)
    assert tree.all("html") == [{"lang": "id"}]
    assert [len(tree.all(tag)) for tag in ("h1", "main", "article", "aside")] == [1, 1, 1, 1]
    assert tree.text("h1") == PLAIN.headline
    assert tree.all("time")[0] == {"datetime": "2024-07-05T14:29"}
    assert tree.text("title") == "Panen “raya” & pesta – Warta"


def test_nothing_of_a_page_may_run_or_be_fetched() -> None:
    tree = Tree(render_page(PLAIN, KNOWN).html)
    policy = next(entry["content"] for entry in tree.all("meta") if entry.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; img-src 'self' data: redaksi:; style-src 'unsafe-inline'")
    assert [entry.get("type") for entry in tree.all("script")] == ["application/ld+json"]
    assert [entry.get("rel") for entry in tree.all("link")] == ["canonical"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_style_changes_no_case_and_fetches_nothing(theme: str) -> None:
    sheet = style(theme)
    assert theme in themes()
    for word in ("text-transform", "url(", "@import", "@font-face", "font-variant-caps", "</"):
        assert word not in sheet


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "</script><script>alert(1)</script>",
            "</style></template></title><img src=x onerror=alert(1)>",
            "\"'><svg/onload=alert(1)>",
            "<!--",
            "]]>",
            "{{ 7 * 7 }}{% raw %}",
            "\u2028\u202e\x00\x0b",
            "javascript:alert(1)",
            "&lt;b&gt; &amp;amp;",
        ]
    ),
)


@given(text=HOSTILE, theme=st.sampled_from(THEMES))
def test_no_field_breaks_out_of_its_place(text: str, theme: str) -> None:
    time = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
    article = Article(
        id=text,
        slug=text,
        headline=text,
        subhead=text,
        summary=text,
        language=text,
        published=time,
        category=Category(text, text),
        tags=(text,),
        authors=(Person(text), Person(text)),
        editor=Person(text),
        source=text,
        place=text,
        body="",
        updates=(Update(time, UpdateKind.CORRECTION, text, text),),
        corrections=(Correction(time, text, text, text),),
        links=(Link(LinkRel.REPLY_TO, text, text),),
        related=(Related(text, text, text),),
        media=(replace(PHOTO, alt=text, caption=text, credit=text), replace(PHOTO, sha256="cd" * 32, alt=text)),
        flags=Flags(True, True),
    )
    site = Site(name=text, url="https://warta.example", labels="en", theme=theme)
    embedded = json.dumps({"text": text})
    tree = Tree(
        render_page(article, site, photo_source=standing_in(text), mark=DRAFT, embedded=embedded, context=embedded).html
    )
    assert [entry.get("type") for entry in tree.all("script")] == ["application/ld+json"]
    assert {tag for tag, _ in tree.elements}.isdisjoint({"b", "iframe", "object", "base", "form"})
    assert [name for _, attributes in tree.elements for name in attributes if name.startswith("on")] == []
    assert len(tree.all("h1")) == len(tree.all("template")) == len(tree.all("style")) == 1
    links = [str(entry.get("href")) for entry in tree.all("a")]
    assert [link for link in links if ":" in link and not link.startswith("https://")] == []
    assert tree.json_ld()["@type"] == "AdvertiserContentArticle"
    assert json.loads(tree.text("template").strip("\n")) == {"text": text}


def test_a_photo_that_is_not_at_hand_leaves_its_words() -> None:
    page = render_page(replace(PLAIN, media=(PHOTO,)), KNOWN)
    assert "photo-missing" in codes(page)
    assert Tree(page.html).all("img") == []
    assert "Sawah menguning" in page.html


def test_a_photo_in_the_body_is_shown_there_and_credited_below() -> None:
    other = replace(PHOTO, id="f2", sha256="cd" * 32, caption="Lumbung", credit="Rina", lead=False)
    article = replace(PLAIN, media=(PHOTO, other), body=f"Teks.\n\n![Lumbung](media:{other.sha256})")
    tree = Tree(render_page(article, KNOWN, photo_source=standing_in("media")).html)
    assert [entry["src"] for entry in tree.all("img")] == [f"media/{PHOTO.sha256}.jpg", f"media/{other.sha256}.jpg"]
    assert "Lumbung" in tree.text("p")


def test_a_page_keeps_the_point_in_sight_that_somebody_chose() -> None:
    looking = replace(PHOTO, crop=Crop(0.5, 0, 0.5, 1, Focus(0.6, 0.25)))
    article = replace(PLAIN, media=(looking,), body=f"![Sawah](media:{PHOTO.sha256})")
    for image in Tree(render_page(article, KNOWN, photo_source=standing_in("media")).html).all("img"):
        assert image["style"] == "object-position:20% 25%"
    plain = render_page(replace(PLAIN, media=(PHOTO,)), KNOWN, photo_source=standing_in("media"))
    assert "object-position" not in plain.html


def test_updates_stand_newest_first_and_an_empty_list_says_so() -> None:
    moments = ("2024-07-06T09:00", "2024-07-07T09:00", "2024-07-06T12:00")
    updates = tuple(Update(LocalTime(moment), UpdateKind.UPDATE, f"Kabar {moment}") for moment in moments)
    page = render_page(replace(PLAIN, updates=updates), KNOWN).html
    places = [page.index(f"Kabar {moment}") for moment in moments]
    assert places[1] < places[2] < places[0]
    assert "Belum ada pembaruan" not in page
    assert "Belum ada pembaruan" in render_page(PLAIN, KNOWN).html
    assert "No Update Available" in render_page(PLAIN, replace(KNOWN, labels="en")).html


def test_the_unverified_note_closes_the_story_in_brackets_and_italics() -> None:
    """Pedoman Pemberitaan Media Siber, 2c; in the story's language whatever the labels are."""
    note = "<em>(Berita ini masih memerlukan verifikasi lebih lanjut.)</em>"
    page = render_page(replace(PLAIN, flags=Flags(unverified=True)), Site(labels="en", theme="reference")).html
    assert page.index("kutipan") < page.index(note) < page.index('class="counters"')
    assert note not in render_page(PLAIN, Site()).html


@pytest.mark.parametrize(
    ("kind", "paid", "labels"),
    [
        (Kind.NEWS, False, []),
        (Kind.NEWS, True, ["Iklan"]),
        (Kind.ADVERTORIAL, True, ["Advertorial"]),
        (Kind.ADVERTORIAL, False, ["Advertorial"]),
        (Kind.RIGHT_OF_REPLY, False, ["Hak Jawab"]),
        (Kind.PHOTO_STORY, True, ["Cerita Foto", "Iklan"]),
    ],
)
@pytest.mark.parametrize("theme", THEMES)
def test_a_reader_is_told_what_kind_of_story_this_is(kind: Kind, paid: bool, labels: list[str], theme: str) -> None:
    tree = Tree(render_page(replace(PLAIN, kind=kind, flags=Flags(paid=paid)), Site(theme=theme)).html)
    shown = [data for _, data in tree.texts if data in ("Advertorial", "Iklan", "Hak Jawab", "Cerita Foto")]
    assert shown == labels


def test_the_newsroom_words_its_label_and_its_note_itself() -> None:
    site = Site(paid_label="Kerja <sama>", unverified_note="Redaksi & tim masih memeriksa kabar ini.")
    page = render_page(replace(PLAIN, flags=Flags(unverified=True, paid=True)), site).html
    assert "Kerja &lt;sama&gt;" in page
    assert "<em>(Redaksi &amp; tim masih memeriksa kabar ini.)</em>" in page
    assert "Iklan" not in page
    assert Site.from_settings(site.as_settings()) == site


def test_a_withdrawn_story_is_its_notice_and_nothing_else() -> None:
    withdrawal = Withdrawal(WithdrawalReason.CHILD, "Redaksi meminta maaf.", LocalTime("2024-07-08T10:00"))
    article = replace(
        PLAIN,
        withdrawal=withdrawal,
        summary="Rincian",
        authors=(Person("Rina"),),
        media=(PHOTO,),
        related=(Related("Lain"),),
        tags=("rahasia",),
    )
    page = render_page(article, KNOWN, photo_source=standing_in("media"))
    for word in ("Satu paragraf", "Rincian", "Rina", "rahasia", "Lain", PHOTO.sha256, "Sawah"):
        assert word not in page.html
    for word in (PLAIN.headline.split()[0], "Berita ini dicabut", "masa depan anak", "Redaksi meminta maaf."):
        assert word in page.html
    assert page.blocks == ()
    assert Tree(page.html).json_ld()["creativeWorkStatus"] == "Withdrawn"


@pytest.mark.parametrize("theme", THEMES)
def test_a_draft_says_so_in_every_way(theme: str) -> None:
    tree = Tree(render_page(PLAIN, Site(theme=theme), mark=DRAFT).html)
    assert "DRAF – belum disetujui" in tree.text("p")
    assert tree.text("title").startswith("DRAF – belum disetujui: ")
    assert tree.meta("robots") == ["noindex, nofollow"]
    assert tree.json_ld()["creativeWorkStatus"] == "Draft"
    assert "DRAF" not in render_page(PLAIN, Site(theme=theme)).html
    assert "DRAFT – not approved" in render_page(PLAIN, Site(theme=theme, labels="en"), mark=DRAFT).html


def test_only_approved_content_goes_without_a_mark() -> None:
    marks = {state: mark_of(Piece(PLAIN, state, 1, "", "", "")) for state in State}
    unmarked = {state for state, mark in marks.items() if mark is None}
    assert unmarked == {State.APPROVED, State.PUBLISHED, State.WITHDRAWN}


def test_the_reference_theme_names_its_icons() -> None:
    article = replace(PLAIN, engagement=Engagement(likes=0, views=194, comments=2))
    tree = Tree(render_page(article, Site(theme="reference", labels="en")).html)
    named = [attributes["aria-label"] for _, attributes in tree.elements if attributes.get("role") == "img"]
    assert named == ["favorite", "comment", "question_answer", "visibility"]
    assert [entry.get("role") for entry in Tree(render_page(article, Site()).html).all("span")].count("img") == 0


def test_an_unknown_theme_is_the_plain_one() -> None:
    assert '<body class="news">' in render_page(PLAIN, Site(theme="lama")).html


def test_the_same_article_is_the_same_page_in_every_process() -> None:
    call = (
        "import sys; from redaksi.render.page import render_page; from redaksi.render.site import Site;"
        "from redaksi.domain.article import *; from redaksi.domain.moments import LocalTime;"
        "a = Article(id='1', headline='Judul', tags=('a', 'b'), body='*Isi*.', published=LocalTime('2024-07-05'));"
        "sys.stdout.write(render_page(a, Site()).html)"
    )
    pages = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        pages.add(subprocess.run([sys.executable, "-c", call], env=environment, capture_output=True, check=True).stdout)
    assert len(pages) == 1
