"""The file of templates and snippets: what is written comes back, what is hostile is refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.domain.article import Flags, Kind
from redaksi.domain.boilerplate import Boilerplate, Snippet, Template
from redaksi.domain.errors import UnreadableError
from redaksi.formats import boilerplate_file

FULL = Boilerplate(
    (
        Template(
            "Advertorial",
            "Judul {cursor}",
            "Subjudul",
            "Ringkasan",
            "en",
            Kind.ADVERTORIAL,
            "Ekonomi",
            ("iklan", "mitra"),
            ("{author}",),
            "Mitra",
            "Ranumas",
            Flags(unverified=True, paid=True),
            "Isi\u00a0dengan “kutipan” 🌊.\n\n{cursor}",
        ),
        Template("Kosong"),
    ),
    (Snippet("ttd", "{author}", "Tanda tangan", "Ctrl+Alt+T"), Snippet(";jkt", "JAKARTA — ")),
)


def entry(**fields: object) -> str:
    return json.dumps({"format": "redaksi-templates", "version": 1, **fields})


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "templat.json"
    file.write_bytes(boilerplate_file.write(FULL))
    assert boilerplate_file.read(file) == FULL
    assert boilerplate_file.write(boilerplate_file.read(file)) == file.read_bytes()


def test_fields_that_a_later_version_adds_are_left_out() -> None:
    text = entry(templates=[{"name": "A", "colour": "red"}], snippets=[], more=1)
    assert boilerplate_file.from_json(text, "x").templates == (Template("A"),)


def test_what_no_story_can_hold_does_not_come_in_as_an_escape() -> None:
    found = boilerplate_file.from_json(
        entry(
            templates=[{"name": "A\u202e", "headline": "B\0", "body": "satu\u2028dua\r\ntiga\x1b"}],
            snippets=[{"abbreviation": "z\0", "text": "x\u202ey\x07"}],
        ),
        "x",
    )
    assert found.templates == (Template("A", "B", body="satu\ndua\ntiga"),)
    assert found.snippets == (Snippet("z", "xy"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[]", "not-boilerplate"),
        ('{"format": "redaksi-article"}', "not-boilerplate"),
        ("{", "bad-json"),
        ("[" * 100_000, "bad-json"),
        ('{"format": "redaksi-templates", "version": NaN}', "bad-json"),
        ('{"format": "redaksi-templates", "version": 9}', "json-newer"),
        ('{"format": "redaksi-templates", "version": "1"}', "bad-json"),
        (entry(templates={"name": "A"}), "bad-json"),
        (entry(templates=[{"name": 7}]), "bad-json"),
        (entry(templates=["A"]), "bad-json"),
        (entry(templates=[{"name": "A", "kind": "opinion"}]), "bad-json"),
        (entry(templates=[{"name": "A", "language": "../etc"}]), "bad-json"),
        (entry(templates=[{"name": "A", "tags": "ralat"}]), "bad-json"),
        (entry(templates=[{"name": "A", "flags": {"paid": 1}}]), "bad-json"),
        (entry(snippets=[{"abbreviation": "a"}]), "bad-json"),
        (entry(snippets=[{"abbreviation": "a", "text": "x"}] * 1_001), "boilerplate-too-many"),
    ],
)
def test_a_file_that_is_not_one_is_refused(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        boilerplate_file.from_json(text, "berkas.json")
    assert caught.value.code == code


def test_a_file_that_is_too_large_or_binary_is_refused_unread(tmp_path: Path) -> None:
    large, binary = tmp_path / "a.json", tmp_path / "b.json"
    with large.open("wb") as handle:
        handle.truncate(boilerplate_file.SIZE_LIMIT + 1)
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    codes = []
    for file in (large, binary, tmp_path):
        with pytest.raises(UnreadableError) as caught:
            boilerplate_file.read(file)
        codes.append(caught.value.code)
    assert codes == ["file-too-large", "binary-file", "is-folder"]
