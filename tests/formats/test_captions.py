"""A caption's line told apart into what is to be seen and who made the picture."""

from __future__ import annotations

import pytest

from redaksi.formats.page_text.captions import caption_and_credit


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Air naik di Ranumas.", "Air naik di Ranumas.", None),
        ("Foto: Air naik di Ranumas sejak pagi.", "Air naik di Ranumas sejak pagi.", None),
        ("Keterangan foto: Air naik. (Foto: Rina/Kabar)", "Air naik.", "Rina/Kabar"),
        ("Air naik (Foto: Dok. Warga)", "Air naik", "Dok. Warga"),
        ("Foto: Rina Wulandari/Kabar", None, "Rina Wulandari/Kabar"),
        ("Foto: Istimewa", None, "Istimewa"),
        ("foto: istimewa", None, "istimewa"),
        ("Kredit foto: Budi", None, "Budi"),
        ("Caption: Pasar ikan", "Pasar ikan", None),
        ("Foto bersama warga (kiri) di dermaga", "Foto bersama warga (kiri) di dermaga", None),
        ("Pasar ikan (kanan)", "Pasar ikan (kanan)", None),
    ],
)
def test_a_caption_is_told_apart(line: str, caption: str | None, credit: str | None) -> None:
    assert caption_and_credit(line) == (caption, credit)
