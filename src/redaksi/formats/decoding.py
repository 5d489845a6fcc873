"""Bytes of a file, or pasted characters, as clean text with LF line ends, naming what had to be guessed or changed.

Encodings: UTF-8, UTF-16 and UTF-32 (by byte order mark or by their zero bytes), windows-1252, and UTF-8 with stray
windows-1252 bytes in it.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.errors import UnreadableError
from redaksi.formats.intake import Doubt

#: A text file larger than this is refused before it is read (bytes).
SIZE_LIMIT = 50_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"\x89PNG", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF",
    b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3\0", b"MZ\x90\0", b"RIFF", b"OggS", b"ID3",
)  # fmt: skip
_SAMPLE = 65_536
_PART = 4_000_000
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0)
#: More control bytes than this among the first bytes, and it is not a text that was damaged but no text at all.
_CONTROLS_TOLERATED = 8
_CONTROL_SHARE = 0.02
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a\x08")) + b"\x7f"

_CHANGES = (
    ("nul-removed", re.compile("\0"), ""),
    ("mark-removed", re.compile("\ufeff"), ""),
    ("direction-removed", re.compile("[\u202a-\u202e\u2066-\u2069]"), ""),
    ("separator-changed", re.compile("[\u2028\u2029\u0085\v\f]"), "\n"),
    ("control-removed", re.compile("[\x01-\x08\x0e-\x1f\x7f]"), ""),
    ("surrogate-replaced", re.compile("[\ud800-\udfff]"), "\ufffd"),
)
_UNCLEAN = re.compile("[\0-\x08\x0b-\x1f\x7f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")
_STRAY = re.compile("[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Clean text and what was guessed or changed on the way to it."""

    text: str
    doubts: tuple[Doubt, ...] = ()


def read_file(path: Path) -> Decoded:
    """The text of the file at `path`.

    UnreadableError: `no-such-file`, `is-folder`, `not-a-file` (a pipe or device), `no-permission`, `file-too-large`
    (found out without reading it), `file-failed`, and those of `decode`.
    """
    return decode(read_bytes(path), path.name)


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """The bytes of a plain file of at most `limit` bytes; errors as in `read_file`."""
    name = path.name or str(path)
    with _told(name):
        size = _size_of_plain(path, name)
        data = _first(path, limit + 1) if size <= limit else b""
    size = max(size, len(data))
    if size > limit:
        millions = {"size": size // 1_000_000, "limit": limit // 1_000_000}
        raise UnreadableError("file-too-large", name=name, **millions)
    return data


def opened(path: Path) -> BinaryIO:
    """A plain file of any size, to be read bit by bit; errors as in `read_file`, but for the size."""
    name = path.name or str(path)
    with _told(name):
        _size_of_plain(path, name)
        return path.open("rb")


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What goes wrong with a file, in the words of a reader."""
    try:
        yield
    except FileNotFoundError:
        raise UnreadableError("no-such-file", name=name) from None
    except PermissionError:
        raise UnreadableError("no-permission", name=name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError("file-failed", name=name, reason=reason) from error


def _size_of_plain(path: Path, name: str) -> int:
    """The size of a file that is neither folder, pipe nor device."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("is-folder" if os.access(path, os.R_OK | os.X_OK) else "no-permission", name=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not-a-file", name=name)
    return status.st_size


def _first(path: Path, count: int) -> bytes:
    """At most `count` bytes, never waiting for more: some files of the system say nothing about their size."""
    with open(path, "rb", buffering=0, opener=lambda name, flags: os.open(name, flags | _NEVER_WAIT)) as file:
        data = bytearray()
        while len(data) < count and (part := os.read(file.fileno(), min(count - len(data), _PART))):
            data += part
        return bytes(data)


def exact(data: bytes, name: str) -> str:
    """What a program wrote, as it stands: cleaning it would change the text inside. UnreadableError `not-utf8`."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("not-utf8", name=name) from error


def decode(data: bytes, name: str) -> Decoded:
    """`data` as clean text; `name` is what error sentences call it. UnreadableError `empty-file`, `binary-file`."""
    if not data.strip():
        raise UnreadableError("empty-file", name=name)
    if data.startswith(_MAGIC):
        raise UnreadableError("binary-file", name=name)
    text, doubts = _text_of(data, name)
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise UnreadableError("empty-file", name=name)
    return Decoded(cleaned.text, (*doubts, *cleaned.doubts))


def clean(text: str) -> Decoded:
    """`text` with LF line ends and without characters that a story cannot hold; one doubt for each kind of change."""
    text = _LINE_END.sub("\n", text)
    if not _UNCLEAN.search(text):
        return Decoded(text)
    # Halves of one character that were cut apart (some pages store emoji so) are put together before lone ones go.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    doubts = []
    for code, pattern, replacement in _CHANGES:
        text, count = pattern.subn(replacement, text)
        if count:
            doubts.append(Doubt("text", code, {"count": count}))
    return Decoded(text, tuple(doubts))


def _text_of(data: bytes, name: str) -> tuple[str, list[Doubt]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding)
    if wide := _wide_encoding(data[:_SAMPLE]):
        return data.decode(wide, "replace"), [Doubt("text", "encoding-guessed", {"encoding": wide.upper()})]
    if _looks_binary(data[:_SAMPLE]):
        raise UnreadableError("binary-file", name=name)
    try:
        return data.decode("utf-8", "surrogatepass"), []
    except UnicodeDecodeError:
        return _damaged_or_western(data)


def _by_mark(data: bytes, encoding: str) -> tuple[str, list[Doubt]]:
    try:
        return data.decode(encoding, "surrogatepass"), []
    except UnicodeDecodeError:
        if encoding == "utf-8":
            return _damaged_or_western(data)
        return data.decode(encoding, "replace"), [Doubt("text", "encoding-damaged", {"encoding": encoding.upper()})]


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark: nearly every byte is zero but the first or last of each character."""
    for width, name in ((4, "utf-32"), (2, "utf-16")):
        if len(sample) < 4 or len(sample) % width:
            continue
        zeros = [sample[at::width].count(0) / (len(sample) // width) for at in range(width)]
        if zeros[0] < 0.05 and min(zeros[1:]) > 0.6:
            return f"{name}-le"
        if zeros[-1] < 0.05 and min(zeros[:-1]) > 0.6:
            return f"{name}-be"
    return None


def _looks_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    share = controls / len(sample)
    return share > 0.3 or (controls > _CONTROLS_TOLERATED and share > _CONTROL_SHARE)


def _damaged_or_western(data: bytes) -> tuple[str, list[Doubt]]:
    """Not UTF-8 throughout: UTF-8 with stray bytes where its own sequences outnumber them, else windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    strays = sum(map(len, _STRAY.findall(text)))
    proper = len(text) - len(text.encode("ascii", "ignore")) - strays
    if proper > strays:
        return _STRAY.sub(_western, text), [Doubt("text", "encoding-mixed", {"count": strays})]
    western = _STRAY.sub(_western, data.decode("ascii", "surrogateescape"))
    return western, [Doubt("text", "encoding-guessed", {"encoding": "windows-1252"})]


def _western(match: re.Match[str]) -> str:
    return match.group().encode("ascii", "surrogateescape").decode("windows-1252", "replace")
