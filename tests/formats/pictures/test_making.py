"""Pictures for a page: upright, cut, in its sizes, in sRGB, without what cameras wrote; the same bytes each time."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageStat

from redaksi.domain.article import Crop
from redaksi.domain.pictures import PictureWish
from redaksi.formats.pictures.making import make
from redaksi.formats.pictures.taking import take
from redaksi.formats.pictures.turning import as_stored, upright
from tests.formats.pictures.files import COORDINATES, DEVICE, encoded, exif, photo, picture

WHOLE = PictureWish(None, (480, 960, 1600), 82)


def image(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def like(found: Image.Image, wanted: Image.Image) -> bool:
    difference = ImageChops.difference(found.convert("RGB"), wanted.convert("RGB").resize(found.size))
    return max(ImageStat.Stat(difference).mean) < 6


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_every_size_is_upright_and_says_nothing_of_the_camera(orientation: int) -> None:
    given = photo(orientation, size=(2000, 1500))
    made = make(given, WHOLE)
    assert [(each.width, each.height) for each in made] == [(480, 360), (960, 720), (1600, 1200)]
    for each in made:
        assert image(each.data).size == (each.width, each.height)
        assert like(image(each.data), picture())
        assert not image(each.data).getexif()
        assert DEVICE.encode() not in each.data
    assert [each.data for each in make(given, WHOLE)] == [each.data for each in made]


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_crop_cuts_the_upright_photo(orientation: int) -> None:
    (made,) = make(photo(orientation, size=(800, 600)), PictureWish(Crop(0.5, 0, 0.5, 0.5), (1600,), 90))
    assert (made.width, made.height) == (400, 300)
    assert like(image(made.data), Image.new("RGB", (4, 3), "lime"))


@given(st.integers(1, 8), st.integers(0, 6), st.integers(0, 4), st.integers(1, 3), st.integers(1, 3))
def test_a_box_lies_where_it_lay_before_turning(turn: int, left: int, top: int, width: int, height: int) -> None:
    stored = Image.frombytes("L", (9, 7), bytes(range(63)))
    turned = upright(stored, turn)
    box = (left, top, min(left + width, turned.width), min(top + height, turned.height))
    cut = stored.crop(as_stored(box, turned.size, turn))
    assert upright(cut, turn).tobytes() == turned.crop(box).tobytes()


def test_a_small_clean_photo_goes_out_as_it_is() -> None:
    given = take(encoded(picture((300, 200))), "foto").data
    assert [each.data for each in make(given, WHOLE)] == [given]
    (turned,) = make(photo(6, size=(300, 200)), WHOLE)
    assert (turned.width, turned.height) == (300, 200)


def test_data_are_kept_only_where_they_are_wanted() -> None:
    original = photo(6, size=(800, 600))
    clean = take(original, "foto").data
    rights = make(clean, PictureWish(None, (480,), 82, "rights"), original)[0].data
    assert dict(image(rights).getexif()) == {0x013B: "Rina Wulandari", 0x8298: "Milik Kabar Semayang"}
    assert DEVICE.encode() not in rights
    everything = image(make(clean, PictureWish(None, (480,), 82, "all"), original)[0].data).getexif()
    assert everything[0x0110] == DEVICE
    assert everything[0x0112] == 1
    assert everything.get_ifd(0x8825)[29] == COORDINATES.decode()
    assert not image(make(clean, PictureWish(None, (480,), 82), original)[0].data).getexif()


def test_see_through_parts_stay_see_through() -> None:
    glass = Image.new("RGBA", (1000, 500), (255, 0, 0, 0))
    glass.paste((0, 0, 255, 255), (0, 0, 500, 500))
    for kind in ("PNG", "WEBP"):
        (made,) = make(encoded(glass, kind), PictureWish(None, (480,), 82))
        assert made.content_type == "image/png"
        assert image(made.data).getpixel((470, 100))[3] == 0


def test_drawings_stay_png_and_photographs_become_jpeg() -> None:
    (drawing,) = make(encoded(picture((1000, 500)), "PNG"), PictureWish(None, (480,), 82))
    assert drawing.content_type == "image/png"
    noise = Image.effect_noise((1000, 500), 60).convert("RGB")
    (photograph,) = make(encoded(noise, "PNG"), PictureWish(None, (480,), 82))
    assert photograph.content_type == "image/jpeg"


def test_a_film_goes_on_unless_it_is_cut() -> None:
    frames = [picture(), picture().transpose(Image.Transpose.ROTATE_180)]
    film = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], loop=0)
    assert [each.data for each in make(film, PictureWish(None, (480,), 82))] == [film]
    (still,) = make(film, PictureWish(Crop(0, 0, 0.5, 0.5), (480,), 82))
    assert still.content_type == "image/png"
    assert like(image(still.data), Image.new("RGB", (4, 3), "red"))


@pytest.mark.parametrize("mode", ["CMYK", "L", "RGB"])
def test_photos_for_print_become_photos_for_screens(mode: str) -> None:
    (made,) = make(encoded(picture((1000, 750), mode)), PictureWish(None, (480,), 90))
    assert image(made.data).mode == "RGB" if mode != "L" else image(made.data).mode in ("L", "RGB")
    assert like(image(made.data), picture(mode=mode).convert("RGB"))


def test_sixteen_bits_of_grey_are_not_clipped() -> None:
    grey = Image.new("I;16", (1000, 10), 0x8000)
    (made,) = make(encoded(grey, "PNG"), PictureWish(None, (480,), 82))
    assert image(made.data).convert("L").getpixel((100, 3)) == 128


def test_colours_of_a_wide_profile_are_converted() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    (made,) = make(encoded(picture((1000, 750)), icc_profile=srgb), PictureWish(None, (480,), 90))
    assert "icc_profile" not in image(made.data).info
    assert like(image(made.data), picture())
    # A profile for other colours than the photo has is no profile at all.
    (made,) = make(encoded(picture((1000, 750)), icc_profile=profile.tobytes()), PictureWish(None, (480,), 90))
    assert like(image(made.data), picture())
    (made,) = make(encoded(picture((1000, 750)), icc_profile=b"cacat"), PictureWish(None, (480,), 90))
    assert like(image(made.data), picture())


def test_a_photo_of_one_pixel_is_a_photo() -> None:
    (made,) = make(encoded(picture((1, 1)), exif=exif()), WHOLE)
    assert (made.width, made.height) == (1, 1)
    assert DEVICE.encode() not in take(encoded(picture((1, 1)), exif=exif()), "x").data
