"""The document for word processors: what the page says, in its order, the same bytes each time."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Person,
    Piece,
    Related,
    State,
    Update,
    UpdateKind,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.formats.registry import Export
from redaksi.formats.word.writing import write
from redaksi.render.site import Site
from tests.formats.articles import ARTICLES, IDENTITY, a_photo, bytes_of

WHEN = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
PHOTO, DATA = a_photo(1600, 900, alt="Danau saat senja", caption="Danau Tuwira.", credit="Wira")
BODY = """Satu **tebal**, *miring*, `kode`, [laman](https://contoh.id/a).

## Anak judul

1. Pertama
2. Kedua
    - dalam

Antara.

1. Mulai lagi

> Kutipan.

| Kiri | Kanan |
| --- | ---: |
| a | b |
"""
STORY = Article(
    id=IDENTITY, slug="kabar", headline="Kabar “Abadi”", subhead="Anak", summary="Ringkas", published=WHEN,
    category=Category("daerah", "Daerah"), tags=("hujan", "banjir"), authors=(Person("Rina"), Person("Budi")),
    editor=Person("Sari"), body=f"{BODY}\n![](media:{PHOTO.sha256})\n", media=(PHOTO,),
    updates=(Update(WHEN, UpdateKind.CLARIFICATION, "Kabar susulan."),),
    corrections=(Correction(WHEN, "7 persen", "6 persen"),), related=(Related("Lainnya", url="https://contoh.id/b"),),
)  # fmt: skip


def data_of(article: Article, state: State = State.PUBLISHED, photo: bytes = DATA) -> bytes:
    piece = Piece(article, state, 1, content_hash(article), "", "")
    (file,) = write(Export(piece, Site(name="Warta"), lambda _: photo)).files
    assert file.name.endswith(".docx")
    return file.data


def opened(article: Article, state: State = State.PUBLISHED) -> Document:
    return docx.Document(io.BytesIO(data_of(article, state)))


def styled(document: Document) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]


def test_all_that_the_page_says_stands_there_in_its_order() -> None:
    lines = styled(opened(STORY))
    assert lines[:4] == [
        ("Redaksi Date", "Daerah"),
        ("Title", "Kabar “Abadi”"),
        ("Subtitle", "Anak"),
        ("Redaksi Date", "Jumat, 05 Juli 2024 14:29 · Oleh Rina, Budi"),
    ]
    assert ("Caption", "Danau Tuwira. (Foto: Wira)") in lines
    assert ("Heading 2", "Anak judul") in lines
    assert ("Quote", "Kutipan.") in lines
    assert ("List Bullet 2", "dalam") in lines
    text = "\n".join(line for _, line in lines)
    order = ["Satu tebal", "Pertama", "Mulai lagi", "Salah", "7 persen", "6 persen", "Editor: Sari", "hujan, banjir"]
    places = [text.find(part) for part in (*order[:3], *order[4:], "Kabar susulan.", "Berita Terkait", "Lainnya")]
    assert -1 not in places
    assert places == sorted(places)


def test_words_look_as_they_were_marked_and_links_lead_on() -> None:
    document = opened(STORY)
    body = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("Satu"))
    looks = {run.text: (run.bold, run.italic, run.font.name) for run in body.runs}
    assert looks["tebal"] == (True, None, None)
    assert looks["miring"] == (None, True, None)
    assert looks["kode"] == (None, None, "Courier New")
    assert [(link.text, link.address) for link in body.hyperlinks] == [("laman", "https://contoh.id/a")]


def test_each_numbered_list_counts_for_itself() -> None:
    document = opened(STORY)
    numbers = [
        (paragraph.text, paragraph._p.pPr.numPr.numId.val)
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name == "List Number"
    ]
    assert [text for text, _ in numbers] == ["Pertama", "Kedua", "Mulai lagi"]
    assert numbers[0][1] == numbers[1][1] != numbers[2][1]


def test_a_table_keeps_its_cells_and_its_alignment() -> None:
    (table,) = opened(STORY).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Kiri", "Kanan"], ["a", "b"]]
    assert str(table.rows[1].cells[1].paragraphs[0].alignment) == "RIGHT (2)"


def test_photos_are_no_wider_than_the_text_and_can_be_heard() -> None:
    document = opened(STORY)
    lead, inline = document.inline_shapes
    assert round(lead.width.cm, 1) == 16
    assert round(lead.width / lead.height, 3) == round(16 / 9, 3)
    assert {shape._inline.docPr.get("descr") for shape in (lead, inline)} == {"Danau saat senja"}


def test_the_document_says_what_it_is() -> None:
    document = opened(STORY)
    core = document.core_properties
    assert (core.title, core.author, core.subject) == ("Kabar “Abadi”", "Rina, Budi", "Daerah")
    assert (core.keywords, core.comments, core.language) == ("hujan, banjir", "Ringkas", "id-ID")
    assert core.created is not None
    assert core.created.isoformat()[:16] == "2024-07-05T07:29"
    languages = document.styles.element.xpath("//w:docDefaults//w:lang")
    assert [entry.get(qn("w:val")) for entry in languages] == ["id-ID"]
    assert document.sections[0].header.paragraphs[0].text == "Warta · Jumat, 05 Juli 2024 14:29"


def test_a_draft_says_so_on_every_page() -> None:
    document = opened(STORY, State.DRAFT)
    assert styled(document)[0] == ("Redaksi Mark", "DRAF – belum disetujui")
    assert "DRAF" in document.sections[0].header.paragraphs[0].text


def test_a_withdrawn_story_is_its_notice_and_nothing_else() -> None:
    gone = Withdrawal(WithdrawalReason.CHILD, "Kami mohon maaf.", WHEN)
    document = opened(replace(STORY, withdrawal=gone), State.WITHDRAWN)
    text = "\n".join(line for _, line in styled(document))
    assert "Kami mohon maaf." in text
    assert "Satu" not in text
    assert len(document.inline_shapes) == 0
    assert "hujan" not in document.core_properties.keywords


def test_the_same_story_is_the_same_bytes_at_any_time() -> None:
    data = data_of(STORY)
    assert data == data_of(STORY)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@settings(max_examples=15, deadline=None)
@given(article=ARTICLES)
def test_any_story_can_be_written(article: Article) -> None:
    piece = Piece(article, State.PUBLISHED, 1, content_hash(article), "", "")
    (file,) = write(Export(piece, Site(), bytes_of, picture=lambda *_: ())).files
    docx.Document(io.BytesIO(file.data))


def test_a_word_processor_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here (Debian: libreoffice-writer-nogui)")
    path = tmp_path / "kabar.docx"
    path.write_bytes(data_of(STORY))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "kabar.txt").read_text(encoding="utf-8-sig")
    assert "Kabar “Abadi”" in text
    assert "Mulai lagi" in text
