"""A picture without what does not show: where and with what it was taken, by whom edited, the small copy inside.

The pixels are not touched: parts of the file are left out. What is needed to show it right stays: the colour profile,
and which side is up.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator

#: Bytes that saying which side is up takes at most, in any of the formats.
_SIDE_UP = 48


class MalformedError(Exception):
    """The file is not built as its format says, although it may be shown."""


def clean(kind: str, data: bytes, orientation: int) -> bytes:
    """`data` (JPEG, PNG, WEBP or GIF) without metadata; the very same bytes where there is nothing to leave out.

    `orientation` is what its metadata said (1 to 8, EXIF's); other than 1 it is written back. MalformedError.
    """
    try:
        cleaned = _CLEANERS[kind](data, orientation)
    except (IndexError, struct.error) as error:
        raise MalformedError(kind) from error
    return data if cleaned == data else cleaned


def tells_more(kind: str | None, data: bytes) -> bool:
    """Whether `data` holds metadata that cleaning would leave out, beyond which side is up."""
    try:
        return kind in _CLEANERS and len(data) - len(clean(kind, data, 1)) > _SIDE_UP
    except MalformedError:
        return False


def orientation_exif(orientation: int) -> bytes:
    """The smallest EXIF block (a TIFF header and one entry) that says which side is up."""
    return b"MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + b"\0\0\0\0"


# JPEG: markers with a length, then coded data up to the next marker (ITU-T T.81, annex B)

_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_START_OF_SCAN, _END = 0xDA, 0xD9
#: In coded data FF is followed by 0, by a restart marker or by another FF; anything else ends it.
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")


def _clean_jpeg(data: bytes, orientation: int) -> bytes:
    parts = [data[:2]]
    upright = orientation == 1
    for marker, segment in _segments(data):
        if not upright and marker != _APP0:  # right after JFIF, where readers look for it
            exif = b"Exif\0\0" + orientation_exif(orientation)
            parts.append(b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
            upright = True
        if _shows(marker, segment):
            parts.append(segment)
    return b"".join(parts)


def _shows(marker: int, segment: bytes) -> bool:
    content = segment[4:18]
    if marker == _APP0:
        return content.startswith(b"JFIF\0")  # and not JFXX, a small copy
    if marker == _APP2:
        return content.startswith(b"ICC_PROFILE\0")  # and not the pictures that some cameras add
    if marker == _APP14:
        return content.startswith(b"Adobe")  # how the colours are coded
    return marker != _COMMENT and not _APP1 <= marker <= _APP15


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment, coded data included, up to the end of the picture: a film behind it is left out."""
    position = 2
    while True:
        start = position
        if data[position] != 0xFF:
            raise MalformedError("JPEG")
        while data[position] == 0xFF:
            position += 1
        marker = data[position]
        if marker == _END:
            yield marker, b"\xff\xd9"
            return
        position += 1 + int.from_bytes(data[position + 1 : position + 3], "big")
        if marker == _START_OF_SCAN:
            found = _NEXT_MARKER.search(data, position)
            if found is None:
                raise MalformedError("JPEG")
            position = found.start()
        segment = data[start:position]
        yield marker, b"\xff" + segment.lstrip(b"\xff") if segment[1:2] == b"\xff" else segment


# PNG: chunks (ISO/IEC 15948, clause 5)

_PNG_SHOWS = set(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)


def _clean_png(data: bytes, orientation: int) -> bytes:
    parts, position, name = [data[:8]], 8, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, position)
        chunk = data[position : position + length + 12]
        if len(chunk) != length + 12:
            raise MalformedError("PNG")
        if name == b"IDAT" and orientation != 1:
            parts.append(_png_chunk(b"eXIf", orientation_exif(orientation)))
            orientation = 1
        if name in _PNG_SHOWS:
            parts.append(chunk)
        position += length + 12
    return b"".join(parts)


def _png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


# WebP: a RIFF of chunks (RFC 9649)

_WEBP_SHOWS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def _clean_webp(data: bytes, orientation: int) -> bytes:
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    parts, position = [], 12
    while position + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, position)
        size = 8 + length + length % 2
        chunk = data[position : position + size]
        if len(chunk) < 8 + length:
            raise MalformedError("WEBP")
        if name == b"VP8X":
            flags = chunk[8] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if orientation != 1 else 0)
            chunk = chunk[:8] + bytes([flags]) + chunk[9:]
        if name in _WEBP_SHOWS:
            parts.append(chunk)
        position += size
    if orientation != 1:
        exif = orientation_exif(orientation)
        parts.append(struct.pack("<4sI", b"EXIF", len(exif)) + exif)
    content = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(content)) + content


# GIF: blocks (GIF89a specification, section 12 and following)

_TRAILER, _IMAGE, _EXTENSION = 0x3B, 0x2C, 0x21
_GIF_COMMENT, _GIF_APPLICATION = 0xFE, 0xFF
#: What makes a film go round.
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def _clean_gif(data: bytes, _orientation: int) -> bytes:
    position = 13 + _colours(data[10])
    parts = [data[:position]]
    while data[position] != _TRAILER:
        start = position
        if data[position] == _EXTENSION:
            position = _after_blocks(data, position + 2)
            label, owner = data[start + 1], data[start + 3 : start + 14]
            if label == _GIF_COMMENT or (label == _GIF_APPLICATION and owner not in _LOOPS):
                continue
        elif data[position] == _IMAGE:
            position = _after_blocks(data, position + 11 + _colours(data[position + 9]))
        else:
            raise MalformedError("GIF")
        parts.append(data[start:position])
    return b"".join([*parts, b";"])


def _colours(flags: int) -> int:
    """Bytes of a table of colours."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while data[position]:
        position += data[position] + 1
    return position + 1


_CLEANERS: dict[str, Callable[[bytes, int], bytes]] = {
    "JPEG": _clean_jpeg,
    "PNG": _clean_png,
    "WEBP": _clean_webp,
    "GIF": _clean_gif,
}
