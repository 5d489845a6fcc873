"""What a clipboard becomes: which of its forms counts, which lines are of the page, what is told."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from redaksi.domain.article import Related
from redaksi.domain.errors import UnreadableError
from redaksi.domain.pasting import Clip, Pasted
from redaksi.formats.clipboard import apart
from redaksi.formats.clipboard.copying import as_html
from redaksi.formats.clipboard.files import temporary_picture
from redaksi.formats.clipboard.reading import LINE_LIMIT, read_clip, read_plain
from redaksi.formats.html_to_markdown import DEPTH_LIMIT, nothing

BROWSER = (Path(__file__).parent / "clipboard" / "browser.html").read_text(encoding="utf-8")


def pasted(text: str = "", html: str = "") -> Pasted:
    return read_clip(Clip(text, html), nothing)


def put_back(made: Pasted) -> str:
    """The Markdown with every line of the page in its place."""
    parts, at = [], 0
    for part in made.left_out:
        parts += [made.markdown[at : part.offset].strip("\n"), part.markdown]
        at = part.offset
    return "\n\n".join(filter(None, [*parts, made.markdown[at:].strip("\n")]))


def test_lines_of_the_page_are_left_out_and_can_come_back() -> None:
    made = pasted(html=BROWSER)
    assert "ADVERTISEMENT" not in made.markdown
    assert "SCROLL TO CONTINUE" not in made.markdown
    assert "Halaman selanjutnya" not in made.markdown
    assert "Facebook" not in made.markdown
    assert "Baca juga" not in made.markdown
    assert "Pedagang menata ikan. (Foto: Rina)" in made.markdown
    whole = (Path(__file__).parent / "clipboard" / "browser.md").read_text(encoding="utf-8")
    assert put_back(made) + "\n" == whole


def test_see_also_lines_name_related_stories_with_clean_addresses() -> None:
    assert pasted(html=BROWSER).related == (
        Related("Harga ikan naik menjelang Lebaran", url="https://kabar.example/harga-ikan"),
        Related("Nelayan keluhkan solar", url="https://kabar.example/nelayan-solar"),
    )


@pytest.mark.parametrize(
    ("html", "titles"),
    [
        ("<p>teks</p><p><b>Baca Juga:</b></p><ul><li><a href='https://a.example/1'>Satu dua tiga</a></ul><p>lanjut",
         ["Satu dua tiga"]),
        ("<p>teks</p><h3>Berita Terkait</h3><p><a href='https://a.example/1'>Satu dua tiga</a></p><p>lanjut</p>",
         ["Satu dua tiga"]),
        ("<p>teks</p><blockquote><p>Baca juga: <a href='https://a.example/1'>Satu <b>dua</b> tiga</a></p></blockquote>",
         ["Satu dua tiga"]),
        ("<p>teks</p><p>Baca juga: Satu dua tiga</p>", ["Satu dua tiga"]),
        ("<p>teks</p><p>Baca juga: <a href='https://a.example/1'>Satu dua</a> <a href='https://a.example/2'>Tiga</a></p>",
         ["Satu dua", "Tiga"]),
    ],
)  # fmt: skip
def test_see_also_in_many_shapes(html: str, titles: list[str]) -> None:
    made = pasted(html=html)
    assert [story.headline for story in made.related] == titles
    assert made.markdown.replace("\n\nlanjut", "") == "teks"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Iklan</p>",  # somebody copied just this word
        "<p>Baca juga: <a href='https://a.example/1'>Satu dua tiga</a></p>",
        "<p>ADVERTISEMENT</p><p>SCROLL TO CONTINUE WITH CONTENT</p>",
        "<p>Ia berkata, baca juga buku itu: bagus.</p><p>Iklan itu tayang kemarin.</p>",
        "<h2>Iklan</h2><p>Belanja iklan naik 5 persen.</p>",
        "<p>Berita terkait</p><p>Polisi memeriksa empat orang dalam kasus itu.</p>",
    ],
)
def test_what_could_be_of_the_story_stays(html: str) -> None:
    made = pasted(html=html)
    assert made.left_out == ()
    assert made.related == ()
    assert made.markdown


def test_two_forms_that_say_different_things_give_the_plain_one_and_say_so() -> None:
    made = pasted("Rapat dimulai pukul sembilan pagi.", "<p>Klik di sini untuk hadiah besar</p>")
    assert made.markdown == "Rapat dimulai pukul sembilan pagi."
    assert made.told == (("forms-disagree", 1),)


def test_words_hidden_behind_a_short_plain_form_are_not_taken() -> None:
    hidden = "<p>Rapat pagi.</p><div>" + "kata rahasia lain " * 40 + "</div>"
    assert pasted("Rapat pagi.", hidden).markdown == "Rapat pagi."


@pytest.mark.parametrize("program", ["word", "excel", "google_docs", "whatsapp"])
def test_the_plain_form_of_a_word_processor_does_not_contradict_its_page(program: str) -> None:
    html = (Path(__file__).parent / "clipboard" / f"{program}.html").read_text(encoding="utf-8")
    markdown = (Path(__file__).parent / "clipboard" / f"{program}.md").read_text(encoding="utf-8")
    plain = markdown.replace("- ", "•\t").replace("**", "").replace("| ", "\t")
    assert pasted(plain, html).markdown + "\n" == markdown


def test_an_empty_page_beside_a_text_is_no_form_at_all() -> None:
    made = pasted("Rapat pagi.", "<meta charset='utf-8'><div><br></div>")
    assert made.markdown == "Rapat pagi."
    assert made.told == ()


def test_a_code_editor_gives_its_text() -> None:
    html = (
        "<meta charset='utf-8'><div style=\"color: #333;font-family: Consolas, 'Courier New', monospace;"
        'white-space: pre;"><div><span>## Judul</span></div><div><span>Isi **tebal**.</span></div></div>'
    )
    assert pasted("## Judul\n\nIsi **tebal**.", html).markdown == "## Judul\n\nIsi **tebal**."


def test_a_bare_address_loses_its_marks() -> None:
    assert pasted("https://a.example/x?utm_source=wa&id=3\n").markdown == "https://a.example/x?id=3"


def test_broken_lines_are_joined_and_can_be_had_as_they_were() -> None:
    lines = [
        "Kami mengundang rekan-rekan media untuk hadir dalam kegiatan penanaman",
        "bakau di pesisir Demak pada Sabtu, 6 Juli 2024, yang diikuti oleh 120",
        "warga dari empat desa.",
    ]
    made = pasted("\n".join(lines))
    assert made.markdown == " ".join(lines)
    assert made.told == (("lines-joined", 2),)
    assert made.as_it_was == "  \n".join(lines)


def test_plain_text_is_left_alone_but_for_what_no_story_holds() -> None:
    made = read_plain("# satu\n*dua*\u202e\0\n  tiga\xa0\u200b\r\n")
    assert made.markdown == "# satu\n*dua*\n  tiga\xa0\n"
    assert dict(made.told) == {"nul-removed": 1, "direction-removed": 1, "zero-width-removed": 1}


@pytest.mark.parametrize("unit", ["Kalimat pendek ini selesai. ", "kata ", "k"])
def test_a_line_of_a_hundred_thousand_characters_is_divided_and_loses_none(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    made = pasted(text)
    assert "".join(made.markdown.split()) == "".join(text.split())
    assert max(map(len, made.markdown.split("\n"))) <= LINE_LIMIT
    assert ("long-lines-parted", 1) in made.told


def test_a_page_beyond_reading_gives_its_text_and_says_so() -> None:
    made = pasted("Isi naskah.", "<div>" * (DEPTH_LIMIT + 1))
    assert made.markdown == "Isi naskah."
    assert made.told == (("html-unreadable", 1),)
    with pytest.raises(UnreadableError):
        pasted("", "<div>" * (DEPTH_LIMIT + 1))


def test_a_large_clipboard_is_read_by_a_process_of_its_own() -> None:
    html = BROWSER * (apart.HERE // len(BROWSER) + 1)
    assert apart.read(Clip("", html)) == read_clip(Clip("", html), nothing)


def test_a_process_that_fails_or_takes_too_long_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    clip = Clip("x" * (apart.HERE + 1), "")
    monkeypatch.setattr(apart, "command", [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(UnreadableError) as failed:
        apart.read(clip)
    monkeypatch.setattr(apart, "command", [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(apart, "DEADLINE", 0.3)
    with pytest.raises(UnreadableError) as late:
        apart.read(clip)
    assert failed.value.code == late.value.code == "paste-too-slow"


def test_what_the_process_refuses_is_refused_here() -> None:
    with pytest.raises(UnreadableError) as refused:
        apart.read(Clip("", "<div>" * (apart.HERE // 4)))
    assert refused.value.code == "html-too-deep"


def test_only_temporary_pictures_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, outside = tmp_path / "temp", tmp_path / "pribadi"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "gambar satu.png").write_bytes(b"isi")
    monkeypatch.setattr(tempfile, "tempdir", str(inside))
    assert temporary_picture((inside / "gambar satu.png").as_uri()) == b"isi"
    assert temporary_picture((outside / "gambar satu.png").as_uri()) is None
    assert temporary_picture((inside / ".." / "pribadi" / "gambar satu.png").as_uri()) is None
    assert temporary_picture("file://server/temp/gambar.png") is None
    assert temporary_picture((inside / "tidak ada.png").as_uri()) is None


def test_a_passage_leaves_as_html() -> None:
    assert as_html("Kata **tebal** dan [situs](https://a.example/)") == (
        'Kata <strong>tebal</strong> dan <a href="https://a.example/" rel="noopener noreferrer">situs</a>'
    )
    assert as_html("## Judul\n\n- a\n- b") == "<h2>Judul</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    assert as_html(f"![Pasar pagi](media:{'a' * 64})") == "[Pasar pagi]"


def test_what_leaves_comes_back_as_it_was() -> None:
    text = "## Judul\n\nKata **tebal** dan *miring*.\n\n- a\n    - b\n\n> kutip\n\n| a | b |\n| --- | --- |\n| 1 | 2 |"
    assert pasted(html=as_html(text)).markdown == text


def test_the_process_imports_no_qt() -> None:
    code = "import sys, redaksi.formats.clipboard.apart; print([m for m in sys.modules if 'PySide6' in m])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
