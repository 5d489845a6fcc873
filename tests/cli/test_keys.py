"""Keys and signatures from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.cli.clock import clock_time
from tests.cli.conftest import Terminal


@pytest.fixture
def elsewhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """The command line of a machine that has never seen the newsroom."""
    return Terminal(tmp_path / "elsewhere", capfd)


def test_a_store_with_nothing_but_public_keys_verifies_what_was_exported(
    redaksi: Terminal, elsewhere: Terminal, approved: str, tmp_path: Path
) -> None:
    for name in ("html", "json"):
        redaksi("export", approved, "--format", name, "--to", tmp_path / "site")
    (line,) = redaksi.json("keys", "list")["keys"]
    assert (line["person"], line["private"], line["imported"], line["revoked"]) == ("Budi", "file", False, None)
    unknown = elsewhere.json("verify", tmp_path / "site", status=1)["files"]
    assert [(file["verdict"], file["kid"]) for file in unknown] == [("unknown-key", line["kid"])] * 2
    redaksi("keys", "export", tmp_path / "kunci.json")
    assert elsewhere.json("keys", "import", tmp_path / "kunci.json", "--dry-run")["known"] == 0
    assert elsewhere.json("keys", "list") == {"keys": []}
    assert elsewhere.json("keys", "import", tmp_path / "kunci.json")["keys"][0]["imported"]
    known = elsewhere.json("verify", tmp_path / "site")["files"]
    assert [(file["verdict"], file["by"], file["signature"]) for file in known] == [("approved", "Budi", "valid")] * 2
    assert "Budi" in elsewhere("verify", tmp_path / "site")


def test_a_file_that_was_touched_differs(redaksi: Terminal, elsewhere: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi("export", approved, "--format", "json", "--to", tmp_path / "site")
    redaksi("keys", "export", tmp_path / "kunci.json")
    elsewhere("keys", "import", tmp_path / "kunci.json")
    (file,) = (tmp_path / "site").iterdir()
    form = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(
        json.dumps(form | {"headline": "Semua tenggelam"}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    (found,) = elsewhere.json("verify", file, status=1)["files"]
    assert (found["verdict"], found["differences"]) == ("differs", ["content"])
    (found,) = redaksi.json("verify", file, status=1)["files"]
    assert (found["verdict"], found["differences"]) == ("differs", ["headline"])


def test_a_revoked_key_is_listed_with_time_and_name_and_keeps_what_it_signed(
    redaksi: Terminal, approved: str, tmp_path: Path
) -> None:
    redaksi("export", approved, "--format", "html", "--to", tmp_path / "site")
    (line,) = redaksi.json("keys", "list")["keys"]
    (line,) = redaksi.json("keys", "revoke", line["kid"][:12], "--as", "Budi")["keys"]
    assert line["revokedBy"] == "Budi"
    assert line["revoked"]
    (found,) = redaksi.json("verify", tmp_path / "site")["files"]
    assert (found["verdict"], found["signature"]) == ("approved", "revoked")
    at = clock_time(line["revoked"], "Asia/Jakarta")
    assert f"dicabut {at} oleh Budi" in redaksi("keys", "list")
    redaksi.error("keys", "revoke", line["kid"], "--as", "Budi", status=1)


def test_what_goes_wrong_is_one_line(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    assert story
    redaksi.error("keys", "export", tmp_path / "kunci.json", status=1)
    redaksi.error("keys", "revoke", "tidak-ada-di-sini", "--as", "Budi", status=2)
    begins_with_a_dash = "-fTQyO1mUZk0"
    assert begins_with_a_dash in redaksi.error("keys", "revoke", begins_with_a_dash, "--as", "Budi", status=2)
    redaksi.error("keys", "import", tmp_path / "tidak-ada.json", status=3)
    (tmp_path / "lain.json").write_text("{}")
    redaksi.error("keys", "import", tmp_path / "lain.json", status=3)
