"""Sentences are found by their signs, and not where a full stop stands for something else."""

from __future__ import annotations

import pytest

from redaksi.domain.sentences import sentence_at, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satu. Dua? Tiga!", ["Satu.", "Dua?", "Tiga!"]),
        ("“Kami siap.” Ia pergi.", ["“Kami siap.”", "Ia pergi."]),
        ("“Siapa?” tanya dia. “Saya!”", ["“Siapa?” tanya dia.", "“Saya!”"]),
        ("Pukul 14.29 WIB harga Rp1.500.000. Besok naik.", ["Pukul 14.29 WIB harga Rp1.500.000.", "Besok naik."]),
        ("Menurut Prof. Dr. H. Budi S. Wibowo, S.H., aman.", ["Menurut Prof. Dr. H. Budi S. Wibowo, S.H., aman."]),
        ("Kantor di Jl. Merdeka No. 5 tutup.", ["Kantor di Jl. Merdeka No. 5 tutup."]),
        ("1. Pertama. Kedua.", ["1. Pertama.", "Kedua."]),
        ("Itu … Entah. (Belum jelas.) *Sudah.* Ya", ["Itu …", "Entah.", "(Belum jelas.)", "*Sudah.*", "Ya"]),
        ("Tahun 2024. 5 orang.", ["Tahun 2024.", "5 orang."]),
        ("  tanpa titik  ", ["tanpa titik"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_paragraph_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("place", "expected"), [(0, "Satu."), (5, "Satu."), (6, "Dua dua."), (14, "Dua dua."), (99, "T")]
)
def test_the_sentence_of_a_place(place: int, expected: str) -> None:
    text = "Satu. Dua dua. T"
    start, end = sentence_at(text, place)
    assert text[start:end] == expected


def test_a_long_line_takes_no_time_to_speak_of() -> None:
    assert len(sentences("Kata. " * 50_000)) == 50_000
    assert len(sentences("." * 300_000)) == 1
