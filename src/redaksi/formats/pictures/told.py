"""What a photo's own metadata say for its caption, credit and licence (IPTC-IIM, EXIF), as agencies fill them in."""

from __future__ import annotations

from typing import Any

from PIL import ImageFile, IptcImagePlugin

#: IPTC-IIM, record 2: by-line, credit, copyright notice, caption.
_BY_LINE, _CREDIT, _COPYRIGHT, _CAPTION = (2, 80), (2, 110), (2, 116), (2, 120)
_EXIF_ARTIST, _EXIF_COPYRIGHT = 0x013B, 0x8298
_LIMIT = 2_000


def told(image: ImageFile.ImageFile) -> dict[str, str]:
    """`caption`, `credit` and `licence`, those that are there."""
    try:
        iptc = IptcImagePlugin.getiptcinfo(image) or {}
        exif = image.getexif()
    except (SyntaxError, ValueError, OSError, TypeError, KeyError):  # metadata that are none say nothing
        return {}
    by_line, house = _text(iptc.get(_BY_LINE)), _text(iptc.get(_CREDIT))
    credit = "/".join(dict.fromkeys(name for name in (by_line, house) if name)) or _text(exif.get(_EXIF_ARTIST))
    found = {
        "caption": _text(iptc.get(_CAPTION)),
        "credit": credit,
        "licence": _text(iptc.get(_COPYRIGHT)) or _text(exif.get(_EXIF_COPYRIGHT)),
    }
    return {name: text for name, text in found.items() if text}


def _text(value: Any) -> str:
    """One line of text, whatever a camera wrote there."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, str) and all(character <= "\xff" for character in value):
        value = value.encode("latin-1")  # as Pillow has read EXIF; cameras write UTF-8 there
    if isinstance(value, bytes):
        try:
            value = value.decode("utf-8")
        except UnicodeDecodeError:
            value = value.decode("cp1252", "replace")
    if not isinstance(value, str):
        return ""
    printable = "".join(character if character.isprintable() else " " for character in value)
    return " ".join(printable.split())[:_LIMIT]
