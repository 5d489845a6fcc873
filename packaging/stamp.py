"""Tells a packed program which build it is, and what its resources were when it was packed (redaksi.build)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import subprocess
from pathlib import Path

STAMP, MANIFEST = "build.json", "manifest.json"


def stamp(assets: Path, commit: str, epoch: int) -> None:
    """Write both files into the folder `assets` of a packed program. `epoch` is the commit's time, seconds UTC."""
    listed = {
        path.relative_to(assets).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(assets.rglob("*"))
        if path.is_file() and path.name not in (STAMP, MANIFEST)
    }
    made = dt.datetime.fromtimestamp(epoch, dt.UTC).date().isoformat()
    for name, told in ((STAMP, {"commit": commit, "made": made}), (MANIFEST, listed)):
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (assets / name).write_text(text, encoding="utf-8", newline="\n")


def commit_of(root: Path) -> tuple[str, int]:
    """The short name and the time (seconds UTC) of the commit that is checked out.

    Sources without their history are told by REDAKSI_COMMIT and SOURCE_DATE_EPOCH.
    """
    if os.environ.get("REDAKSI_COMMIT"):
        return os.environ["REDAKSI_COMMIT"], int(os.environ["SOURCE_DATE_EPOCH"])
    told = subprocess.run(
        ["git", "show", "--no-patch", "--format=%h %ct", "HEAD"], cwd=root, check=True, capture_output=True, text=True
    )
    name, seconds = told.stdout.split()
    return name, int(seconds)
