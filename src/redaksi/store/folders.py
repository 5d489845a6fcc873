"""Where a store lies: on a disk of this computer, or somewhere that does not keep SQLite's promises."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: Kinds of file systems (as /proc/mounts names them) on which shared memory between computers does not work.
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "sshfs", "davfs", "ncpfs"}
_SYNCHRONISED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "syncthing")


def why_shared(folder: Path) -> str | None:
    """`network` or `synchronised` where the folder's file is seen by other computers, else None."""
    resolved = folder.resolve()
    if any(part.casefold().startswith(_SYNCHRONISED) for part in resolved.parts):
        return "synchronised"
    if sys.platform == "linux" and _is_network(_file_system(resolved)):
        return "network"
    if os.name == "nt" and resolved.drive.startswith("\\\\"):
        return "network"
    return None


def _is_network(kind: str) -> bool:
    # fuse.sshfs, fuse.rclone, fuse.gvfsd-fuse … are far away; fuseblk is a local NTFS or exFAT disk.
    return kind in _NETWORK or kind.startswith("fuse.")


def _file_system(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> str:
    """The kind of file system that `folder` lies on; empty where that cannot be found out."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        _, where, this, *_ = line.split(" ")
        point = Path(where.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), this
    return kind
