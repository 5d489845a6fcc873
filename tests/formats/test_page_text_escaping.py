"""What a page shows is what the rendered body shows, character by character."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.formats.page_text.escaping import escaped
from redaksi.render.blocks import body_html, render_body

SIGNS = [
    "*", "**", "_", "__", "`", "``", "[", "]", "](", "][", "(", ")", "!", "![", "<", ">", "&", "&amp;", "&copy;", "#",
    "\\", "-", "+", "~~~", "```", "1.", "12. ", "---", "===", "|", " ", "kata", "http://a.id", "<http://a.id>",
    "a@b.id", "<a@b.id>", "<b>", "“", ":", ".", "{", "}", "\xa0", "&#38;", "&#x26;", "[a]: http://a.id", "Rp5.000",
    "*a*", "_a_",
]  # fmt: skip


def shown(markdown: str) -> str:
    """The visible text of one rendered paragraph; anything but a paragraph fails."""
    page = body_html(render_body(markdown)).strip()
    assert page.startswith("<p>"), page
    assert page.endswith("</p>"), page
    inner = page[3:-4]
    assert "<" not in inner, page
    return html.unescape(inner)


@pytest.mark.parametrize(
    "text",
    [
        "# judul", "#tagar ramai", "> kutip", "- butir", "* butir", "+ butir", "1. satu", "2025. Tahun itu", "***",
        "---", "___", "- - -", "*tebal* dan **tebal**", "_miring_ dan data_uji_akhir dan __kuat__",
        "`kode` dan ``kode``", "[a](b)", "[a][b]", "[a] [b]", "![foto](b)", "<http://a.example>",
        "<rina@kabar.example>", "&copy; &amp; &#38; &", "C:\\folder\\*", "a \\_ b", "[catatan]: http://a.example",
        "~~~", "```", "1 * 2 * 3", "5 > 3 < 7", "<b>tebal</b>", "=====", "* * *", "**", "_", "*", "1.", "-", "+", "#",
        "\\", "[", "| a | b |", "harga*) naik **)", "snake_case dan _awal", "1) satu",
    ],
)  # fmt: skip
def test_signs_of_markdown_are_shown_as_typed(text: str) -> None:
    assert shown(escaped(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Harga beras naik 5 persen – “ini berat,” kata warga (Jumat, 5/7/2024).",
        "Rp5.000 hingga Rp6.000; 2-4 Juli; Tiongkok-Kazakstan & [catatan] data_uji",
        "Surel: rina@kabar.example, situs https://kabar.example/berita_baru?id=1&x=2",
        "Satu bintang * saja, satu _ saja, satu ` saja.",
    ],
)
def test_plain_news_is_not_touched(text: str) -> None:
    assert escaped(text) == text
    assert shown(text) == text


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12).map("".join))
def test_any_mixture_of_signs_is_shown_as_typed(text: str) -> None:
    line = re.sub(r"[ \t]+", " ", text).strip()
    if line:
        assert shown(escaped(line)) == line
