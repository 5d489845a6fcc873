"""The empty document: its page, its styles, its language, what it says of itself, and its bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle
from docx.text.paragraph import Paragraph

#: How wide a line of text is, and how high a photo may be.
WIDTH, HEIGHT = Cm(16), Cm(20)
DATE_LINE, MARK, CODE, NOTE = "Redaksi Date", "Redaksi Mark", "Redaksi Code", "Redaksi Note"
_SERIF, _SANS, _MONO = "Georgia", "Arial", "Courier New"
_INK, _GREY, _RED = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x55, 0x55, 0x55), RGBColor(0xB0, 0x00, 0x20)
#: The earliest time that a zip can tell: the same story is the same bytes whenever it is written.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_REGIONS = {"id": "id-ID", "jv": "jv-ID", "su": "su-ID", "en": "en-GB", "ms": "ms-MY", "ar": "ar-SA", "zh": "zh-CN"}
#: What no XML may hold (XML 1.0, 2.2), half characters among it.
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """`text` without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def new_document(language: str) -> Document:
    """A4, black on white, in the language of the story."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    _set_language(document, _REGIONS.get(language, language))
    _style(document, "Normal", _SERIF, 11, after=6, line=1.25)
    _style(document, "Title", _SERIF, 22, bold=True, after=4)
    _style(document, "Subtitle", _SERIF, 13, after=6, colour=_GREY)
    _style(document, "Quote", _SERIF, 11, after=6, indent=1)
    _style(document, "Caption", _SANS, 9, after=10, colour=_GREY)
    for level in range(1, 7):
        _style(document, f"Heading {level}", _SERIF, max(11, 18 - 2 * level), bold=True, before=12, after=4)
    for name in (DATE_LINE, MARK, CODE, NOTE):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    _style(document, DATE_LINE, _SANS, 9.5, after=6, colour=_GREY)
    _style(document, MARK, _SANS, 12, bold=True, after=8, colour=_RED)
    _style(document, CODE, _MONO, 9.5, after=6, line=1.0)
    _style(document, NOTE, _SANS, 9.5, after=4)
    for name in ("Title", "Subtitle"):
        _plain(document.styles[name])
    return document


def head_and_foot(document: Document, head: str) -> None:
    """`head` above every page, its number below."""
    section = document.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    above.text = xml_text(head)
    above.style, below.style = document.styles[DATE_LINE], document.styles[DATE_LINE]
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(below, "PAGE")
    below.add_run(" / ")
    _field(below, "NUMPAGES")


def describe(
    document: Document, title: str, authors: str, subject: str, keywords: str, about: str, when: dt.datetime | None
) -> None:
    """What a word processor shows as the document's properties; no clock is asked."""
    core = document.core_properties
    texts = {"title": title, "author": authors, "subject": subject, "keywords": keywords, "comments": about}
    for name, text in texts.items():
        setattr(core, name, xml_text(text)[:255])
    core.language = document.styles.element.xpath("//w:docDefaults//w:lang")[0].get(qn("w:val"))
    core.last_modified_by, core.revision = "", 1
    moment = (when or dt.datetime(1980, 1, 1, tzinfo=dt.UTC)).astimezone(dt.UTC).replace(tzinfo=None)
    core.created = core.modified = moment


def as_bytes(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it says on which system it was made
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


def _style(
    document: Document,
    name: str,
    font: str,
    size: float,
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    line: float | None = None,
    indent: float = 0,
    colour: RGBColor = _INK,
) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold, style.font.color.rgb = font, Pt(size), bold, colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in list(fonts.attrib):  # a theme's font would win over the one that is named
        if kind.endswith("Theme"):
            del fonts.attrib[kind]
    for kind in ("w:eastAsia", "w:cs"):
        fonts.set(qn(kind), font)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    if line is not None:
        form.line_spacing = line
    if indent:
        form.left_indent = form.right_indent = Cm(indent)


def _set_language(document: Document, tag: str) -> None:
    for element in document.styles.element.xpath("//w:docDefaults//w:lang"):
        element.set(qn("w:val"), tag)


def _plain(style: BaseStyle) -> None:
    """Without the line below and the wide letters of the library's own look."""
    for look in style.element.xpath(".//w:pBdr | .//w:rPr/w:spacing"):
        look.getparent().remove(look)


def _field(paragraph: Paragraph, code: str) -> None:
    """A number that the word processor counts."""
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._r.append(mark)
