"""`redaksi hand-over` and `redaksi receive`: two stores, a file between them, and the shapes of their answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PAGE, Terminal


@pytest.fixture
def city(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "kota", capfd)


@pytest.fixture
def story(redaksi: Terminal, tmp_path: Path) -> str:
    page = tmp_path / "halaman.txt"
    page.write_text(PAGE, encoding="utf-8")
    redaksi("users", "add", "Budi", "--role", "editor")
    return str(redaksi.json("import", page)["articles"][0]["article"]["id"])


def test_there_and_back(redaksi: Terminal, city: Terminal, story: str, tmp_path: Path) -> None:
    file = tmp_path / "a.redaksi"
    (written,) = redaksi.json("hand-over", story, "--to", file)["files"]
    assert (written["path"], written["articles"], len(written["sha256"])) == (str(file), [story], 64)
    (came,) = city.json("receive", file)["articles"]
    assert (came["verdict"], came["signature"]) == ("new", "none")
    assert came["article"]["id"] == story
    assert came["article"]["state"] == "draft"
    assert [city.json("receive", file)["articles"][0]["verdict"] for _ in range(2)] == ["same", "same"]

    city("users", "add", "Sari", "--role", "editor")
    city("edit", story, "--field", "subhead", "--value", "Dari kota", "--as", "Sari")
    city("hand-over", story[:8], "--to", tmp_path / "b.redaksi", "--as", "Sari")
    told = redaksi("receive", tmp_path / "b.redaksi", "--as", "Budi")
    assert "lebih baru" in told
    assert redaksi.json("show", story)["subhead"] == "Dari kota"
    assert redaksi.json("history", story)["versions"][0]["by"] == "Sari"
    assert redaksi.json("receive", file)["articles"][0]["verdict"] == "older"


def test_both_changed(redaksi: Terminal, city: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("hand-over", story, "--to", tmp_path / "a.redaksi")
    city("receive", tmp_path / "a.redaksi")
    city("users", "add", "Sari", "--role", "editor")
    city("edit", story, "--field", "subhead", "--value", "Dari kota", "--as", "Sari")
    redaksi("edit", story, "--field", "subhead", "--value", "Dari sini", "--as", "Budi")
    city("hand-over", story, "--to", tmp_path / "b.redaksi")
    (came,) = redaksi.json("receive", tmp_path / "b.redaksi")["articles"]
    assert (came["verdict"], came["article"]["subhead"]) == ("both-changed", "Dari sini")
    redaksi("submit", story, "--as", "Budi")
    redaksi("users", "add", "Dewi", "--role", "editor")
    redaksi("approve", story, "--as", "Dewi")
    assert "masih menunggu dipilih" in redaksi.err


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04", b"bukan zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_such_file_is_one_line_and_status_3(redaksi: Terminal, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.redaksi").write_bytes(data)
    assert "x.redaksi" in redaksi.error("receive", tmp_path / "x.redaksi", status=3)
    assert "tiada.redaksi" in redaksi.error("receive", tmp_path / "tiada.redaksi", status=3)


def test_wrong_usage(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi.error("hand-over", "tidak-ada", "--to", tmp_path / "a.redaksi", status=2)
    redaksi.error("hand-over", story, "--to", tmp_path, status=2)
    redaksi.error("hand-over", story, "--to", tmp_path / "a.redaksi", "--as", "Tak Dikenal", status=2)
    redaksi.error("hand-over", "--to", tmp_path / "a.redaksi", status=2)
    assert not (tmp_path / "a.redaksi").exists()
