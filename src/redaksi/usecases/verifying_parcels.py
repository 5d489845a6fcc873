"""Verify a parcel that was made here: what lies in it, file by file, as if it lay in a folder."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from redaksi.usecases.folders import printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Receipt
from redaksi.usecases.verifying import Verdict, Verified, verify

#: Bytes of one file of a parcel: a page with its photos inside has some millions.
_LARGEST = 200_000_000


def verify_parcel(room: Newsroom, path: Path) -> Sequence[Verified] | None:
    """The verdict on each file that was put into the parcel at `path`; None for what was not made here as one.

    A file that is not in it any more differs by `missing`; a parcel that cannot be read is a verdict of its own.
    """
    if path.suffix.lower() != ".zip":
        return None
    with room.store.read() as unit:
        known = {receipt.path: receipt for receipt in unit.receipts.below(printable(path))}
    wanted = {name: receipt for receipt in known.values() if (name := _name(path, receipt)) is not None}
    if not wanted:
        return None
    try:
        with zipfile.ZipFile(path) as parcel, TemporaryDirectory(prefix="redaksi-") as folder:
            there = _unpacked(parcel, wanted, Path(folder))
            return [_verdict(room, path, name, Path(folder), there=name in there) for name in wanted]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        return [Verified(str(path), Verdict.UNREADABLE)]


def _name(path: Path, receipt: Receipt) -> str | None:
    """The name within the parcel; None for one that leads out of it."""
    inside = Path(receipt.path[len(printable(path)) + 1 :])
    return None if inside.is_absolute() or ".." in inside.parts else inside.as_posix()


def _unpacked(parcel: zipfile.ZipFile, wanted: Mapping[str, Receipt], folder: Path) -> set[str]:
    """Which of those are in it; pages find their pictures beside them."""
    sizes = {info.filename: info.file_size for info in parcel.infolist()}
    there = {name for name in wanted if sizes.get(name, _LARGEST + 1) <= _LARGEST}
    for name in there:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(parcel.read(name))
    return there


def _verdict(room: Newsroom, path: Path, name: str, folder: Path, *, there: bool) -> Verified:
    shown = str(path / name)
    if not there:
        return Verified(shown, Verdict.DIFFERS, differences=["missing"])
    return replace(verify(room, folder / name), path=shown)
