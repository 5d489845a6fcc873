"""manifest.json of a site: every file with its SHA-256, and of each page the story and the content it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

NAME = "manifest.json"
FORMAT, VERSION = "redaksi-site", 1
#: No manifest is larger: one of a million files has some 250 MB.
_LARGEST = 500_000_000
#: Lines that are put together at once.
_AT_ONCE = 1_000

#: Path, SHA-256, and of a story's own page its id, revision and content hash.
Line = tuple[str, str, str | None, int | None, str | None]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as a manifest has it."""

    path: str
    sha256: str
    article: str | None = None
    revision: int | None = None
    content_hash: str | None = None


def written(lines: Iterable[Line]) -> Iterator[bytes]:
    """The manifest in parts, one line for each file, in their order."""
    yield f'{{\n"format": "{FORMAT}",\n"version": {VERSION},\n"files": [\n'.encode()
    found, before = iter(lines), ""
    while part := list(islice(found, _AT_ONCE)):
        yield (before + ",\n".join(map(_line, part))).encode()
        before = ",\n"
    yield b"\n]\n}\n"


def _line(line: Line) -> str:
    """Put together by hand: of ten thousand files json takes longer than all else that one changed story costs."""
    path, sha256, article, revision, content_hash = line
    told = f'{{"path": {_text(path)}, "sha256": "{sha256}"'
    if article is None or not path.endswith(".html"):
        return f"{told}}}"
    facts = (
        f'"article": {_text(article)}, "revision": {json.dumps(revision)}, "contentHash": {_text(content_hash or "")}'
    )
    return f"{told}, {facts}}}"


def _text(text: str) -> str:
    """As JSON; what has nothing to escape is put in quotes."""
    plain = text.isascii() and text.isprintable() and '"' not in text and "\\" not in text
    return f'"{text}"' if plain else json.dumps(text, ensure_ascii=False)


def is_site(folder: Path) -> bool:
    """Whether a site of ours lies in `folder`, as its manifest says."""
    try:
        with (folder / NAME).open("rb") as file:
            return file.read(200).startswith(f'{{\n"format": "{FORMAT}"'.encode())
    except OSError:
        return False


def sha256_of(folder: Path) -> str:
    """Of the manifest as it lies there; empty where none does."""
    try:
        with (folder / NAME).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def read(folder: Path) -> list[Listed]:
    """Every file that the site in `folder` says it has; ValueError or OSError where that cannot be read."""
    file = folder / NAME
    if file.stat().st_size > _LARGEST:
        raise ValueError("larger than any manifest")
    tree = json.loads(file.read_bytes())
    if not isinstance(tree, dict) or tree.get("format") != FORMAT or not isinstance(tree.get("files"), list):
        raise ValueError("not a manifest")
    return [_listed(entry) for entry in tree["files"]]


def _listed(entry: Any) -> Listed:
    texts = ("path", "sha256")
    if not isinstance(entry, dict) or not all(isinstance(entry.get(name), str) for name in texts):
        raise ValueError("not a file of a manifest")
    if not is_inside(entry["path"]):
        raise ValueError("a path that leads out of the site")
    return Listed(entry["path"], entry["sha256"], entry.get("article"), entry.get("revision"), entry.get("contentHash"))


def is_inside(path: str) -> bool:
    """Whether a path of a manifest stays below the site's folder, on every system."""
    parts = path.split("/")
    return bool(path) and "\\" not in path and ":" not in path and all(part not in ("", ".", "..") for part in parts)
