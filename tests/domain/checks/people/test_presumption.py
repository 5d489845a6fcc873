"""A suspect is not called a culprit by name, unless a court has spoken."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.people.presumption import RULE
from tests.domain.checks.looking import findings, fixes

SUSPECT = "\n\nPolisi menetapkan Rudi Hartono sebagai tersangka."


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Polisi menangkap pelaku Rudi Hartono di rumahnya.", {"pelaku": "terduga pelaku"}),
        ("Pelaku berinisial RS (32) dibawa ke kantor polisi.", {"Pelaku": "Terduga pelaku"}),
        ("Koruptor Rudi Hartono tertunduk.", {"Koruptor": "Tersangka korupsi"}),
        ("Warga mengenali pembunuh bernama Rudi itu.", {"pembunuh": "tersangka pembunuhan"}),
        ("Pembunuh itu, Rudi Hartono, tertunduk.", {"Pembunuh": "Tersangka pembunuhan"}),
        ("Pencuri tersebut bernama Rudi Hartono.", {"Pencuri": "Terduga pencuri"}),
    ],
)
def test_a_name_behind_the_word(text: str, fix: dict[str, str]) -> None:
    assert fixes(text + SUSPECT, RULE) == fix
    assert findings(text + SUSPECT, RULE)[0].others == tuple(
        ["Tersangka", "Terdakwa"] if next(iter(fix)).istitle() else ["tersangka", "terdakwa"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Pelaku UMKM Semarang berkumpul di alun-alun." + SUSPECT,
        "Para pelaku Usaha Kecil mendapat pelatihan." + SUSPECT,
        "Polisi masih mengejar pelaku lain." + SUSPECT,
        "Pelaku itu, kata Rudi Hartono, lari." + SUSPECT,
        "Terduga pelaku Rudi Hartono dibawa ke kantor polisi." + SUSPECT,
        "Polisi menangkap pelaku Rudi Hartono di rumahnya.",
        "Pelaku Rudi Hartono divonis lima tahun penjara." + SUSPECT,
        "Pelaku Polres Bantul belum ditemukan." + SUSPECT,
    ],
)
def test_what_is_no_verdict_before_the_court(text: str) -> None:
    assert findings(text, RULE) == []


def test_the_whole_name_is_told() -> None:
    (found,) = findings("Polisi menangkap pelaku Rudi A. Hartono Putra kemarin." + SUSPECT, RULE)
    assert found.params["name"] == "Rudi A. Hartono Putra"
