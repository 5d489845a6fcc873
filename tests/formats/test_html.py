"""HTML out: a page that carries its article, and a fragment to paste."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given

from redaksi.domain.article import Article, Link, LinkRel, Photo, Piece, Related, State, Withdrawal, WithdrawalReason
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.formats.html import embedded_article, embedded_context
from redaksi.formats.json_article import exported
from redaksi.formats.json_reading import article_of
from redaksi.formats.registry import FORMATS, Export, Written
from redaksi.render.names import stem
from redaksi.render.site import Site
from tests.formats.articles import ARTICLES, IDENTITY, bytes_of

PICTURE = b"\x89PNG not really"
STORY = Article(id=IDENTITY, slug="panen-raya", headline="Panen raya", body="Isi </template> & “kutipan”.")


def piece_of(article: Article, state: State = State.PUBLISHED) -> Piece:
    return Piece(article, state, 4, content_hash(article), "2024-07-05T07:29:00.000Z", "2024-07-05T07:29:00.000Z")


def written(name: str, article: Article, state: State = State.PUBLISHED, **more: object) -> Written:
    export = Export(piece_of(article, state), Site(), lambda photo: PICTURE)
    return FORMATS[name].writer(replace(export, **more))  # type: ignore[arg-type]


def page_of(article: Article, state: State = State.PUBLISHED, **more: object) -> str:
    return written("html", article, state, **more).files[0].data.decode()


@given(article=ARTICLES)
def test_a_page_gives_back_the_article_it_shows(article: Article) -> None:
    page = page_of(replace(article, withdrawal=None), photo=bytes_of)
    form = embedded_article(page)
    assert form is not None
    assert article_of(form, "halaman.html").article == replace(article, withdrawal=None)


def test_a_page_carries_exactly_its_canonical_json() -> None:
    assert embedded_article(page_of(STORY)) == exported(piece_of(STORY))
    assert embedded_article("<!DOCTYPE html><p>Halaman lain</p>") is None


def test_a_page_gives_its_photos_back() -> None:
    photo = Photo("f", hashlib.sha256(PICTURE).hexdigest(), "image/png", 2, 2)
    page = page_of(replace(STORY, media=(photo,)))
    form = embedded_article(page)
    assert form is not None
    assert base64.b64decode(form["media"][0]["data"]) == PICTURE
    cut_off = embedded_article(page.replace("base64,iVBOR", "base64,"))
    assert cut_off is not None
    assert "data" not in cut_off["media"][0]


def test_a_damaged_page_is_refused() -> None:
    page = page_of(STORY)
    with pytest.raises(UnreadableError):
        embedded_article(page.replace('"redaksi-article",', '"redaksi-article', 1))


def test_a_page_says_what_it_was_made_with() -> None:
    site = Site(name='“Warta” </template> "', labels="en")
    article = replace(
        STORY, related=(Related("Lain", id="a"), Related("Tanpa", id="b")), links=(Link(LinkRel.FOLLOW_UP, id="c"),)
    )
    page = page_of(article, site=site, resolve={"a": "lain", "c": "awal"}.get)
    assert embedded_context(page) == {"site": site.as_settings(), "pages": {"a": "lain", "c": "awal"}}
    assert Site.from_settings(site.as_settings()) == site
    assert '<a href="lain.html">Lain</a>' in page
    assert embedded_context("<p>x</p>") is None


def test_what_was_withdrawn_is_not_in_the_source_of_its_page_either() -> None:
    withdrawal = Withdrawal(WithdrawalReason.CHILD, "Maaf.", LocalTime("2024-07-08T10:00"))
    page = page_of(replace(STORY, withdrawal=withdrawal, summary="Rincian", notes=("Meja",)), State.WITHDRAWN)
    form = embedded_article(page)
    assert form is not None
    assert form["withdrawal"]["text"] == "Maaf."
    for word in ("kutipan", "Rincian", "Meja"):
        assert word not in page


def test_a_draft_is_marked_in_page_and_fragment() -> None:
    for name in ("html", "fragment"):
        marked = written(name, STORY, State.SUBMITTED).files[0].data.decode()
        assert "DRAF – belum disetujui" in marked
        assert "DRAF" not in written(name, STORY).files[0].data.decode()


def test_a_fragment_is_the_article_element_alone() -> None:
    file = written("fragment", STORY).files[0]
    text = file.data.decode()
    assert file.name == "panen-raya.fragment.html"
    assert text.startswith('<article lang="id">')
    assert text.rstrip().endswith("</article>")
    assert re.search(r"<(style|script|template|html|link|meta)\b", text) is None
    assert "<p>Isi &lt;/template&gt; &amp; “kutipan”.</p>" in text


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("html", "panen-raya.html"),
        ("fragment", "panen-raya.fragment.html"),
        ("json", "panen-raya.json"),
        ("jsonl", "redaksi-articles.jsonl"),
    ],
)
def test_the_same_piece_gives_the_same_bytes_whatever_its_history(name: str, file: str) -> None:
    made = written(name, STORY)
    later = written(name, STORY, piece=replace(piece_of(STORY), revision=99, modified="2031-01-01T00:00:00.000Z"))
    assert made == later
    assert [entry.name for entry in made.files] == [file]
    assert FORMATS[name].collects == (name == "jsonl")


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("panen-raya", "panen-raya"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-naskah"),
        ("lpt1", "lpt1-naskah"),
        ("", "naskah"),
        ("a" * 300, "a" * 80),
    ],
)
def test_the_name_of_a_file_is_safe_on_every_system(slug: str, name: str) -> None:
    assert stem(slug) == name
