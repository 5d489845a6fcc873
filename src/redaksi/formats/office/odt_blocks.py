"""The text of an OpenDocument as blocks."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.html_to_markdown.spaces import tidied
from redaksi.formats.html_to_markdown.tables import Cell, table_blocks
from redaksi.formats.office.odt_styles import Look
from redaksi.formats.office.xml import words_in
from redaksi.formats.structure.model import Block, Heading, Listing, Paragraph, Quote, Run, Runs

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_T = f"{{{TEXT}}}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
#: Changes that were taken back, tables of contents, declarations: no text of the story.
_SKIPPED = frozenset(
    """tracked-changes sequence-decls variable-decls user-field-decls forms table-of-content alphabetical-index
    bibliography illustration-index object-index user-index""".split()  # noqa: SIM905
)
_INSIDE = frozenset(
    ("section", "text-box", "frame", "header-rows", "table-header-rows", "table-rows", "soft-page-break")
)
_MOST_SPACES = 20
_PLAIN = Look()


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rsplit("}", 1)[-1]


class Blocks:
    """Reads one document; `pictures` are bytes by SHA-256, `comments` what stands in its margin."""

    def __init__(self, looks: Mapping[str, Look], members: Mapping[str, bytes]) -> None:
        self._looks = looks
        self._members = members
        self.pictures: dict[str, bytes] = {}
        self.comments: list[str] = []
        self.counted: Counter[str] = Counter()
        self._notes: list[tuple[Block, ...]] = []

    def of(self, root: Element) -> list[Block]:
        """Every block of a document's text, its footnotes at the end."""
        blocks = list(self._blocks(root))
        notes = [Listing(tuple(self._notes), 1)] if self._notes else []
        return [*blocks, *notes]

    def _blocks(self, parent: Element, numbered: bool = False) -> Iterator[Block]:
        """`numbered`: the list around these blocks counts, and so does one inside it that says nothing else."""
        for element in parent:
            name = local(element.tag)
            if name in ("p", "h"):
                yield from self._paragraph(element, name)
            elif name == "list":
                own = self._looks.get(element.get(f"{_T}style-name") or "")
                numbered = own.numbered if own else numbered
                inner = [item for item in element if local(item.tag) in ("list-item", "list-header")]
                shown = tuple(blocks for item in inner if (blocks := tuple(self._blocks(item, numbered))))
                if shown:
                    yield Listing(shown, 1 if numbered else None)
            elif name == "table":
                yield from table_blocks([self._row(row) for row in _rows(element)])
            elif name in _INSIDE:
                yield from self._blocks(element)

    def _row(self, row: Element) -> list[Cell]:
        cells = []
        for cell in row:
            if local(cell.tag) in ("table-cell", "covered-table-cell"):
                span = cell.get(f"{_TABLE}number-columns-spanned") or "1"
                cells.append(Cell(tuple(self._blocks(cell)), int(span) if span.isdecimal() and len(span) < 4 else 1))
        return cells

    def _paragraph(self, element: Element, name: str) -> Iterator[Block]:
        look = self._look(element)
        beside: list[Block] = []
        runs = list(self._runs(element, look, None, beside))
        shown = tidied(_joined(runs), self.counted)
        level = element.get(f"{_T}outline-level") or "1"
        if any(run.picture or run.text.strip() for run in shown):
            if name == "h" or look.title:
                plain = tuple(Run(run.text, False, run.italic, run.code, run.link, run.picture) for run in shown)
                yield Heading(1 if look.title else int(level) if level.isdecimal() and len(level) < 3 else 1, plain)
            else:
                yield Quote((Paragraph(shown),)) if look.quote else Paragraph(shown)
        yield from beside

    def _runs(self, element: Element, look: Look, link: str | None, beside: list[Block]) -> Iterator[Run]:
        """The runs inside `element`; what stands in boxes at it goes to `beside`."""
        yield from _text(element.text, look, link)
        for child in element:
            yield from self._inline(child, look, link, beside)
            yield from _text(child.tail, look, link)

    def _inline(self, child: Element, look: Look, link: str | None, beside: list[Block]) -> Iterator[Run]:
        name = local(child.tag)
        if name == "s":
            count = child.get(f"{_T}c") or "1"
            yield Run(" " * min(int(count) if count.isdecimal() and len(count) < 4 else 1, _MOST_SPACES))
        elif name == "tab":
            yield Run(" ")
        elif name == "line-break":
            yield Run("\n")
        elif name == "a":
            yield from self._runs(child, look, clean_address(child.get(_XLINK) or "") or link, beside)
        elif name == "note":
            yield from self._note(child)
        elif name in ("annotation", "annotation-end"):
            self.comments += words_in(child, f"{_T}p")
        elif name == "frame":
            yield from self._frame(child, beside)
        elif name not in _SKIPPED:
            yield from self._runs(child, self._look(child, look), link, beside)

    def _note(self, note: Element) -> Iterator[Run]:
        body = note.find(f"{_T}note-body")
        self._notes.append(tuple(self._blocks(body)) if body is not None else ())
        if not self._notes[-1]:
            self._notes.pop()
            return
        yield Run(f"[{len(self._notes)}]")

    def _frame(self, frame: Element, beside: list[Block]) -> Iterator[Run]:
        """A picture, else the text of a box; of several forms of the same thing one is taken."""
        told = {local(part.tag): " ".join((part.text or "").split()) for part in frame}
        alt = told.get("desc") or told.get("title") or ""
        for part in frame:
            name = local(part.tag)
            if name == "image" and (run := self._picture(part, alt)):
                yield run
                return
            if name == "text-box":
                beside += self._blocks(part)
                return
        if any(local(part.tag) in ("image", "object", "object-ole") for part in frame):
            self.counted["pictures-left"] += 1

    def _picture(self, image: Element, alt: str) -> Run | None:
        content = self._members.get((image.get(_XLINK) or "").removeprefix("./"))
        if content is None:
            return None
        sha256 = hashlib.sha256(content).hexdigest()
        self.pictures.setdefault(sha256, content)
        return Run(alt, picture=f"media:{sha256}")

    def _look(self, element: Element, around: Look | None = None) -> Look:
        """An element's own look; inside another, what it does not say is that of the other."""
        own = self._looks.get(element.get(f"{_T}style-name") or "")
        if around is None or own is None:
            return own or around or _PLAIN
        return Look(own.bold or around.bold, own.italic or around.italic)


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, not of those inside its cells."""
    for part in table:
        if part.tag == f"{_TABLE}table-row":
            yield part
        elif local(part.tag) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(part)


def _text(text: str | None, look: Look, link: str | None) -> Iterator[Run]:
    if text:
        words = " ".join(text.split())
        lead, tail = " " if text[0].isspace() else "", " " if text[-1].isspace() and words else ""
        yield Run(f"{lead}{words}{tail}", look.bold and not look.title, look.italic, link=link)


def _joined(runs: list[Run]) -> Runs:
    """Neighbours of one look as one run."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        same = last is not None and not (last.picture or run.picture) and "\n" not in (last.text, run.text)
        if last is not None and same and (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link):
            made[-1] = Run(last.text + run.text, run.bold, run.italic, link=run.link)
        else:
            made.append(run)
    return tuple(made)
