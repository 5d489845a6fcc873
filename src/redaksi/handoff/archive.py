"""Zip files from strangers: read into memory under allowed names, never extracted; written the same each time.

Refused in one sentence: too many or too large entries, names that are not ours (folders above, device names, other
cases), the same name twice, links, encryption, other packings, what is cut off or does not add up.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from redaksi.domain.errors import UnreadableError
from redaksi.handoff.layout import MOST_BYTES, MOST_ENTRIES, NAME

_PIECE = 65_536
_BEGINNING = b"PK\x03\x04"
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
#: What stands before the end of a zip of another form, whose counts the library would believe instead.
_LARGE_MARK, _LARGE = b"PK\x06\x07", 20
#: The end of a zip, with the longest comment that one can have.
_TAIL = _END.size + 65_535
#: The directory of 200 entries with our names takes a fifth of this.
_MOST_DIRECTORY = 100_000
#: The first moment that a zip can name: the time of packing is nobody's business.
_WHEN = (1980, 1, 1, 0, 0, 0)
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_members(path: Path) -> dict[str, bytes]:
    """Every entry of the zip at `path` by its name. UnreadableError `no-such-file`, `handoff-…` with why it is not."""
    data = _bytes(path)
    _look_at_end(data, path.name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, path.name)
    except zipfile.BadZipFile:
        raise UnreadableError("handoff-damaged", name=path.name) from None
    except (zlib.error, EOFError, struct.error, NotImplementedError, RuntimeError, ValueError, OSError):
        # What the library raises for entries that were written to trip it over.
        raise UnreadableError("handoff-damaged", name=path.name) from None


def write_members(members: Mapping[str, bytes]) -> bytes:
    """A zip of `members` in their order; the same members give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.create_system = 3  # or the bytes would tell which system wrote them
            entry.external_attr = 0o600 << 16
            # Photos are packed already.
            entry.compress_type = zipfile.ZIP_STORED if name.startswith("media/") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():  # a folder, or a pipe that would never end
            raise UnreadableError("not-a-file" if path.exists() else "no-such-file", name=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise _too_much(path.name)
        return path.read_bytes()
    except PermissionError:
        raise UnreadableError("no-permission", name=path.name) from None
    except (OSError, ValueError) as error:
        raise UnreadableError("file-failed", name=path.name, reason=getattr(error, "strerror", error)) from error


def _look_at_end(data: bytes, name: str) -> None:
    """Before the library reads the directory: how many entries it says there are. A directory of millions costs GB."""
    if not data.startswith(_BEGINNING):
        raise UnreadableError("handoff-not-one", name=name)
    at = data.rfind(_END_MARK, max(0, len(data) - _TAIL))
    if at < 0 or at + _END.size > len(data) or data[max(0, at - _LARGE) : at].startswith(_LARGE_MARK):
        raise UnreadableError("handoff-damaged", name=name)
    _, _, _, _, entries, directory, _, _ = _END.unpack_from(data, at)
    if entries > MOST_ENTRIES or directory > _MOST_DIRECTORY:
        raise UnreadableError("handoff-too-many", name=name, limit=MOST_ENTRIES)


def _read(archive: zipfile.ZipFile, source: str) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UnreadableError("handoff-too-many", name=source, limit=MOST_ENTRIES)
    members: dict[str, bytes] = {}
    left = MOST_BYTES
    for entry in entries:
        _require_plain(entry, source)
        if entry.filename in members:
            raise UnreadableError("handoff-twice", name=source, entry=entry.filename)
        if entry.file_size > left:
            raise _too_much(source)
        members[entry.filename] = _content(archive, entry, left, source)
        left -= len(members[entry.filename])
    return members


def _require_plain(entry: zipfile.ZipInfo, source: str) -> None:
    """Nothing but a file with one of our names, packed in one of the two usual ways."""
    if not NAME.match(entry.filename) or entry.orig_filename != entry.filename:
        raise UnreadableError("handoff-strange-name", name=source, entry=_shown(entry.orig_filename))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise UnreadableError("handoff-link", name=source, entry=entry.filename)
    if entry.flag_bits & 0x41:  # encrypted, or strongly so
        raise UnreadableError("handoff-encrypted", name=source)
    if entry.compress_type not in _PLAIN:
        raise UnreadableError("handoff-damaged", name=source)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, source: str) -> bytes:
    """The bytes of an entry, read piece by piece: what it says of its own size counts for nothing."""
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > most:
                raise _too_much(source)
            pieces.append(piece)
    if size != entry.file_size:
        raise UnreadableError("handoff-damaged", name=source)
    return b"".join(pieces)


def _too_much(source: str) -> UnreadableError:
    return UnreadableError("handoff-too-large", name=source, limit=MOST_BYTES // 1_000_000)


def _shown(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name[:60])
