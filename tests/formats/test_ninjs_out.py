"""ninjs 3.0: valid by IPTC's own schemas, complete, and the same from every store."""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Flags,
    Kind,
    Person,
    Piece,
    Related,
    State,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Neighbour, Neighbours
from redaksi.formats.ninjs_out import write
from redaksi.formats.registry import Export, Written
from redaksi.render.site import Site
from tests.formats.articles import ARTICLES, IDENTITY, a_photo, bytes_of

SITE = Site(name="Warta", url="https://warta.example", timezone="Asia/Jakarta")
WHEN = LocalTime("2024-07-05T14:29")
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-time", raises=ValueError)
def is_date_time(value: object) -> bool:
    """RFC 3339, 5.6; the library knows none without a package of its own."""
    if not isinstance(value, str):
        return True
    shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
    return bool(re.fullmatch(shape, value, re.ASCII)) and bool(dt.datetime.fromisoformat(value))


@_FORMATS.checks("uri")
def is_uri(value: object) -> bool:
    """RFC 3986: a scheme, and only characters that a URI may hold."""
    allowed = r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+"
    return not isinstance(value, str) or bool(re.fullmatch(allowed, value, re.ASCII))


@pytest.fixture(scope="module", params=["3.0", "3.1"])
def validator(request: pytest.FixtureRequest, shared: Path) -> Draft202012Validator:
    folder = shared / "schemas" / "ninjs"
    if not folder.is_dir():
        pytest.skip("the ninjs schemas are not here")
    schema = json.loads((folder / f"ninjs-schema_{request.param}.json").read_text(encoding="utf-8"))
    places = json.loads((folder / "GeoJSON-schema.json").read_text(encoding="utf-8"))
    known: Registry[Any] = Registry().with_resources([(places["$id"], Resource.from_contents(places))])
    known = known.with_resource("https://geojson.org/schema/GeoJSON.json#", Resource.from_contents(places))
    return Draft202012Validator(schema, registry=known, format_checker=_FORMATS)


def made(article: Article, site: Site = SITE, state: State = State.PUBLISHED, **more: Any) -> Written:
    piece = Piece(article, state, 3, content_hash(article), "2024-07-05T07:29:00.000Z", "2024-07-05T07:29:00.000Z")
    return write(Export(piece, site, bytes_of, **more))


def item(article: Article, site: Site = SITE, state: State = State.PUBLISHED, **more: Any) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(made(article, site, state, **more).files[0].data)
    return form


def warned(article: Article, site: Site = SITE) -> list[str]:
    return [warning.code for warning in made(article, site).warnings]


@settings(max_examples=30)
@given(article=ARTICLES)
def test_an_item_is_valid_whatever_the_article_holds(validator: Draft202012Validator, article: Article) -> None:
    for site in (SITE, Site(timezone="")):
        for state in (State.PUBLISHED, State.DRAFT):
            validator.validate(item(article, site, state))


def test_the_page_about_corrections_is_linked_where_there_is_one(validator: Draft202012Validator) -> None:
    article = Article(id=IDENTITY, headline="Judul", published=WHEN)
    assert "href" not in item(article)["trustIndicators"][0]
    form = item(article, replace(SITE, corrections_url="https://warta.example/ralat"))
    assert form["trustIndicators"][0]["href"] == "https://warta.example/ralat"
    validator.validate(form)


def test_the_schema_finds_what_does_not_belong_there(validator: Draft202012Validator) -> None:
    form = item(Article(id=IDENTITY, headline="Judul", published=WHEN))
    assert not validator.is_valid(form | {"likes": 3})
    assert not validator.is_valid(form | {"contentCreated": "2024-07-05 14:29"})
    assert not validator.is_valid(form | {"uri": "kemitraan abadi"})


def test_a_story_fills_the_fields_that_the_standard_has_for_it() -> None:
    article = Article(
        id=IDENTITY, slug="kemitraan-abadi", headline="Kemitraan “Abadi”", subhead="Sub", summary="Ringkas",
        published=WHEN, category=Category("luar-negeri", "Luar Negeri"), tags=("Tiongkok",),
        authors=(Person("Rina"), Person("Budi")), editor=Person("Sari"), source="Antara", place="Jakarta",
        body="Satu *dua* tiga.\n\nEmpat.", flags=Flags(paid=True),
    )  # fmt: skip
    form = item(article)
    assert form["uri"] == f"urn:uuid:{IDENTITY}"
    assert form["standard"]["version"] == "3.0"
    assert form["contentCreated"] == form["firstCreated"] == form["versionCreated"] == "2024-07-05T14:29:00+07:00"
    assert (form["by"], form["located"], form["slugline"]) == ("Rina, Budi", "Jakarta", "kemitraan-abadi")
    assert [(entry["name"], entry["rel"]) for entry in form["subjects"]] == [
        ("Luar Negeri", "category"),
        ("Tiongkok", "tag"),
    ]
    assert [entry["value"] for entry in form["headlines"]] == ["Kemitraan “Abadi”", "Sub"]
    assert form["descriptions"][0]["value"] == "Ringkas"
    assert form["edNote"] == "Iklan"
    assert {"role": "url", "value": "https://warta.example/kemitraan-abadi.html"} in form["altIds"]


def test_the_body_comes_as_html_markdown_and_text_each_with_what_a_reader_counts() -> None:
    bodies = {
        entry["contentType"]: entry for entry in item(Article(id=IDENTITY, body="Satu *dua*.\n\nTiga."))["bodies"]
    }
    assert bodies["text/html"]["value"] == "<p>Satu <em>dua</em>.</p>\n<p>Tiga.</p>"
    assert bodies["text/markdown"]["value"] == "Satu *dua*.\n\nTiga."
    assert bodies["text/plain"]["value"] == "Satu dua.\n\nTiga."
    assert {(entry["charCount"], entry["wordCount"]) for entry in bodies.values()} == {(16, 3)}


