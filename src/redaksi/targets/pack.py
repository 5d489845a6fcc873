"""One ZIP file for each sending, with a manifest: what a stick carries to a desk without a network.

`manifest.json` names the articles with their keys, and the SHA-256 of each file; `SHA256SUMS` says the same to
`sha256sum -c`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from redaksi.domain.targets import Target
from redaksi.targets.files import Root
from redaksi.targets.folder import FolderCourier
from redaksi.usecases.port_targets import Arrived, ArrivedFile, Parcel, Remote, Tested

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
_KIND = "redaksi-parcel"
#: A manifest that is larger was not written here.
_LONGEST = 50_000_000


class PackCourier:
    """Looks into the parcels that lie there first: what one of them holds is not packed again."""

    def __init__(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> None:
        self._root = Root(target.options["path"])
        self._folder = FolderCourier(target, secret, known)

    def test(self) -> Tested:
        return self._folder.test()

    def deliver(self, parcel: Sequence[Parcel], go_on: Callable[[], None]) -> Sequence[Arrived]:
        self._root.require()
        there = self._packed(go_on)
        arrived = [there[each.key] for each in parcel if each.key in there]
        missing = [each for each in parcel if each.key not in there]
        return [*arrived, *(self._pack(missing, go_on) if missing else ())]

    def close(self) -> None:
        """Nothing is open."""

    def _packed(self, go_on: Callable[[], None]) -> dict[str, Arrived]:
        found: dict[str, Arrived] = {}
        for path in sorted(self._root.path.glob("redaksi-*.zip")):
            go_on()
            for entry in _manifest(path).get("articles", ()):
                found[entry["key"]] = replace(_arrived(entry, self._root.address(path.name)), already=True)
        return found

    def _pack(self, parcels: Sequence[Parcel], go_on: Callable[[], None]) -> list[Arrived]:
        now = dt.datetime.now()  # noqa: DTZ005 - a ZIP file knows no zones
        keys = hashlib.sha256("".join(sorted(each.key for each in parcels)).encode()).hexdigest()[:8]
        name = f"redaksi-{now:%Y%m%d-%H%M}-{keys}.zip"
        articles: list[dict[str, Any]] = []
        with self._root.beside(name) as file:
            articles += _filled(file, parcels, now, go_on)
        return [_arrived(entry, self._root.address(name)) for entry in articles]


def _arrived(entry: Mapping[str, Any], pack: str) -> Arrived:
    """What an article of a manifest says of itself."""
    files = [ArrivedFile(file["format"], f"{pack}/{file['name']}", file["sha256"]) for file in entry["files"]]
    return Arrived(entry["key"], pack, files)


def _filled(
    file: BinaryIO, parcels: Sequence[Parcel], now: dt.datetime, go_on: Callable[[], None]
) -> list[dict[str, Any]]:
    """Write the ZIP; the articles of its manifest."""
    sums: dict[str, str] = {}
    articles = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for parcel in parcels:
            files = []
            for format_name, made in parcel.files.items():
                for each in made:
                    go_on()
                    sha256 = hashlib.sha256(each.data).hexdigest()
                    if sums.get(each.name) != sha256:
                        _add(pack, each.name, each.data, now)
                    sums[each.name] = sha256
                    files.append({"name": each.name, "format": format_name, "sha256": sha256})
            head = {"id": parcel.article_id, "revision": parcel.revision, "headline": parcel.headline}
            articles.append({**head, "key": parcel.key, "files": files})
        manifest = {"format": _KIND, "version": 1, "articles": articles, "files": sums}
        _add(pack, MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2).encode(), now)
        lines = (f"{sha256}  {name}\n" for name, sha256 in sums.items())
        _add(pack, SUMS, "".join(lines).encode(), now)
    return articles


def _add(pack: zipfile.ZipFile, name: str, data: bytes, now: dt.datetime) -> None:
    info = zipfile.ZipInfo(name, now.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    pack.writestr(info, data)


def _manifest(path: Path) -> dict[str, Any]:
    """What a parcel says of itself; nothing for a file that is none, or that was damaged."""
    try:
        with zipfile.ZipFile(path) as pack:
            if pack.getinfo(MANIFEST).file_size > _LONGEST:
                return {}
            found = json.loads(pack.read(MANIFEST))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == _KIND and _is_whole(found) else {}


def _is_whole(manifest: dict[str, Any]) -> bool:
    try:
        return all(
            isinstance(entry["key"], str)
            and all(isinstance(file[name], str) for file in entry["files"] for name in ("name", "format", "sha256"))
            for entry in manifest["articles"]
        )
    except (KeyError, TypeError):
        return False
