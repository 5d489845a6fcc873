"""Whether the files of a site are those that its manifest tells of."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from redaksi.publication import manifest
from redaksi.publication.folder import recover
from redaksi.usecases.port_site import SiteCheck


def check_site(folder: Path) -> SiteCheck | None:
    """None where no site lies in `folder`. What a killed run has begun there is finished first."""
    with suppress(OSError):  # a folder that can only be read is looked at as it is
        recover(folder)
    if not manifest.is_site(folder):
        return None
    try:
        listed = manifest.read(folder)
    except (OSError, ValueError):
        return SiteCheck(frozenset(), (), (), readable=False)
    same, changed, missing = set[str](), [], []
    for file in listed:
        found = _sha256(folder / file.path)
        if found is None:
            missing.append(file.path)
        elif found == file.sha256:
            same.add(file.path)
        else:
            changed.append(file.path)
    return SiteCheck(frozenset(same), tuple(changed), tuple(missing))


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
