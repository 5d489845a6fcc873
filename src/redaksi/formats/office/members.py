"""Zips that word processors write, from strangers: read into memory under allowed names, never extracted.

Refused in one sentence: too many or too large entries (whatever they claim of their own size), names that lead out of
a folder or mean a device, the same name twice, links, encryption, what is cut off or does not add up.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from redaksi.domain.errors import UnreadableError

MOST_ENTRIES = 200
#: Bytes of all that is read, unpacked.
MOST_BYTES = 50_000_000
_PIECE = 65_536
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_TAIL = _END.size + 65_535
_MOST_DIRECTORY = 200_000
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)
#: How an encrypted DOCX begins: it is no zip but a compound file that holds one.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_members(data: bytes, wanted: re.Pattern[str], name: str) -> dict[str, bytes]:
    """The entries of the zip `data` whose names `wanted` matches whole, by name; `name` is what errors call the file.

    UnreadableError `office-not-zip`, `office-old`, `office-encrypted`, `office-too-many`, `office-too-large`,
    `office-strange-name`, `office-twice`, `office-damaged`.
    """
    _look_at_ends(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return dict(_read(archive, wanted, name))
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError, ValueError):
        raise UnreadableError("office-damaged", name=name) from None  # entries that were written to trip it over


def _look_at_ends(data: bytes, name: str) -> None:
    """Before the library reads the directory: one of millions of entries costs gigabytes."""
    if data.startswith(_COMPOUND):
        raise UnreadableError("office-encrypted" if _ENCRYPTED in data else "office-old", name=name)
    if not data.startswith(b"PK\x03\x04"):
        raise UnreadableError("office-not-zip", name=name)
    at = data.rfind(_END_MARK, max(0, len(data) - _TAIL))
    if at < 0 or at + _END.size > len(data):
        raise UnreadableError("office-damaged", name=name)
    entries, directory = _END.unpack_from(data, at)[4:6]
    if entries > MOST_ENTRIES or directory > _MOST_DIRECTORY:
        raise UnreadableError("office-too-many", name=name, limit=MOST_ENTRIES)


def _read(archive: zipfile.ZipFile, wanted: re.Pattern[str], name: str) -> Iterator[tuple[str, bytes]]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_ENTRIES:
        raise UnreadableError("office-too-many", name=name, limit=MOST_ENTRIES)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _too_large(name)
    seen: set[str] = set()
    left = MOST_BYTES
    for entry in entries:
        _require_plain(entry, name)
        if entry.filename.casefold() in seen:
            raise UnreadableError("office-twice", name=name, entry=_shown(entry.filename))
        seen.add(entry.filename.casefold())
        if wanted.fullmatch(entry.filename):
            content = _content(archive, entry, left, name)
            left -= len(content)
            yield entry.filename, content


def _require_plain(entry: zipfile.ZipInfo, name: str) -> None:
    steps = entry.orig_filename.split("/")
    strange = "\\" in entry.orig_filename or entry.orig_filename != entry.filename or ":" in entry.filename
    if strange or any(step in ("", ".", "..") or _DEVICE.match(step) or not step.isprintable() for step in steps):
        raise UnreadableError("office-strange-name", name=name, entry=_shown(entry.orig_filename))
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        raise UnreadableError("office-strange-name", name=name, entry=_shown(entry.filename))
    if entry.flag_bits & 0x41:
        raise UnreadableError("office-encrypted", name=name)
    if entry.compress_type not in _PLAIN:
        raise UnreadableError("office-damaged", name=name)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, name: str) -> bytes:
    """Read piece by piece: what an entry says of its own size counts for nothing."""
    found = bytearray()
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            found += piece
            if len(found) > most:
                raise _too_large(name)
    if len(found) != entry.file_size:
        raise UnreadableError("office-damaged", name=name)
    return bytes(found)


def _too_large(name: str) -> UnreadableError:
    return UnreadableError("office-too-large", name=name, limit=MOST_BYTES // 1_000_000)


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:60])
