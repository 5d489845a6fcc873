"""Files are written whole or not at all, and a name that cannot be is an error like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.domain.errors import StoreError
from redaksi.formats.files import write_whole


def test_a_file_is_written_with_its_folder_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b.html", b"satu")
    write_whole(tmp_path / "a" / "b.html", b"dua")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {"b.html": b"dua"}


@pytest.mark.parametrize("name", ["a\0b/x.html", "x" * 5000 + "/x.html", "berkas/x.html"])
def test_a_name_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(StoreError, match="target-unwritable"):
        write_whole(tmp_path / name, b"isi")
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "b.html"
    write_whole(file, b"lama")

    def no_space(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("redaksi.formats.files.os.fsync", no_space)
    with pytest.raises(StoreError, match="folder-full"):
        write_whole(file, b"baru")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b.html", b"lama")]
