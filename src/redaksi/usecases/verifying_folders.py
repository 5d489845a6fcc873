"""Verify a folder against the receipts: each file in it, what is missing, and what nobody has a receipt of."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redaksi.usecases.folders import files_in, is_folder, printable
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Receipt
from redaksi.usecases.verifying import Verdict, Verified, verify
from redaksi.usecases.verifying_parcels import verify_parcel

#: The file of a site says itself what belongs to the site, and what no longer does (usecases/publishing_site.py).
_TELLS_ITSELF = "site"
#: What somebody can have put there: nothing in it says that it comes from here.
_STRANGE = (Verdict.UNREADABLE, Verdict.UNAPPROVED)


@dataclass(frozen=True, slots=True)
class Checked:
    """`missing` are the receipts of files that are not where they were written; `extra` names files without any."""

    files: Sequence[Verified]
    missing: Sequence[Receipt] = ()
    extra: Sequence[str] = ()


def verify_all(room: Newsroom, paths: Iterable[Path]) -> Checked:
    """Files as they are; folders with everything in them, compared with what was written there.

    Lists, feeds and the rest of a site, which nobody approves, are as they should be where its manifest says so.
    """
    named = list(paths)
    folders = [path for path in named if is_folder(path)]
    checks = [(folder, check) for folder in folders if (check := room.press.check(folder)) is not None]
    lists = {
        str(folder / path) for folder, check in checks for path in (*check.same, *check.changed) if not _is_story(path)
    }
    lists |= {str(folder / "manifest.json") for folder, check in checks if check.readable}
    files: list[Verified] = []
    for path in files_in(named):
        if str(path) not in lists:
            parcel = verify_parcel(room, path)
            files += [verify(room, path)] if parcel is None else parcel
    told = {each.path for each in files if each.verdict is not Verdict.APPROVED}  # with what is wrong with them
    files += [
        Verified(str(folder / path), Verdict.DIFFERS, differences=[how])
        for folder, check in checks
        for how, those in (("manifest", check.changed), ("missing", check.missing))
        for path in those
        if str(folder / path) not in told
    ]
    with room.store.read() as unit:
        receipts = {each.path: each for folder in folders for each in unit.receipts.below(printable(folder))}
    missing = [each for each in receipts.values() if each.format != _TELLS_ITSELF and not _is_there(each.path)]
    inside = tuple(f"{printable(folder)}{os.sep}" for folder in folders)
    extra = [
        each.path
        for each in files
        if each.verdict in _STRANGE
        and each.revision is None
        and printable(Path(each.path)).startswith(inside)
        and printable(Path(each.path)) not in receipts
    ]
    return Checked(files, missing, extra)


def _is_story(path: str) -> bool:
    """Whether a page of a story stands at that path of a site: they alone stand at its top."""
    return path.endswith(".html") and "/" not in path and path != "index.html"


def _is_there(path: str) -> bool:
    """Whether the file stands there; what a parcel holds stands inside that file."""
    try:
        return os.path.lexists(path) or any(parent.is_file() for parent in Path(path).parents)
    except OSError:
        return False
