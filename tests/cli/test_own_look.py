"""The newsroom's own look of its pages from the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Terminal


def test_an_own_look_is_chosen_and_told_where_it_is_wrong(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    folder = tmp_path / "rupa"
    folder.mkdir()
    (folder / "head.html").write_text("<h1>{{ headline }}</h1>\n{% if authors %}")
    redaksi("settings", "site.theme", "own")
    export = ("export", approved, "--format", "html", "--to", tmp_path / "keluar", "--as", "Budi")
    assert redaksi.error(*export, status=3).startswith("redaksi: Rupa halaman redaksi sendiri dipilih")
    redaksi("settings", "site.theme_folder", folder)
    said = redaksi.error(*export, status=3)
    assert said.startswith("redaksi: Rupa halaman “rupa”: head.html, baris 2: Unexpected end")
    assert redaksi.json("show", approved)["state"] == "approved"
    (folder / "head.html").write_text("<h1>{{ headline }}</h1><p>Rupa kami</p>")
    files = redaksi.json(*export)["files"]
    assert "<p>Rupa kami</p>" in Path(files[0]["path"]).read_text(encoding="utf-8")
    assert redaksi.json("verify", files[0]["path"])["files"][0]["verdict"] == "approved"
