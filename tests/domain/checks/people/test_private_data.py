"""What leads to somebody's door is told and masked; what everybody may know is left alone."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.people.private_data import RULE
from tests.domain.checks.looking import findings, fixes


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Pada KTP-nya tertulis 3273014507890002 dan fotonya.", {"3273014507890002": "3273xxxxxxxxxxxx"}),
        ("Ia menelepon dari 0812-3456-7890 malam itu.", {"0812-3456-7890": "0812-xxxx-xxxx"}),
        ("Ia menelepon dari +62 812 3456 789 malam itu.", {"+62 812 3456 789": "+62 81x xxxx xxx"}),
        ("Mobil itu bernomor B 1234 XYZ dan berwarna hitam.", {"B 1234 XYZ": "B 1xxx XYZ"}),
    ],
)
def test_a_number_that_is_somebodys(text: str, masked: dict[str, str]) -> None:
    assert fixes(text, RULE) == masked


def test_a_house_down_to_its_ward() -> None:
    text = "Tersangka tinggal di Jalan Kenanga RT 03/RW 05, Kelurahan Sukamaju."
    assert fixes(text, RULE) == {"RT 03/RW 05": ""}


@pytest.mark.parametrize(
    "text",
    [
        "Banjir merendam RT 03/RW 05 dan RT 04/RW 05 di Kelurahan Sukamaju.",
        "Perbaikan Jalan Kenanga di RT 03/RW 05 dimulai Senin.",
        "Warga yang membutuhkan bantuan dapat menghubungi posko di 0812-3456-7890.",
        "Pendaftaran dibuka sampai Jumat melalui nomor WhatsApp 081234567890.",
        "Nomor rekening 1234567890123456 tidak ada hubungannya.",
        "Anggaran itu Rp3.273.014.507.890.002 menurut dokumen.",
        "Pasal 28 E 1945 XX bukan nomor rumah.",
        "Pertandingan F 16 B dimulai pukul 16.00.",
        "Kapal itu menempuh KM 12 B sebelum mogok.",
    ],
)
def test_what_everybody_may_know_is_left_alone(text: str) -> None:
    assert findings(text, RULE) == []


def test_numbers_that_the_newsroom_allows() -> None:
    text = "Keluhan pelanggan: telepon 0812-3456-7890."
    assert len(findings(text, RULE)) == 1
    assert findings(text, RULE, public_numbers=frozenset({"0812 3456 7890"})) == []
