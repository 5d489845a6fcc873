"""Files from strangers: each of these is refused in one sentence, quickly, and nothing is written anywhere."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redaksi.domain.errors import UnreadableError
from redaksi.handoff import reading, writing
from redaksi.handoff.archive import write_members
from tests.handoff.conftest import ID, NAMES, STORY, Redo, Zip, bundle


def code_of(file: Path) -> str:
    begun = time.monotonic()
    with pytest.raises(UnreadableError) as told:
        reading.read(file)
    assert time.monotonic() - begun < 5
    return told.value.code


def test_a_sound_file_is_read(zipped: Zip, members: dict[str, bytes]) -> None:
    assert reading.read(zipped(members)) == bundle()
    assert tuple(sorted(members)) == tuple(sorted(NAMES))


@pytest.mark.parametrize(
    "name",
    [
        "../manifest.json",
        "/etc/passwd",
        "articles/../../x.json",
        "C:\\windows\\system32\\x",
        "articles\\x.json",
        "media/CON",
        "media/nul",
        "aux.json",
        f"Articles/{ID}.json",
        f"articles/{ID.upper()}.json",
        "MANIFEST.JSON",
        "media/",
        "articles/",
        f"articles/{ID}.json/",
        f"articles/{ID}.json ",
        "media/" + "é" * 64,
        "x.exe",
        "",
        "manifest.json\nx",
    ],
)
def test_a_name_that_is_none_of_ours(zipped: Zip, members: dict[str, bytes], name: str) -> None:
    assert code_of(zipped(members, (zipfile.ZipInfo(name or "x"), b"x"))) == "handoff-strange-name"


def test_a_name_that_goes_on_behind_a_nul(zipped: Zip, members: dict[str, bytes]) -> None:
    file = zipped(members, (zipfile.ZipInfo("media/" + "a" * 64), b"x"))
    data = file.read_bytes().replace(b"media/" + b"a" * 64, b"media/" + b"a" * 60 + b"\0.sh")
    file.write_bytes(data)
    assert code_of(file) == "handoff-strange-name"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice(zipped: Zip, members: dict[str, bytes]) -> None:
    assert code_of(zipped(members, ("manifest.json", b"{}"))) == "handoff-twice"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR, stat.S_IFSOCK])
def test_a_link_or_a_device(zipped: Zip, members: dict[str, bytes], kind: int) -> None:
    entry = zipfile.ZipInfo("media/" + "a" * 64)
    entry.create_system = 3
    entry.external_attr = (kind | 0o777) << 16
    assert code_of(zipped(members, (entry, b"/etc/passwd"))) == "handoff-link"


def test_too_many_entries(zipped: Zip, members: dict[str, bytes]) -> None:
    extra = [(f"media/{number:064x}", b"") for number in range(198)]
    assert code_of(zipped(members, *extra)) == "handoff-too-many"


def test_a_directory_of_a_million_entries_is_not_read(zipped: Zip, members: dict[str, bytes]) -> None:
    """Its end says so, and what it says has to be believed before the library makes an object of each."""
    file = zipped(members)
    data = bytearray(file.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<2H", data, at + 8, 0xFFFF, 0xFFFF)
    file.write_bytes(bytes(data))
    assert code_of(file) == "handoff-too-many"


def test_a_directory_that_only_the_large_form_counts_is_not_read(tmp_path: Path) -> None:
    """Of the two ends that a large zip has, the library believes the one that the other does not mention."""
    count = 300
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 0, 20, *[0] * 15)
    body = b"PK\x03\x04" + bytes(26) + entry * count
    size, start = len(entry) * count, 30
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(body), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 46, start, 0)
    file = tmp_path / "large.redaksi"
    file.write_bytes(body + large + locator + end)
    assert code_of(file) == "handoff-damaged"


def test_a_bomb_of_zeros(zipped: Zip, members: dict[str, bytes]) -> None:
    assert code_of(zipped(members, ("media/" + "a" * 64, bytes(60_000_000)))) == "handoff-too-large"


def test_a_bomb_that_lies_about_its_size(zipped: Zip, members: dict[str, bytes]) -> None:
    file = zipped(members, ("media/" + "a" * 64, bytes(60_000_000)))
    data = file.read_bytes()
    file.write_bytes(data.replace(struct.pack("<L", 60_000_000), struct.pack("<L", 10)))
    assert code_of(file) in ("handoff-damaged", "handoff-too-large")


def test_many_middling_entries_that_are_too_much_together(zipped: Zip, members: dict[str, bytes]) -> None:
    extra = [(f"media/{number:064x}", bytes(1_000_000)) for number in range(60)]
    assert code_of(zipped(members, *extra)) == "handoff-too-large"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("manifest.json", b"[],"),
        (f"articles/{ID}.json", b"1,"),
        (f"articles/{ID}.json", b"["),
        (f"history/{ID}.jsonl", b"[]\n"),
        (f"remarks/{ID}.json", b'"",'),
        ("keys.json", b"{},"),
    ],
)
def test_millions_of_values_in_a_few_kilobytes_are_not_made(tmp_path: Path, name: str, part: bytes) -> None:
    """Made and looked at, what 48 kB hold of them took a quarter of a minute."""
    file = tmp_path / "lists.redaksi"
    file.write_bytes(write_members({"manifest.json": b"{}"} | {name: b"[" + part * 2_000_000}))
    assert file.stat().st_size < 20_000
    began = time.process_time()
    assert code_of(file) == "handoff-senseless"
    assert time.process_time() - began < 1


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "a.redaksi"
    with file.open("wb") as out:
        out.truncate(60_000_000)
    assert code_of(file) == "handoff-too-large"


def test_every_way_to_cut_it_off(zipped: Zip, members: dict[str, bytes], tmp_path: Path) -> None:
    data = zipped(members).read_bytes()
    cut = tmp_path / "cut.redaksi"
    for length in range(0, len(data), max(1, len(data) // 60)):
        cut.write_bytes(data[:length])
        assert code_of(cut) in ("handoff-damaged", "handoff-not-one", "handoff-changed")


def test_an_encrypted_entry(zipped: Zip, members: dict[str, bytes]) -> None:
    file = zipped(members)
    data = bytearray(file.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        data[at + offset] |= 1
    file.write_bytes(bytes(data))
    assert code_of(file) == "handoff-encrypted"


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_packing(zipped: Zip, members: dict[str, bytes], packing: int) -> None:
    entry = zipfile.ZipInfo("media/" + "a" * 64)
    entry.compress_type = packing
    assert code_of(zipped(members, (entry, b"x" * 100))) == "handoff-damaged"


def test_a_flipped_bit_anywhere_is_noticed(zipped: Zip, members: dict[str, bytes], tmp_path: Path) -> None:
    """Or it changes nothing of what is read: times of packing and the like stand in a zip, too."""
    data = zipped(members).read_bytes()
    flipped = tmp_path / "flipped.redaksi"
    for at in range(0, len(data), 3):
        flipped.write_bytes(data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :])
        try:
            assert reading.read(flipped) == bundle()
        except UnreadableError as error:
            assert error.code.startswith(("handoff-", "bad-json", "json-newer"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_at_all(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "any.redaksi"
    file.write_bytes(b"PK\x03\x04" + data)
    assert code_of(file).startswith("handoff-")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (NAMES[1], b'{"format": "redaksi-article", "format": "redaksi-article", "version": 1}'),
        (NAMES[1], b'{"format": "redaksi-article", "version": NaN}'),
        (NAMES[1], b'{"format": "redaksi-article", "version": 1, "body": 1e999}'),
        (NAMES[1], b"[" * 100_000),
        (NAMES[1], b'{"a":' * 100_000),
        (NAMES[1], b"\xff\xfe{}"),
        (NAMES[1], b'{"format": "redaksi-article", "version": 1, "headline": "\\ud800"}'),
        (NAMES[2], b'{"revision": 1, "revision": 2}\n'),
        (NAMES[2], b"[" * 100_000),
        ("manifest.json", b'{"format": "redaksi-hand-over", "format": "redaksi-hand-over"}'),
        ("manifest.json", b"[" * 100_000),
        ("manifest.json", b"Infinity"),
    ],
)
def test_json_that_readers_disagree_about(zipped: Zip, redone: Redo, name: str, data: bytes) -> None:
    assert code_of(zipped(redone(name, data))) == "bad-json"


def test_an_entry_that_is_not_the_one_the_manifest_names(zipped: Zip, members: dict[str, bytes]) -> None:
    other = members[NAMES[1]].replace(b"Air masuk.", b"Air surut.")
    assert code_of(zipped(members | {NAMES[1]: other})) == "handoff-changed"
    assert code_of(zipped({name: data for name, data in members.items() if name != NAMES[2]})) == "handoff-changed"
    assert code_of(zipped(members | {"media/" + "a" * 64: b"\xff\xd8\xff"})) == "handoff-changed"


def test_an_article_that_is_not_the_one_its_hash_names(zipped: Zip, redone: Redo, members: dict[str, bytes]) -> None:
    other = members[NAMES[1]].replace(b"Air masuk.", b"Air surut.")
    assert code_of(zipped(redone(NAMES[1], other))) == "handoff-changed"
    other = members[NAMES[2]].replace(b"Air masuk.", b"Air surut.")
    assert code_of(zipped(redone(NAMES[2], other))) == "bad-json"


def test_a_photo_that_is_no_picture(zipped: Zip, redone: Redo) -> None:
    import hashlib

    data = b"MZ\x90 a program"
    assert code_of(zipped(redone(f"media/{hashlib.sha256(data).hexdigest()}", data))) == "handoff-changed"


def test_a_later_format_is_told_as_one(zipped: Zip, members: dict[str, bytes]) -> None:
    manifest = json.loads(members["manifest.json"]) | {"version": 2}
    assert code_of(zipped(members | {"manifest.json": json.dumps(manifest).encode()})) == "json-newer"
    manifest |= {"version": 1, "minor": 7, "later": {"x": 1}}
    assert reading.read(zipped(members | {"manifest.json": json.dumps(manifest).encode()})) == bundle()


@pytest.mark.parametrize(
    "value",
    [
        *("2026-03-02", "2026-03-02T03:00:00Z", "9999", "2026-03-02T03:00:00.000Z\n", 5, None),
        *("2026-13-02T03:00:00.000Z", "2026-02-30T03:00:00.000Z", "2026-03-02T25:61:61.000Z"),
        *("0000-00-00T00:00:00.000Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"),
    ],
)
def test_a_time_that_could_not_be_sorted_or_shown(zipped: Zip, members: dict[str, bytes], value: object) -> None:
    manifest = json.loads(members["manifest.json"]) | {"at": value}
    assert code_of(zipped(members | {"manifest.json": json.dumps(manifest).encode()})) == "bad-json"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.redaksi") == "no-such-file"
    assert code_of(tmp_path) == "not-a-file"
    (tmp_path / "text.redaksi").write_text("Hanya teks.")
    assert code_of(tmp_path / "text.redaksi") == "handoff-not-one"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as out:
        out.writestr("word/document.xml", "<x/>")
    (tmp_path / "a.docx").write_bytes(other.getvalue())
    assert code_of(tmp_path / "a.docx") == "handoff-strange-name"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.redaksi")
        assert code_of(tmp_path / "pipe.redaksi") == "not-a-file"


def test_what_stands_before_a_zip_makes_it_none(zipped: Zip, members: dict[str, bytes]) -> None:
    file = zipped(members)
    file.write_bytes(b"#!/bin/sh\nrm -rf /\n" + file.read_bytes())
    assert code_of(file) == "handoff-not-one"


def test_the_same_bundle_gives_the_same_bytes() -> None:
    assert writing.write(bundle()) == writing.write(bundle())
    assert STORY.id in reading.layout.article(STORY.id)
