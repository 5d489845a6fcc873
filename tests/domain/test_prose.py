"""What is no prose is the same for the speller, the rules of style and the figures."""

from __future__ import annotations

import time

import pytest

from redaksi.domain.checks.lines import BLOT, line_of
from redaksi.domain.prose import MAY_BE_UNREAD, UNREAD, Kind, kind_of
from redaksi.domain.spelling.tokens import tokens
from redaksi.gui.editor.figures.figures import figures_of_line


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Air naik.", Kind.PARAGRAPH, "Air naik."),
        ("  - Air naik.", Kind.ITEM, "Air naik."),
        ("3. Air naik.", Kind.ITEM, "Air naik."),
        ("> - Air naik.", Kind.ITEM, "Air naik."),
        ("> Air naik.", Kind.QUOTE, "Air naik."),
        ("## Air naik.", Kind.HEADING, "Air naik."),
        ("| Air | naik |", Kind.TABLE, "| Air | naik |"),
        ("--- | ---", Kind.TABLE, "--- | ---"),
        ("```python", Kind.OTHER, "```python"),
        ("~~~", Kind.OTHER, "~~~"),
        ("* * *", Kind.OTHER, "* * *"),
        ("    kode", Kind.OTHER, "    kode"),
        ("[rob]: https://warta.example", Kind.OTHER, "[rob]: https://warta.example"),
        ("<div class='x'>", Kind.OTHER, "<div class='x'>"),
        (" ", Kind.BLANK, " "),
    ],
)
def test_what_a_line_is(line: str, kind: Kind, words: str) -> None:
    found, begin = kind_of(line)
    assert (found, line[begin:]) == (kind, words)
    assert kind_of(line, in_code=True)[0] is Kind.OTHER


@pytest.mark.parametrize(
    "unread",
    [
        "`git psuh`",
        "``a ` b``",
        "https://warta.example/rob?x=1",
        "ftp://berkas.example/a",
        "www.warta.example",
        "warta.co.id/rob",
        "laporan.pdf",
        "redaksi@warta.example",
        "@bmkg_id",
        "#BanjirRob",
        "<https://warta.example>",
        "<span lang='id'>",
        "&nbsp;",
    ],
)
def test_speller_and_rules_pass_over_the_same(unread: str) -> None:
    line = f"Lihat {unread} dahulu"
    assert [line[start:end] for start, end in tokens(line)] == ["Lihat", "dahulu"]
    assert line_of(line).prose == f"Lihat {BLOT * len(unread)} dahulu"


@pytest.mark.parametrize(
    ("line", "sentences"), [("Satu. Dua.", 2), ("## Satu. Dua.", 0), ("| Satu. Dua. |", 0), ("```", 0)]
)
def test_the_figures_count_the_sentences_of_prose(line: str, sentences: int) -> None:
    assert figures_of_line(line).sentences == sentences


@pytest.mark.parametrize("part", ["`", "``a", "a.", "@a", "](", "](a(", "<a", "&a", "http://", "a-", "a@b", "www."])
def test_no_line_takes_long(part: str) -> None:
    line = part * (20_000 // len(part))
    began = time.perf_counter()
    MAY_BE_UNREAD.search(line)
    UNREAD.sub("", line)
    assert time.perf_counter() - began < 1
