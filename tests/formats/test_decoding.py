"""Bytes become clean text, or one coded error; what was guessed or changed is named."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import clean, decode, read_bytes, read_file

SENTENCE = "Wali Kota meresmikan “Pasar Baru” — kata dia, Jum’at."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_files_are_read_whole(encoding: str) -> None:
    text = SENTENCE * 20
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_or_plain_unicode_leaves_no_doubt(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), "a.txt").doubts == ()


def test_wide_text_without_a_mark_is_guessed_and_says_so() -> None:
    decoded = decode(("Banjir di Kota Sungai Lama\n" * 5).encode("utf-16-le"), "a.txt")
    assert [doubt.code for doubt in decoded.doubts] == ["encoding-guessed"]


def test_windows_1252_is_guessed_and_says_so() -> None:
    decoded = decode(SENTENCE.encode("windows-1252"), "a.txt")
    assert decoded.text == SENTENCE
    assert [(doubt.code, doubt.params["encoding"]) for doubt in decoded.doubts] == [
        ("encoding-guessed", "windows-1252")
    ]


def test_stray_western_bytes_in_utf8_are_mended_and_counted() -> None:
    decoded = decode("“Satu” dan “dua”".encode() + b" lalu \x93tiga\x94", "a.txt")
    assert decoded.text == "“Satu” dan “dua” lalu “tiga”"
    assert [(doubt.code, doubt.params["count"]) for doubt in decoded.doubts] == [("encoding-mixed", 2)]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_lf(end: str) -> None:
    decoded = decode(f"satu{end}dua{end}{end}tiga".encode(), "a.txt")
    assert decoded.text == "satu\ndua\n\ntiga"
    assert decoded.doubts == ()


@pytest.mark.parametrize(
    ("dirty", "expected", "code"),
    [
        ("ka\0ta", "kata", "nul-removed"),
        ("ka\ufeffta", "kata", "mark-removed"),
        ("ka\u202eta\u2066", "kata", "direction-removed"),
        ("satu\u2028dua", "satu\ndua", "separator-changed"),
        ("satu\u2029dua", "satu\ndua", "separator-changed"),
        ("satu\x0cdua", "satu\ndua", "separator-changed"),
        ("ka\x08ta", "kata", "control-removed"),
        ("ka\ud83dta", "ka\ufffdta", "surrogate-replaced"),
    ],
)
def test_characters_a_story_cannot_hold_are_cleaned_by_name(dirty: str, expected: str, code: str) -> None:
    cleaned = clean(dirty)
    assert cleaned.text == expected
    assert [doubt.code for doubt in cleaned.doubts] == [code]


def test_a_character_cut_into_two_surrogates_is_mended_without_a_doubt() -> None:
    assert clean("ibu \ud83d\ude00").text == "ibu 😀"
    assert clean("ibu \ud83d\ude00").doubts == ()


def test_what_people_write_is_left_alone() -> None:
    text = "nbsp\u00a0 tipis\u2009 lunak\u00ad gabung\u200d 👩‍🌾 kutip “ ” é e\u0301 \t."
    assert clean(text).text == text
    assert clean(text).doubts == ()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\nIHDR",
        b"PK\x03\x04docx",
        b"%PDF-1.7 text",
        b"\xff\xd8\xff\xe0JFIF",
        bytes(range(256)) * 40,
        b"\x00\x01\x02\x03\x04\x05",
        b"SQLite format 3\0" + b"a" * 500,
    ],
)
def test_binary_content_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "foto.txt")
    assert caught.value.code == "binary-file"
    assert caught.value.params["name"] == "foto.txt"


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u202e\ufeff".encode()])
def test_nothing_to_read_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "kosong.txt")
    assert caught.value.code == "empty-file"


@given(st.binary(max_size=300))
def test_no_bytes_at_all_lead_to_another_exception_or_unclean_text(data: bytes) -> None:
    try:
        text = decode(data, "x").text
    except UnreadableError as error:
        assert error.code in {"binary-file", "empty-file"}
    else:
        assert clean(text).doubts == ()
        text.encode("utf-8")


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    for name, code in (
        ("tiada.txt", "no-such-file"),
        (".", "is-folder"),
        ("pipa", "not-a-file"),
    ):
        with pytest.raises(UnreadableError) as caught:
            read_file(tmp_path / name)
        assert caught.value.code == code


def test_a_file_of_100_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "besar.txt"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    began = time.process_time()
    with pytest.raises(UnreadableError) as caught:
        read_file(large)
    assert caught.value.code == "file-too-large"
    assert (caught.value.params["size"], caught.value.params["limit"]) == (100, 50)
    assert time.process_time() - began < 0.5


def test_a_name_too_long_for_the_system_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_file(tmp_path / ("a" * 5_000))
    assert caught.value.code in {"file-failed", "no-such-file"}


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_wide_text_of_four_bytes_without_a_mark(encoding: str) -> None:
    text = "Judul “berita” dari Teluk Sari\n\nIsi berita yang cukup panjang.\n"
    decoded = decode(text.encode(encoding), "x")
    assert decoded.text == text
    assert [(doubt.code, doubt.params) for doubt in decoded.doubts] == [
        ("encoding-guessed", {"encoding": encoding.upper()})
    ]


def test_a_file_that_grows_past_the_limit_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "besar.txt"
    file.write_bytes(b"x" * 2_000)
    monkeypatch.setattr("redaksi.formats.decoding._size_of_plain", lambda *_: 10)
    with pytest.raises(UnreadableError, match="file-too-large"):
        read_bytes(file, limit=1_000)
