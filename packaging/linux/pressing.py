"""Packs as tightly as xz can what dpkg and tar read: both unpack by liblzma, which knows all of xz's filters."""

from __future__ import annotations

import subprocess
from pathlib import Path

#: Addresses of jumps in machine code are made alike first (`--x86`); then a window of 64 MB, as much memory as whoever
#: unpacks needs. One thread: each would begin with an empty window.
_TIGHTLY = ("--threads=1", "--x86", "--lzma2=preset=9e,lc=4,pb=0")
_QUICKLY = ("--threads=0", "-1")
_MAGIC, _HEADER, _END = b"!<arch>\n", 60, b"`\n"


def press(file: Path, *, quick: bool = False) -> Path:
    """Replace `file` by `file.xz`; the same bytes give the same bytes."""
    subprocess.run(["xz", "--force", *(_QUICKLY if quick else _TIGHTLY), file], check=True)
    return file.with_name(f"{file.name}.xz")


def press_deb(deb: Path, work: Path) -> None:
    """Press the parts of a .deb that dpkg-deb made without packing them (`-Znone`), in place.

    dpkg-deb's own xz is level 9 at best, without the filter. A .deb is an archive of `ar`: debian-binary, control,
    data, in that order (deb(5)).
    """
    work.mkdir()
    packed = []
    for name, time, content in _members(deb.read_bytes()):
        if name.endswith(".tar"):
            (work / name).write_bytes(content)
            pressed = press(work / name)
            packed.append((pressed.name, time, pressed.read_bytes()))
            pressed.unlink()
        else:
            packed.append((name, time, content))
    work.rmdir()
    deb.write_bytes(_MAGIC + b"".join(_member(*each) for each in packed))


def _members(archive: bytes) -> list[tuple[str, int, bytes]]:
    """Name, time (seconds UTC) and content of each."""
    if not archive.startswith(_MAGIC):
        raise ValueError("not an archive of ar")
    found, at = [], len(_MAGIC)
    while at < len(archive):
        header = archive[at : at + _HEADER]
        name, time, size = header[:16].decode().rstrip(" /"), int(header[16:28]), int(header[48:58])
        found.append((name, time, archive[at + _HEADER : at + _HEADER + size]))
        at += _HEADER + size + size % 2
    return found


def _member(name: str, time: int, content: bytes) -> bytes:
    header = f"{name:<16}{time:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}".encode() + _END
    return header + content + b"\n" * (len(content) % 2)
