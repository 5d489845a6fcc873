"""Dictionaries are found where the three systems and LibreOffice keep them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from redaksi.dictionaries import places


def put(folder: Path, name: str, aff: bool = True) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if aff:
        (folder / f"{name}.aff").write_text("SET UTF-8\n")
    file = folder / f"{name}.dic"
    file.write_text("1\nkata\n")
    return file


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("linux")
def test_the_newsrooms_own_folder_comes_first(tmp_path: Path) -> None:
    data = tmp_path / "data"
    put(data / "hunspell", "id_ID")
    own = put(tmp_path / "own", "id_ID")
    environment = {"XDG_DATA_DIRS": str(data)}
    assert places.find("id", [tmp_path / "own"], environment, None) == own
    assert places.find("id", [tmp_path / "missing"], environment, None) == data / "hunspell/id_ID.dic"


@pytest.mark.usefixtures("linux")
def test_linux_folders(tmp_path: Path) -> None:
    file = put(tmp_path / ".local/share/hunspell", "id")
    assert places.find("id", [], {"XDG_DATA_DIRS": "/nowhere"}, tmp_path) == file
    extension = tmp_path / ".config/libreoffice/4/user/uno_packages/cache/uno_packages/lu1.tmp_/kamus.oxt"
    file.unlink()
    assert places.find("id", [], {"XDG_DATA_DIRS": "/nowhere"}, tmp_path) != file
    file = put(extension / "dictionaries", "id_ID")
    assert places.find("id", [], {"XDG_DATA_DIRS": "/nowhere"}, tmp_path) == file
    named = put(tmp_path / "named", "id_ID")
    assert places.find("id", [], {"DICPATH": f"/nowhere:{named.parent}"}, tmp_path) == named


def test_macos_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    file = put(tmp_path / "Library/Spelling", "id_ID")
    assert places.find("id", [], {}, tmp_path) == file


def test_windows_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    file = put(tmp_path / "LibreOffice/share/extensions/dict-id", "id_ID")
    assert places.find("id", [], {"ProgramFiles": str(tmp_path)}, None) == file


@pytest.mark.usefixtures("linux")
def test_a_dictionary_without_its_rules_is_none(tmp_path: Path) -> None:
    put(tmp_path, "id_ID", aff=False)
    assert places.find("id", [tmp_path], {"XDG_DATA_DIRS": "/nowhere"}, None) != tmp_path / "id_ID.dic"


@pytest.mark.usefixtures("linux")
def test_the_usual_kind_of_a_language_is_preferred(tmp_path: Path) -> None:
    for name in ("en_AU", "en_GB", "en_US", "english_med"):
        put(tmp_path, name)
    assert places.find("en", [tmp_path], {}, None) == tmp_path / "en_US.dic"
    (tmp_path / "en_US.dic").unlink()
    (tmp_path / "en_GB.dic").unlink()
    assert places.find("en", [tmp_path], {}, None) == tmp_path / "en_AU.dic"


@pytest.mark.usefixtures("linux")
def test_english_comes_with_the_library(tmp_path: Path) -> None:
    pytest.importorskip("hunspell")
    found = places.find("en", [], {"XDG_DATA_DIRS": "/nowhere"}, None)
    assert found is not None
    assert found.name == "en_US.dic"


@pytest.mark.usefixtures("linux")
def test_a_folder_that_is_a_file_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    assert places.find("xx", [tmp_path / "x", tmp_path / "\0"], {}, None) is None
