"""What blocks is told when a piece is handed in, stops its approval, and passes with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def bare(redaksi: Terminal, tmp_path: Path) -> str:
    """The id of a submitted story without category and time, whose weekday is wrong."""
    redaksi("users", "add", "Rina", "--role", "journalist")
    redaksi("users", "add", "Budi", "--role", "editor")
    file = tmp_path / "naskah.md"
    file.write_text("# Kapal kandas\n\nKapal kandas pada Selasa (23/11/2026).\n", encoding="utf-8")
    story: str = redaksi.json("import", file, "--as", "Rina")["articles"][0]["article"]["id"]
    redaksi("submit", story, "--as", "Rina")
    return story


def test_who_hands_in_hears_what_will_hold_it_back(redaksi: Terminal, bare: str) -> None:
    assert "Sebelum bisa disetujui:" in redaksi.err
    assert "Kategori belum dipilih." in redaksi.err


def test_an_approval_is_stopped_with_rules_and_reasons(redaksi: Terminal, bare: str) -> None:
    sentence = redaksi.error("approve", bare, "--as", "Budi", status=1)
    assert "23 November 2026 jatuh pada hari Senin, bukan Selasa." in sentence
    assert "--override weekday --override category-missing --override date-missing" in sentence
    assert redaksi.json("show", bare)["state"] == "submitted"


def test_each_rule_that_stands_in_the_way_has_to_be_named(redaksi: Terminal, bare: str) -> None:
    left = ("--override", "weekday", "--note", "Kutipan surat.")
    sentence = redaksi.error("approve", bare, "--as", "Budi", *left, status=1)
    assert "Kategori belum dipilih." in sentence
    assert "weekday" not in sentence
    every = (*left, "--override", "category-missing", "--override", "date-missing")
    assert redaksi.json("approve", bare, "--as", "Budi", *every)["state"] == "approved"


def test_without_a_reason_and_by_a_journalist_nothing_passes(redaksi: Terminal, bare: str) -> None:
    rules = ("--override", "weekday", "--override", "category-missing", "--override", "date-missing")
    assert "--note" in redaksi.error("approve", bare, "--as", "Budi", *rules, status=1)
    redaksi.error("approve", bare, "--as", "Rina", *rules, "--note", "Nanti.", status=1)
    redaksi.error("approve", bare, "--as", "Budi", "--override", "spacing", "--note", "Nanti.", status=2)
    redaksi.error("approve", bare, "--as", "Budi", "--override", "headline-missing", "--note", "Nanti.", status=1)
    assert redaksi.json("show", bare)["state"] == "submitted"


def test_what_was_left_alone_blocks_all_the_same(redaksi: Terminal, bare: str) -> None:
    from redaksi import bootstrap
    from redaksi.usecases import ignored

    room = bootstrap.open_newsroom(redaksi.store)
    ignored.ignore(room, bare, "weekday", "Selasa (23/11/2026)")
    room.store.close()
    assert "weekday" in [finding["rule"] for finding in redaksi.json("check", bare, status=1)["findings"]]
    assert "weekday" in redaksi.error("approve", bare, "--as", "Budi", status=1)


def test_a_check_for_somebody_looks_at_four_eyes(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("users", "add", "Budi", "--role", "editor")
    file = tmp_path / "naskah.md"
    file.write_text("# Kapal kandas\n\nKapal kandas.\n", encoding="utf-8")
    story = redaksi.json("import", file, "--as", "Budi")["articles"][0]["article"]["id"]
    rules = [finding["rule"] for finding in redaksi.json("check", story, "--as", "Budi", status=1)["findings"]]
    assert "four-eyes" in rules
    assert "four-eyes" not in [found["rule"] for found in redaksi.json("check", story, status=1)["findings"]]
