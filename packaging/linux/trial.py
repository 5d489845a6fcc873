"""Tries the packages as somebody would who has nothing else: in a bare Debian, as an ordinary user, under a screen.

Installed, tested, put over an older version with a store full of stories, removed: the stories are still there. The
sandbox of the preview is on.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from root import Root

USER = "rina"
HOME = str(PurePosixPath("/home", USER))
#: What a bare system lacks that every desktop has: a screen (here: Xvfb) and a font.
DESKTOP = ("xvfb", "xauth", "fonts-dejavu-core", "procps", "xz-utils")
_SELF_TEST = ("xvfb-run", "-a", "-s", "-screen 0 1280x800x24")


def try_out(packages: Path, base: Path | None) -> int:
    """Try all packages in the folder; 0 where each does what it is for. A step that fails ends it."""
    (deb,) = packages.glob("*.deb")
    (archive,) = packages.glob("*.tar.xz")
    with tempfile.TemporaryDirectory(prefix="redaksi-trial-") as folder:
        inside = Root.bare(Path(folder, "root"), base)
        inside.install(DESKTOP)
        inside.run("useradd", "--create-home", USER)
        _try_archive(inside, archive, deb)
        _try_deb(inside, deb)
    for rpm in packages.glob("*.rpm"):
        _look_at_rpm(rpm)
    return 0


def _try_archive(inside: Root, archive: Path, deb: Path) -> None:
    """Unpacked in a home, it works, gets into the menu and out; a desktop has the libraries that `deb` asks for."""
    inside.put(archive, f"/tmp/{archive.name}")
    asked = subprocess.run(["dpkg-deb", "--field", deb, "Depends"], capture_output=True, text=True, check=True)
    inside.satisfy(asked.stdout.strip())
    inside.run("tar", "-xf", f"/tmp/{archive.name}", "-C", HOME, user=USER)
    program = f"{HOME}/{archive.name.removesuffix('-linux-x86_64.tar.xz')}"
    _self_test(inside, f"{program}/redaksi", "the archive")
    inside.run(f"{program}/add-to-menu.sh", user=USER)
    entry = inside.at / f"{HOME[1:]}/.local/share/applications/redaksi.desktop"
    assert f'Exec="{program}/redaksi" open %f' in entry.read_text(encoding="utf-8"), "the menu starts another program"
    inside.run(f"{program}/add-to-menu.sh", "--remove", user=USER)
    assert not entry.exists(), "the entry of the menu is left behind"
    inside.run("rm", "-rf", program, f"/tmp/{archive.name}")


def _try_deb(inside: Root, deb: Path) -> None:
    older = _older(deb, inside.at / "tmp")
    inside.install([f"/tmp/{older.name}"])
    inside.run("redaksi", "users", "add", "Rina", "--role", "managing-editor", user=USER)
    story = inside.at / f"{HOME[1:]}/berita.md"
    story.write_text("# Kapal merapat\n\nKapal pertama merapat pagi ini.\n", encoding="utf-8")
    inside.run("redaksi", "import", f"{HOME}/berita.md", "--as", "Rina", user=USER)
    inside.put(deb, f"/tmp/{deb.name}")
    inside.install([f"/tmp/{deb.name}"])  # over the older one
    _self_test(inside, "redaksi", "the package")
    _has_story(inside)
    inside.run("apt-get", "remove", "-qq", "-y", "redaksi", environment={"DEBIAN_FRONTEND": "noninteractive"})
    assert not (inside.at / "usr/lib/redaksi").exists(), "files of the program are left behind"
    store = inside.at / f"{HOME[1:]}/.local/share/redaksi"
    assert any(store.iterdir()), "the stories went with the program"
    inside.install([f"/tmp/{deb.name}"])
    _has_story(inside)


def _self_test(inside: Root, program: str, what: str) -> None:
    report = inside.at / f"{HOME[1:]}/report.json"
    report.touch()
    report.chmod(0o666)
    command = f"{' '.join(_quoted(word) for word in _SELF_TEST)} {program} --self-test --json > {HOME}/report.json"
    status = inside.run("sh", "-c", command, user=USER, check=False)
    told = json.loads(report.read_text(encoding="utf-8"))
    for check in told["checks"]:
        mark = "ok" if check["works"] else "FAILED"
        print(f"{what}: {mark:<7} {check['name']:<14} {check['found']} ({check['seconds']:.1f} s)", flush=True)
    assert status == 0, f"{what} does not work"


def _has_story(inside: Root) -> None:
    done = inside.run("sh", "-c", "redaksi list | grep --quiet 'Kapal merapat'", user=USER, check=False)
    assert done == 0, "the story is gone"


def _older(deb: Path, to: Path) -> Path:
    """The same package under a lower version: what is put over it is newer for dpkg."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", deb, folder], check=True)
        control = Path(folder, "DEBIAN/control")
        text = control.read_text(encoding="utf-8")
        version = next(line for line in text.splitlines() if line.startswith("Version: "))
        control.write_text(text.replace(version, "Version: 0.0.1"), encoding="utf-8")
        made = to / "redaksi_0.0.1_amd64.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", folder, made], check=True)
    return made


def _look_at_rpm(rpm: Path) -> None:
    """No system with rpm is at hand: what the file says of itself, and that it can be unpacked."""
    if subprocess.run(["sh", "-c", "command -v rpm"], capture_output=True, check=False).returncode != 0:
        print(f"{rpm.name}: rpm is not installed, so it was not looked at")
        return
    listed = subprocess.run(["rpm", "-qlp", rpm], capture_output=True, text=True, check=True).stdout.splitlines()
    assert "/usr/lib/redaksi/redaksi" in listed, "the program is not in it"
    asked = subprocess.run(["rpm", "-qRp", rpm], capture_output=True, text=True, check=True).stdout
    assert "libnss3.so()(64bit)" in asked, "it does not ask for the libraries that it needs"
    print(f"{rpm.name}: {len(listed)} files, asks for {len(asked.splitlines())} libraries; not installed anywhere")


def _quoted(word: str) -> str:
    return f"'{word}'" if " " in word else word
