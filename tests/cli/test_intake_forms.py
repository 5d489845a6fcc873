"""The answer of `import --json`: one document, whole or not at all, however long."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.cli import intake_forms
from tests.cli.conftest import Terminal


@pytest.mark.parametrize("at_hand", [50, 2_000_000])
def test_a_document_is_whole_whether_it_waited_in_a_file_or_not(
    redaksi: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_hand: int
) -> None:
    monkeypatch.setattr(intake_forms, "_AT_HAND", at_hand)
    monkeypatch.setattr(intake_forms, "_AT_ONCE", 7)
    (folder := tmp_path / "kiriman").mkdir()
    for name in ("satu", "“dua”"):
        text = f"---\njudul: Kabar {name}\n---\n\nIsi {name} 😀.\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "kosong.md").touch()
    text = redaksi("import", folder, "--json", status=3)
    told = json.loads(text)
    assert sorted(each["article"]["headline"] for each in told["articles"]) == ["Kabar satu", "Kabar “dua”"]
    assert [Path(each["source"]).name for each in told["failed"]] == ["kosong.md"]
    assert told["counts"]["kept"] == 2
    assert text == json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def test_nothing_at_all_is_a_document_too(redaksi: Terminal, tmp_path: Path) -> None:
    (folder := tmp_path / "kiriman").mkdir()
    assert redaksi("import", folder, "--json") == '{\n  "articles": [],\n  "failed": []\n}\n'
