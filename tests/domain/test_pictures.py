"""Crops of fixed shapes, the point to keep in sight, and sizes in pixels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain import pictures
from redaksi.domain.article import Article, Crop, Focus, Photo
from redaksi.domain.canonical import canonical_form, content_hash
from redaksi.domain.pictures import Ratio

PHOTO = Photo("f", "ab" * 32, "image/jpeg", 4000, 3000)
SIZES = st.tuples(st.integers(1, 12_000), st.integers(1, 12_000))
FRACTION = st.floats(0, 1)
FIXED = st.sampled_from([Ratio.WIDE, Ratio.CLASSIC, Ratio.SQUARE])


def inside(crop: Crop) -> bool:
    return (
        crop.x >= 0
        and crop.y >= 0
        and crop.width > 0
        and crop.height > 0
        and crop.x + crop.width <= 1
        and crop.y + crop.height <= 1
    )


@pytest.mark.parametrize(
    ("ratio", "focus", "box"),
    [
        (Ratio.WIDE, None, (0, 375, 4000, 2625)),
        (Ratio.WIDE, Focus(0.5, 0.1), (0, 0, 4000, 2250)),
        (Ratio.SQUARE, Focus(1.0, 0.5), (1000, 0, 4000, 3000)),
        (Ratio.CLASSIC, None, (0, 0, 4000, 3000)),
    ],
)
def test_a_shape_takes_the_largest_part_around_the_point(
    ratio: Ratio, focus: Focus | None, box: tuple[int, int, int, int]
) -> None:
    assert pictures.crop_box((4000, 3000), pictures.fitted((4000, 3000), ratio, focus)) == box


def test_no_shape_is_the_whole_photo() -> None:
    assert pictures.fitted((4000, 3000), Ratio.FREE, None) is None
    assert pictures.fitted((4000, 3000), Ratio.FREE, Focus(0.2, 0.3)) == Crop(0, 0, 1, 1, Focus(0.2, 0.3))


@given(SIZES, FIXED, FRACTION, FRACTION)
def test_every_shape_lies_within_every_photo(size: tuple[int, int], ratio: Ratio, x: float, y: float) -> None:
    crop = pictures.fitted(size, ratio, Focus(x, y))
    assert crop is not None
    assert inside(crop)
    left, top, right, bottom = pictures.crop_box(size, crop)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]


@given(SIZES, st.sampled_from(Ratio), *[st.floats(-2, 2)] * 4)
def test_moving_and_resizing_never_leave_the_photo(
    size: tuple[int, int], ratio: Ratio, right: float, down: float, wider: float, taller: float
) -> None:
    crop = pictures.fitted(size, ratio, None) or Crop(0.2, 0.2, 0.5, 0.5)
    crop = pictures.resized(pictures.moved(crop, right, down), size, ratio, wider, taller)
    assert inside(crop)


@pytest.mark.parametrize("ratio", [Ratio.WIDE, Ratio.CLASSIC, Ratio.SQUARE])
def test_a_fixed_shape_stays_while_it_is_resized(ratio: Ratio) -> None:
    crop = pictures.fitted((4000, 3000), ratio, None)
    assert crop is not None
    smaller = pictures.resized(crop, (4000, 3000), ratio, -0.3, 0)
    assert pictures.ratio_of((4000, 3000), smaller) is ratio
    assert smaller.width < crop.width
    taller = pictures.resized(smaller, (4000, 3000), ratio, 0, 0.05)
    assert pictures.ratio_of((4000, 3000), taller) is ratio
    assert taller.height > smaller.height


def test_any_other_shape_is_free() -> None:
    assert pictures.ratio_of((4000, 3000), Crop(0.1, 0.1, 0.5, 0.2)) is Ratio.FREE
    assert pictures.ratio_of((4000, 3000), None) is Ratio.FREE


def test_the_point_is_told_within_what_is_shown() -> None:
    assert pictures.focus_inside(Crop(0.5, 0, 0.5, 1, Focus(0.75, 0.25))) == Focus(0.5, 0.25)
    assert pictures.focus_inside(Crop(0.5, 0, 0.5, 1, Focus(0.1, 0.5))) == Focus(0, 0.5)
    assert pictures.focus_inside(None) == Focus(0.5, 0.5)


def test_taking_the_point_away_from_a_whole_photo_leaves_nothing_to_say() -> None:
    looking = pictures.with_focus(None, Focus(0.2, 0.9))
    assert looking == Crop(0, 0, 1, 1, Focus(0.2, 0.9))
    assert pictures.with_focus(looking, None) is None
    assert pictures.focus_of(looking) == Focus(0.2, 0.9)


def test_no_picture_is_made_larger_than_it_is() -> None:
    assert pictures.widths_for((4000, 3000), (960, 480, 1600)) == (480, 960, 1600)
    assert pictures.widths_for((1200, 900), (480, 960, 1600)) == (480, 960, 1200)
    assert pictures.widths_for((300, 900), (480, 960, 1600)) == (300,)
    assert pictures.scaled((4000, 3000), 960) == (960, 720)
    assert pictures.scaled((300, 200), 960) == (300, 200)
    assert pictures.scaled((10_000, 2), 480) == (480, 1)
    assert pictures.shown_size(replace(PHOTO, crop=Crop(0.25, 0, 0.5, 0.5))) == (2000, 1500)


def test_the_hash_of_a_photo_without_a_point_is_what_it_always_was() -> None:
    plain = Article(media=(replace(PHOTO, crop=Crop(0.25, 0, 0.5, 0.5)),))
    assert canonical_form(plain)["media"][0]["crop"] == {"x": 0.25, "y": 0, "width": 0.5, "height": 0.5}
    looking = Article(media=(replace(PHOTO, crop=Crop(0.25, 0, 0.5, 0.5, Focus(0.3, 0.3))),))
    assert content_hash(plain) != content_hash(looking)


@given(SIZES, st.floats(0, 0.9), st.floats(0, 0.9), FRACTION, FRACTION)
def test_a_part_of_a_part_lies_within_it(size: tuple[int, int], x: float, y: float, at_x: float, at_y: float) -> None:
    outer = pictures.placed(Crop(x, y, 0.5, 0.5))
    inner = pictures.within(outer, pictures.largest(size, (1200, 630), Focus(at_x, at_y)))
    assert inside(inner)
    if min(inner.width, inner.height) > pictures.SMALLEST:
        assert outer.x - 1e-5 <= inner.x
        assert inner.x + inner.width <= outer.x + outer.width + 1e-5
        assert outer.y - 1e-5 <= inner.y
        assert inner.y + inner.height <= outer.y + outer.height + 1e-5
