"""What of a camera's EXIF goes on living in the pictures of a page, where the newsroom wants that."""

from __future__ import annotations

from PIL import Image

from redaksi.formats.pictures.opening import opened

_ARTIST, _COPYRIGHT, _ORIENTATION = 0x013B, 0x8298, 0x0112
#: Sizes and an offset that are those of the file it came from.
_OF_THE_FILE = (0x0100, 0x0101, 0x0201, 0x0202)


def kept_data(original: bytes, keep: str) -> bytes:
    """The EXIF block for `keep` (`none`, `rights`, `all`); empty where there is nothing to say."""
    if keep == "none":
        return b""
    with opened(original, "") as image:
        try:
            said = image.getexif()
            kept = _rights(said) if keep == "rights" else _all(said)
            return kept.tobytes() if len(kept) else b""
        except (SyntaxError, ValueError, OSError, TypeError):  # EXIF that cannot be read cannot be kept
            return b""


def _rights(said: Image.Exif) -> Image.Exif:
    kept = Image.Exif()
    for tag in (_ARTIST, _COPYRIGHT):
        if isinstance(said.get(tag), str) and said[tag].strip():
            kept[tag] = said[tag].strip()
    return kept


def _all(said: Image.Exif) -> Image.Exif:
    """Everything, but upright as the picture is now, and without the small copy."""
    if len(said):
        for tag in _OF_THE_FILE:
            said.pop(tag, None)
        said[_ORIENTATION] = 1
    return said
