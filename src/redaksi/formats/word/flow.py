"""The rendered body as paragraphs, lists, quotes, tables and pictures of a document.

What comes in is HTML that the renderer made: it holds a known set of elements and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from selectolax.lexbor import LexborHTMLParser, LexborNode

from redaksi.formats.word.sheet import CODE, xml_text

#: Puts the picture of that address, with those words for who cannot see it, into a run; whether there is one.
Picture = Callable[[Run, str, str], bool]
_HEADINGS = {f"h{level}": f"Heading {level}" for level in range(1, 7)}
_ALIGNED = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
_LISTS = {"ul": "List Bullet", "ol": "List Number"}
#: The styles know three levels; what is deeper stands on the third.
_LEVELS = 3
_BLOCKS = {*_HEADINGS, *_LISTS, "p", "blockquote", "pre", "table", "hr", "div"}


@dataclass(frozen=True, slots=True)
class Look:
    """How the words of a run look, and where a click on them leads."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False
    link: str | None = None


class Flow:
    """Adds to the end of `document`."""

    def __init__(self, document: Document, picture: Picture) -> None:
        self._document = document
        self._picture = picture

    def add(self, html: str) -> None:
        body = LexborHTMLParser(html).body
        if body is not None:
            self._blocks(body, "Normal", 0)

    def _blocks(self, parent: LexborNode, style: str, depth: int) -> None:
        for node in _children(parent):
            self._block(node, style, depth)

    def _block(self, node: LexborNode, style: str, depth: int) -> None:
        tag = node.tag
        if tag in _HEADINGS:
            self._paragraph(node, _HEADINGS[tag])
        elif tag in _LISTS:
            self._list(node, depth)
        elif tag == "blockquote":
            self._blocks(node, "Quote", depth)
        elif tag == "pre":
            _lines(self._document.add_paragraph(style=CODE), node.text())
        elif tag == "table":
            self._table(node)
        elif tag == "hr":
            _rule(self._document.add_paragraph())
        elif tag == "p":
            self._paragraph(node, style)
        elif tag == "div":
            self._blocks(node, style, depth)
        elif node.is_text_node and node.text().strip():
            self._document.add_paragraph(xml_text(node.text().strip()), style=style)

    def _paragraph(self, node: LexborNode, style: str) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        self._inline(paragraph, node, Look())
        return paragraph

    def _list(self, node: LexborNode, depth: int) -> None:
        level = min(depth, _LEVELS - 1)
        style = _LISTS[node.tag or ""] + (f" {level + 1}" if level else "")
        number = _numbering(self._document, style, _start(node)) if node.tag == "ol" else None
        for item in _children(node):
            if item.tag == "li":
                self._item(item, style, number, depth)

    def _item(self, item: LexborNode, style: str, number: int | None, depth: int) -> None:
        """An item's own words, then what stands in it as blocks: its first paragraph bears the mark."""
        paragraph = self._document.add_paragraph(style=style)
        if number is not None:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
        begun = False
        for child in _children(item):
            if child.tag == "p" and not begun:
                self._inline(paragraph, child, Look())
            elif child.tag in _BLOCKS:
                follows = f"List Continue{f' {min(depth, _LEVELS - 1) + 1}' if depth else ''}"
                self._block(child, follows, depth + 1)
            elif not (child.is_text_node and not child.text().strip()):
                self._inline_node(paragraph, child, Look())
            begun = begun or bool(paragraph.runs)

    def _table(self, node: LexborNode) -> None:
        rows = [[cell for cell in _children(row) if cell.tag in ("td", "th")] for row in node.css("tr")]
        width = max(map(len, rows), default=0)
        if not width:
            return
        table = self._document.add_table(len(rows), width, style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for place, cell in zip(row.cells, cells, strict=False):
                self._cell(place, cell)
            if cells and all(cell.tag == "th" for cell in cells):
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self._document.add_paragraph()

    def _cell(self, place: _Cell, node: LexborNode) -> None:
        paragraph = place.paragraphs[0]
        paragraph.alignment = _ALIGNED.get(node.attributes.get("align") or "")
        self._inline(paragraph, node, Look(bold=node.tag == "th"))

    def _inline(self, paragraph: Paragraph, node: LexborNode, look: Look) -> None:
        for child in _children(node):
            self._inline_node(paragraph, child, look)

    def _inline_node(self, paragraph: Paragraph, node: LexborNode, look: Look) -> None:
        tag = node.tag
        if node.is_text_node:
            run_in(paragraph, node.text().replace("\n", " "), look)
        elif tag == "br":
            paragraph.add_run().add_break(WD_BREAK.LINE)
        elif tag == "img":
            source = node.attributes.get("src") or ""
            alt = node.attributes.get("alt") or ""
            if not self._picture(paragraph.add_run(), source, alt):
                run_in(paragraph, alt, replace(look, italic=True))
        else:
            self._inline(paragraph, node, _looking(look, node))


def run_in(paragraph: Paragraph, text: str, look: Look) -> None:
    """Words at the end of `paragraph`."""
    run = paragraph.add_run(xml_text(text))
    run.bold, run.italic, run.font.strike = look.bold or None, look.italic or None, look.struck or None
    if look.code:
        run.font.name = "Courier New"
    if look.link:
        run.font.underline = True
        _linked(paragraph, run, look.link)


def _looking(look: Look, node: LexborNode) -> Look:
    tag = node.tag
    if tag in ("strong", "b", "th"):
        return replace(look, bold=True)
    if tag in ("em", "i"):
        return replace(look, italic=True)
    if tag == "code":
        return replace(look, code=True)
    if tag in ("del", "s"):
        return replace(look, struck=True)
    if tag == "a":
        return replace(look, link=node.attributes.get("href") or None)
    return look


def _linked(paragraph: Paragraph, run: Run, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(xml_text(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    link.append(run._r)


def _numbering(document: Document, style: str, start: int) -> int:
    """A count of its own for a list, from `start`: else every list of a document would go on counting."""
    numbering = document.part.numbering_part.element
    own = document.styles[style].element.pPr.numPr.numId.val
    form = next(entry.abstractNumId.val for entry in numbering.num_lst if entry.numId == own)
    number = numbering.add_num(form)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def _start(node: LexborNode) -> int:
    start = node.attributes.get("start") or "1"
    return int(start) if start.isdecimal() and len(start) < 9 else 1


def _lines(paragraph: Paragraph, text: str) -> None:
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if number:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        paragraph.add_run(xml_text(line))


def _rule(paragraph: Paragraph) -> None:
    border, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "999999")):
        line.set(qn(name), value)
    border.append(line)
    paragraph._p.get_or_add_pPr().append(border)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next
