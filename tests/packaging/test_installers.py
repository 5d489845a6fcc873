"""What can be known of the installers without building one: their descriptions are valid and speak of one program."""

from __future__ import annotations

import json
import plistlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.packaging.scripts import PACKAGING, ROOT, script

SHARE = PACKAGING / "linux/share"
EPOCH = 1_700_000_000
MEDIA_TYPE = "application/vnd.redaksi.hand-over+zip"


@pytest.fixture
def tree_of_a_system(tmp_path: Path) -> Path:
    program, icons, laid_out = (tmp_path / name for name in ("program", "icons", "tree"))
    (program / "_internal").mkdir(parents=True)
    (program / "redaksi").write_bytes(b"\x7fELF")
    (program / "redaksi").chmod(0o755)
    (icons / "hicolor").mkdir(parents=True)
    laid_out.mkdir()
    found: Path = script("linux/tree").lay_out(program, icons, laid_out, "1.2.3", EPOCH)
    return found


def test_a_system_gets_the_program_and_all_that_tells_of_it(tree_of_a_system: Path) -> None:
    files = {path.relative_to(tree_of_a_system).as_posix() for path in tree_of_a_system.rglob("*") if path.is_file()}
    assert {
        "usr/lib/redaksi/redaksi",
        "usr/share/applications/redaksi.desktop",
        "usr/share/mime/packages/redaksi.xml",
        "usr/share/metainfo/id.redaksi.Redaksi.metainfo.xml",
        "usr/share/man/man1/redaksi.1.gz",
        "usr/share/doc/redaksi/copyright",
        "etc/apparmor.d/redaksi",
    } <= files
    assert (tree_of_a_system / "usr/bin/redaksi").resolve() == tree_of_a_system / "usr/lib/redaksi/redaksi"
    assert {int(path.lstat().st_mtime) for path in tree_of_a_system.rglob("*")} == {EPOCH}
    described = (tree_of_a_system / "usr/share/metainfo/id.redaksi.Redaksi.metainfo.xml").read_text(encoding="utf-8")
    assert '<release version="1.2.3" date="2023-11-14"/>' in described


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_menus_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", SHARE / "redaksi.desktop"], check=True)


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_the_description_for_software_shops_is_valid(tree_of_a_system: Path) -> None:
    file = tree_of_a_system / "usr/share/metainfo/id.redaksi.Redaksi.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", file], check=True)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="nsis is not installed")
def test_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    program = tmp_path / "redaksi"
    (program / "_internal").mkdir(parents=True)
    for name in ("redaksi.exe", "redaksiw.exe", "_internal/a.dll"):
        (program / name).write_bytes(b"MZ")
    script("icons").for_windows(tmp_path / "redaksi.ico")
    made = tmp_path / "Redaksi-1.2.3-windows-x86_64.exe"
    command = script("windows/make_setup").compiling(program, tmp_path / "redaksi.ico", made, "1.2.3")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert made.read_bytes()[:2] == b"MZ"


def test_removal_on_windows_deletes_only_what_is_the_programs() -> None:
    """Stories lie in the account's data folder; nothing there, and no folder as a whole, is ever removed."""
    text = (PACKAGING / "windows/redaksi.nsi").read_text(encoding="utf-8")
    removed = re.findall(r'^\s*(?:RMDir /r|Delete)\s+"([^"]+)"', text, re.MULTILINE)
    assert removed
    assert set(removed) == {
        r"$INSTDIR\_internal",
        r"$INSTDIR\dictionaries",
        r"$INSTDIR\redaksi.exe",
        r"$INSTDIR\redaksiw.exe",
        r"$INSTDIR\uninstall.exe",
        r"$SMPROGRAMS\Redaksi.lnk",
    }
    assert "RequestExecutionLevel user" in text


def test_macos_is_told_of_the_files_that_are_opened() -> None:
    told = plistlib.loads(plistlib.dumps(script("macos/info_plist").info("1.2.3")))
    (declared,) = told["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["redaksi"]
    assert declared["UTTypeTagSpecification"]["public.mime-type"] == [MEDIA_TYPE]
    opened = [kind for each in told["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]]
    assert declared["UTTypeIdentifier"] in opened
    rights = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert rights["com.apple.security.cs.allow-jit"] is True


def test_an_app_is_signed_from_the_inside_out(tmp_path: Path) -> None:
    make_dmg = script("macos/make_dmg")
    helper = "Contents/Frameworks/QtWebEngineCore.framework/Versions/A/Helpers/QtWebEngineProcess.app"
    (tmp_path / "Redaksi.app" / helper).mkdir(parents=True)
    signed = make_dmg.signing(tmp_path / "Redaksi.app", "Developer ID")
    assert [command[-1].endswith(("QtWebEngineProcess.app", "Redaksi.app")) for command in signed] == [True, True]
    assert signed[0][-1].endswith(helper)
    assert all(command[6:8] == ["--options", "runtime"] for command in signed)
    assert make_dmg.notarising(tmp_path / "a.dmg", {"APPLE_ID": "a@b"}) == []


def test_all_systems_agree_on_what_a_hand_over_file_is() -> None:
    for text in (
        (SHARE / "redaksi.xml").read_text(encoding="utf-8"),
        (SHARE / "redaksi.desktop").read_text(encoding="utf-8"),
        (SHARE / "redaksi.metainfo.xml.in").read_text(encoding="utf-8"),
        (PACKAGING / "windows/redaksi.nsi").read_text(encoding="utf-8"),
    ):
        assert MEDIA_TYPE in text


def test_the_stamp_tells_the_build_and_its_resources(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/a.toml").write_bytes(b"x")
    script("stamp").stamp(tmp_path, "abc1234", EPOCH)
    assert json.loads((tmp_path / "build.json").read_text()) == {"commit": "abc1234", "made": "2023-11-14"}
    listed = json.loads((tmp_path / "manifest.json").read_text())
    assert listed == {"words/a.toml": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}


def test_the_version_of_the_packages_is_the_programs() -> None:
    from redaksi import __version__

    assert script("freeze").version() == __version__


def test_every_part_is_locked_for_every_system_and_python() -> None:
    """The lock names every dependency and has a hash for a wheel or source of each."""
    lock = (PACKAGING / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in re.sub(r"^\s*#.*$", "", lock, flags=re.MULTILINE)
    locked = {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)(?:\[.*?\])?==", lock, re.MULTILINE)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["package"]]
    names = {re.split(r"[<>=!;\[ ]", line)[0].lower().replace("_", "-") for line in wanted}
    assert names - locked == set()
    assert lock.count("--hash=sha256:") >= len(locked)
