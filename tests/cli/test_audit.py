"""The audit trail at the command line: filtered, checked, given out so that anybody can check it."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal


def _links(entries: list[dict[str, Any]]) -> list[str]:
    """What the chain values should be, by docs/audit.md alone."""
    made = []
    for entry in entries:
        hashed = {name: entry[name] for name in ("article", "at", "by", "detail", "previous", "step")}
        text = json.dumps(hashed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        made.append(hashlib.sha256(text.encode("utf-8")).hexdigest())
    return made


def test_who_did_what(redaksi: Terminal, approved: str) -> None:
    entries = redaksi.json("audit")["entries"]
    steps = [entry["step"] for entry in entries]
    assert steps.index("approve") < steps.index("submit") < steps.index("import") < steps.index("user-add")
    approve = entries[steps.index("approve")]
    assert (approve["by"], approve["article"]) == ("Budi", approved)
    said = redaksi("audit")
    assert "menyetujui" in said
    assert "Kapal wisata Teluk Sari kandas" in said


def test_filters(redaksi: Terminal, approved: str) -> None:
    assert {entry["by"] for entry in redaksi.json("audit", "--person", "Rina")["entries"]} == {"Rina"}
    assert {entry["step"] for entry in redaksi.json("audit", "--step", "user-add")["entries"]} == {"user-add"}
    assert {entry["article"] for entry in redaksi.json("audit", "--article", approved[:8])["entries"]} == {approved}
    assert redaksi.json("audit", "--since", "2999-01-01")["entries"] == []
    assert redaksi.json("audit", "--until", "2001-01-01T10:00")["entries"] == []
    assert len(redaksi.json("audit", "--limit", "2")["entries"]) == 2
    redaksi.error("audit", "--since", "kemarin", status=2)
    redaksi.error("audit", "--article", "tidak-ada", status=2)


def test_a_journalist_does_not_read_it(redaksi: Terminal, story: str) -> None:
    redaksi.error("audit", "--as", "Rina", status=1)
    redaksi("audit", "--as", "Budi")


def test_a_file_can_be_checked_without_this_program(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi("audit", "--to", tmp_path / "jejak.json")
    tree = json.loads((tmp_path / "jejak.json").read_text(encoding="utf-8"))
    entries = tree["entries"]
    assert [entry["chain"] for entry in entries] == _links(entries)
    assert [entry["previous"] for entry in entries] == [None, *(entry["chain"] for entry in entries[:-1])]
    assert tree["head"] == {"entries": len(entries), "chain": entries[-1]["chain"]}
    last = redaksi.json("audit", "--limit", "1")["entries"][0]
    assert (last["step"], last["detail"]) == ("audit-export", {"entries": len(entries), "file": "jejak.json"})


def test_the_same_as_csv(redaksi: Terminal, approved: str, tmp_path: Path) -> None:
    redaksi("users", "add", "=1+1", "--role", "editor")
    redaksi("audit", "--to", tmp_path / "jejak.csv")
    with (tmp_path / "jejak.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    entries = [
        {
            **{name: row[name] or None for name in ("article", "by", "previous")},
            "at": row["at"],
            "step": row["step"],
            "detail": json.loads(row["detail"]),
        }
        for row in rows
    ]
    assert [row["chain"] for row in rows] == _links(entries)
    assert (
        redaksi("audit", "--csv", "--limit", "1").splitlines()[0] == "number,at,by,step,article,detail,previous,chain"
    )


def test_a_name_that_is_a_formula_stays_text(redaksi: Terminal, tmp_path: Path) -> None:
    redaksi("users", "add", "=1+1", "--role", "editor")
    redaksi("edit", _new(redaksi, tmp_path), "--field", "place", "--value", "Ranumas", "--as", "=1+1")
    assert ",'=1+1," in redaksi("audit", "--csv")


def test_what_was_taken_out_is_told(redaksi: Terminal, approved: str) -> None:
    redaksi("audit", "--check")
    with closing(sqlite3.connect(redaksi.store / "redaksi.db")) as database:
        database.execute("DROP TRIGGER audit_kept")
        database.execute("DELETE FROM audit WHERE id = 2")
        database.commit()
    assert redaksi.json("audit", "--check", status=1)["faults"][0] == {"code": "trail-missing", "first": 2, "last": 2}
    assert "entri 2 tidak ada lagi" in redaksi.err


def _new(redaksi: Terminal, tmp_path: Path) -> str:
    (tmp_path / "tulisan.md").write_text("# Judul\n\nIsi.\n", encoding="utf-8")
    made: str = redaksi.json("import", tmp_path / "tulisan.md")["articles"][0]["article"]["id"]
    return made


@pytest.mark.parametrize("wrong", [["--limit", "0"], ["--to", "/dev/null/x.json"]])
def test_wrong_usage_is_one_line(redaksi: Terminal, story: str, wrong: list[str]) -> None:
    redaksi("audit")
    assert redaksi.error("audit", *wrong, status=2 if wrong[0] == "--limit" else 3)
