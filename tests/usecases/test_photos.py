"""Photos are kept as stories show them, with the file they came from beside them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from redaksi.domain.article import Article
from redaksi.domain.errors import StoreError, UnreadableError
from redaksi.domain.pictures import PictureWish
from redaksi.store.check import check
from redaksi.store.store import SqlStore
from redaksi.usecases import photos
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save
from tests.formats.pictures.files import DEVICE, encoded, photo, picture
from tests.photo_files import add_photo, photo_bytes


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "foto.jpg"
    path.write_bytes(photo(6))
    return path


def test_a_photo_is_kept_clean_and_its_original_beside_it(room: Newsroom, file: Path) -> None:
    kept = add_photo(room, file)
    clean = photo_bytes(room, kept.sha256)
    assert (kept.width, kept.height) == (64, 48)
    assert (kept.credit, kept.licence) == ("Rina Wulandari", "Milik Kabar Semayang")
    assert hashlib.sha256(clean).hexdigest() == kept.sha256
    assert DEVICE.encode() not in clean
    with room.store.read() as unit:
        assert unit.photos.original(kept.sha256) == file.read_bytes()


def test_a_photo_with_nothing_to_leave_out_is_its_own_original(room: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(encoded(picture(), "PNG"))
    kept = add_photo(room, file)
    assert kept.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    with room.store.read() as unit:
        assert unit.photos.original(kept.sha256) == file.read_bytes()


def test_a_photo_that_comes_again_from_elsewhere_keeps_its_original(room: Newsroom, file: Path, tmp_path: Path) -> None:
    kept = add_photo(room, file)
    clean = tmp_path / "bersih.jpg"
    clean.write_bytes(photo_bytes(room, kept.sha256))
    assert add_photo(room, clean).sha256 == kept.sha256
    with room.store.read() as unit:
        assert unit.photos.original(kept.sha256) == file.read_bytes()


def test_a_damaged_original_is_noticed(room: Newsroom, file: Path) -> None:
    kept = add_photo(room, file)
    save(room, Article(headline="Banjir", media=(kept,)), "Rina", True)
    assert isinstance(room.store, SqlStore)
    assert check(room.store) == []
    with room.store.connected() as connection:
        connection.exec_driver_sql("UPDATE blob SET original = x'00'")
        connection.commit()
    assert [finding.code for finding in check(room.store)] == ["damaged-photo"]
    with room.store.read() as unit, pytest.raises(StoreError, match="damaged-photo"):
        unit.photos.original(kept.sha256)


def test_a_file_that_is_too_large_is_not_even_read(room: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "besar.jpg"
    with file.open("wb") as written:
        written.truncate(photos.PHOTO_LIMIT + 1)
    with pytest.raises(UnreadableError, match="photo-too-large"):
        add_photo(room, file)
    with pytest.raises(UnreadableError, match="no-such-file"):
        add_photo(room, tmp_path / "tidak-ada.jpg")
    with pytest.raises(UnreadableError, match="photo-too-large"):
        photos.take_photo(room, bytes(photos.PHOTO_LIMIT + 1), "tempelan")


def test_pictures_are_made_from_what_the_wish_needs(room: Newsroom, file: Path) -> None:
    kept = add_photo(room, file)
    plain, rights = PictureWish(None, (32,), 82), PictureWish(None, (32,), 82, "rights")
    assert photos.made_pictures(room, kept.sha256, plain) is None
    for wish in (plain, rights):
        (made,) = photos.make_pictures(room, kept.sha256, wish, *photos.sources(room, kept.sha256, wish))
        assert (made.width, made.height) == (32, 24)
        assert (b"Rina Wulandari" in made.data) is (wish is rights)
        assert photos.made_pictures(room, kept.sha256, wish) == [made]
