"""HTML as each program puts it into the clipboard becomes the Markdown that somebody would have written."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats.html_to_markdown import DEPTH_LIMIT, convert
from redaksi.formats.html_to_markdown.tables import CELLS_LIMIT
from redaksi.formats.structure.markdown import markdown
from redaksi.formats.structure.model import text_of_block

CLIPBOARD = Path(__file__).parent / "clipboard"
DOT = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(200)).decode()


def written(html: str) -> str:
    return markdown(convert(html).blocks)


@pytest.mark.parametrize("program", sorted(file.stem for file in CLIPBOARD.glob("*.html")))
def test_what_a_program_copies(program: str) -> None:
    source = (CLIPBOARD / f"{program}.html").read_text(encoding="utf-8")
    assert written(source) + "\n" == (CLIPBOARD / f"{program}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("satu<br><br>dua<br>tiga", "satu\n\ndua  \ntiga"),
        ("<div>satu</div><div>dua</div>", "satu\n\ndua"),
        ("<p>a <b>b</b><b>c</b> <i> d </i>e</p>", "a **bc** *d* e"),
        ("<h1>A</h1><h3>B</h3>", "## A\n\n#### B"),
        ("<div role=heading aria-level=3>C</div>", "### C"),
        ("<ul><li>a<ol start=5><li>b<li>c</ol><li><p>d</p></ul>", "- a\n    5. b\n    6. c\n- d"),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\n    b\n\n2. c"),
        ("<table><tr><td>hanya satu kolom</td></tr><tr><td>dan satu lagi</td></tr></table>",
         "hanya satu kolom\n\ndan satu lagi"),
        ("<table><tr><td><h2>Judul</h2></td><td><p>a</p></td></tr></table>", "## Judul\n\na"),
        ("<table><tr><th rowspan=2>a<th>b<tr><td>c<tr><td>d<td>e</table>",
         "| a | b |\n| --- | --- |\n|  | c |\n| d | e |"),
        ("<table><caption>Harga</caption><tr><td>a<td>b</table>", "Harga\n\n| a | b |\n| --- | --- |"),
        ("<pre><code>a = 1\nb = 2</code></pre>", "```\na = 1\nb = 2\n```"),
        ("<pre>Pak Budi,\n\nsaya kirim naskah\ntentang banjir</pre>",
         "Pak Budi,\n\nsaya kirim naskah  \ntentang banjir"),
        ("<p>pakai <code>redaksi list</code> saja</p>", "pakai `redaksi list` saja"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<p>ia bilang <q>ya</q></p>", "ia bilang “ya”"),
        ("<a href='https://a.example/'><h2>Judul</h2></a>", "## [Judul](https://a.example/)"),
        ("<a href='https://a.example/'>https://a.example/</a>", "<https://a.example/>"),
        ("<a href='mailto:rina@a.example'>surel</a>", "[surel](mailto:rina@a.example)"),
        ("<a href='/dalam'>situs</a> <a href='#x'>atas</a> <a href='java\nscript:x()'>klik</a>", "situs atas klik"),
        ("<p>tampak<s style='display: none'>sembunyi</s><i hidden>x</i><s class='sr-only'>layar</s></p>", "tampak"),
        ("<i class='material-icons'>share</i>Bagikan", "Bagikan"),
        ("<p>5 * 3 * 2 = 30, [a](b) dan &lt;b&gt; serta &amp;copy;</p>",
         "5 * 3 * 2 = 30, \\[a](b) dan <b> serta &amp;copy;"),
        ("<p># bukan judul</p><p>1. bukan daftar</p>", "\\# bukan judul\n\n1\\. bukan daftar"),
        ("<p>baris<span style='white-space:pre'>  satu\ndua</span></p>", "baris satu  \ndua"),
        ("<b style='font-weight:400'>tidak tebal</b> <span style='font-weight: 700'>tebal</span>",
         "tidak tebal **tebal**"),
        ("<dl><dt>Nama</dt><dd>Rina</dd></dl>", "Nama\n\nRina"),
        ("<del datetime='2024-07-05'>lama</del><ins>baru</ins>", "baru"),
        ("Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:000000200\r\n<html><body><p>isi</p></body></html>", "isi"),
    ],
)  # fmt: skip
def test_structure_is_kept(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("5&nbsp;km", "5\xa0km"),
        ("Rp&nbsp;5.000", "Rp\xa05.000"),
        ("Prabowo&nbsp;Subianto datang ke rapat itu", "Prabowo\xa0Subianto datang ke rapat itu"),
        ("kata &nbsp; kata", "kata kata"),
        ("semua&nbsp;kata&nbsp;di&nbsp;sini&nbsp;5&nbsp;km", "semua kata di sini\xa05\xa0km"),
        ("&nbsp;awal dan akhir&nbsp;", "awal dan akhir"),
        ("kata<span>&nbsp;</span>kata", "kata kata"),
    ],
)
def test_no_break_spaces_stay_where_they_mean_something(text: str, wanted: str) -> None:
    assert written(f"<p>{text}</p>") == wanted


def test_what_shows_nothing_goes_and_is_counted() -> None:
    made = convert("<p>ka\xadta\u200b dan ta\xadnda \u200eini\u202e \x07x</p>")
    assert markdown(made.blocks) == "kata dan tanda ini x"
    assert made.counted == {
        "soft-hyphens-removed": 2,
        "zero-width-removed": 2,
        "direction-removed": 1,
        "control-removed": 1,
    }


def test_joiners_and_direction_marks_stay_where_a_script_needs_them() -> None:
    text = "👨\u200d👩\u200d👧 dan می\u200cخواهم \u200fשלום"
    made = convert(f"<p>{text}</p>")
    assert markdown(made.blocks) == text
    assert not made.counted


def test_a_picture_inside_the_page_comes_along() -> None:
    data = base64.b64decode(DOT)
    sha256 = hashlib.sha256(data).hexdigest()
    made = convert(f"<p>Lihat</p><img alt='Pasar  pagi' src='data:image/png;base64,{DOT}'>")
    assert markdown(made.blocks) == f"Lihat\n\n![Pasar pagi](media:{sha256})"
    assert made.pictures == {sha256: data}


def test_other_pictures_are_counted() -> None:
    made = convert(
        "<img src='https://a.example/x.jpg' alt=foto><img src='file:///etc/passwd'><img src='cid:1'>"
        "<img width=1 height=1 src='https://a.example/hitung'><img src='data:image/png;base64,!!'>teks"
    )
    assert markdown(made.blocks) == "teks"
    assert made.counted == {"pictures-left": 4}
    assert not made.pictures


def test_pictures_of_a_word_processor_are_fetched() -> None:
    asked = []

    def fetch(address: str) -> bytes | None:
        asked.append(address)
        return b"\xff\xd8" + bytes(500)

    made = convert("<img src='file:///C:/Temp/clip_image001.jpg'>", fetch)
    assert asked == ["file:///C:/Temp/clip_image001.jpg"]
    assert len(made.pictures) == 1


def test_pictures_beyond_the_limit_are_left_out() -> None:
    made = convert(f"<img src='data:image/png;base64,{DOT}'>", pictures_limit=100)
    assert made.counted == {"pictures-left": 1}


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "span", "table><tr><td"])
def test_elements_nested_deep_lose_no_text(tag: str) -> None:
    assert written(f"<{tag}>" * 300 + "dasar").split()[-1].strip("*") == "dasar"


@pytest.mark.parametrize("html", ["<div>" * (DEPTH_LIMIT + 1), "<div></x>" * (DEPTH_LIMIT + 1)])
def test_elements_nested_beyond_every_use_are_refused(html: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        convert(html)
    assert caught.value.code == "html-too-deep"


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>x<td>y" * (CELLS_LIMIT // 2 + 1),
        "<tr><td>x<td>y" * 300 + "<tr>" + "<td>z" * 100,
        "<tr>" + "<td colspan=50 rowspan=50>x" * (CELLS_LIMIT // 50 + 1),
    ],
)
def test_a_table_beyond_every_use_is_refused_and_not_cut(rows: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        convert(f"<table>{rows}</table>")
    assert caught.value.code == "html-table-too-large"


def test_a_long_table_keeps_all_its_rows() -> None:
    assert written("<table>" + "<tr><td>x<td>y" * (CELLS_LIMIT // 2) + "</table>").count("x") == CELLS_LIMIT // 2


def test_many_elements_that_close_each_other_are_no_depth() -> None:
    assert written("<p>a<br>" * (DEPTH_LIMIT + 1)).count("a") == DEPTH_LIMIT + 1


def _lists(levels: int) -> str:
    return "".join(f"<ul><li>butir {level}" for level in range(1, levels + 1)) + "</li></ul>" * levels


def test_lists_nested_deeper_than_any_story_become_running_text_and_that_is_told() -> None:
    made = convert(_lists(70))
    assert made.counted["nested-too-deep"] == 1
    shown = " ".join(map(text_of_block, made.blocks)).split()
    assert [word for word in shown if word.isdigit()] == [str(level) for level in range(1, 71)]


def test_of_lists_as_deep_as_any_story_nothing_is_told() -> None:
    assert convert(_lists(20)).counted == {}


def test_words_of_two_items_too_deep_stay_two_words() -> None:
    made = convert("<ul><li>" * 60 + "<ul><li>satu</li><li>dua</li></ul>")
    assert "satu dua" in text_of_block(made.blocks[0])
    assert "satudua" not in text_of_block(convert("<div>" * 130 + "<p>satu</p><p>dua</p>").blocks[0])
