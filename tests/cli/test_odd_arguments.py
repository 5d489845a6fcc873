"""What nobody would type and scripts do: refused in one line with status 2, or taken as it was meant."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

HALF = "Rina\ud800"
HUGE = "9" * 20


@pytest.mark.parametrize(
    "command",
    [
        ("list", "--limit", HUGE),
        ("list", "--limit", "-2"),
        ("diff", "ID", "1", HUGE),
        ("diff", "ID", "0", "1"),
        ("submit", "ID", "--as", HALF),
        ("edit", "ID", "--field", "headline", "--value", "x", "--as", HALF),
        ("import", "PAGE", "--as", HALF),
        ("show", HALF),
        ("list", "--category", HALF),
    ],
)
def test_it_is_refused_in_one_line(redaksi: Terminal, story: str, page: Path, command: tuple[str, ...]) -> None:
    before = redaksi.json("show", story)
    redaksi.error(*({"ID": story, "PAGE": str(page)}.get(word, word) for word in command), status=2)
    assert redaksi.json("show", story) == before


def test_a_name_is_kept_without_what_no_text_may_hold(redaksi: Terminal) -> None:
    users = redaksi.json("users", "add", "Rina\ud800 \u202eWu\x00la\x1b[31mn", "--role", "editor")["users"]
    assert [user["name"] for user in users] == ["Rina\ufffd Wula[31mn"]
    redaksi.error("users", "add", "\u202e\ufeff", "--role", "editor", status=2)


@pytest.mark.parametrize("value", ['"><script>', "../x", "x" * 300, "bahasa indonesia", "i"])
def test_a_language_that_is_none_is_refused(redaksi: Terminal, story: str, value: str) -> None:
    redaksi.error("edit", story, "--field", "language", "--value", value, "--as", "Rina", status=2)
    assert redaksi.json("show", story)["language"] == "id"


def test_an_emptied_language_is_the_newsrooms_own(redaksi: Terminal, story: str, tmp_path: Path) -> None:
    redaksi("edit", story, "--field", "language", "--value", "zh-Hans-CN", "--as", "Rina")
    assert redaksi.json("show", story)["language"] == "zh-Hans-CN"
    redaksi("edit", story, "--field", "language", "--value", "", "--as", "Rina")
    assert redaksi.json("show", story)["language"] == "id"
    redaksi("export", story, "--format", "html", "--to", tmp_path / "keluar")


def test_a_read_only_store_is_refused_in_one_line_and_read_with_a_notice(redaksi: Terminal, story: str) -> None:
    file = redaksi.store / "redaksi.db"
    file.chmod(0o444)
    try:
        redaksi.error("edit", story, "--field", "headline", "--value", "x", "--as", "Rina", status=3)
        assert redaksi.json("show", story)["id"] == story
        assert len(redaksi.err.splitlines()) == 1
    finally:
        file.chmod(0o644)


@pytest.mark.skipif(os.name == "nt", reason="names on disk are text there")
def test_a_folder_whose_name_is_no_text_is_written_to(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    folder = tmp_path / "keluar-\udcff"
    written = json.loads(redaksi("export", approved, "--format", "json", "--to", folder, "--json"))["files"]
    assert len(list(folder.iterdir())) == 1
    assert redaksi.json("verify", next(folder.iterdir()))["files"][0]["verdict"] == "approved"
    assert len(written) == 1
