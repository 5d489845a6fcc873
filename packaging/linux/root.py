"""A bare Debian apart from this machine, to build and to try packages in: nothing of this machine gets in or changes.

Needs root's rights and debootstrap. Mounts are made in a mount namespace of the command's own, so none is left behind.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SUITE = "bookworm"
#: How this machine reaches package sources: taken over, whatever they are.
_OF_ANY_SYSTEM = ("etc/hosts", "etc/pip.conf", "etc/resolv.conf", "etc/ssl/certs", "root/.config/pip")
_TAKEN_OVER = (
    *_OF_ANY_SYSTEM, "etc/apt/apt.conf.d", "etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/trusted.gpg.d",
    "usr/local/share/ca-certificates", "usr/share/ca-certificates", "usr/share/keyrings",
)  # fmt: skip
_MOUNTS = """
set -e
mount -t proc proc "$1/proc"
mount --rbind /sys "$1/sys"
mkdir -p "$1/dev/shm" "$1/dev/pts"
for each in null zero full random urandom tty; do
    [ -e "$1/dev/$each" ] || touch "$1/dev/$each"
    mount --bind "/dev/$each" "$1/dev/$each"
done
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
root="$1"; shift
exec chroot "$root" "$@"
"""


class Root:
    """A Debian in the folder `at`."""

    def __init__(self, at: Path) -> None:
        self.at = at

    @classmethod
    def bare(cls, at: Path, base: Path | None = None) -> Root:
        """A new one in the folder `at`, which must not exist: a copy of `base` where one was made before."""
        if base is not None and base.is_dir():
            subprocess.run(["cp", "-a", base, at], check=True)
        else:
            subprocess.run(["debootstrap", "--variant=minbase", SUITE, at, *_mirror()], check=True)
        if _is_debian():
            (at / "etc/apt/sources.list").unlink(missing_ok=True)  # debootstrap's own
        for name in _TAKEN_OVER if _is_debian() else _OF_ANY_SYSTEM:
            _copy(Path("/", name), at / name)
        return cls(at)

    def run(
        self, *command: str, user: str | None = None, environment: Mapping[str, str] | None = None, check: bool = True
    ) -> int:
        """Run `command` inside, as root or as `user`; its exit status. CalledProcessError where it is to be 0."""
        inside = ["runuser", "-u", user, "--", *command] if user else list(command)
        given = {**_passed_on(), "HOME": f"/home/{user}" if user else "/root", **(environment or {})}
        called = ["unshare", "--mount", "--fork", "sh", "-c", _MOUNTS, "sh", str(self.at), *inside]
        return subprocess.run(called, env=given, check=check, stdin=subprocess.DEVNULL).returncode

    def install(self, packages: Sequence[str]) -> None:
        """Install packages of Debian, or .deb files by their path inside."""
        self._apt("install", *packages)

    def satisfy(self, dependencies: str) -> None:
        """Install what a package with these `Depends` asks for."""
        self._apt("satisfy", dependencies)

    def _apt(self, verb: str, *what: str) -> None:
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        self.run("apt-get", "update", "-qq", environment=quiet)
        options = ["-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
        self.run("apt-get", verb, *options, *what, environment=quiet)

    def put(self, source: Path, inside: str) -> None:
        """Copy a file or folder in."""
        _copy(source, self.at / inside.lstrip("/"))

    def remove(self) -> None:
        shutil.rmtree(self.at)


def _is_debian() -> bool:
    return platform.freedesktop_os_release().get("ID") == "debian"


def _mirror() -> list[str]:
    """The address of this machine's own first package source; where it is no Debian, debootstrap knows one."""
    if not _is_debian():
        return []
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.split()[:1]


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copy(source.resolve(), target)


def _passed_on() -> dict[str, str]:
    """What says how to reach package sources; nothing else of this environment."""
    wanted = ("PIP_", "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_")
    kept = {name: value for name, value in os.environ.items() if name.startswith(wanted)}
    return {**kept, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
