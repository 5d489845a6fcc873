"""Word-level differences: both texts can be read from them, they are what an editor expects, and quick."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from redaksi.domain.word_diff import Change, Run, compare, new_text, old_text
from tests.untraced import seconds

_WORDS = st.lists(
    st.sampled_from(["beras", "naik", "di", "pasar", " ", " ", ". ", "\n\n", "anak-anak", "Rp5.000", "é", "\u00a0"]),
    max_size=60,
).map("".join)
SAME, GONE, NEW = Change.SAME, Change.GONE, Change.NEW


def marked(old: str, new: str) -> str:
    """The comparison in a form to read: [-gone-]{+new+}, with < > around what has moved."""
    signs = {SAME: "{}", GONE: "[-{}-]", NEW: "{{+{}+}}"}
    return "".join(signs[run.change].format(f"<{run.text}>" if run.moved else run.text) for run in compare(old, new))


@given(st.one_of(st.text(), _WORDS), st.one_of(st.text(), _WORDS))
@example("", "")
@example("a\n", "a")
@example("\r\n\u2028x", "\n\u2028x")
def test_both_texts_can_be_rebuilt(old: str, new: str) -> None:
    runs = compare(old, new)
    assert old_text(runs) == old
    assert new_text(runs) == new


@given(_WORDS, _WORDS)
def test_runs_are_as_long_as_they_can_be_and_never_empty(old: str, new: str) -> None:
    runs = compare(old, new)
    assert all(run.text for run in runs)
    assert all((a.change, a.moved) != (b.change, b.moved) for a, b in pairwise(runs))


@given(_WORDS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(run.change is SAME for run in compare(text, text))


@given(_WORDS, _WORDS)
def test_what_moved_stands_on_both_sides(old: str, new: str) -> None:
    runs = compare(old, new)
    gone = "".join(sorted("".join(run.text for run in runs if run.moved and run.change is GONE)))
    assert gone == "".join(sorted("".join(run.text for run in runs if run.moved and run.change is NEW)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Harga beras naik.", "Harga gula naik.", "Harga [-beras-]{+gula+} naik."),
        ("Harga beras.", "Harga beras naik.", "Harga beras{+ naik+}."),
        ("Rp5.000 lebih", "Rp5.500 lebih", "[-Rp5.000-]{+Rp5.500+} lebih"),
        ("anak-anak sekolah", "anak sekolah", "[-anak-anak-]{+anak+} sekolah"),
        ("Kata dia.", "Kata dia,", "Kata dia[-.-]{+,+}"),
        ("besar dari kecil itu", "tinggi dari rendah itu", "[-besar dari kecil-]{+tinggi dari rendah+} itu"),
        ("a b", "a\u00a0b", "a[- -]{+\u00a0+}b"),
        ("北京市长", "北京市民", "北京市[-长-]{+民+}"),
    ],
)
def test_words_are_told_apart_as_a_reader_does(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_a_paragraph_that_is_split_shows_only_the_break() -> None:
    old = "Pemerintah menaikkan harga beras. Pedagang menolak keputusan itu."
    assert (
        marked(old, old.replace(". P", ".\n\nP"))
        == "Pemerintah menaikkan harga beras.[- -]{+\n\n+}Pedagang menolak keputusan itu."
    )


def test_an_unchanged_sentence_between_two_new_ones_stays() -> None:
    old = "Warga menunggu kabar di kantor desa."
    new = f"Hujan turun sejak pagi tadi di seluruh kota. {old} Bantuan baru datang pada malam hari sekali."
    assert Run(SAME, old) in compare(old, new)


def test_unrelated_sentences_are_not_torn_into_shreds() -> None:
    old = "Presiden yang datang dari Bogor di pagi hari membuka pameran."
    new = "Banjir yang melanda wilayah pesisir di Demak merendam sawah."
    assert len([run for run in compare(old, new) if run.change is SAME]) <= 1


def test_a_moved_paragraph_is_told_as_moved() -> None:
    first, second, third = (f"Paragraf {n} yang cukup panjang untuk dikenali." for n in ("satu", "dua", "tiga"))
    runs = compare(f"{first}\n\n{second}\n\n{third}", f"{second}\n\n{third}\n\n{first}")
    assert Run(GONE, first, moved=True) in runs
    assert Run(NEW, first, moved=True) in runs
    assert not [run for run in runs if not run.moved and run.change is not SAME and run.text.strip()]


def _long(words: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    stock = ["".join(chance.choices("abcdefghijklmno", k=chance.randint(2, 9))) for _ in range(6000)]
    return [" ".join(chance.choices(stock, weights=range(6000, 0, -1), k=50)) for _ in range(words // 50)]


def _seconds(old: str, new: str) -> float:
    taken = seconds(lambda: compare(old, new))
    runs = compare(old, new)
    assert (old_text(runs), new_text(runs)) == (old, new)
    return taken


def test_a_hundred_thousand_words_with_a_few_changes_take_no_second() -> None:
    lines = _long(100_000)
    changed = list(lines)
    for at in range(0, len(lines), 100):
        changed[at] = changed[at].replace(" ", " baru ", 3)
    changed[5:9] = []
    changed.insert(1500, lines[3])
    assert _seconds("\n\n".join(lines), "\n\n".join(changed)) < 1.5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 100_000, "b " + "a " * 90_000 + "b"),
        ("a b " * 50_000, "b a a " * 40_000),
        ("x\n" * 100_000, "y\nx\n" * 50_000),
        ("." * 200_000, ".," * 100_000),
        ("".join(random.Random(3).choices("ab ", k=200_000)), "".join(random.Random(4).choices("ab ", k=200_000))),
        (" ".join(map(str, range(60_000))), " ".join(map(str, range(60_000, 0, -1)))),
        ("\n".join(f"baris nomor {n} ini panjang" for n in range(20_000)),
         "\n".join(f"baris nomor {n} ini panjang" for n in range(20_000, 0, -1))),
    ],
    ids=["one-word", "two-words", "lines", "signs", "chance", "backwards", "lines-backwards"],
)  # fmt: skip
def test_hostile_texts_take_no_long_time(old: str, new: str) -> None:
    assert _seconds(old, new) < 4
