"""Lists of words in files."""

from __future__ import annotations

from pathlib import Path

from redaksi.dictionaries import word_files
from redaksi.dictionaries.system import SystemDictionaries


def test_remarks_and_blanks_are_no_words(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_bytes("# remark\nsatu dua\n\n  tiga\xa0\n".encode() + b"\xff\n")
    assert word_files.read(file) == ["satu", "dua", "tiga", "\ufffd"]
    assert word_files.read(tmp_path / "missing") == []
    assert word_files.read(tmp_path) == []


def test_what_is_shipped() -> None:
    words = word_files.shipped("id")
    assert "pilkada" in words.added
    assert not words.added & words.rare
    assert not words.rare & words.usual().keys()
    assert words.usual()["yang"] == 0
    assert not word_files.shipped("xx").added


def test_a_dictionary_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / "qq.dic").write_text("")
    (tmp_path / "qq.aff").mkdir()
    assert SystemDictionaries().load("qq", [tmp_path]) is None
