"""What an approval binds: every editorial field, and nothing else."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import fields, replace
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Crop,
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
from redaksi.domain.canonical import canonical_form, content_hash, time_form
from redaksi.domain.moments import LocalTime

TIME = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
PHOTO = Photo("p1", "a" * 64, "image/png", 4, 3, "Alt", "Takarir", "Kredit", "Lisensi", crop=Crop(0, 0, 1, 0.5))
OTHER_PHOTO = replace(PHOTO, id="p2", sha256="b" * 64)
STORY = Article(
    id="00000000-0000-4000-8000-000000000001",
    slug="pasar-baru",
    headline="Pasar baru dibuka",
    subhead="Pedagang lega",
    summary="Ringkasan",
    published=TIME,
    category=Category("ekonomi", "Ekonomi"),
    tags=("pasar", "kota"),
    authors=(Person("Rukmini", "ruk"), Person("Jati")),
    editor=Person("Sandya", "san"),
    source="Warta",
    place="Kota Embun",
    body="Satu.\n\nDua.",
    updates=(Update(TIME, UpdateKind.UPDATE, "Ditambah", "Jati"),),
    corrections=(Correction(TIME, "salah", "benar", "Jati"),),
    links=(Link(LinkRel.FOLLOW_UP, id="x", url="https://a.example"),),
    withdrawal=Withdrawal(WithdrawalReason.CHILD, "Alasan", TIME),
    related=(Related("Terkait", id="y", url="https://b.example"), Related("Lain")),
    engagement=Engagement(1, 2, 3, TIME),
    media=(PHOTO, OTHER_PHOTO),
    embargo=TIME,
    notes=("catatan",),
    codes=("ruk/san",),
    extra={"baru": 1},
)
EMPTY_HASH = "85058e3b2515badb3f340f949047370b8aa96b498c1fd8b4d1a8ebff10c6eff7"
STORY_HASH = "02bcff2534cb680ee3962d711c9393ddd2200b43e1c7bf6991007d78343b4a12"
LATER = LocalTime("2024-07-05T14:30", "Asia/Jakarta")

EDITORIAL: dict[str, list[Any]] = {
    "headline": ["Pasar baru Dibuka", ""],
    "subhead": [None, "", "Lain"],
    "summary": [None, "Lain"],
    "language": ["en"],
    "published": [None, LATER, LocalTime("2024-07-05T14:29"), LocalTime("2024-07-05")],
    "category": [None, Category("ekonomi", "Niaga"), Category("niaga", "Ekonomi")],
    "tags": [(), ("kota", "pasar"), ("pasar",)],
    "authors": [(), (Person("Jati"), Person("Rukmini")), (Person("Rukmini"),)],
    "editor": [None, Person("Lain")],
    "source": [None, "Lain"],
    "place": [None, "Lain"],
    "kind": [Kind.ADVERTORIAL],
    "body": ["Satu.\n\nDua. ", "Satu.\nDua."],
    "flags": [Flags(unverified=True), Flags(paid=True)],
    "updates": [
        (),
        (replace(STORY.updates[0], time=LATER),),
        (replace(STORY.updates[0], kind=UpdateKind.CORRECTION),),
        (replace(STORY.updates[0], text="Lain"),),
        (replace(STORY.updates[0], by=None),),
    ],
    "corrections": [
        (),
        (replace(STORY.corrections[0], time=LATER),),
        (replace(STORY.corrections[0], wrong="Lain"),),
        (replace(STORY.corrections[0], right="Lain"),),
        (replace(STORY.corrections[0], by=None),),
    ],
    "links": [
        (),
        (Link(LinkRel.REPLY_TO, "x", "https://a.example"),),
        (Link(LinkRel.FOLLOW_UP, "z", "https://a.example"),),
        (Link(LinkRel.FOLLOW_UP, "x", None),),
    ],
    "withdrawal": [
        None,
        Withdrawal(WithdrawalReason.SARA, "Alasan", TIME),
        Withdrawal(WithdrawalReason.CHILD, "Lain", TIME),
        Withdrawal(WithdrawalReason.CHILD, "Alasan", LATER),
    ],
    "related": [
        (),
        STORY.related[::-1],
        (replace(STORY.related[0], headline="Baru"), STORY.related[1]),
        (replace(STORY.related[0], url=None), STORY.related[1]),
    ],
    "media": [
        (),
        (OTHER_PHOTO, PHOTO),
        (PHOTO, replace(OTHER_PHOTO, lead=True)),
        *(
            (replace(PHOTO, **{name: "lain"}), OTHER_PHOTO)
            for name in ("sha256", "alt", "caption", "credit", "licence")
        ),
        (replace(PHOTO, crop=None), OTHER_PHOTO),
        *((replace(PHOTO, crop=Crop(**crop)), OTHER_PHOTO) for crop in (
            {"x": 0.1, "y": 0, "width": 1, "height": 0.5},
            {"x": 0, "y": 0.1, "width": 1, "height": 0.5},
            {"x": 0, "y": 0, "width": 0.9, "height": 0.5},
            {"x": 0, "y": 0, "width": 1, "height": 0.6},
        )),
    ],
}  # fmt: skip
NOT_EDITORIAL: dict[str, list[Any]] = {
    "id": ["00000000-0000-4000-8000-000000000002"],
    "slug": ["lain"],
    "engagement": [Engagement(), Engagement(9, 9, 9, LATER)],
    "embargo": [None, LATER],
    "notes": [(), ("lain",)],
    "codes": [(), ("lain",)],
    "extra": [{}, {"baru": 2}],
    "related": [(replace(STORY.related[0], id=None), STORY.related[1])],
    "authors": [(Person("Rukmini"), Person("Jati", "jat"))],
    "editor": [Person("Sandya")],
    "media": [
        (replace(PHOTO, id="p9", content_type="image/jpeg", width=8, height=6), OTHER_PHOTO),
        (replace(PHOTO, lead=True), OTHER_PHOTO),
    ],
}


def cases(table: dict[str, list[Any]]) -> list[Any]:
    return [
        pytest.param(name, value, id=f"{name}-{index}")
        for name, values in table.items()
        for index, value in enumerate(values)
    ]


def test_every_field_of_the_article_is_decided_on() -> None:
    assert {field.name for field in fields(Article)} == EDITORIAL.keys() | NOT_EDITORIAL.keys()


@pytest.mark.parametrize(("name", "value"), cases(EDITORIAL))
def test_a_change_that_readers_see_changes_the_hash(name: str, value: Any) -> None:
    assert content_hash(replace(STORY, **{name: value})) != content_hash(STORY)


@pytest.mark.parametrize(("name", "value"), cases(NOT_EDITORIAL))
def test_a_change_that_readers_do_not_see_leaves_the_hash(name: str, value: Any) -> None:
    changed = replace(STORY, **{name: value})
    assert changed != STORY
    assert content_hash(changed) == content_hash(STORY)


def test_the_hash_is_of_text_in_one_form() -> None:
    plain = replace(STORY, headline="Caf\u00e9", body="Satu.\n\nDua.", tags=("caf\u00e9",))
    assert content_hash(replace(plain, headline="Cafe\u0301", tags=("cafe\u0301",))) == content_hash(plain)
    assert content_hash(replace(plain, body="Satu.\r\n\r\nDua.")) == content_hash(plain)
    assert content_hash(replace(plain, body="Satu.\r\rDua.")) == content_hash(plain)
    assert content_hash(replace(plain, body="Satu.\n\n\nDua.")) != content_hash(plain)


def test_the_form_itself_keeps_the_text_as_it_was_given() -> None:
    form = canonical_form(replace(STORY, headline="Cafe\u0301", body="a\r\nb"))
    assert form["headline"] == "Cafe\u0301"
    assert form["body"] == {"markdown": "a\r\nb"}


def test_half_a_surrogate_pair_can_be_hashed() -> None:
    assert content_hash(replace(STORY, body="a\ud800b")) == content_hash(replace(STORY, body="a\ufffdb"))


def test_the_hash_is_the_same_on_every_machine() -> None:
    empty = Article(id="any")
    assert content_hash(empty) == EMPTY_HASH
    assert content_hash(STORY) == STORY_HASH


def test_the_hash_is_that_of_the_sorted_compact_json() -> None:
    text = json.dumps(canonical_form(STORY), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert content_hash(STORY) == hashlib.sha256(text.encode()).hexdigest()


def test_a_time_without_a_zone_says_so() -> None:
    assert time_form(LocalTime("2024-07-05T14:29")) == {"local": "2024-07-05T14:29", "zone": None}
    assert time_form(TIME) == {"local": "2024-07-05T14:29", "zone": "Asia/Jakarta"}
    assert time_form(None) is None


_TEXT = st.one_of(
    st.text(st.characters(), max_size=30),
    st.sampled_from(
        ['"body":{"markdown":""}', '\\"body":{"markdown":""}', "e\u0301\r\nx\r", "\ud800", "\x00\x1f\x7f\u2028"]
    ),
)


@given(_TEXT, _TEXT, _TEXT, st.sampled_from([(), (PHOTO,), (replace(PHOTO, crop=None),)]))
def test_the_hash_is_that_of_the_whole_form(headline: str, author: str, body: str, media: tuple[Photo, ...]) -> None:
    """The body is hashed apart from the rest; nothing that a text holds makes a difference to that."""
    story = replace(STORY, headline=headline, authors=(Person(author),), body=body, media=media)
    form = canonical_form(story)

    def normal(value: Any) -> Any:
        if isinstance(value, str):
            whole = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in value)
            return unicodedata.normalize("NFC", whole.replace("\r\n", "\n").replace("\r", "\n"))
        if isinstance(value, dict):
            return {key: normal(item) for key, item in value.items()}
        return [normal(item) for item in value] if isinstance(value, list) else value

    assert content_hash(story) == hashlib.sha256(rfc8785.dumps(normal(form))).hexdigest()
