"""Which pictures a page shows of a photo, by the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Crop, Focus, Photo
from redaksi.domain.page_pictures import are_widths, page_wish, picture_name, screen_wish
from redaksi.domain.pictures import PictureWish
from redaksi.domain.settings import SETTINGS

DEFAULTS = {key: setting.default for key, setting in SETTINGS.items()}
PHOTO = Photo("f", "ab" * 32, "image/jpeg", 4000, 3000)


@pytest.mark.parametrize("text", ["480", "480 960 1600", "160 4000"])
def test_widths_are_numbers_with_blanks_between(text: str) -> None:
    assert are_widths(text)


@pytest.mark.parametrize(
    "text", ["", " ", "480,960", "0", "159", "4001", "480  960", "-480", "1 2 3 4 5 6", "٤٨٠", "9" * 9]
)
def test_anything_else_is_no_width(text: str) -> None:
    assert not are_widths(text)
    assert not SETTINGS["site.photo_widths"].accepts(text)


def test_a_page_wants_every_size_only_where_photos_stand_beside_it() -> None:
    assert page_wish(DEFAULTS, PHOTO) == PictureWish(None, (1600,), 82, "none")
    beside = DEFAULTS | {"site.photos": "beside", "site.photo_data": "rights", "site.photo_widths": "960 480"}
    assert page_wish(beside, PHOTO) == PictureWish(None, (480, 960), 82, "rights")
    assert screen_wish(beside, PHOTO) == PictureWish(None, (960,), 82, "none")


def test_the_preview_shows_the_picture_of_the_page() -> None:
    assert screen_wish(DEFAULTS, PHOTO) == page_wish(DEFAULTS, PHOTO)


def test_a_point_to_keep_in_sight_makes_no_other_picture() -> None:
    looking = replace(PHOTO, crop=Crop(0, 0, 1, 1, Focus(0.2, 0.2)))
    cut = replace(PHOTO, crop=Crop(0.5, 0, 0.5, 1, Focus(0.2, 0.2)))
    assert page_wish(DEFAULTS, looking) == page_wish(DEFAULTS, PHOTO)
    assert picture_name(looking) == picture_name(PHOTO) == PHOTO.sha256
    assert page_wish(DEFAULTS, cut).crop == Crop(0.5, 0, 0.5, 1)
    assert picture_name(cut) == f"{PHOTO.sha256}/0.5,0,0.5,1"
