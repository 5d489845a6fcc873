"""The words of a link without their signs, and back."""

from __future__ import annotations

import pytest

from redaksi.gui.editor.link_words import shown, written


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("banjir rob", "banjir rob"),
        ("**banjir**", "banjir"),
        ("*banjir* **rob**", "banjir rob"),
        ("***banjir***", "banjir"),
        ("2 * 3", "2 * 3"),
        ("nama_berkas_ini", "nama_berkas_ini"),
    ],
)
def test_the_signs_are_not_shown(words: str, read: str) -> None:
    assert shown(words) == read
    assert written(words, read) == words


@pytest.mark.parametrize(
    ("words", "now", "after"),
    [
        ("**banjir**", "rob", "**rob**"),
        ("***banjir***", "rob", "***rob***"),
        ("*banjir* **rob**", "banjir rob besar", "banjir rob besar"),
        ("**banjir**", "", ""),
        ("banjir", "rob", "rob"),
    ],
)
def test_other_words_keep_the_signs_that_stood_round_all(words: str, now: str, after: str) -> None:
    assert written(words, now) == after
