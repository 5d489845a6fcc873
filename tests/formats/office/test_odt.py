"""ODT: headings, emphasis, lists, tables, links, pictures, notes; the fields as in any manuscript."""

from __future__ import annotations

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats.intake import Imported
from redaksi.formats.office import odt
from tests.formats.office.making import odt as made

LONG = "Jembatan gantung yang putus dua tahun lalu dibuka kembali untuk pejalan kaki, kata kepala dinas di kantornya."
HEAD = '<text:h text:outline-level="1">Jembatan Gantung Kota Embun Dibuka Kembali</text:h>'
FRAME = (
    '<text:p><draw:frame><draw:image xlink:href="Pictures/b.png"/><svg:desc>Warga menyeberang</svg:desc></draw:frame>'
    "</text:p>"
)


def p(text: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{text}</text:p>"


def read(body: str, **more: object) -> Imported:
    return odt.read(made(body, **more), "map/a.odt", "a.odt")  # type: ignore[arg-type]


def test_a_manuscript_gives_its_fields() -> None:
    story = HEAD + p("Penulis: Rina Wulandari | Editor: Budi Santoso") + p("Jumat, 5 Juli 2024 | 14:29 WITA") + FRAME
    story += (
        p("Warga menyeberangi jembatan. (Foto: Rina/Kabar)") + p(f"KOTA EMBUN, KABAR – {LONG}") + p(f"{LONG} (rw/bs)")
    )
    article = read(story).article
    assert article.headline == "Jembatan Gantung Kota Embun Dibuka Kembali"
    assert [person.name for person in article.authors] == ["Rina Wulandari"]
    assert article.published is not None
    assert (article.published.local, article.published.zone) == ("2024-07-05T14:29", "Asia/Makassar")
    assert article.body == f"KOTA EMBUN, KABAR – {LONG}\n\n{LONG}"
    assert article.codes == ("(rw/bs)",)
    (photo,) = article.media
    assert (photo.alt, photo.caption, photo.credit, photo.lead) == (
        "Warga menyeberang", "Warga menyeberangi jembatan.", "Rina/Kabar", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        (p(f'{LONG} <text:span text:style-name="T1">Tebal</text:span>.'), f"{LONG} **Tebal**."),
        (p(f'{LONG} <text:span text:style-name="T2">miring <text:span text:style-name="T1">dua</text:span>'
           "</text:span>."),
         f"{LONG} *miring* ***dua***."),
        (p(f'{LONG} <text:a xlink:href="https://a.example/x?utm_source=b">sini</text:a>.'), f"{LONG} [sini](https://a.example/x)."),
        (p(f'{LONG} <text:a xlink:href="javascript:alert(1)">sini</text:a>.'), f"{LONG} sini."),
        (p(f"{LONG}<text:s text:c='3'/>Dua<text:tab/>tiga.  Empat."), f"{LONG} Dua tiga. Empat."),
        (p(f"{LONG}<text:line-break/>{LONG}"), f"{LONG}  \n{LONG}"),
        (p(LONG) + '<text:h text:outline-level="2">Antarjudul</text:h>' + p(LONG),
         f"{LONG}\n\n## Antarjudul\n\n{LONG}"),
        (p(LONG) + "<text:list><text:list-item>" + p("satu") + "<text:list><text:list-item>" + p("dua")
         + "</text:list-item></text:list></text:list-item></text:list>" + p(LONG),
         f"{LONG}\n\n- satu\n    - dua\n\n{LONG}"),
        (p(LONG) + '<text:list text:style-name="L1"><text:list-item>' + p("satu") + "</text:list-item><text:list-item>"
         + p("dua") + "</text:list-item></text:list>" + p(LONG), f"{LONG}\n\n1. satu\n2. dua\n\n{LONG}"),
        (p(LONG) + "<table:table><table:table-row><table:table-cell>" + p("Tahun") + "</table:table-cell>"
         + "<table:table-cell>" + p("Biaya") + "</table:table-cell></table:table-row></table:table>" + p(LONG),
         f"{LONG}\n\n| Tahun | Biaya |\n| --- | --- |\n\n{LONG}"),
        (p(f"{LONG}<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('Catatan kaki.')}"
           "</text:note-body></text:note>"), f"{LONG}[1]\n\n1. Catatan kaki."),
        ("<text:tracked-changes>" + p("Terhapus") + "</text:tracked-changes>" + p(LONG), LONG),
        (p(LONG) + "<text:section>" + p(LONG) + "</text:section>", f"{LONG}\n\n{LONG}"),
    ],
)  # fmt: skip
def test_text_becomes_markdown(body: str, markdown: str) -> None:
    assert read(HEAD + body).article.body.replace("\\[", "[").replace("\\]", "]") == markdown


def test_the_style_of_a_title_makes_the_headline() -> None:
    assert read(p("Sungai Embun Meluap Lagi", "P1") + p(LONG)).article.headline == "Sungai Embun Meluap Lagi"


def test_comments_and_properties_are_told() -> None:
    note = f"<office:annotation>{p('Cek nama ini')}</office:annotation>"
    said = "<dc:title>Sungai Meluap</dc:title><meta:keyword>banjir</meta:keyword><meta:keyword>sungai</meta:keyword>"
    found = read(p(note + LONG), properties=said)
    assert found.leftovers == ("Cek nama ini",)
    assert (found.article.headline, found.article.tags) == ("Sungai Meluap", ("banjir", "sungai"))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "office-not-odt"),
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "office-encrypted"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "xml-declares"),
        ({"content.xml": "<a>" * 50_000}, "xml-too-deep"),
        ({"content.xml": "<a>teks"}, "xml-damaged"),
        ({"content.xml": "<a>teks</a>"}, "office-not-odt"),
        ({"../../etc/x": "a"}, "office-strange-name"),
        ({"Pictures/b.png": b"\0" * 60_000_000}, "office-too-large"),
    ],
)
def test_a_hostile_document_gets_one_sentence(more: dict[str, str | bytes], code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(p(LONG), more=more)
    assert (caught.value.code, caught.value.params["name"]) == (code, "a.odt")


def test_styles_in_a_ring_end() -> None:
    ring = "".join(
        f'<style:style style:name="{one}" style:parent-style-name="{other}"/>' for one, other in ("AB", "BA")
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    assert read(p(LONG, "A"), more={"styles.xml": f'<s xmlns:style="{space}">{ring}</s>'}).article.body == LONG
