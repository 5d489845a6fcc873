"""From a tree of HTML to blocks: what each element means, whoever wrote it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from selectolax.lexbor import LexborNode

from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.html_to_markdown.flow import Flow, one_paragraph
from redaksi.formats.html_to_markdown.look import Attributes, Look, Style, is_hidden, look_of, style_of
from redaksi.formats.html_to_markdown.pictures import Pictures
from redaksi.formats.html_to_markdown.tables import Cell, table_blocks
from redaksi.formats.html_to_markdown.word_lists import Item, number_of, word_level
from redaksi.formats.structure.model import Block, Code, Heading, Listing, Paragraph, Quote, Rule
from redaksi.formats.structure.plain import is_prose, plain_blocks

_SKIPPED = frozenset(
    """head title meta link base style script noscript template iframe frame object embed applet audio video canvas svg
    select datalist input textarea progress meter map area rp xml -comment -doctype""".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    """p div section article header footer main nav aside address center form fieldset legend details summary dialog
    hgroup figure figcaption dl dt dd li caption tr td th tbody thead tfoot menu search button""".split()  # noqa: SIM905
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HEADING = re.compile(r"h([1-6])\Z")
_TITLE_CLASS = re.compile(r"(?:^|\s)(?:MsoTitle)(?:$|\s)")
_QUOTE_CLASS = re.compile(r"(?:^|\s)(?:MsoQuote|MsoIntenseQuote)(?:$|\s)")
_UNIT = re.compile(r"(?:^|[\s\d])(?:[kcmdh]?m|ha|ft|mi)\Z", re.IGNORECASE)
_RAISED = {"2": "²", "3": "³"}
_BLOCK_DISPLAY = ("block", "flex", "grid", "table", "list-item", "flow-root")
#: Deeper than this, only text is taken.
_DEEPEST = 120


class Reader:
    """Reads one document; what it could not keep is counted by kind."""

    def __init__(self, pictures: Pictures, counted: Counter[str]) -> None:
        self._pictures = pictures
        self._counted = counted

    def blocks(self, node: LexborNode, look: Look = Look(), depth: int = 0) -> tuple[Block, ...]:  # noqa: B008 frozen
        """The blocks within `node`, itself not included."""
        return self._flow(node, look, depth)[0]

    def _flow(self, node: LexborNode, look: Look, depth: int) -> tuple[tuple[Block, ...], str]:
        """The blocks within `node`, and the list sign that stood there as text."""
        flow = Flow(self._counted)
        self._into(flow, node, look, depth)
        return flow.finished(), flow.marker

    def _into(self, flow: Flow, node: LexborNode, look: Look, depth: int) -> None:
        for child in _children(node):
            self._node(flow, child, look, depth + 1)

    def _node(self, flow: Flow, node: LexborNode, look: Look, depth: int) -> None:
        tag = node.tag or ""
        if tag == "-text":
            flow.text(node.text_content or "", look)
            return
        if tag in _SKIPPED:
            return
        attributes = node.attributes
        style = style_of(attributes)
        if is_hidden(tag, attributes, style):
            return
        if depth > _DEEPEST:
            self._flattened(flow, node, tag, look)
        elif tag == "br":
            flow.line_break()
        elif tag == "img":
            run = self._pictures.read(attributes)
            if run is not None:
                flow.picture(run, look) if run.picture else flow.text(run.text, look)
        elif "ignore" in style.get("mso-list", ""):
            flow.marker = node.text(deep=True)
        else:
            self._element(flow, node, tag, style, look_of(look, tag, style), depth)

    def _flattened(self, flow: Flow, node: LexborNode, tag: str, look: Look) -> None:
        """Nothing but the words; those of two items, cells or paragraphs stay apart."""
        apart = tag in _BLOCKS or tag in _LISTS or tag == "table"
        words = node.text(deep=True, separator=" " if apart else "")
        if apart:
            flow.end_paragraph()
        flow.text(words, look)
        if apart:
            flow.end_paragraph()
        self._counted["nested-too-deep"] += bool(words.strip())

    def _element(self, flow: Flow, node: LexborNode, tag: str, style: Style, look: Look, depth: int) -> None:
        attributes = node.attributes
        level = _heading_level(tag, attributes)
        if level is not None:
            self._heading(flow, node, level, replace(look, bold=False), depth)
        elif tag in _LISTS:
            self._list(flow, node, tag == "ol", look, depth)
        elif tag == "table":
            flow.add(*self._table(node, look, depth))
        elif tag == "hr":
            flow.add(Rule())
        elif tag == "pre":
            text = node.text(deep=True)
            flow.add(*(plain_blocks(text) if is_prose(text) and not _is_marked_code(node) else [Code(text)]))
        elif _is_quote(tag, attributes, style):
            flow.add(*_quoted(self.blocks(node, look, depth)))
        elif (item_level := _item_level(tag, attributes, style)) is not None:
            self._item(flow, node, item_level, look, depth)
        elif _is_block(tag, style):
            flow.end_paragraph()
            self._into(flow, node, look, depth)
            flow.end_paragraph()
        else:
            self._inline(flow, node, tag, style, look, depth)

    def _inline(self, flow: Flow, node: LexborNode, tag: str, style: Style, look: Look, depth: int) -> None:
        if tag == "a":
            look = replace(look, link=clean_address(node.attributes.get("href") or "") or look.link)
        elif tag == "q":
            flow.text("“", look)
        elif tag == "sup" or style.get("vertical-align") == "super":
            raised = _RAISED.get(node.text(deep=True).strip())
            if raised and _UNIT.search(flow.last_text):
                flow.text(raised, look)
                return
        self._into(flow, node, look, depth)
        if tag == "q":
            flow.text("”", look)

    def _heading(self, flow: Flow, node: LexborNode, level: int, look: Look, depth: int) -> None:
        """A heading's words are one line; what is no text in it (a list, a table) stands by itself."""
        for words, group in groupby(self.blocks(node, look, depth), key=lambda block: isinstance(block, Paragraph)):
            parts = list(group)
            flow.add(*([Heading(level, one_paragraph(parts))] if words else parts))

    def _item(self, flow: Flow, node: LexborNode, level: int, look: Look, depth: int) -> None:
        inner, marker = self._flow(node, look, depth)
        numbered = number_of(marker)
        if numbered is None and node.parent is not None and node.parent.tag == "ol":
            numbered = 1
        if inner:
            flow.add(Item(level, numbered, inner))

    def _list(self, flow: Flow, node: LexborNode, ordered: bool, look: Look, depth: int) -> None:
        flow.end_paragraph()
        items: list[tuple[Block, ...]] = []
        loose = Flow(self._counted)
        for child in _children(node):
            tag = child.tag or ""
            if tag == "li" and child.attributes.get("data-aria-level"):
                self._node(flow, child, look, depth + 1)  # a list of its own for each item: gathered by level
            elif tag == "li":
                self._list_item(items, child, look, depth + 1)
            elif tag in _LISTS and items:  # a deeper list beside its item instead of in it
                inner = Flow(self._counted)
                self._node(inner, child, look, depth + 1)
                items[-1] = (*items[-1], *inner.finished())
            else:
                self._node(loose, child, look, depth + 1)
        items += [(block,) for block in loose.finished()]
        if items:
            flow.add(Listing(tuple(items), _start(node) if ordered else None))

    def _list_item(self, items: list[tuple[Block, ...]], node: LexborNode, look: Look, depth: int) -> None:
        style = style_of(node.attributes)
        if is_hidden("li", node.attributes, style):
            return
        inner = self.blocks(node, look_of(look, "li", style), depth)
        if inner:
            items.append(inner)

    def _table(self, node: LexborNode, look: Look, depth: int) -> tuple[Block, ...]:
        rows, above = [], Flow(self._counted)
        for part in _children(node):
            if part.tag == "caption":
                self._node(above, part, look, depth + 1)
            rows += [self._row(row, look, depth + 1) for row in _rows(part)]
        return (*above.finished(), *(table_blocks(rows) if rows else ()))

    def _row(self, row: LexborNode, look: Look, depth: int) -> list[Cell]:
        cells = []
        for cell in _children(row):
            attributes = cell.attributes
            style = style_of(attributes)
            if cell.tag in ("td", "th") and not is_hidden("td", attributes, style):
                inner = self.blocks(cell, look_of(look, "td", style), depth + 1)
                cells.append(Cell(inner, _count(attributes, "colspan"), _count(attributes, "rowspan")))
        return cells


