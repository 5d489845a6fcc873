"""What an exported story shows and tells of its photos."""

from __future__ import annotations

import base64
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from redaksi.domain.article import Article, Crop, Focus, Photo
from redaksi.usecases import exporting, newsroom_settings
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save
from tests.formats.pictures.files import COORDINATES, DEVICE, photo
from tests.photo_files import add_photo, photo_bytes

SECRETS = (DEVICE.encode(), COORDINATES, b"catatan pabrik")


@pytest.fixture
def kept(room: Newsroom, tmp_path: Path) -> Photo:
    file = tmp_path / "foto.jpg"
    file.write_bytes(photo(6, size=(2000, 1500)))
    return replace(add_photo(room, file), alt="Empat bidang", caption="Contoh", credit="Rina")


def story(room: Newsroom, *media: Photo) -> str:
    body = f"Pembuka.\n\n![Bidang](media:{media[0].sha256})"
    return save(room, Article(headline="Foto", body=body, media=media), "Rina", True).piece.article.id


def written(room: Newsroom, article_id: str, name: str, to: Path) -> dict[str, bytes]:
    exporting.export(room, [article_id], name, to, "Rina")
    return {str(path.relative_to(to)): path.read_bytes() for path in sorted(to.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("place", ["inside", "beside"])
@pytest.mark.parametrize("name", ["html", "fragment", "json", "jsonl"])
def test_nothing_that_leaves_tells_where_and_with_what_a_photo_was_taken(
    room: Newsroom, kept: Photo, tmp_path: Path, place: str, name: str
) -> None:
    newsroom_settings.set_settings(room, {"site.photos": place}, "Budi")
    for data in written(room, story(room, kept), name, tmp_path / "keluar").values():
        inside = [base64.b64decode(text) for text in re.findall(rb'(?:base64,|"data":\s?")([A-Za-z0-9+/=]+)', data)]
        assert inside or place == "beside"
        for secret in SECRETS:
            assert all(secret not in each for each in (data, *inside))


def test_photos_beside_the_page_are_its_sizes_upright_and_cut(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    newsroom_settings.set_settings(room, {"site.photos": "beside"}, "Budi")
    cut = replace(kept, crop=Crop(0.5, 0, 0.5, 1))
    files = written(room, story(room, cut), "html", tmp_path / "keluar")
    page = files.pop("foto.html").decode()
    sizes = {name: Image.open(io.BytesIO(data)).size for name, data in files.items()}
    assert sorted(sizes.values()) == [(480, 720), (960, 1440), (1000, 1500)]
    for name in files:
        assert name in page
        assert Image.open(io.BytesIO(files[name])).convert("RGB").getpixel((10, 10))[1] > 200  # the green quarter


def test_the_same_story_gives_the_same_files_from_every_store(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    newsroom_settings.set_settings(room, {"site.photos": "beside"}, "Budi")
    article_id = story(room, kept)
    first = written(room, article_id, "html", tmp_path / "satu")
    kept_pictures = list((tmp_path / "wiring" / "pictures").iterdir())
    assert len(kept_pictures) == 1
    kept_pictures[0].unlink()
    assert written(room, article_id, "html", tmp_path / "dua") == first
    assert len(first) == 4


def test_json_carries_the_photo_that_the_story_names(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    files = written(room, story(room, kept), "json", tmp_path / "keluar")
    (entry,) = json.loads(files["foto.json"])["media"]
    assert base64.b64decode(entry["data"]) == photo_bytes(room, kept.sha256)
    assert (entry["width"], entry["height"]) == (2000, 1500)


def test_a_photo_that_tells_more_than_it_should_is_named(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    """As it came from a store or a file of others: its bytes are the story's, so they are not changed."""
    given = photo(1)
    with room.store.write() as unit:
        loose = replace(kept, sha256=unit.photos.put(given), caption="Lepas")
    article_id = story(room, kept, loose)
    exported = exporting.export(room, [article_id], "json", tmp_path / "keluar", "Rina")
    assert [(code, params) for _, code, params in exported.warnings] == [("photo-tells-more", {"photo": "Lepas"})]
    page = written(room, article_id, "html", tmp_path / "halaman")["foto.html"]
    assert all(DEVICE.encode() not in base64.b64decode(text) for text in re.findall(rb"base64,([A-Za-z0-9+/=]+)", page))


def test_bytes_that_are_no_picture_are_left_out_of_the_page_and_named(
    room: Newsroom, kept: Photo, tmp_path: Path
) -> None:
    with room.store.write() as unit:
        broken = replace(kept, sha256=unit.photos.put(b"\xff\xd8\xff cacat"), caption="Cacat")
    exported = exporting.export(room, [story(room, kept, broken)], "html", tmp_path / "keluar", "Rina")
    assert ("photo-missing", {"photo": "Cacat"}) in [(code, params) for _, code, params in exported.warnings]


def test_owner_and_maker_stay_where_the_newsroom_wants_that(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    newsroom_settings.set_settings(room, {"site.photos": "beside", "site.photo_data": "rights"}, "Budi")
    files = written(room, story(room, kept), "html", tmp_path / "keluar")
    del files["foto.html"]
    for data in files.values():
        assert b"Milik Kabar Semayang" in data
        assert all(secret not in data for secret in SECRETS)


def test_links_are_shown_with_the_part_around_the_point(room: Newsroom, kept: Photo, tmp_path: Path) -> None:
    newsroom_settings.set_settings(room, {"site.photos": "beside", "site.url": "https://warta.example"}, "Budi")
    looking = replace(kept, crop=Crop(0, 0, 1, 1, Focus(0.1, 0.05)), lead=True)
    files = written(room, story(room, looking), "html", tmp_path / "keluar")
    page = files.pop("foto.html").decode()
    (address,) = re.findall(r'property="og:image" content="https://warta.example/([^"]+)"', page)
    shared = Image.open(io.BytesIO(files[address])).convert("RGB")
    assert shared.size == (1200, 630)
    # The red quarter ends at 450 where the part is at the top of the photo, at 315 where it is in its middle.
    assert shared.getpixel((10, 400))[1] < 60
    assert shared.getpixel((10, 500))[1] > 200
    assert f'src="{address}"' not in page
