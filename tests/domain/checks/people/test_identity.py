"""Victims of sexual crimes, and children before the law, cannot be found by what a story says of them."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.people.identity import RULE
from tests.domain.checks.looking import findings

CRIME = "Polisi menangkap seorang pria yang diduga mencabuli anak tetangganya.\n\n"
CHILD = "Tersangka yang masih di bawah umur itu ditangkap karena mencuri.\n\n"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (CRIME + "Korban, Siti Aminah, dibawa ke rumah sakit.", ["Siti Aminah"]),
        (CRIME + "Siswi bernama Aminah itu sudah pulang.", ["Aminah"]),
        (CRIME + "Aminah (14) sudah pulang.", ["Aminah"]),
        (CRIME + "Korban bersekolah di SMP Negeri 3 Ranumas.", ["SMP Negeri 3"]),
        (CRIME + "Korban tinggal di Jalan Mawar.", ["Jalan M"]),
        (CHILD + "Rudi Hartono (15) ditahan di polsek.", ["Rudi Hartono"]),
    ],
)
def test_a_name_a_school_an_address(text: str, marked: list[str]) -> None:
    assert [found.text for found in findings(text, RULE)] == marked


@pytest.mark.parametrize(
    "text",
    [
        CRIME + "Korban, sebut saja Bunga (14), bukan nama sebenarnya, sudah pulang.",
        CRIME + "Bunga (14, nama samaran) sudah pulang.",
        CRIME + "Korban berinisial SA (14) dibawa ke rumah sakit.",
        CRIME + "Kepala Polres Ranumas, Budi Santoso (45), membenarkan penangkapan itu.",
        CRIME + "Korban Kekerasan Seksual didampingi Dinas Perlindungan Anak.",
        CRIME + "Korban didampingi psikolog. Penyuluhan digelar di SMP Negeri 2 Ranumas.",
        CRIME + "Ia membuka kantornya di Jalan Mawar.",
        "Siswi SMP Negeri 3 Ranumas, Siti Aminah (14), menjuarai lomba renang.",
        "Korban banjir, Siti Aminah, mengungsi ke SD Negeri 2.",
        "Anak di bawah umur dilarang masuk, kata Siti Aminah.",
        CHILD + "Kanit Reskrim Rudi Hartono (35) membenarkannya. Ia bersekolah di SMP Negeri 3.",
    ],
)
def test_ordinary_news_and_protected_names(text: str) -> None:
    assert findings(text, RULE) == []