def test_without_a_zone_the_sites_is_used_and_said() -> None:
    article = Article(id=IDENTITY, headline="Judul", published=WHEN)
    assert item(article)["contentCreated"].endswith("+07:00")
    assert "moment-in-site-zone" in warned(article)
    assert "moment-in-site-zone" not in warned(replace(article, published=LocalTime(WHEN.local, "Asia/Jayapura")))


def test_without_any_zone_a_moment_is_left_out_and_said() -> None:
    article = Article(id=IDENTITY, headline="Judul", published=WHEN)
    assert "contentCreated" not in item(article, Site(timezone=""))
    assert "moment-left-out" in warned(article, Site(timezone=""))


def test_a_day_without_a_time_is_written_as_its_beginning_and_said() -> None:
    article = Article(id=IDENTITY, published=LocalTime("2024-07-05", "Asia/Jakarta"))
    assert item(article)["contentCreated"] == "2024-07-05T00:00:00+07:00"
    assert warned(article) == ["moment-at-midnight"]


def test_an_embargo_withholds_until_it_is_over() -> None:
    article = Article(id=IDENTITY, embargo=LocalTime("2024-07-05T18:00", "Asia/Jakarta"))
    before, after = (dt.datetime(2024, 7, 5, hour, tzinfo=dt.UTC) for hour in (10, 12))
    assert item(article)["pubStatus"] == item(article, now=before)["pubStatus"] == "withheld"
    assert item(article, now=before)["embargoedUntil"] == "2024-07-05T18:00:00+07:00"
    assert item(article, now=after)["pubStatus"] == "usable"


def test_what_nobody_approved_is_withheld_with_a_note() -> None:
    form = item(Article(id=IDENTITY, headline="Judul"), state=State.DRAFT)
    assert form["pubStatus"] == "withheld"
    assert "DRAF" in form["edNote"].upper()


def test_a_withdrawn_story_is_canceled_and_holds_nothing_of_what_was_withdrawn() -> None:
    gone = Withdrawal(WithdrawalReason.CHILD, "Ditarik.\n\nMaaf.", WHEN)
    article = Article(id=IDENTITY, headline="Judul", summary="Rahasia", body="Rahasia", withdrawal=gone, published=WHEN)
    form = item(article, state=State.WITHDRAWN)
    assert form["pubStatus"] == "canceled"
    assert "Rahasia" not in json.dumps(form)
    assert form["bodies"][0]["value"] == "<p>Ditarik.</p>\n<p>Maaf.</p>"


def test_updates_and_corrections_are_tied_to_the_story_with_their_time_and_text() -> None:
    article = Article(
        id=IDENTITY,
        updates=(Update(WHEN, UpdateKind.CLARIFICATION, "Klarifikasi dari dinas.", "Sari"),),
        corrections=(Correction(WHEN, "7 persen", "6 persen"),),
    )
    correction, update = item(article)["associations"]
    assert (update["rel"], update["versionCreated"]) == ("update", "2024-07-05T14:29:00+07:00")
    assert update["bodies"][0]["value"] == "Klarifikasi dari dinas."
    assert correction["rel"] == "correction"
    assert "7 persen" in correction["bodies"][0]["value"]
    assert item(article)["version"] == "3"


def test_related_news_is_named_by_its_id_or_by_a_name_that_follows_from_its_title() -> None:
    other = str(uuid.UUID(int=9))
    article = Article(
        id=IDENTITY, related=(Related("Di simpan", id=other), Related("Judul saja", url="https://a.id/b"))
    )
    known = Neighbours({other: Neighbour("Di simpan", "di-simpan")})
    form = item(article, neighbours=known, resolve=known.slug)
    stored, bare = form["associations"]
    assert (stored["uri"], stored["name"], stored["rel"]) == (f"urn:uuid:{other}", "Di simpan", "related")
    assert stored["altIds"] == [{"role": "url", "value": "https://warta.example/di-simpan.html"}]
    assert bare["uri"] == uuid.uuid5(uuid.UUID(IDENTITY), "Judul saja").urn
    assert bare["altIds"] == [{"role": "url", "value": "https://a.id/b"}]


def test_photos_stand_beside_the_file_and_are_named_with_their_sizes() -> None:
    photo, data = a_photo(800, 600)
    article = Article(id=IDENTITY, headline="Judul", media=(photo,), body=f"Lihat ![](media:{photo.sha256})")
    piece = Piece(article, State.PUBLISHED, 1, content_hash(article), "", "")
    for site, start in ((SITE, "https://warta.example/foto/"), (Site(), "file:foto/")):
        written = write(Export(piece, site, lambda _: data))
        form = json.loads(written.files[0].data)
        (tie,) = form["associations"]
        (rendition,) = tie["renditions"]
        (file,) = written.files[1:]
        assert rendition["href"].startswith(start)
        assert rendition["href"].endswith(file.name)
        assert (rendition["width"], rendition["height"], rendition["sizeInBytes"]) == (800, 600, len(file.data))
        assert rendition["href"] in form["bodies"][0]["value"]
    assert "photo-beside-file" in [warning.code for warning in written.warnings]


def test_the_same_content_is_the_same_item_from_every_store() -> None:
    article = Article(id=IDENTITY, headline="Judul", kind=Kind.PHOTO_STORY, notes=("meja",))
    other = Piece(article, State.PUBLISHED, 9, content_hash(article), "2025-01-01T00:00:00.000Z", "2025")
    assert made(article).files == write(Export(other, SITE, bytes_of)).files
