"""`redaksi-article` JSON: lossless, the same bytes always, and following its own schema."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.canonical import content_hash
from redaksi.formats.json_article import dumps, exported, from_json, line, read_collection, to_json
from redaksi.formats.validation import BrokenFormatError, check_article, schema_text
from tests.formats.articles import ARTICLES, IDENTITY, bytes_of

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "samples").glob("*.json"))
KEYS = [
    *("format", "version", "minor", "id", "slug", "headline", "subhead", "summary", "language", "published"),
    *("category", "tags", "authors", "editor", "source", "place", "kind", "body", "updates", "corrections", "links"),
    *("withdrawal", "related", "engagement", "media", "embargo", "flags", "notes", "codes"),
    *("state", "revision", "contentHash", "created", "modified"),
]


def piece_of(article: Article, revision: int = 3) -> Piece:
    stamp = "2024-07-05T07:29:00.000Z"
    return Piece(article, State.PUBLISHED, revision, content_hash(article), stamp, stamp)


@given(article=ARTICLES)
def test_what_is_written_is_read_back_to_the_last_field(article: Article) -> None:
    form = exported(piece_of(article), photo=bytes_of)
    check_article(form)
    read = from_json(dumps(form).decode(), "berkas.json")
    assert read.article == article
    assert dict(read.photos) == {photo.sha256: bytes_of(photo) for photo in article.media}
    assert [doubt.code for doubt in read.doubts] == ([] if article.headline.strip() else ["headline-not-found"])


@given(article=ARTICLES)
def test_a_line_of_a_collection_says_the_same_as_a_file(article: Article) -> None:
    form = exported(piece_of(article), photo=bytes_of)
    assert line(form).count(b"\n") == 1
    assert [read.article for read in read_collection((line(form) * 2).decode(), "berkas.jsonl")] == [article] * 2


def test_every_field_is_always_there_in_the_order_of_the_format() -> None:
    form = to_json(piece_of(Article(id=IDENTITY)))
    assert list(form) == KEYS
    assert [name for name, value in form.items() if value is None] == [
        *("subhead", "summary", "published", "category", "editor", "source", "place", "withdrawal", "embargo")
    ]
    assert form["body"] == {"markdown": "", "html": ""}
    assert form["engagement"] == {"likes": None, "views": None, "comments": None, "updates": 0, "asOf": None}


def test_the_body_comes_as_markdown_and_as_the_page_has_it() -> None:
    form = to_json(Article(id=IDENTITY, body="Satu *dua*.\n\nTiga."))
    assert form["body"]["html"] == "<p>Satu <em>dua</em>.</p>\n<p>Tiga.</p>"


def test_an_export_holds_neither_notes_nor_what_only_this_store_knows() -> None:
    article = Article(id=IDENTITY, headline="Judul", notes=("rahasia meja",))
    first, later = (exported(piece_of(article, revision)) for revision in (1, 9))
    assert dumps(first) == dumps(later)
    assert first["notes"] == []
    assert (first["revision"], first["created"], first["modified"]) == (None, None, None)
    assert to_json(piece_of(article))["notes"] == ["rahasia meja"]


def test_half_a_character_never_stops_an_export() -> None:
    data = dumps(exported(piece_of(Article(id=IDENTITY, headline="a\ud83d b \ud83d\ude00"))))
    assert json.loads(data)["headline"] == "a\ufffd b 😀"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_follows_the_schema_and_is_written_as_it_stands(path: Path) -> None:
    form = json.loads(path.read_text(encoding="utf-8"))
    check_article(form)
    read = from_json(path.read_text(encoding="utf-8"), path.name)
    piece = replace(piece_of(read.article), state=State(form["state"]))
    assert dumps(exported(piece, photo=lambda photo: read.photos[photo.sha256])) == path.read_bytes()
    assert read.article.source == "Contoh fiktif Redaksi"
    assert not read.doubts


def test_there_are_samples_of_every_kind() -> None:
    forms = [json.loads(path.read_text(encoding="utf-8")) for path in SAMPLES]
    assert {form["kind"] for form in forms} == {"news", "advertorial", "right-of-reply", "photo-story"}
    assert {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"} <= {form["published"]["zone"] for form in forms}
    assert {len(form["media"]) for form in forms} >= {0, 1, 3}
    words = sorted(len(form["body"]["markdown"].split()) for form in forms)
    assert words[0] < 30
    assert words[-1] > 3_900
    for wanted in ("updates", "corrections", "withdrawal", "links"):
        assert any(form[wanted] for form in forms)
    assert any(form["flags"]["unverified"] for form in forms)
    assert any(form["flags"]["paid"] for form in forms)


def test_the_schema_is_itself_a_schema() -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(schema["properties"]) == [*KEYS, "approval"]
    assert schema["required"] == KEYS


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "ninjs"),
        ("version", 2),
        ("id", "bukan-uuid"),
        ("headline", None),
        ("published", {"local": "05/07/2024", "zone": None}),
        ("published", {"local": "2024-07-05"}),
        ("tags", None),
        ("kind", "opinion"),
        ("state", "rejected"),
        ("engagement", {"likes": -1, "views": None, "comments": None, "updates": 0, "asOf": None}),
        ("media", [{}]),
        ("contentHash", "abc"),
    ],
)
def test_the_schema_forbids_what_no_article_has(field: str, value: Any) -> None:
    form = to_json(piece_of(Article(id=IDENTITY)))
    with pytest.raises(BrokenFormatError, match=field):
        check_article(form | {field: value})
    without = {name: item for name, item in form.items() if name != field}
    with pytest.raises(BrokenFormatError, match=field):
        check_article(without)


def test_the_schema_allows_what_a_newer_minor_version_adds() -> None:
    check_article(to_json(piece_of(Article(id=IDENTITY))) | {"minor": 4, "podcast": {"url": "x"}})
