"""The entries of an export as they pass: no more than one is held at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from redaksi.domain.errors import UnreadableError
from redaksi.formats.office.xml import guard

_PART = 256_000
#: Elements one within the other; an export has five.
_DEEPEST = 40
#: Characters of one entry: more is no post, and holding it would need more memory than any desk's machine has to spare.
ENTRY_LIMIT = 20_000_000
#: The end of a namespace's address, and the short name that exports give to it.
_SPACES = (
    ("content/", "content"), ("excerpt/", "excerpt"), ("elements/1.1/", "dc"), ("/export/1.0/", "wp"),
    ("/export/1.1/", "wp"), ("/export/1.2/", "wp"), ("/export/1.3/", "wp"),
)  # fmt: skip


@dataclass(slots=True)
class Entry:
    """One item: `fields` by their names (`title`, `content:encoded`, `wp:status`), categories, and its metadata.

    `comments` are those of readers, counted. `terms` are (domain, nicename, name). `line` is where it begins in the
    file, counted from 1.
    """

    line: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    terms: list[tuple[str, str, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    too_large: bool = False
    comments: int = 0

    def text(self, name: str) -> str:
        return self.fields.get(name, "").strip()


@dataclass(slots=True)
class Site:
    """What an export says before its entries; `people` are display names by login."""

    language: str = ""
    address: str = ""
    title: str = ""
    people: dict[str, str] = field(default_factory=dict)


class Stream(Iterator[Entry]):
    """Reads `file`; `site` is complete once the first entry has come.

    UnreadableError `xml-declares`, `wxr-damaged` with the line, `not-wxr` for another kind of XML.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.site = Site()
        self._file, self._name = file, name
        self._ready: deque[Entry] = deque()
        self._path: list[str] = []
        self._text: list[str] = []
        self._size = 0
        self._entry: Entry | None = None
        self._term = ("", "")
        self._pair = {"key": "", "value": "", "login": ""}
        self._ended = False
        self._failed: UnreadableError | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        guard(self._parser, name)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def __next__(self) -> Entry:
        while not self._ready and not self._ended:
            self._read()
        if self._ready:
            return self._ready.popleft()
        failed, self._failed = self._failed, None
        raise failed or StopIteration

    def _read(self) -> None:
        """The next part; where it is damaged, what came before is handed on first."""
        data = self._file.read(_PART)
        self._ended = not data
        try:
            self._parser.Parse(data, self._ended)
        except expat.ExpatError as error:
            self._ended = True
            self._failed = UnreadableError("wxr-damaged", name=self._name, line=error.lineno)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _short(tag)
        if not self._path and name != "rss":
            raise UnreadableError("not-wxr", name=self._name)
        if len(self._path) > _DEEPEST:
            raise UnreadableError("xml-too-deep", name=self._name, limit=_DEEPEST)
        self._path.append(name)
        self._text, self._size = [], 0
        if name == "item":
            self._entry = Entry(self._parser.CurrentLineNumber)
        elif name == "category":
            self._term = (attributes.get("domain", ""), attributes.get("nicename", ""))

    def _characters(self, text: str) -> None:
        self._size += len(text)
        if self._size <= ENTRY_LIMIT:
            self._text.append(text)
        elif self._entry is not None:
            self._entry.too_large = True

    def _end(self, tag: str) -> None:
        name, text = self._path.pop(), "".join(self._text)
        parent = self._path[-1] if self._path else ""
        if self._entry is None:
            self._of_site(name, parent, text.strip())
        elif name == "item":
            self._ready.append(self._entry)
            self._entry = None
        elif parent == "item" and name == "category":
            self._entry.terms.append((*self._term, text.strip()))
        elif parent == "item" and name == "wp:comment":
            self._entry.comments += 1
        elif parent == "item":
            self._entry.fields.setdefault(name, text)
        elif parent == "wp:postmeta":
            self._of_meta(self._entry, name, text)
        self._text, self._size = [], 0

    def _of_meta(self, entry: Entry, name: str, text: str) -> None:
        if name == "wp:meta_key":
            self._pair["key"] = text.strip()
        elif name == "wp:meta_value" and self._pair["key"]:
            entry.meta.setdefault(self._pair["key"], text.strip()[:2_000])

    def _of_site(self, name: str, parent: str, text: str) -> None:
        if parent == "channel":
            known = {"language": "language", "wp:base_blog_url": "address", "title": "title"}
            if name in known:
                setattr(self.site, known[name], text)
            elif name == "link":
                self.site.address = self.site.address or text
        elif parent == "wp:author" and name == "wp:author_login":
            self._pair["login"] = text
        elif parent == "wp:author" and name == "wp:author_display_name" and text:
            self.site.people[self._pair["login"]] = text


def _short(tag: str) -> str:
    space, _, name = tag.rpartition(" ")
    short = next((short for end, short in _SPACES if space.endswith(end)), "") if space else ""
    return f"{short}:{name}" if short else name
