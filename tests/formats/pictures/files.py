"""Picture files as cameras, phones, agencies and attackers make them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

COORDINATES = b"6 Lintang Selatan"
DEVICE = "Kamera Rahasia 9000"


def picture(size: tuple[int, int] = (64, 48), mode: str = "RGB") -> Image.Image:
    """Four quarters: red, green, blue and white, clockwise from the upper left."""
    image = Image.new("RGB", size, "white")
    half_width, half_height = size[0] // 2, size[1] // 2
    image.paste("red", (0, 0, half_width, half_height))
    image.paste("lime", (half_width, 0, size[0], half_height))
    image.paste("blue", (half_width, half_height, size[0], size[1]))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def exif(orientation: int = 1, rights: bool = True) -> bytes:
    """As a phone writes it: device, place, owner, a note of the maker's, a small copy."""
    made = Image.Exif()
    made[0x010F], made[0x0110] = "Pabrik", DEVICE
    made[0x0112] = orientation
    if rights:
        made[0x013B], made[0x8298] = "Rina Wulandari", "Milik Kabar Semayang"
    details = made.get_ifd(0x8769)
    details[0x927C] = b"catatan pabrik"
    place = made.get_ifd(0x8825)
    place[1], place[2] = "S", (6.0, 10.0, 30.0)
    place[29] = COORDINATES.decode()
    return made.tobytes()


def photo(orientation: int = 1, kind: str = "JPEG", size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    """A photo with everything a phone puts into it; its pixels are stored so that `orientation` shows them upright."""
    turns = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    image = picture(size)
    stored = image.transpose(turns[orientation]) if orientation in turns else image
    return encoded(stored, kind, exif=exif(orientation), **options)


def with_iptc(data: bytes, **said: str) -> bytes:
    """A JPEG with an agency's IPTC record behind its start."""
    numbers = {"by_line": 80, "credit": 110, "rights": 116, "caption": 120}
    record = b"".join(
        b"\x1c\x02" + bytes([numbers[name]]) + struct.pack(">H", len(text.encode())) + text.encode()
        for name, text in said.items()
    )
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record + b"\0" * (len(record) % 2)
    content = b"Photoshop 3.0\0" + resource
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(content) + 2) + content + data[2:]


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims to have a size, with almost nothing in it."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(b"\0" * 100)),
            (b"IEND", b""),
        )
    )
