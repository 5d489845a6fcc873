"""A story that readers have, from the terminal: updates, corrections, withdrawal, embargo, linked pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def out(redaksi: Terminal, approved: str, tmp_path: Path) -> str:
    """A story whose page is out."""
    redaksi("export", approved, "--format", "html", "--to", tmp_path, "--as", "Budi")
    return approved


def test_an_update_says_that_the_story_has_to_be_approved_again(redaksi: Terminal, out: str) -> None:
    article = redaksi.json("update", out, "--kind", "update", "--text", "Kapal ditarik.", "--as", "Rina")
    assert article["state"] == "in-review"
    assert article["updates"][0]["text"] == "Kapal ditarik."
    assert "disetujui lagi" in redaksi.err


def test_a_correction_names_both(redaksi: Terminal, out: str) -> None:
    words = ("--wrong", "gosong pasir", "--right", "karang", "--time", "2026-03-02T10:00 WIB", "--as", "Rina")
    article = redaksi.json("update", out, "--kind", "correction", *words)
    assert article["corrections"] == [
        {
            "time": {"local": "2026-03-02T10:00", "zone": "Asia/Jakarta"},
            "wrong": "gosong pasir",
            "right": "karang",
            "by": "Rina",
        }
    ]
    assert article["updates"] == []
    assert "Ralat tercatat" in redaksi.err
    article = redaksi.json("update", out, "--kind", "correction", "--text", "Kami keliru.", *words[:4], "--as", "Rina")
    assert len(article["corrections"]) == 2
    assert article["updates"][0]["kind"] == "correction"


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "update"),
        ("--kind", "update", "--wrong", "a", "--right", "b"),
        ("--kind", "correction", "--wrong", "a"),
        ("--kind", "correction", "--wrong", "a", "--right", "a"),
    ],
)
def test_an_update_that_says_nothing_is_wrong_usage(redaksi: Terminal, out: str, words: tuple[str, ...]) -> None:
    redaksi.error("update", out, *words, "--as", "Rina", status=2)
    assert redaksi.json("show", out)["state"] == "published"


def test_a_withdrawal_names_the_files_that_still_hold_the_story(redaksi: Terminal, out: str, tmp_path: Path) -> None:
    redaksi("withdraw", out, "--reason", "child", "--note", "Melindungi anak.", "--as", "Budi")
    assert f"Berkas html di “{tmp_path}” masih memuat beritanya" in redaksi.err
    redaksi("export", out, "--format", "html", "--to", tmp_path, "--as", "Budi")
    (page,) = tmp_path.glob("*.html")
    assert "Berita ini dicabut" in page.read_text(encoding="utf-8")


def test_a_withdrawal_names_the_sites_and_collections_that_still_hold_the_story(
    redaksi: Terminal, out: str, tmp_path: Path
) -> None:
    site, lines = tmp_path / "situs", tmp_path / "baris"
    redaksi("export", "--format", "site", "--to", site, "--as", "Budi")
    redaksi("export", out, "--format", "jsonl", "--to", lines, "--as", "Budi")
    redaksi("withdraw", out, "--reason", "child", "--note", "Melindungi anak.", "--as", "Budi")
    assert f"Berkas site di “{site}” masih memuat beritanya" in redaksi.err
    assert f"Berkas jsonl di “{lines}” masih memuat beritanya" in redaksi.err


def test_an_editor_overrides_an_embargo_with_a_reason(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi("edit", approved, "--field", "embargo", "--value", "2199-07-06T07:00 WITA", "--as", "Rina")
    way = ("export", approved, "--format", "html", "--to", tmp_path, "--override", "embargo")
    assert "6 Juli 2199 07.00 WITA" in redaksi.error("export", approved, *way[2:6], status=1)
    assert "Sekarang" in redaksi.err
    redaksi.error(*way, "--as", "Budi", status=1)
    redaksi.error(*way, "--as", "Rina", "--note", "Sudah diumumkan.", status=1)
    redaksi.error(*way, "--note", "Sudah diumumkan.", status=1)
    redaksi(*way, "--as", "Budi", "--note", "Sudah diumumkan.")
    assert len(list(tmp_path.glob("*.html"))) == 1


def test_all_but_what_is_under_embargo_leaves(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi("edit", approved, "--field", "embargo", "--value", "2199-07-06T07:00 WIB", "--as", "Rina")
    assert redaksi.json("export", "--format", "html", "--to", tmp_path, status=1)["files"] == []
    assert "embargo sampai" in redaksi.err
