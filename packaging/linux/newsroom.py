"""A store full of stories, made by the packed program itself, and what a store holds, to be compared later."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sqlite3
import struct
import tempfile
import uuid
import zlib
from contextlib import closing
from pathlib import Path

STORIES, EDITED, SUBMITTED, APPROVED = 200, 30, 30, 20
EDITOR, WRITER = "Budi", "Sari"
_SIDE = 96


def stories(count: int = STORIES) -> str:
    """So many stories in JSON Lines, each with a photo of its own."""
    return "".join(json.dumps(_story(number)) + "\n" for number in range(count))


def filling(program: str, file: str) -> str:
    """The shell's words that fill the account's store: stories, later versions, and approvals with signatures."""
    lines = [
        "set -eu",
        f"{program} users add {EDITOR} --role managing-editor",
        f"{program} users add {WRITER} --role journalist --as {EDITOR}",
        f"{program} import {file} --as {WRITER}",
    ]
    steps = (
        (EDITED, f"edit {{}} --field subhead --value 'Muatannya lebih' --as {WRITER}"),
        (SUBMITTED, f"submit {{}} --as {WRITER}"),
        (APPROVED, f"review {{}} --as {EDITOR}"),
        (APPROVED, f"approve {{}} --as {EDITOR}"),
    )
    lines += [f"{program} {step.format(identity(each))}" for count, step in steps for each in range(count)]
    return "\n".join(f"{line} > /dev/null" if line.startswith(program) else line for line in lines)


def content(store: Path) -> dict[str, tuple[int, str]]:
    """Rows and SHA-256 of each table of the store in the folder, but for its search, which follows from them.

    A copy is read: whoever opens a store leaves files of his own beside it.
    """
    with tempfile.TemporaryDirectory() as folder:
        for file in store.glob("redaksi.db*"):
            shutil.copyfile(file, Path(folder, file.name))
        with closing(sqlite3.connect(Path(folder, "redaksi.db"))) as connection:
            named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            tables = [name for (name,) in named if not name.startswith(("search", "sqlite_"))]
            return {name: _digest(connection, name) for name in tables}


def differences(before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]) -> list[str]:
    """The tables that are not what they were."""
    return [name for name in sorted({*before, *after}) if before.get(name) != after.get(name)]


def of_a_later_schema(store: Path, to: Path) -> Path:
    """A copy of the store in the folder `to`, as a program that does not exist yet would have left it."""
    to.mkdir()
    shutil.copyfile(store / "redaksi.db", to / "redaksi.db")
    with closing(sqlite3.connect(to / "redaksi.db")) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {number + 1}")
    return to


def identity(number: int) -> str:
    """The story's UUID."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://contoh.invalid/kapal-{number}"))


def _digest(connection: sqlite3.Connection, table: str) -> tuple[int, str]:
    rows = sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{table}"'))
    return len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()


def _story(number: int) -> dict[str, object]:
    photo = _picture(number)
    shown = {
        "id": "p1", "sha256": hashlib.sha256(photo).hexdigest(), "contentType": "image/png", "width": _SIDE,
        "height": _SIDE, "alt": "Kapal", "caption": "Kapal", "credit": "Made", "licence": "milik redaksi",
        "lead": True, "data": base64.b64encode(photo).decode(),
    }  # fmt: skip
    return {
        "format": "redaksi-article",
        "version": 1,
        "id": identity(number),
        "headline": f"Kapal ke-{number} merapat di Semayang",
        "language": "id",
        "published": {"local": "2026-03-02T09:00", "zone": "Asia/Jakarta"},
        "category": {"slug": "daerah", "name": "Daerah"},
        "authors": [{"name": WRITER}],
        "kind": "news",
        "body": {"markdown": f"Kapal ke-{number} merapat pada Senin pagi.\n\n" + "Muatannya beras dan gula. " * 40},
        "media": [shown],
    }


def _picture(seed: int) -> bytes:
    """A PNG that looks like no other."""
    rows = b"".join(
        b"\0" + bytes((seed * 7 + x * 3 + y * 5) % 256 for x in range(_SIDE) for _ in range(3)) for y in range(_SIDE)
    )
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
