"""Pictures in the sizes of a page: cut, turned upright, in sRGB, without what cameras wrote. Same input, same bytes."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from redaksi.domain.pictures import Picture, PictureWish, crop_box, is_whole, scaled, widths_for
from redaksi.formats.pictures.cleaning import MalformedError, clean
from redaksi.formats.pictures.kept_data import kept_data
from redaksi.formats.pictures.kinds import TAKEN
from redaksi.formats.pictures.opening import opened, orientation_of, upright_size
from redaksi.formats.pictures.turning import as_stored, upright

#: A picture that fits and is not heavier than this goes out as it is (bytes).
_LIGHT = 400_000
#: How a page's browser reads colours: what needs no conversion, and what holds see-through parts.
_PLAIN = ("L", "RGB")
_CLEAR = ("LA", "RGBA")
_FIT = (*_PLAIN, *_CLEAR, "P", "1")


def make(data: bytes, wish: PictureWish, original: bytes | None = None) -> list[Picture]:
    """One picture for each width that makes sense, narrowest first; a film as it is, unless it is cut.

    `original` is where data to keep are read from. UnreadableError as `opened`.
    """
    with opened(data, "") as image:
        kind, orientation = str(image.format), orientation_of(image)
        size = upright_size(image, orientation)
        if getattr(image, "is_animated", False) and is_whole(wish.crop):
            return [Picture(TAKEN[kind], *size, _as_it_is(kind, data, orientation) or data)]
        exif = kept_data(original, wish.keep) if original is not None else b""
        whole = None
        if orientation == 1 and is_whole(wish.crop) and not exif and image.mode in _FIT and len(data) <= _LIGHT:
            whole = _as_it_is(kind, data, orientation)
        box = crop_box(size, wish.crop)
        shown = (box[2] - box[0], box[3] - box[1])
        source = _decoded(image, wish, shown)
        made = []
        for width in widths_for(shown, wish.widths):
            if whole is not None and width == size[0]:
                made.append(Picture(TAKEN[kind], *size, whole))
                continue
            target = scaled(shown, width)
            made.append(_encoded(_cut(source, size, box, target, orientation), kind, wish.quality, exif))
        return made


def _as_it_is(kind: str, data: bytes, orientation: int) -> bytes | None:
    """The very pixels without metadata; None where that needs drawing it anew."""
    try:
        return clean(kind, data, orientation)
    except MalformedError:
        return None


def _decoded(image: Image.Image, wish: PictureWish, shown: tuple[int, int]) -> Image.Image:
    """The pixels, in a mode that can be scaled; a JPEG already at about the size that is needed."""
    factor = min(1.0, max(wish.widths) / shown[0])
    image.draft(image.mode, (max(1, round(image.width * factor)), max(1, round(image.height * factor))))
    image.load()
    if image.mode in ("P", "PA"):
        return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits of grey
        return image.convert("I").point([value >> 8 for value in range(65_536)], "L")
    if image.mode in _PLAIN and "transparency" in image.info:
        return image.convert("LA" if image.mode == "L" else "RGBA")
    return image


def _cut(
    source: Image.Image, size: tuple[int, int], box: tuple[int, int, int, int], target: tuple[int, int], turn: int
) -> Image.Image:
    """`box` of the upright picture of `size`, scaled to `target` and turned upright, in sRGB."""
    across = source.width / (size[1] if turn >= 5 else size[0])
    down = source.height / (size[0] if turn >= 5 else size[1])
    left, top, right, bottom = as_stored(box, size, turn)
    wanted = (target[1], target[0]) if turn >= 5 else target
    part = (left * across, top * down, min(right * across, source.width), min(bottom * down, source.height))
    small = source.resize(wanted, Image.Resampling.LANCZOS, part, reducing_gap=3.0)
    return upright(_in_srgb(small, source.info.get("icc_profile")), turn)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if image.mode in _CLEAR else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode=mode)
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that is none, or one for other colours
            return image.convert(mode)
    return image if image.mode in (*_PLAIN, *_CLEAR) else image.convert(mode)


def _encoded(image: Image.Image, kind: str, quality: int, exif: bytes) -> Picture:
    """JPEG; PNG for what is see-through, and for drawings, which are smaller as PNG."""
    if image.mode in _CLEAR:
        return Picture("image/png", image.width, image.height, _png(image, exif))
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=quality, optimize=True, progressive=True, exif=exif)
    if kind in ("PNG", "GIF"):
        png = _png(image, exif)
        if len(png) <= len(jpeg.getvalue()):
            return Picture("image/png", image.width, image.height, png)
    return Picture("image/jpeg", image.width, image.height, jpeg.getvalue())


def _png(image: Image.Image, exif: bytes) -> bytes:
    target = io.BytesIO()
    clean = image.copy()
    clean.info = {}
    clean.save(target, "PNG", exif=exif)
    return target.getvalue()