def _children(node: LexborNode) -> Iterator[LexborNode]:
    return node.iter(include_text=True)


def _rows(part: LexborNode) -> list[LexborNode]:
    if part.tag == "tr":
        return [] if is_hidden("tr", part.attributes, style_of(part.attributes)) else [part]
    return [row for child in _children(part) for row in _rows(child)] if part.tag in ("tbody", "thead", "tfoot") else []


def _heading_level(tag: str, attributes: Attributes) -> int | None:
    found = _HEADING.match(tag)
    if found:
        return int(found[1])
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or ""
        return min(6, max(1, int(level))) if level.isdecimal() else 2
    return 1 if tag == "p" and _TITLE_CLASS.search(attributes.get("class") or "") else None


def _is_quote(tag: str, attributes: Attributes, style: Style) -> bool:
    if tag == "blockquote" or (tag == "p" and _QUOTE_CLASS.search(attributes.get("class") or "")):
        return True
    # The line that mail programs draw beside what is answered.
    border = style.get("border-left", "")
    return tag == "div" and "solid" in border and not border.startswith(("0", "none"))


def _quoted(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Quote(blocks),) if blocks else ()


def _item_level(tag: str, attributes: Attributes, style: Style) -> int | None:
    """How deep an item stands that is no part of a list element, or whose list holds only itself."""
    if tag in ("p", "li", "div") and (level := word_level(style)) is not None:
        return level
    level_text = attributes.get("data-aria-level") or ""
    return min(9, max(1, int(level_text))) if tag == "li" and level_text.isdecimal() else None


def _is_block(tag: str, style: Style) -> bool:
    display = style.get("display", "")
    if display:
        return display.startswith(_BLOCK_DISPLAY)
    return tag in _BLOCKS


def _is_marked_code(node: LexborNode) -> bool:
    return any(child.tag in ("code", "span") for child in _children(node))


def _start(node: LexborNode) -> int:
    value = node.attributes.get("start") or ""
    return int(value) if value.isdecimal() and len(value) < 6 else 1


def _count(attributes: Attributes, name: str) -> int:
    value = attributes.get(name) or ""
    return max(1, int(value)) if value.isdecimal() and len(value) < 5 else 1
