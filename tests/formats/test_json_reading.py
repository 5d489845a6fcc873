"""Reading JSON: strict where leniency would hide damage, forgiving where something is missing or newer."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article, Photo
from redaksi.domain.errors import UnreadableError
from redaksi.formats.json_article import from_json, read_collection, to_json
from tests.formats.articles import IDENTITY

HEAD = {"format": "redaksi-article", "version": 1}
PHOTO = {"sha256": "ab" * 32, "contentType": "image/png", "width": 4, "height": 3}


def read(**fields: Any) -> Article:
    return from_json(json.dumps(HEAD | fields), "berkas.json").article


def refused(text: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        from_json(text, "berkas.json")
    assert caught.value.params["name"].startswith("berkas.json")
    return caught.value


def test_what_is_missing_has_its_default() -> None:
    article = read(id=IDENTITY, headline="Judul")
    assert article == Article(id=IDENTITY, headline="Judul", extra={})
    assert read().id != read().id


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ('{"format":\n redaksi}', "2:2"),
        ('{"format": 1, "format": 2}', "JSON"),
        ('{"likes": NaN}', "JSON"),
        ('{"likes": -Infinity}', "JSON"),
        ('{"likes": 1e999}', "JSON"),
        ('{"likes": ' + "9" * 5000 + "}", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"a":' * 100_000, "JSON"),
        ('{"format": "redaksi-article", "version": 1, "tags": ["a", "\\ud83d"]}', "tags[1]"),
        ('{"format": "redaksi-article", "version": 1, "\\udc00": 1}', "JSON"),
    ],
)
def test_text_that_is_not_proper_json_is_refused_with_its_place(text: str, place: str) -> None:
    error = refused(text)
    assert (error.code, error.params["place"]) == ("bad-json", place)
    assert len(str(error.params["found"])) <= 40
    str(error.params["found"]).encode()


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"headline": 7}, "headline"),
        ({"id": "x"}, "id"),
        ({"minor": "0"}, "minor"),
        ({"tags": "a"}, "tags"),
        ({"tags": ["a", None]}, "tags[1]"),
        ({"body": "teks"}, "body"),
        ({"body": {"markdown": []}}, "body.markdown"),
        ({"kind": "opini"}, "kind"),
        ({"published": "2024-07-05"}, "published"),
        ({"published": {"local": "2024-02-31T10:00", "zone": None}}, "published.local"),
        ({"published": {"local": "2024-02-01", "zone": "Asia/Atlantis"}}, "published.zone"),
        ({"category": {"slug": "a"}}, "category.name"),
        ({"authors": [{"name": "Rina"}, {}]}, "authors[1].name"),
        ({"updates": [{"text": "a"}]}, "updates[0].time"),
        ({"links": [{"rel": "sebelum"}]}, "links[0].rel"),
        ({"withdrawal": {"reason": "lupa", "text": "", "time": {"local": "2024-07-05"}}}, "withdrawal.reason"),
        ({"engagement": {"likes": -1}}, "engagement.likes"),
        ({"engagement": {"views": True}}, "engagement.views"),
        ({"flags": {"paid": 1}}, "flags.paid"),
        ({"media": [PHOTO | {"sha256": "AB" * 32}]}, "media[0].sha256"),
        ({"media": [PHOTO | {"contentType": "image/svg+xml"}]}, "media[0].contentType"),
        ({"media": [PHOTO | {"data": "%%%"}]}, "media[0].data"),
        ({"media": [PHOTO | {"data": "AAAA"}]}, "media[0].sha256"),
        ({"media": [PHOTO | {"crop": {"x": 0, "y": 0, "width": 0, "height": 1}}]}, "media[0].crop"),
        ({"media": [PHOTO | {"crop": {"x": 0.5, "y": 0, "width": 0.6, "height": 1}}]}, "media[0].crop"),
        ({"media": [PHOTO | {"crop": {"x": "0"}}]}, "media[0].crop.x"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_with_its_place(fields: dict[str, Any], place: str) -> None:
    error = refused(json.dumps(HEAD | fields))
    assert (error.code, error.params["place"]) == ("bad-json", place)


def test_a_newer_version_is_refused_and_an_impossible_one_too() -> None:
    newer = refused(json.dumps(HEAD | {"version": 2, "body": "in a new way"}))
    assert (newer.code, newer.params["version"], newer.params["known"]) == ("json-newer", 2, 1)
    assert refused(json.dumps(HEAD | {"version": 0})).code == "bad-json"


@pytest.mark.parametrize("text", ["{}", '"teks"', "7", "null", '{"format": "ninjs", "version": 1}', "[7]"])
def test_other_json_is_no_article(text: str) -> None:
    assert refused(text).code == "json-not-article"


def test_unknown_fields_of_a_newer_minor_version_come_out_again() -> None:
    form = to_json(Article(id=IDENTITY, headline="Judul")) | {"minor": 3, "podcast": {"url": "x"}, "aneh[]": [1]}
    form["engagement"] |= {"shares": 12}
    form["editor"] = {"name": "Budi", "initials": None, "orcid": "0"}
    form["authors"] = [{"name": "Rina", "initials": None}, {"name": "Sari", "initials": "s", "desk": "kota"}]
    article = from_json(json.dumps(form), "berkas.json").article
    again = to_json(article)
    hashes = {"contentHash": again["contentHash"]}
    assert again == form | hashes
    assert from_json(json.dumps(again), "berkas.json").article == article


def test_unknown_fields_stay_with_the_entry_they_came_with() -> None:
    authors = [{"name": "Rina", "desk": "kota"}, {"name": "Sari", "desk": "desa"}]
    article = read(authors=authors)
    turned = to_json(replace(article, authors=(article.authors[1],)))
    assert turned["authors"] == [{"name": "Sari", "initials": None, "desk": "desa"}]
    assert to_json(replace(article, editor=None))["editor"] is None


def test_what_is_known_is_never_replaced_by_what_was_remembered() -> None:
    article = replace(read(headline="Lama"), extra={"headline": "Diam-diam", "baru": 1})
    form = to_json(article)
    assert (form["headline"], form["baru"]) == ("Lama", 1)


def test_a_collection_may_be_lines_or_a_list() -> None:
    forms = [HEAD | {"id": IDENTITY, "headline": name} for name in ("Satu", "Dua")]
    lines = "\n".join(json.dumps(form) for form in forms) + "\n\n"
    assert [entry.article.headline for entry in read_collection(lines, "b.jsonl")] == ["Satu", "Dua"]
    assert [entry.article.headline for entry in read_collection(json.dumps(forms), "b.json")] == ["Satu", "Dua"]
    pretty = json.dumps(forms[0], indent=1)
    assert [entry.article.headline for entry in read_collection(pretty, "b.json")] == ["Satu"]
    assert refused(lines).params["count"] == 2


def test_a_bad_line_of_a_collection_is_named() -> None:
    text = json.dumps(HEAD) + '\n{"format": "redaksi-article", "version": 1, "tags": 1}\n'
    with pytest.raises(UnreadableError) as caught:
        list(read_collection(text, "b.jsonl"))
    assert (caught.value.params["name"], caught.value.params["place"]) == ("b.jsonl:2", "tags")


def test_nul_characters_are_taken_out_and_told() -> None:
    imported = from_json(json.dumps(HEAD | {"headline": "a\0b", "tags": ["\0"]}), "berkas.json")
    assert (imported.article.headline, imported.article.tags) == ("ab", ("",))
    assert [(doubt.code, doubt.params) for doubt in imported.doubts] == [("nul-removed", {"count": 2})]


def test_a_photo_without_its_bytes_is_kept_and_doubted() -> None:
    imported = from_json(json.dumps(HEAD | {"headline": "a", "media": [PHOTO | {"id": "f"}]}), "berkas.json")
    assert imported.article.media == (Photo("f", "ab" * 32, "image/png", 4, 3),)
    assert [doubt.code for doubt in imported.doubts] == ["photo-without-data"]
    assert imported.photos == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(sorted(to_json(Article(id=IDENTITY))))


@given(fields=st.dictionaries(FIELDS, JSON, max_size=4))
def test_any_json_is_read_or_refused_and_nothing_else(fields: dict[str, Any]) -> None:
    try:
        article = from_json(json.dumps(HEAD | fields), "berkas.json").article
    except UnreadableError:
        return
    to_json(article)


@pytest.mark.parametrize("depth", [150, 900, 5_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_nesting_is_refused_before_it_breaks_anything(depth: int, opening: str, closing: str) -> None:
    nested = opening * depth + "1" * (opening != "[") + closing * depth
    assert refused(f'{{"format": "redaksi-article", "version": 1, "more": {nested}}}').code == "bad-json"


def test_unknown_fields_may_be_as_deep_as_any_program_makes_them() -> None:
    deep: Any = "dasar"
    for _ in range(60):
        deep = {"a": [deep]}
    assert read(more=deep).extra["more"] == deep


def test_a_name_with_nul_in_it_is_refused() -> None:
    """Without its NUL it could be the name of another field, whose value would be lost."""
    assert refused('{"format": "redaksi-article", "version": 1, "a": 1, "a\\u0000": 2}').code == "bad-json"


def test_a_file_of_no_article_is_empty() -> None:
    for text in ("[]", " [ ] "):
        with pytest.raises(UnreadableError) as caught:
            list(read_collection(text, "berkas.json"))
        assert caught.value.code == "empty-file"


@pytest.mark.parametrize("value", ['"><script>', "../x", "x" * 500, "bahasa indonesia", 5])
def test_a_language_that_is_none_is_refused(value: object) -> None:
    error = refused(json.dumps(HEAD | {"language": value}))
    assert (error.code, error.params["place"]) == ("bad-json", "language")


@pytest.mark.parametrize("name", ["", " \t"])
def test_a_category_without_a_name_is_refused(name: str) -> None:
    assert refused(json.dumps(HEAD | {"category": {"slug": "x", "name": name}})).params["place"] == "category.name"


@pytest.mark.parametrize(
    "zone", ["localtime", "posixrules", "posix/Asia/Jakarta", "right/UTC", "Factory", "asia/jakarta"]
)
def test_a_zone_of_one_machine_is_no_zone(zone: str) -> None:
    form = HEAD | {"published": {"local": "2024-07-05", "zone": zone}}
    assert refused(json.dumps(form)).params["place"] == "published.zone"


@pytest.mark.parametrize(
    ("data", "doubted"),
    [
        (b"\x89PNG\r\n\x1a\n....", False),
        (b"\xff\xd8\xff\xe0....", True),
        (b"<svg onload=alert(1)>", True),
        (b"", True),
    ],
)
def test_bytes_that_are_no_picture_of_their_kind_are_doubted(data: bytes, doubted: bool) -> None:
    photo = PHOTO | {"sha256": hashlib.sha256(data).hexdigest(), "data": base64.b64encode(data).decode()}
    imported = from_json(json.dumps(HEAD | {"headline": "Judul", "media": [photo]}), "berkas.json")
    assert [doubt.code for doubt in imported.doubts] == ["photo-not-its-kind"] * doubted
