"""Reads a file, whatever it is: decide what it is, decode it, hand it to its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from redaksi.domain.errors import UnreadableError, UsageError
from redaksi.formats import json_reading, markdown_in, page_text
from redaksi.formats.ahead import reading as ahead
from redaksi.formats.apart.worker import worker
from redaksi.formats.decoding import Decoded, clean, decode, exact, read_bytes
from redaksi.formats.detect import by_name, detect, is_picture, packed_kind
from redaksi.formats.intake import Imported
from redaksi.formats.wordpress.reading import Posts, is_wxr

AUTO = "auto"
_PROSE: dict[str, Callable[[str, str], Imported]] = {"page-text": page_text.read, "markdown": markdown_in.read}
_STRUCTURED = ("json", "jsonl", "wxr")
#: Read in a process of their own.
_APART = ("docx", "html", "ninjs", "odt")
#: The names that `--format` takes.
FORMATS = (AUTO, *_PROSE, *_STRUCTURED, *_APART)


def read_file(path: Path, format_name: str = AUTO) -> Iterable[Imported]:
    """Every article of the file at `path`; their `source` is the path, with the line where it holds one in each.

    JSON Lines and exports of WordPress are read while they are iterated, and an article that cannot be read stops
    none after it.

    UsageError `unknown-format`; UnreadableError as the decoder and the readers raise it.
    """
    if format_name not in FORMATS:
        raise UsageError("unknown-format", format=format_name[:40], known=", ".join(FORMATS))
    if format_name == "jsonl" or (format_name == AUTO and by_name(path.name) == "jsonl"):
        return ahead.read(path)
    if format_name == "wxr" or (format_name == AUTO and is_wxr(path)):
        return Posts(path)
    data = read_bytes(path)
    if format_name == AUTO and is_picture(path.name, data):
        raise UnreadableError("picture-alone", name=path.name)
    packed = packed_kind(path.name, data) if format_name == AUTO else format_name
    if packed in _APART:
        return worker.read(path, packed)
    decoded = decode(data, path.name)
    kind = detect(path.name, decoded.text) if format_name == AUTO else format_name
    if kind in _PROSE:
        return [_with_source(_PROSE[kind](decoded.text, str(path)), decoded)]
    if kind in _APART:
        return worker.read(path, kind)
    text = exact(data, path.name)
    return list(json_reading.read_collection(text, str(path)))


def read_text(text: str, source: str) -> Imported:
    """The article of a pasted page."""
    cleaned = clean(text)
    return _with_source(page_text.read(cleaned.text, source), cleaned)


def _with_source(imported: Imported, source: Decoded) -> Imported:
    return replace(imported, doubts=(*source.doubts, *imported.doubts), text=source.text)
