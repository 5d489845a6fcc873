from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.checks.checking import check_body
from redaksi.domain.checks.lines import BLOT, SIGN, Kind, line_of, lines_of
from tests.domain.checks.looking import house


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Satu alinea.", Kind.PARAGRAPH),
        ("## Bab", Kind.HEADING),
        ("1. butir", Kind.ITEM),
        ("    - butir", Kind.ITEM),
        ("> kutipan", Kind.QUOTE),
        ("| a | b |", Kind.TABLE),
        ("---", Kind.OTHER),
        ("    kode", Kind.OTHER),
        ("[1]: https://contoh.example", Kind.OTHER),
        ("  ", Kind.BLANK),
    ],
)
def test_what_a_line_is(text: str, kind: Kind) -> None:
    assert line_of(text).kind is kind


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("**tebal** dan *miring*", "++tebal++ dan +miring+"),
        ("lihat [laman](https://a.example/b_c)", "lihat +laman" + "+" * 24),
        ("kode `a, b` ini", "kode ###### ini"),
        ("![foto](media:abc) x", "################## x"),
        ("surat ke a.b@contoh.example ya", "surat ke ################## ya"),
        ("> kutipan", "++kutipan"),
        ("nama_berkas_ini", "nama_berkas_ini"),
    ],
)
def test_signs_and_addresses_are_no_prose(text: str, prose: str) -> None:
    shown = line_of(text).prose.replace(BLOT, "#").replace(SIGN, "+")
    assert shown == prose


def test_between_fences_everything_is_code() -> None:
    kinds = [line.kind for line in lines_of("satu\n```python\ndua\n~~~\n```\ntiga")]
    assert kinds == [Kind.PARAGRAPH, *[Kind.OTHER] * 4, Kind.PARAGRAPH]


@given(st.text(st.sampled_from('ab1 .,"“”*_`[]()<>#|-\n\tRp%/:’😀\u00a0'), max_size=200))
def test_no_text_trips_a_rule_and_places_are_true(text: str) -> None:
    for finding in check_body(text, house(sentence=3, lead=3)):
        assert text[finding.start : finding.end] == finding.text
    assert all(len(line.prose) == len(line.text) for line in lines_of(text))


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "[a](",
        "*",
        "`",
        "a.",
        "a@",
        "<",
        "“",
        "a ",
        "  ",
        "1/1/",
        "Rp1.",
        "dan ",
        "A",
        "a-",
        "ABC ",
        "https://",
        "\\",
        "1 ",
    ],
)
def test_hostile_lines_cost_little(piece: str) -> None:
    """Twenty thousand characters of anything: far more than a paragraph, in a fraction of a second."""
    text = (piece * 20_000)[:20_000]
    began = time.perf_counter()
    check_body(text, house())
    assert time.perf_counter() - began < 1.5
