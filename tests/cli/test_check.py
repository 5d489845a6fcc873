"""`redaksi check`: findings with places that fit the article, and an exit status that says whether anything blocks."""

from __future__ import annotations

from pathlib import Path

from redaksi import bootstrap
from redaksi.domain.checks.names import RULES
from redaksi.usecases import ignored
from tests.cli.conftest import Terminal

STORY = """# Kapal kandas di Teluk Sari

Walikota mengatakan resiko itu kecil 😀, dimana saja.

Selesai pada Senin (23/11/2026).
"""


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "naskah.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_findings_of_a_file_as_json(redaksi: Terminal, tmp_path: Path) -> None:
    found = redaksi.json("check", "--file", file(tmp_path, STORY))["findings"]
    assert [(entry["rule"], entry["text"], entry["fix"]) for entry in found] == [
        ("nonstandard-word", "Walikota", "Wali kota"),
        ("nonstandard-word", "resiko", "risiko"),
        ("di-ke", "dimana", "di mana"),
    ]
    article = redaksi.json("import", "--dry-run", file(tmp_path, STORY))["articles"][0]["article"]
    for entry in found:
        assert article["body"]["markdown"][entry["start"] : entry["end"]] == entry["text"]
        assert (entry["field"], entry["severity"] in ("warn", "hint"), entry["rule"] in RULES) == ("body", True, True)
    assert "bakunya “Wali kota”" in found[0]["message"]
    assert redaksi.json("list")["total"] == 0


def test_what_blocks_ends_with_1(redaksi: Terminal, tmp_path: Path) -> None:
    wrong = file(tmp_path, STORY.replace("Senin (23", "Selasa (23"))
    found = redaksi.json("check", "--file", wrong, status=1)["findings"]
    assert [entry["severity"] for entry in found].count("block") == 1
    assert found[-1]["message"] == "23 November 2026 jatuh pada hari Senin, bukan Selasa."


def test_a_piece_of_the_store_by_its_id(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("users", "add", "Rina", "--role", "journalist")
    article = redaksi.json("import", file(tmp_path, STORY))["articles"][0]["article"]
    redaksi.json("check", article["id"], status=1)
    redaksi("edit", article["id"], "--field", "category", "--value", "Daerah", "--as", "Rina")
    redaksi("edit", article["id"], "--field", "published", "--value", "2026-11-23T09:00 WIB", "--as", "Rina")
    printed = redaksi("check", article["id"][:8])
    assert "1:1  “Walikota”  “Walikota” tidak baku" in printed
    assert "related  Belum ada berita terkait." in printed
    assert "4 temuan" in redaksi.err


def test_a_rule_that_the_newsroom_switched_off_is_silent(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("settings", "style.rule.nonstandard-word", "false")
    found = redaksi.json("check", "--file", file(tmp_path, STORY))["findings"]
    assert [entry["rule"] for entry in found] == ["di-ke"]


def test_wrong_usage_and_unreadable_files_are_told_in_one_line(redaksi: Terminal, tmp_path: Path) -> None:
    assert "--file" in redaksi.error("check", status=2)
    redaksi.error("check", "nothing-of-that-name", status=2)
    redaksi.error("check", "--file", tmp_path / "fehlt.md", status=3)


def test_what_was_ignored_in_a_piece_is_silent_there(redaksi: Terminal, tmp_path: Path) -> None:
    article = redaksi.json("import", file(tmp_path, STORY))["articles"][0]["article"]
    room = bootstrap.open_newsroom(redaksi.store)
    ignored.ignore(room, article["id"], "nonstandard-word", "resiko")
    room.store.close()
    found = redaksi.json("check", article["id"], status=1)["findings"]
    assert [entry["text"] for entry in found if entry["field"] == "body"] == ["Walikota", "dimana"]
