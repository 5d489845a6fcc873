"""The formats that are read apart, each with the function that reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from redaksi.formats.beside import Beside
from redaksi.formats.decoding import exact, read_bytes
from redaksi.formats.intake import Imported


def _docx(path: Path) -> Sequence[Imported]:
    from redaksi.formats.office import docx

    return [docx.read(read_bytes(path), str(path), path.name)]


def _ninjs(path: Path) -> Sequence[Imported]:
    from redaksi.formats.ninjs_in import reading

    text = exact(read_bytes(path), path.name)
    return reading.read(text, str(path), path.name, Beside(path).picture)


def _odt(path: Path) -> Sequence[Imported]:
    from redaksi.formats.office import odt

    return [odt.read(read_bytes(path), str(path), path.name)]


def _html(path: Path) -> Sequence[Imported]:
    from redaksi.formats.web_page import reading

    return [reading.read(read_bytes(path), str(path), path.name, Beside(path).picture)]


READERS: dict[str, Callable[[Path], Sequence[Imported]]] = {"docx": _docx, "html": _html, "ninjs": _ninjs, "odt": _odt}
