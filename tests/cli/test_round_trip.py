"""What goes out as JSON or as a page comes back into an empty store as it was, whatever its fields hold."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal

STORE_LOCAL = ("state", "revision", "created", "modified", "notes")
SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.json"))
#: Texts that programs stumble over.
NAUGHTY = (
    "\u00a0", "\u2028a\u2029", "\u202eterbalik", "a\u0301", "👩‍👩‍👧‍👦", "\ufeffBOM", "\u200b", "\ta", "a\r\nb",
    "a\rb", "\x01\x1f\x7f", "<script>alert(1)</script>", "</template><script>", "<!--", "]]>",
    "&amp;&lt;&#x27;", "\"'`", "{{7*7}}", "{% raw %}", "%s%n%d", "{0}{headline}", "../../etc/passwd", "CON",
    "NUL.txt", "javascript:alert(1)", "[x](javascript:alert(1))", "# judul", "- a\n- b", "1. satu", "> kutip",
    "```\nkode", "|a|b|\n|-|-|\n|1|2|", "*a* _b_ **c**", "\\", "\\\\n", "null", "true", "NaN", "1e309", "İı",
    "ﬁ", "\U0010ffff", "\ue000", "\uffff", "\ufffd", "akhir ", "  dua  spasi  ", "a\n\n\n\nb", "[" * 50,
    "<" * 50, "`" * 20, "“”‘’—–…", "東京", "العربية", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤A", "favorite 0 likes", "(fyk/ash)", "x" * 190,
)  # fmt: skip


def story(number: int, text: str) -> dict[str, Any]:
    """An article with `text` in every field that takes any."""
    moment = {"local": "2024-07-05T14:29", "zone": None}
    return {
        "format": "redaksi-article",
        "version": 1,
        "id": str(uuid.UUID(int=number, version=4)),
        **dict.fromkeys(("headline", "subhead", "summary", "source", "place"), text),
        "body": {"markdown": f"{text}\n\n{text}"},
        "tags": [text],
        "codes": [text],
        "later": {text: [text]},
        "authors": [{"name": text, "initials": text}],
        "editor": {"name": text},
        "category": {"name": text} if text.strip() else None,
        "updates": [{"time": moment, "kind": "correction", "text": text, "by": text}],
        "corrections": [{"time": moment, "wrong": text, "right": text, "by": text}],
        "links": [{"rel": "corrects", "id": text, "url": text}],
        "related": [{"headline": text, "id": None, "url": text}],
    }


def comparable(redaksi: Terminal, reference: str) -> dict[str, Any]:
    shown: dict[str, Any] = redaksi.json("show", reference)
    return {name: value for name, value in shown.items() if name not in STORE_LOCAL}


def went_round(
    redaksi: Terminal, other: Terminal, ids: list[str], format_name: str, folder: Path
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    first = redaksi.json("export", *ids, "--format", format_name, "--to", folder)["files"]
    again = redaksi.json("export", *ids, "--format", format_name, "--to", folder.with_name("lagi"))["files"]
    assert [file["sha256"] for file in first] == [file["sha256"] for file in again]
    other("import", folder)
    return [comparable(redaksi, each) for each in ids], [comparable(other, each) for each in ids]


@pytest.mark.parametrize("format_name", ["json", "jsonl", "html"])
def test_naughty_texts_in_every_field(
    redaksi: Terminal, tmp_path: Path, capfd: pytest.CaptureFixture[str], format_name: str
) -> None:
    given = [story(number, text) for number, text in enumerate(NAUGHTY, 1)]
    file = tmp_path / "nakal.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in given), encoding="utf-8")
    redaksi("import", file)
    ids = [each["id"] for each in given]
    ours, theirs = went_round(redaksi, Terminal(tmp_path / "lain", capfd), ids, format_name, tmp_path / "keluar")
    assert ours == theirs
    for each, shown in zip(given, ours, strict=True):
        assert {name: shown[name] for name in ("headline", "tags", "later")} == {
            name: each[name] for name in ("headline", "tags", "later")
        }
        assert shown["body"]["markdown"] == each["body"]["markdown"]


@pytest.mark.parametrize("format_name", ["json", "html"])
def test_every_sample(redaksi: Terminal, tmp_path: Path, capfd: pytest.CaptureFixture[str], format_name: str) -> None:
    assert len(SAMPLES) >= 6
    ids = [entry["article"]["id"] for entry in redaksi.json("import", *SAMPLES)["articles"]]
    whole = [each for each in ids if format_name == "json" or not redaksi.json("show", each)["withdrawal"]]
    ours, theirs = went_round(redaksi, Terminal(tmp_path / "lain", capfd), whole, format_name, tmp_path / "keluar")
    assert ours == theirs
