"""What machines are told of a page, and what is left out with a warning because nobody knows it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from redaksi.domain.article import (
    Correction,
    Person,
    Related,
    Update,
    UpdateKind,
)
from redaksi.domain.moments import LocalTime
from redaksi.domain.pictures import Picture
from redaksi.render.page import render_page
from redaksi.render.photos import inside
from redaksi.render.site import Site
from tests.render.pages import KNOWN, PHOTO, PLAIN, Tree, codes, standing_in


def test_a_site_without_an_address_has_none_invented() -> None:
    page = render_page(replace(PLAIN, related=(Related("Lain"),)), Site())
    tree = Tree(page.html)
    assert codes(page) == ["site-address-missing", "site-name-missing"]
    assert tree.all("link") == []
    assert tree.meta("og:url") == tree.meta("og:site_name") == []
    assert {"url", "publisher", "mainEntityOfPage", "author", "image"}.isdisjoint(tree.json_ld())
    assert "://" not in page.html.replace("https://schema.org", "")


def test_a_site_with_an_address_says_where_the_page_is() -> None:
    page = render_page(PLAIN, KNOWN)
    tree = Tree(page.html)
    address = "https://warta.example/kanal/panen-raya.html"
    assert codes(page) == []
    assert tree.all("link") == [{"rel": "canonical", "href": address}]
    assert tree.meta("og:url") == [address]
    assert tree.json_ld()["url"] == tree.json_ld()["mainEntityOfPage"] == address
    assert tree.json_ld()["publisher"] == {"@type": "Organization", "name": "Warta", "url": KNOWN.url}


@pytest.mark.parametrize(
    ("moment", "site_zone", "told"),
    [
        (LocalTime("2024-07-05T14:29", "Asia/Jayapura"), "Asia/Jakarta", "2024-07-05T14:29+09:00"),
        (LocalTime("2024-07-05T14:29"), "Asia/Makassar", "2024-07-05T14:29+08:00"),
        (LocalTime("2024-07-05T14:29:30", "Asia/Jakarta"), "Asia/Makassar", "2024-07-05T14:29:30+07:00"),
        (LocalTime("2024-07-05"), "Asia/Jakarta", "2024-07-05"),
        (LocalTime("2024-07-05T14:29"), "", "2024-07-05T14:29"),
    ],
)
def test_the_time_of_publication_has_an_offset_where_a_zone_is_known(
    moment: LocalTime, site_zone: str, told: str
) -> None:
    page = render_page(replace(PLAIN, published=moment), replace(KNOWN, timezone=site_zone))
    tree = Tree(page.html)
    assert tree.json_ld()["datePublished"] == told
    assert tree.meta("article:published_time") == [told]
    assert codes(page) == ([] if site_zone else ["moment-without-zone"])


def test_machines_are_told_what_the_story_says() -> None:
    article = replace(
        PLAIN,
        summary="Ringkasan.",
        subhead="Anak judul",
        place="Ranumas",
        authors=(Person("Rina"), Person("Budi")),
        tags=("padi",),
        corrections=(Correction(LocalTime("2024-07-07T08:00"), "enam", "tujuh"),),
        updates=(Update(LocalTime("2024-07-06T08:00"), UpdateKind.UPDATE, "Kabar"),),
        related=(Related("Lain", id="x"), Related("Jauh", url="https://jauh.example/a")),
        media=(PHOTO,),
    )
    slugs = {"x": "lain"}
    page = render_page(article, KNOWN, photo_source=standing_in("media"), resolve=slugs.get)
    told = Tree(page.html).json_ld()
    assert told["author"] == [{"@type": "Person", "name": "Rina"}, {"@type": "Person", "name": "Budi"}]
    assert (told["dateline"], told["description"], told["keywords"]) == ("Ranumas", "Ringkasan.", ["padi"])
    assert told["alternativeHeadline"] == "Anak judul"
    assert told["wordCount"] == 5
    assert told["dateModified"] == "2024-07-07T08:00+07:00"
    assert told["correction"][0] == {
        "@type": "CorrectionComment",
        "text": "enam → tujuh",
        "datePublished": "2024-07-07T08:00+07:00",
    }
    assert [entry.get("url") for entry in told["mentions"]] == [
        "https://warta.example/kanal/lain.html",
        "https://jauh.example/a",
    ]
    picture = f"https://warta.example/kanal/media/{PHOTO.sha256}.jpg"
    assert told["image"][0]["contentUrl"] == picture
    assert told["image"][0]["creditText"] == "Dok. Warta"
    tree = Tree(page.html)
    assert tree.meta("og:image") == [picture]
    assert tree.meta("og:image:alt") == ["Sawah"]
    assert tree.meta("og:locale") == ["id_ID"]
    assert [counter["userInteractionCount"] for counter in told["interactionStatistic"]] == [0, 1194]


def test_without_a_summary_the_description_is_the_lead() -> None:
    long = "kata " * 100
    assert Tree(render_page(replace(PLAIN, body="**Teras** berita.\n\nLain."), KNOWN).html).meta("description") == [
        "Teras berita."
    ]
    shortened = Tree(render_page(replace(PLAIN, body=long), KNOWN).html).meta("description")[0]
    assert shortened is not None
    assert shortened.endswith("kata…")
    assert len(shortened) <= 300


def test_photos_inside_the_page_have_no_address_and_that_is_told() -> None:
    page = render_page(
        replace(PLAIN, media=(PHOTO,)),
        KNOWN,
        photo_source=inside(lambda photo: [Picture("image/jpeg", 8, 6, b"\xff\xd8\xff")]),
    )
    assert codes(page) == ["photo-without-address"]
    assert Tree(page.html).all("img")[0]["src"] == "data:image/jpeg;base64,/9j/"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//jauh.example", "https://a b", "ftp://x"]
)
def test_an_unsafe_address_is_not_a_link(address: str) -> None:
    page = render_page(replace(PLAIN, related=(Related("Judul", url=address),)), KNOWN)
    assert codes(page) == ["link-left-out"]
    assert Tree(page.html).all("a") == [{"href": KNOWN.url}]
    assert address not in json.dumps(Tree(page.html).json_ld())


def test_a_related_story_without_a_page_is_told() -> None:
    page = render_page(replace(PLAIN, related=(Related("Judul", id="x"),)), KNOWN)
    assert codes(page) == ["story-without-page"]


def test_the_last_change_is_the_latest_moment_whatever_its_zone() -> None:
    early = Update(LocalTime("2024-07-06T09:30", "Asia/Jayapura"), UpdateKind.UPDATE, "07.30 WIB")
    late = Update(LocalTime("2024-07-06T08:00", "Asia/Jakarta"), UpdateKind.UPDATE, "08.00 WIB")
    page = render_page(replace(PLAIN, updates=(early, late)), KNOWN)
    assert Tree(page.html).json_ld()["dateModified"] == "2024-07-06T08:00+07:00"
    assert page.html.index("08.00 WIB") < page.html.index("07.30 WIB")
