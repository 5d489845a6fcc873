"""The body as Markdown, from the atoms that it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from redaksi.domain.article import Photo
from redaksi.formats.documents.atoms import Atom, joined, runs_of
from redaksi.formats.page_text.codes import split_codes
from redaksi.formats.structure.markdown import markdown
from redaksi.formats.structure.model import Block, Heading, Listing, Paragraph, Quote, Rule, Run, Table, text_of


def body_of(atoms: Sequence[Atom], photos: Mapping[str, Photo]) -> tuple[str, tuple[str, ...]]:
    """The Markdown of `atoms`, and the codes that stood behind its last paragraph.

    Pictures have the names that the store gives them; one that is no photo is left out.
    """
    parts = [joined([atom.part for atom in group]) for _, group in groupby(atoms, key=lambda atom: atom.block)]
    blocks = [_with_photos(part, photos) for part in parts]
    while blocks and isinstance(blocks[-1], Rule):
        blocks.pop()
    codes: tuple[str, ...] = ()
    if blocks and isinstance(blocks[-1], Paragraph):
        blocks[-1], codes = _without_codes(blocks[-1])
    return markdown(blocks), codes


def _without_codes(paragraph: Paragraph) -> tuple[Paragraph, tuple[str, ...]]:
    text = text_of(paragraph.runs)
    kept, codes = split_codes(text.rstrip())
    return (Paragraph(_first(paragraph.runs, len(kept))), codes) if codes else (paragraph, ())


def _first(runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """The first `length` characters of runs, pictures between them included."""
    found: list[Run] = []
    for run in runs:
        if run.picture is not None:
            found.append(run)
        elif length > 0:
            found.append(replace(run, text=run.text[:length]))
            length -= len(run.text)
    return tuple(found)


def _with_photos(block: Block, photos: Mapping[str, Photo]) -> Block:
    if not any(run.picture for run in runs_of(block)):
        return block

    def named(runs: Sequence[Run]) -> tuple[Run, ...]:
        made = (_named(run, photos) for run in runs)
        return tuple(run for run in made if run is not None)

    match block:
        case Paragraph(runs):
            return Paragraph(named(runs))
        case Heading(level, runs):
            return Heading(level, named(runs))
        case Quote(blocks):
            return Quote(tuple(_with_photos(part, photos) for part in blocks))
        case Listing(items, start):
            return Listing(tuple(tuple(_with_photos(part, photos) for part in item) for item in items), start)
        case Table(rows):
            return Table(tuple(tuple(named(cell) for cell in row) for row in rows))
        case _:
            return block


def _named(run: Run, photos: Mapping[str, Photo]) -> Run | None:
    if run.picture is None:
        return run
    photo = photos.get(run.picture.removeprefix("media:"))
    return replace(run, picture=f"media:{photo.sha256}") if photo else None
