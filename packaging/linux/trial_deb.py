"""Tries the .deb: a new version over an older one, removal, and what goes wrong in the middle of an update."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import newsroom
from person import HOME, USER, can_read, said, self_test, still_has, store, write_stories
from root import Root

#: A file that only the older version has.
LEFT_OVER = "usr/lib/redaksi/_internal/of-the-older-one"
#: MB; less than the two versions need that lie beside each other while dpkg works, more than one of them.
_SMALL_DISK = 550
_FIXTURE = Path(__file__).resolve().parents[2] / "tests/fixtures/store-v1/redaksi.db"
_QUIETLY = {"DEBIAN_FRONTEND": "noninteractive"}


def try_out(inside: Root, deb: Path) -> None:
    """`deb` lies in /tmp of the bare system `inside`."""
    new, old = f"/tmp/{deb.name}", f"/tmp/{_older(deb, inside.at / 'tmp').name}"
    inside.install([old])
    before = write_stories(inside, "redaksi")
    _try_damaged(inside, new)
    still_has(inside, before, "after an update with a damaged package")
    inside.install([new])
    assert not (inside.at / LEFT_OVER).exists(), "a file of the older version is left behind"
    still_has(inside, before, "after the update")
    self_test(inside, "redaksi", "the package")
    can_read(inside, "redaksi", "after the update")
    _try_old_schema(inside)
    _try_later_schema(inside)
    inside.run("apt-get", "remove", "-qq", "-y", "redaksi", environment=_QUIETLY)
    assert not (inside.at / "usr/lib/redaksi").exists(), "files of the program are left behind"
    inside.run("apt-get", "purge", "-qq", "-y", "redaksi", environment=_QUIETLY)
    assert not (inside.at / "etc/apparmor.d/redaksi").exists(), "its settings are left behind"
    still_has(inside, before, "after removal")
    _try_full_disk(inside, old, new)
    still_has(inside, before, "after an update on a full disk")
    inside.install([new])
    can_read(inside, "redaksi", "installed again")
    still_has(inside, before, "installed again")
    inside.run("apt-get", "purge", "-qq", "-y", "redaksi", environment=_QUIETLY)


def _try_damaged(inside: Root, new: str) -> None:
    """A package that was cut off or changed on its way is refused, and the older program goes on working."""
    whole = (inside.at / new[1:]).read_bytes()
    bad = inside.at / "tmp/damaged.deb"
    middle = len(whole) // 2
    for what, data in (
        ("cut off", whole[:middle]),
        ("changed", whole[:middle] + bytes(byte ^ 0x55 for byte in whole[middle : middle + 64]) + whole[middle + 64 :]),
    ):
        bad.write_bytes(data)
        status = inside.run("sh", "-c", "dpkg --install /tmp/damaged.deb 2>&1 | tail -n 3; dpkg --audit", check=False)
        assert status == 0, f"dpkg leaves work to do after a package that was {what}"
        assert (
            said(inside, "dpkg-query --show --showformat '${Version} ${db:Status-Status}' redaksi") == "0.0.1 installed"
        )
        can_read(inside, "redaksi", f"after a package that was {what}")
    bad.unlink()


def _try_full_disk(inside: Root, old: str, new: str) -> None:
    """The disk fills up while files are written: dpkg says so, and the older program works."""
    steps = f"""
        set -eu
        mkdir -p /usr/lib/redaksi
        mount -t tmpfs -o size={_SMALL_DISK}m,mode=755 tmpfs /usr/lib/redaksi
        dpkg --install {old} > /dev/null
        if dpkg --install {new} > /tmp/dpkg.txt 2>&1; then echo 'the disk was not full' >&2; exit 1; fi
        grep --quiet 'No space left on device' /tmp/dpkg.txt
        test "$(dpkg-query --show --showformat '${{Version}} ${{db:Status-Status}}' redaksi)" = '0.0.1 installed'
        runuser -u {USER} -- sh -c 'redaksi list --limit 1 | grep --quiet "1 .* {newsroom.STORIES} "'
        runuser -u {USER} -- redaksi doctor --dry-run > /dev/null
        dpkg --purge redaksi > /dev/null
    """
    inside.run("sh", "-c", steps, environment={"HOME": HOME, **_QUIETLY})
    print("the disk was full in the middle of an update: dpkg says so, the older program goes on working", flush=True)


def _try_old_schema(inside: Root) -> None:
    """A store of the first schema is brought up to date, after a backup."""
    folder = inside.at / f"{HOME[1:]}/first"
    inside.run("mkdir", f"{HOME}/first", user=USER)
    shutil.copyfile(_FIXTURE, folder / "redaksi.db")
    (folder / "redaksi.db").chmod(0o666)
    listed = said(inside, f"redaksi --store {HOME}/first list --json 2>/dev/null")
    assert json.loads(listed)["total"] == 3, "stories of an old store are missing"
    kept = [path.read_bytes() for path in folder.glob("backups/*.db")]
    assert len(kept) == 1, "no backup was made before"
    print("a store of the first schema was brought up to date, after a backup", flush=True)


def _try_later_schema(inside: Root) -> None:
    """A store of a later schema is refused with a sentence, and left as it is."""
    folder = newsroom.of_a_later_schema(store(inside), inside.at / f"{HOME[1:]}/later")
    inside.run("chown", "-R", f"{USER}:", f"{HOME}/later")
    before = (folder / "redaksi.db").read_bytes()
    told = said(inside, f"REDAKSI_LANGUAGE=en redaksi --store {HOME}/later list", status=3)
    assert "was written by a newer Redaksi; nothing was changed" in told, told
    assert "Traceback" not in told, told
    assert (folder / "redaksi.db").read_bytes() == before, "the store was changed"
    print(f"a store of a later schema: {told.strip()}", flush=True)


def _older(deb: Path, to: Path) -> Path:
    """The same package under a lower version, with one file more: what is put over it is newer for dpkg."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", deb, folder], check=True)
        control = Path(folder, "DEBIAN/control")
        text = control.read_text(encoding="utf-8")
        version = next(line for line in text.splitlines() if line.startswith("Version: "))
        control.write_text(text.replace(version, "Version: 0.0.1"), encoding="utf-8")
        Path(folder, LEFT_OVER).touch()
        made = to / "redaksi_0.0.1_amd64.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", folder, made], check=True)
    return made
