"""What somebody means by naming a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from redaksi.usecases.folders import files_in, leads_out


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_what_a_browser_saved_beside_a_page_is_part_of_it(tmp_path: Path) -> None:
    made(
        tmp_path,
        "Berita.html",
        "Berita_files/a.js",
        "Berita_files/foto.jpg",
        "lain/b.htm",
        "lain/b_berkas/c.css",
        "d.txt",
    )
    assert [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])] == [
        "Berita.html",
        "d.txt",
        "lain/b.htm",
    ]


@pytest.mark.parametrize("name", ["Lain_files/a.txt", "Berita_arsip/a.txt"])
def test_a_folder_without_its_page_is_a_folder(name: str, tmp_path: Path) -> None:
    made(tmp_path, "Berita.html", name)
    assert tmp_path / name in list(files_in([tmp_path]))


@pytest.mark.skipif(sys.platform == "win32", reason="an ordinary account there may not make links")
def test_a_folder_that_is_a_link_out_is_entered_only_where_nothing_is_said_against_it(tmp_path: Path) -> None:
    made(tmp_path, "luar/a.txt", "dalam/b.txt")
    (tmp_path / "dalam" / "c").symlink_to(tmp_path / "luar")
    inside = tmp_path / "dalam"
    assert [path.relative_to(inside).as_posix() for path in files_in([inside])] == ["b.txt", "c/a.txt"]
    found = list(files_in([inside], stay=True))
    assert [(path.relative_to(inside).as_posix(), leads_out(path, inside)) for path in found] == [
        ("b.txt", False),
        ("c", True),
    ]
