"""What is taken in, what is refused in one sentence, and what is left out of a file without touching its pixels."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageChops

from redaksi import words
from redaksi.domain.errors import UnreadableError
from redaksi.formats.pictures.taking import take
from tests.formats.pictures.files import COORDINATES, DEVICE, encoded, exif, photo, picture, png_header, with_iptc

KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}


def shown(data: bytes) -> Image.Image:
    from PIL import ImageOps

    return ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")


def refusal(data: bytes, name: str = "foto.jpg") -> str:
    with pytest.raises(UnreadableError) as caught:
        take(data, name)
    assert name in words.say("id", caught.value.code, **caught.value.params)
    return caught.value.code


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_place_device_and_small_copies_are_left_out_and_the_pixels_stay(kind: str, orientation: int) -> None:
    given = photo(orientation, kind)
    assert DEVICE.encode() in given
    taken = take(given, "foto")
    assert (taken.content_type, taken.width, taken.height) == (KINDS[kind], 64, 48)
    for secret in (DEVICE.encode(), b"Pabrik", COORDINATES, b"catatan pabrik", b"Rina"):
        assert secret not in taken.data
    assert ImageChops.difference(shown(taken.data), shown(given)).getbbox() is None
    assert dict(Image.open(io.BytesIO(taken.data)).getexif()) == ({} if orientation == 1 else {0x0112: orientation})


@pytest.mark.parametrize("kind", [*KINDS, "GIF"])
def test_a_file_with_nothing_to_leave_out_is_kept_byte_for_byte(kind: str) -> None:
    given = encoded(picture(), kind)
    once = take(given, "foto").data
    assert take(once, "foto").data == once
    assert once == given


def test_the_colour_profile_stays() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in KINDS:
        given = encoded(picture(), kind, icc_profile=profile, exif=exif())
        assert Image.open(io.BytesIO(take(given, "foto").data)).info["icc_profile"] == profile


def test_what_stands_behind_the_picture_is_left_out() -> None:
    film = b"\0\0\0\x18ftypmp42 film"
    assert take(encoded(picture()) + film, "foto").data == encoded(picture())
    assert take(encoded(picture(), "PNG") + film, "foto").data == encoded(picture(), "PNG")


def test_progressive_photos_with_many_scans_stay_whole() -> None:
    given = encoded(picture((640, 480)), "JPEG", progressive=True, exif=exif(), comment=b"rahasia")
    taken = take(given, "foto")
    assert b"rahasia" not in taken.data
    assert ImageChops.difference(shown(taken.data), shown(given)).getbbox() is None


def test_a_film_goes_on_without_its_comments() -> None:
    frames = [picture(), picture().transpose(Image.Transpose.ROTATE_180)]
    given = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], comment=b"rahasia", loop=0, duration=90)
    taken = take(given, "film")
    film = Image.open(io.BytesIO(taken.data))
    assert b"rahasia" in given
    assert b"rahasia" not in taken.data
    assert (film.n_frames, film.info["loop"]) == (2, 0)


def test_what_an_agency_wrote_fills_caption_credit_and_licence() -> None:
    given = with_iptc(photo(), by_line="Rina", credit="Antara", rights="© Antara", caption="Panen\nraya – pagi")
    taken = take(given, "foto")
    assert taken.words == {"caption": "Panen raya – pagi", "credit": "Rina/Antara", "licence": "© Antara"}
    assert take(photo(), "foto").words == {"credit": "Rina Wulandari", "licence": "Milik Kabar Semayang"}
    assert take(encoded(picture()), "foto").words == {}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-photo"),
        (b"bukan foto", "not-a-photo"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<svg xmlns='http://www.w3.org/2000/svg'/>", "photo-svg"),
        (b"<!DOCTYPE html><html><body><svg></svg></body></html>", "photo-page"),
        ("<html>".encode("utf-16"), "photo-page"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "photo-heic"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "photo-other-kind"),
        (b"%PDF-1.7\n", "photo-other-kind"),
        (b"BM" + bytes(60), "photo-other-kind"),
        (b"\xff\xd8\xff\xe0 cacat", "photo-damaged"),
        (b"GIF89a", "photo-damaged"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "photo-damaged"),
        (png_header(20_000, 20_000), "photo-too-many-pixels"),
        (png_header(60_000, 60_000), "photo-too-many-pixels"),
        (png_header(4_000, 4_000), "photo-damaged"),
    ],
)
def test_what_is_no_photo_is_refused_by_what_it_is(data: bytes, code: str) -> None:
    assert refusal(data) == code


@pytest.mark.parametrize("kind", [*KINDS, "GIF"])
def test_a_photo_that_was_cut_off_is_refused(kind: str) -> None:
    noise = Image.effect_noise((200, 150), 80).convert("RGB")
    whole = encoded(noise, kind)
    assert refusal(whole[: len(whole) // 2]) == "photo-damaged"


def test_a_compressed_text_that_unpacks_to_gigabytes_is_refused() -> None:
    import zlib

    text = b"zTXt"
    content = b"k\0\0" + zlib.compress(bytes(200_000_000), 9)
    chunk = struct.pack(">I", len(content)) + text + content + struct.pack(">I", zlib.crc32(text + content))
    given = encoded(picture(), "PNG")
    assert refusal(given[:33] + chunk + given[33:]) == "photo-damaged"


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_photos_for_print_are_taken(mode: str) -> None:
    taken = take(encoded(picture(mode=mode)), "foto")
    assert Image.open(io.BytesIO(taken.data)).mode == mode


def test_a_photo_that_cannot_be_taken_apart_is_drawn_anew() -> None:
    given = photo(6)
    # A stray byte between two segments: decoders go on at the next marker.
    end = 4 + int.from_bytes(given[4:6], "big")
    broken = given[:end] + b"\0" + given[end:]
    taken = take(broken, "foto")
    assert DEVICE.encode() not in taken.data
    assert (taken.content_type, taken.width, taken.height) == ("image/jpeg", 64, 48)
    assert shown(taken.data).getpixel((5, 5))[0] > 200


@pytest.mark.parametrize("kind", KINDS)
def test_what_programs_write_about_their_work_is_left_out(kind: str) -> None:
    from PIL.PngImagePlugin import PngInfo

    told = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Komputer Rina</x:xmpmeta>"
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", told.decode())
    info.add_text("Software", "Komputer Rina", zip=False)
    options = {"pnginfo": info} if kind == "PNG" else {"xmp": told}
    given = encoded(picture(), kind, **options)
    taken = take(given, "foto").data
    assert b"Komputer Rina" in given
    assert b"Komputer Rina" not in taken
    assert ImageChops.difference(shown(taken), shown(given)).getbbox() is None
