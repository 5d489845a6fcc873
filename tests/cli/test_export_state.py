"""Which pieces an export takes: none that is not in the state that was asked for."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Terminal


def test_a_script_that_asks_for_approved_pieces_gets_no_page_of_a_draft(
    redaksi: Terminal, approved: str, tmp_path: Path
) -> None:
    """A page that readers have is not written over by one that nobody has approved."""
    way = ("export", approved, "--state", "approved", "--format", "html", "--to", tmp_path, "--as", "Budi")
    (page,) = [Path(file["path"]) for file in redaksi.json(*way)["files"]]
    out = page.read_bytes()
    redaksi("edit", approved, "--field", "headline", "--value", "Judul lain", "--as", "Rina")
    said = redaksi.error(*way, status=1)
    assert "“Judul lain” sekarang disunting" in said
    assert [path.read_bytes() for path in tmp_path.rglob("*.html")] == [out]


def test_a_draft_that_is_asked_for_leaves_with_a_word(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    way = ("export", approved, "--format", "html", "--to", tmp_path, "--as", "Budi")
    redaksi(*way)
    assert "bertanda draf" not in redaksi.err
    redaksi("edit", approved, "--field", "headline", "--value", "Judul lain", "--as", "Rina")
    redaksi(*way)
    assert "Belum disetujui, jadi berkasnya bertanda draf." in redaksi.err
