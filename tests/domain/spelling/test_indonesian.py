"""Words that are right by the rules of Indonesian though no dictionary lists them."""

from __future__ import annotations

import pytest

from redaksi.domain.spelling.indonesian import active_forms, differ_by_one, is_formed, is_noun_as_verb

_WORDS = (
    "rumah buku apa dia pasang menggelar meluncurkan membersihkan kota bencana aktif dimensi barat menulis tulis anak "
    "sama bersama jalan putra putri warna warni cair mencairan tawan menawan ana sekarang kurang sela barang cetak "
    "menyoroti mengekspor mengebom menerima menari mari memilah memberi dibayar"
)
KNOWN = frozenset(_WORDS.split())


def known(word: str) -> bool:
    return word in KNOWN


@pytest.mark.parametrize(
    "word",
    [
        "rumahnya", "bukumu", "bukuku", "rumahkah", "rumahlah", "bukunyalah", "bukunyakah", "apakah", "rumahnyapun",
        "digelar", "digelarlah", "luncurkan", "bersihkanlah", "diluncurkan", "ditawan", "disoroti", "soroti",
        "diekspor",        "antarkota", "pascabencana", "nonaktif", "multidimensi", "antarkotanya",
        "pemilahan", "pemilahannya",
        "anak-anak", "anak-anaknya", "bersama-sama", "kebarat-baratan", "menulis-nulis", "putra-putri", "warna-warni",
        "sekurang-kurangnya", "non-barat", "rumah-rumah", "jalan-jalan",
    ],
)  # fmt: skip
def test_made_by_the_rules(word: str) -> None:
    assert known(word) or is_formed(word, known)


@pytest.mark.parametrize(
    "word",
    [
        "rumhanya", "ananya", "digelra", "dicairan", "luncrkan", "antarkta", "pascaana", "anak-arak", "anak-anka",
        "brsama-sama", "snekurang-kurangnya", "sela-sel", "menulis-tulos", "putra-putru", "kah", "nya", "di", "dikan",
    ],
)  # fmt: skip
def test_not_made_by_the_rules(word: str) -> None:
    assert not is_formed(word, known)


def test_verbs_with_the_ending_of_nouns_are_slips() -> None:
    assert is_noun_as_verb("memberian", known)
    assert is_noun_as_verb("dibayaran", known)
    assert not is_noun_as_verb("menahan", {"menahan"}.__contains__)
    assert not is_noun_as_verb("dibayarkan", known)
    assert not is_noun_as_verb("pemberian", known)


def test_a_doubled_word_that_differs_by_a_letter_is_a_slip_even_of_two_words() -> None:
    """“barang-batang”: both are words, together they are a slip."""
    assert not is_formed("sela-cela", {"sela", "cela"}.__contains__)
    assert is_formed("lauk-pauk", {"lauk", "pauk"}.__contains__)


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        ("pasang", "memasang"), ("tulis", "menulis"), ("kirim", "mengirim"), ("sapu", "menyapu"), ("baca", "membaca"),
        ("fitnah", "memfitnah"), ("vonis", "memvonis"), ("cuci", "mencuci"), ("dapat", "mendapat"), ("jual", "menjual"),
        ("ziarah", "menziarah"), ("ambil", "mengambil"), ("ekspor", "mengekspor"), ("gali", "menggali"),
        ("hapus", "menghapus"), ("lihat", "melihat"), ("masak", "memasak"), ("nikah", "menikah"), ("rawat", "merawat"),
        ("wajib", "mewajib"), ("yakin", "meyakin"), ("transfer", "mentransfer"), ("sosialisasi", "menyosialisasi"),
        ("klaim", "mengklaim"),
    ],
)  # fmt: skip
def test_the_active_form_of_a_stem(stem: str, form: str) -> None:
    assert form in active_forms(stem)


def test_one_letter_more_less_or_other() -> None:
    assert differ_by_one("sela", "sel")
    assert differ_by_one("ela", "sela")
    assert differ_by_one("sela", "cela")
    assert not differ_by_one("sela", "sela")
    assert not differ_by_one("sela", "laes")
    assert not differ_by_one("sela", "se")
