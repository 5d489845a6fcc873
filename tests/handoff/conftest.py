"""A bundle of one small story, and files made by hand that are not quite what a bundle should be."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.travelling import Bundle, CarriedPiece, CarriedVersion
from redaksi.handoff import archive, writing
from tests.handoff.desks import city, coast, desk

__all__ = ["city", "coast", "desk"]

ID = "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e"
STORY = Article(id=ID, slug="rob", headline="Rob naik", body="Air masuk.")
NAMES = ("manifest.json", f"articles/{ID}.json", f"history/{ID}.jsonl")


def bundle(article: Article = STORY) -> Bundle:
    told = content_hash(article)
    version = CarriedVersion(1, "2026-03-02T03:00:00.000Z", "Rina", "save", None, told, article)
    piece = CarriedPiece(article, State.DRAFT, 1, told, (told,), (version,))
    return Bundle("Suara Pesisir", "Rina", "2026-03-02T04:00:00.000Z", (piece,))


@pytest.fixture
def members(tmp_path: Path) -> dict[str, bytes]:
    """The entries of a sound file."""
    file = tmp_path / "sound.redaksi"
    file.write_bytes(writing.write(bundle()))
    return archive.read_members(file)


Zip = Callable[..., Path]


@pytest.fixture
def zipped(tmp_path: Path) -> Zip:
    """`zipped(members)`: a file with them; `extra` are entries that only `zipfile` itself could be asked to write."""

    def made(members: Mapping[str, bytes], *extra: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
        file = tmp_path / "made.redaksi"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in members.items():
                out.writestr(name, data)
            for entry, data in extra:
                out.writestr(entry, data)
        return file

    return made


Redo = Callable[..., dict[str, bytes]]


@pytest.fixture
def redone(members: dict[str, bytes]) -> Redo:
    """`redone(name, data)`: the sound entries with another one, its hash in the manifest put right."""

    def made(name: str, data: bytes) -> dict[str, bytes]:
        changed = members | {name: data}
        if name != "manifest.json":
            manifest: dict[str, Any] = json.loads(changed["manifest.json"])
            manifest["files"][name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            changed["manifest.json"] = json.dumps(manifest).encode()
        return changed

    return made
