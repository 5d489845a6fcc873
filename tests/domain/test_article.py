"""The article's own rules: its slug and its lead photo."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article, Photo, slugify


def photo(name: str, *, lead: bool = False) -> Photo:
    return Photo(name, name * 64, "image/png", 4, 3, lead=lead)


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Kemitraan “Abadi” Dua Kota", "kemitraan-abadi-dua-kota"),
        ("Pasar Jum’at, Jum'at, dan Jumʼat", "pasar-jumat-jumat-dan-jumat"),
        ("Pagi—sore… malam/subuh", "pagi-sore-malam-subuh"),
        ("Harga Rp5.000 & 10%", "harga-rp5-000-10"),
        ("Café José\u0301 di Łódź, Straße Ærø", "cafe-jose-di-lodz-strasse-aero"),
        ("  --  ", "naskah"),
        ("中文", "naskah"),
        ("", "naskah"),
        ("\ud800", "naskah"),
    ],
)
def test_a_slug_is_plain_words_joined_by_hyphens(headline: str, slug: str) -> None:
    assert slugify(headline) == slug


def test_a_slug_is_cut_between_words() -> None:
    assert slugify("satu dua tiga", limit=8) == "satu-dua"
    assert slugify("satu dua tiga", limit=9) == "satu-dua"
    assert slugify("satu dua tiga", limit=12) == "satu-dua"
    assert slugify("panjang", limit=4) == "panj"


@given(st.text(max_size=200), st.integers(min_value=6, max_value=90))
def test_any_text_has_a_slug_of_its_own_form(text: str, limit: int) -> None:
    slug = slugify(text, limit)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= limit
    assert slugify(slug, limit) == slug


def test_the_photo_marked_as_lead_leads() -> None:
    first, second = photo("a"), photo("b", lead=True)
    assert Article(media=(first, second)).lead_photo is second


def test_the_first_photo_leads_where_none_is_marked() -> None:
    first, second = photo("a"), photo("b")
    assert Article(media=(first, second)).lead_photo is first
    assert Article().lead_photo is None


def test_every_new_article_has_an_id_of_its_own() -> None:
    assert Article().id != Article().id
