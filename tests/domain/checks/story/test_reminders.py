"""Reminders about the text of a story: accusations of one person, and what other outlets have reported."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.finding import Severity
from tests.domain.checks.looking_at_stories import told

LONG = " Pengadaan itu berlangsung sejak Januari dan melibatkan banyak pihak di kota." * 10
ACCUSED = "“Ia menyelewengkan uang warga,” kata Ketua RT Budi Santoso. Ia menuduh lurah menerima suap." + LONG


def test_an_accusation_for_which_one_person_speaks() -> None:
    (found,) = told("one-source", body=ACCUSED)
    assert (found.text, found.severity) == ("menuduh", Severity.HINT)
    assert told("one-source", body=ACCUSED + "\n\nBudi menambahkan, warga marah.") == [found]


@pytest.mark.parametrize(
    "more",
    [
        "\n\nLurah Siti Aminah membantah.",
        "\n\n“Itu tidak benar,” kata Lurah Siti Aminah.",
        "\n\nLurah belum memberi keterangan hingga berita ini ditulis.",
        "\n\nSaat dikonfirmasi, lurah diam.",
    ],
)
def test_another_voice_or_the_other_side(more: str) -> None:
    assert told("one-source", body=ACCUSED + more) == []


def test_a_first_report_and_news_without_accusation() -> None:
    assert told("one-source", body=ACCUSED.removesuffix(LONG)) == []
    assert told("one-source", body=ACCUSED.replace("menuduh", "meminta").replace("menyelewengkan", "memakai")) == []


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Gempa itu terasa sampai pesisir, dilansir dari Reuters.", "Reuters"),
        ("Mengutip Jakarta Post, harga naik.", "Jakarta Post"),
        ("Ia wafat, seperti dikutip dari kantor berita Antara.", "Antara"),
    ],
)
def test_a_quoted_outlet(text: str, outlet: str) -> None:
    (found,) = told("quoted-outlet", body=f"{text}\n\n{text}")
    assert (found.text, found.severity) == (outlet, Severity.HINT)


@pytest.mark.parametrize(
    "text", ["Ia mengutip ayat suci.", "Antara Jakarta dan Bogor macet.", "Kapal Reuters dilansir ke laut."]
)
def test_no_outlet_is_quoted(text: str) -> None:
    assert told("quoted-outlet", body=text) == []
