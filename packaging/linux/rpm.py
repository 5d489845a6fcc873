"""The package for Fedora, openSUSE and their relatives, made by nfpm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import tree


def make(folder: Path, to: Path, version: str, epoch: int) -> Path:
    """Pack the laid out `folder`; the .rpm in the folder `to`.

    What it needs is asked for by the names of libraries, which are the same in all of these systems, whatever their
    packages are called.
    """
    described = {
        "name": "redaksi",
        "arch": "amd64",
        "platform": "linux",
        "version": version,
        "release": "1",
        "section": "editors",
        "maintainer": tree.MAINTAINER,
        "description": "Offline newsroom editor: write, review, approve and publish without a connection.",
        "license": "MIT",
        "mtime": _stamp(epoch),
        "contents": [
            {"src": str(folder / "usr/lib/redaksi"), "dst": "/usr/lib/redaksi", "type": "tree"},
            {"src": str(folder / "usr/share"), "dst": "/usr/share", "type": "tree"},
            {"src": "../lib/redaksi/redaksi", "dst": "/usr/bin/redaksi", "type": "symlink"},
            {"src": str(folder / "etc/apparmor.d/redaksi"), "dst": "/etc/apparmor.d/redaksi", "type": "config"},
        ],
        "depends": [f"{name}()(64bit)" for name in tree.asked_for(folder)],
        "rpm": {"compression": "zstd:19", "buildhost": "localhost"},
    }
    file = to / "nfpm.yaml"
    file.write_text(json.dumps(described, indent=1), encoding="utf-8")  # JSON is YAML
    made = to / f"redaksi-{version}-1.x86_64.rpm"
    nfpm = Path(sys.executable).with_name("nfpm")
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    command = [nfpm, "package", "--config", file, "--packager", "rpm", "--target", made]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    file.unlink()
    return made


def _stamp(epoch: int) -> str:
    import datetime as dt

    return dt.datetime.fromtimestamp(epoch, dt.UTC).isoformat().replace("+00:00", "Z")
