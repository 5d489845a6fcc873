"""ninjs of every version: the same story, in fields that each version names and shapes differently."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest

from redaksi.domain.article import UpdateKind
from redaksi.domain.errors import UnreadableError
from redaksi.formats.intake import Imported
from redaksi.formats.ninjs_in.reading import read as read_all
from tests.formats.office.making import photo

URI = "http://kabar.example/2024/7/gempa"
OLD: dict[str, Any] = {
    "uri": URI,
    "type": "text",
    "versioncreated": "2024-07-05T15:00:00+08:00",
    "firstcreated": "2024-07-05T14:29:00+08:00",
    "pubstatus": "usable",
    "language": "id",
    "headline": "Gempa Terasa di Kota Embun",
    "byline": "Oleh Rina Wulandari dan Budi Santoso",
    "description_text": "Gempa pagi.",
    "body_html": "<p>Gempa terasa <strong>kuat</strong> pagi tadi.</p><p>Tidak ada korban.</p>",
    "subject": [{"name": "Bencana", "rel": "category"}, {"name": "gempa"}],
    "place": [{"name": "Kota Embun"}],
    "ednote": "Periksa angka.",
    "associations": {
        "featuremedia": {
            "uri": "http://kabar.example/f1",
            "type": "picture",
            "headline": "Dinding retak",
            "description_text": "Dinding sekolah retak.",
            "byline": "Sari",
            "renditions": {"web": {"href": "kecil.png", "width": 20}, "original": {"href": "besar.png", "width": 900}},
        },
        "lain": {"uri": "http://kabar.example/2", "type": "text", "headline": "Gempa Tahun Lalu"},
    },
}
NEW: dict[str, Any] = {
    "uri": URI,
    "type": "text",
    "contentCreated": "2024-07-05T14:29:00+08:00",
    "versionCreated": "2024-07-05T15:00:00+08:00",
    "pubStatus": "usable",
    "language": "id",
    "headlines": [
        {"role": "main", "value": "Gempa Terasa di Kota Embun"},
        {"role": "subhead", "value": "Warga berlarian"},
    ],
    "by": "Rina Wulandari, Budi Santoso",
    "descriptions": [{"role": "summary", "value": "Gempa pagi."}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "Gempa terasa kuat pagi tadi."},
        {"role": "main", "contentType": "text/html", "value": OLD["body_html"]},
    ],
    "subjects": [{"name": "Bencana", "rel": "category"}, {"name": "gempa", "rel": "tag"}],
    "located": "Kota Embun",
    "edNote": "Periksa angka.",
    "associations": [
        {
            "rel": "lead-photo",
            "name": "f1",
            "uri": "http://kabar.example/f1",
            "type": "picture",
            "descriptions": [
                {"role": "caption", "value": "Dinding sekolah retak."},
                {"role": "alt", "value": "Dinding retak"},
            ],
            "by": "Sari",
            "renditions": [{"href": "file:kecil.png", "width": 20}, {"href": "file:besar.png", "width": 900}],
        },
        {
            "rel": "related",
            "name": "lain",
            "uri": "http://kabar.example/2",
            "type": "text",
            "headlines": [{"value": "Gempa Tahun Lalu"}],
        },
    ],
}


def read(item: Any, files: dict[str, bytes] | None = None) -> Imported:
    return read_all(json.dumps(item), "map/a.json", "a.json", (files or {}).get)[0]


def codes(found: Imported) -> list[str]:
    return [doubt.code for doubt in found.doubts]


@pytest.mark.parametrize("item", [OLD, NEW], ids=["1.x", "3.x"])
def test_every_version_tells_the_same_story(item: dict[str, Any]) -> None:
    found = read(item, {"besar.png": photo()})
    article = found.article
    assert article.id == str(uuid.uuid5(uuid.NAMESPACE_URL, URI))
    assert article.headline == "Gempa Terasa di Kota Embun"
    assert article.body == "Gempa terasa **kuat** pagi tadi.\n\nTidak ada korban."
    assert article.summary == "Gempa pagi."
    assert [person.name for person in article.authors] == ["Rina Wulandari", "Budi Santoso"]
    assert article.published is not None
    assert (article.published.local, article.published.zone) == ("2024-07-05T14:29", "Asia/Makassar")
    assert article.category is not None
    assert (article.category.name, article.tags, article.place) == ("Bencana", ("gempa",), "Kota Embun")
    assert [(story.headline, story.url) for story in article.related] == [
        ("Gempa Tahun Lalu", "http://kabar.example/2")
    ]
    (picture,) = article.media
    assert (picture.alt, picture.caption, picture.credit, picture.lead) == (
        "Dinding retak", "Dinding sekolah retak.", "Sari", True,
    )  # fmt: skip
    assert "Periksa angka." in article.notes[0]
    assert codes(found) == []


def test_a_second_headline_is_the_subhead() -> None:
    assert read(NEW).article.subhead == "Warga berlarian"


def test_an_unknown_field_is_told() -> None:
    found = read(OLD | {"infotext": {"a": ["Kata tersimpan"]}, "urgency": 3})
    assert "infotext: a: Kata tersimpan" in found.leftovers
    assert "urgency: 3" in found.furniture


def test_a_photo_that_is_elsewhere_is_a_reference() -> None:
    found = read(OLD)
    assert found.article.media == ()
    assert codes(found) == ["photo-elsewhere"]
    assert found.leftovers[0] == "besar.png · Dinding retak · Dinding sekolah retak. · Sari"


@pytest.mark.parametrize(
    ("status", "code"),
    [("canceled", "ninjs-canceled"), ("withheld", "ninjs-withheld"), ("cancelled", "ninjs-canceled")],
)
def test_what_its_sender_took_back_is_doubted(status: str, code: str) -> None:
    assert code in codes(read(OLD | {"pubstatus": status}))
    assert code in codes(read(NEW | {"pubStatus": status}))


def test_updates_come_along() -> None:
    update = {
        "rel": "update",
        "type": "text",
        "versionCreated": "2024-07-06T08:00:00+07:00",
        "bodies": [{"contentType": "text/plain", "value": "Dua warga terluka."}],
        "genres": [{"name": "Ralat", "literal": "correction"}],
    }
    (told,) = read(NEW | {"associations": [update]}).article.updates
    assert (told.text, told.kind, told.time.zone) == ("Dua warga terluka.", UpdateKind.CORRECTION, "Asia/Jakarta")


@pytest.mark.parametrize(
    ("stamp", "local", "zone"),
    [
        ("2024-07-05T07:29:00Z", "2024-07-05T07:29", "UTC"),
        ("2024-07-05T14:29:30+07:00", "2024-07-05T14:29:30", "Asia/Jakarta"),
        ("2024-07-05T09:29:00+02:00", "2024-07-05T09:29", "Etc/GMT-2"),
        ("2024-07-05T02:29:00-05:00", "2024-07-05T02:29", "Etc/GMT+5"),
        ("2024-07-05T12:59:00+05:30", "2024-07-05T12:59", None),
        ("2024-07-05", "2024-07-05", None),
    ],
)
def test_offsets_become_zones(stamp: str, local: str, zone: str | None) -> None:
    published = read(NEW | {"contentCreated": stamp}).article.published
    assert published is not None
    assert (published.local, published.zone) == (local, zone)


def test_a_list_holds_many() -> None:
    found = read_all(
        json.dumps([OLD, NEW | {"uri": "urn:uuid:7f1c1f0e-0b1a-4b35-9a53-0a60e0c3a111"}]), "a", "a.json", {}.get
    )
    assert [entry.article.id for entry in found][1] == "7f1c1f0e-0b1a-4b35-9a53-0a60e0c3a111"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"uri": "x", "type": "picture", "renditions": []}, "ninjs-no-story"),
        ({"uri": "x"}, "not-ninjs"),
        ([], "not-ninjs"),
        (OLD | {"headline": 7}, "bad-json"),
        (OLD | {"versioncreated": 5, "firstcreated": "kemarin"}, "bad-json"),
        (NEW | {"bodies": {"a": "b"}, "headlines": 3}, "bad-json"),
        (NEW | {"associations": ["x"]}, "bad-json"),
        ([OLD, "x"], "bad-json"),
    ],
)
def test_what_is_no_item_is_refused_by_its_name(item: Any, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(item)
    assert caught.value.code == code
    assert caught.value.params["name"] == "a.json"
