"""One piece that cannot come in keeps no other one out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Terminal


def article(number: int, **fields: object) -> dict[str, object]:
    identity = f"00000000-0000-4000-8000-{number:012}"
    return {"format": "redaksi-article", "version": 1, "id": identity, "headline": f"Berita {number}"} | fields


def test_a_piece_that_may_not_be_changed_is_named_and_the_others_are_in(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("users", "add", "Budi", "--role", "editor")
    file = tmp_path / "kiriman.jsonl"
    file.write_text("\n".join(json.dumps(article(number)) for number in (1, 2)), encoding="utf-8")
    redaksi("import", file)
    redaksi("archive", str(article(1)["id"]), "--as", "Budi")
    file.write_text("\n".join(json.dumps(article(number, summary="Baru.")) for number in (1, 2, 3)), encoding="utf-8")
    answer = redaksi.json("import", file, status=3)
    assert [entry["article"]["headline"] for entry in answer["articles"]] == ["Berita 2", "Berita 3"]
    assert [failure["source"] for failure in answer["failed"]] == [f"{file}:1"]
    assert redaksi.json("show", str(article(1)["id"]))["summary"] is None
    assert redaksi.json("show", str(article(2)["id"]))["summary"] == "Baru."


def test_a_list_with_one_article_that_is_none_names_it_and_nothing_of_it_comes_in(
    redaksi: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "kiriman.json"
    file.write_text(json.dumps([article(1), {"format": "puisi"}]), encoding="utf-8")
    assert str(file) in redaksi.error("import", file, status=3)
    assert redaksi.json("list")["total"] == 0


def test_a_format_that_does_not_exist_is_wrong_usage(redaksi: Terminal, page: Path) -> None:
    assert "papirus" in redaksi.error("import", page, "--format", "papirus", status=2)
    redaksi.error("import", page.parent / "tidak-ada", "--format", "papirus", status=2)
