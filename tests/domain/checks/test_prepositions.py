from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes

RULE = "di-ke"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Dimana ia berada?", {"Dimana": "Di mana"}),
        ("Ada tiga, diantaranya dua anak.", {"diantaranya": "di antaranya"}),
        ("Bola itu diatas meja, disini.", {"diatas": "di atas", "disini": "di sini"}),
        ("Ia pergi kesana, lalu kemana-mana.", {"kesana": "ke sana", "kemana": "ke mana"}),
        ("Kedepannya, ia darimana?", {"Kedepannya": "Ke depannya", "darimana": "dari mana"}),
        ("Pelaku di tangkap polisi.", {"di tangkap": "ditangkap"}),
        ("Rapat akan di laksanakan besok.", {"di laksanakan": "dilaksanakan"}),
        ("Jalan itu di perbaiki warga.", {"di perbaiki": "diperbaiki"}),
        ("Suratnya di kirimkan kemarin.", {"di kirimkan": "dikirimkan"}),
        ("Barang di ekspor, uang di transfer.", {"di ekspor": "diekspor", "di transfer": "ditransfer"}),
        ("Di temukan dua mayat.", {"Di temukan": "Ditemukan"}),
        ("Uang itu diserahkan ke pada korban.", {"ke pada": "kepada"}),
        ("Lebih baik diam dari pada salah.", {"dari pada": "daripada"}),
    ],
)
def test_prepositions_stand_apart_and_prefixes_do_not(text: str, fix: dict[str, str]) -> None:
    assert fixes(text, RULE) == fix


@pytest.mark.parametrize(
    "text",
    [
        "Di bawah jembatan, di atas kertas, di lapangan, di tengah kota.",
        "Ia keluar rumah dan tidak ke luar negeri.",
        "Mobil itu dibalik, kertas itu di balik pintu.",
        "Di gelar perkara kedua, polisi membawa bukti.",
        "Di tindak pidana korupsi, hukumannya berat.",
        "Mereka berkumpul di permukaan, di pendidikan, dan di perikanan.",
        "Ia dilahirkan di Tangkap, sebuah desa.",
        "Kesemuanya hadir; keseluruhannya lima.",
        "Nilai itu di bui, di rumah sakit, di kantor polisi, di pekan lalu.",
        "Ditahan, dibawa, ditemukan, diselenggarakan.",
        "Kantor di Kesana Raya.",
        "Lihat dimana.example/dimana dan `dimana`.",
        "Rute di antar-kota itu panjang.",
        "Pedagang di jual beli daring.",
        "Kapal itu di lepas pantai, berangkat di pukul 23.00.",
    ],
)
def test_places_nouns_and_names_stay(text: str) -> None:
    assert findings(text, RULE) == []
