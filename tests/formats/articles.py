"""Articles of every shape, for properties that must hold for all of them."""

from __future__ import annotations

import hashlib
import io
import uuid
from typing import Any

from hypothesis import strategies as st
from PIL import Image

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
    Photo,
    Related,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.moments import LocalTime

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
MAYBE = st.none() | TEXT
MOMENT = st.builds(
    LocalTime,
    st.sampled_from(["2024-07-05", "2024-02-29T23:59", "1999-12-31T00:00:07"]),
    st.sampled_from([None, "Asia/Jakarta", "Asia/Jayapura", "UTC"]),
)
PERSON = st.builds(Person, TEXT, MAYBE)
COUNT = st.none() | st.integers(0, 2**40)
PIECES = st.binary(min_size=1, max_size=20)
_BEGINNINGS = {
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/webp": b"RIFF\0\0\0\0WEBP",
    "image/gif": b"GIF89a",
}
CROP = st.none() | st.just(Crop(0.125, 0.25, 0.5, 0.75)) | st.just(Crop(0, 0, 1, 1, Focus(0.3, 0.625)))


def many(entry: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(entry, max_size=3).map(tuple)


@st.composite
def photos(draw: st.DrawFn) -> Photo:
    """A photo whose bytes follow from its own id, so that `bytes_of` can give them back."""
    identity = draw(TEXT.filter(bool))
    kind = draw(st.sampled_from(list(_BEGINNINGS)))
    sha256 = hashlib.sha256(_BEGINNINGS[kind] + identity.encode()).hexdigest()
    return Photo(identity, sha256, kind, 8, 6, *(draw(MAYBE) for _ in range(4)), draw(st.booleans()), draw(CROP))


def bytes_of(photo: Photo) -> bytes:
    return _BEGINNINGS[photo.content_type] + photo.id.encode()


ARTICLES = st.builds(
    Article,
    id=st.uuids().map(str),
    slug=TEXT,
    headline=TEXT,
    subhead=MAYBE,
    summary=MAYBE,
    language=st.sampled_from(["id", "en", "jv"]),
    published=st.none() | MOMENT,
    category=st.none() | st.builds(Category, TEXT.filter(bool), TEXT.filter(str.strip)),
    tags=many(TEXT),
    authors=many(PERSON),
    editor=st.none() | PERSON,
    source=MAYBE,
    place=MAYBE,
    kind=st.sampled_from(Kind),
    body=TEXT,
    updates=many(st.builds(Update, MOMENT, st.sampled_from(UpdateKind), TEXT, MAYBE)),
    corrections=many(st.builds(Correction, MOMENT, TEXT, TEXT, MAYBE)),
    links=many(st.builds(Link, st.sampled_from(LinkRel), MAYBE, MAYBE)),
    withdrawal=st.none() | st.builds(Withdrawal, st.sampled_from(WithdrawalReason), TEXT, MOMENT),
    related=many(st.builds(Related, TEXT, MAYBE, MAYBE)),
    engagement=st.builds(Engagement, COUNT, COUNT, COUNT, st.none() | MOMENT),
    media=many(photos()),
    embargo=st.none() | MOMENT,
    flags=st.builds(Flags, st.booleans(), st.booleans()),
    codes=many(TEXT),
)


def a_photo(width: int, height: int, **more: Any) -> tuple[Photo, bytes]:
    """A real photo and its bytes."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG")
    sha256 = hashlib.sha256(file.getvalue()).hexdigest()
    return Photo(str(uuid.UUID(int=8)), sha256, "image/jpeg", width, height, **more), file.getvalue()


IDENTITY = str(uuid.UUID(int=7))
