"""Wires what writes long collections: in the program itself, and as `python -m redaksi.scribe` in helper processes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from redaksi.domain.article import Photo, Piece
from redaksi.domain.errors import StoreError
from redaksi.domain.neighbours import NOBODY
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.formats.registry import FORMATS, Export
from redaksi.processes import of_ours
from redaksi.publication.helping import Photos, help_with
from redaksi.publication.pool import Pool
from redaksi.render.site import Site
from redaksi.usecases.records import ExportedFile, Rendered

#: Fewer pieces than this are written at once, without helpers, which take a moment to begin.
_FEW = 60
#: Pieces that a helper is given at once: a fifth of a second.
_ORDER = 50
#: Gives the bytes of a photo by their SHA-256; called from several threads.
PhotoBytes = Callable[[str], bytes]
#: The number of an order with its pieces, and with what was made of each.
_Order = tuple[int, Sequence[Piece]]
_Done = tuple[int, Sequence[Rendered]]


@dataclass(frozen=True, slots=True)
class Spec:
    """What a helper has to know; `at` is the time for which an embargo is looked at, an aware one."""

    format_name: str
    settings: Mapping[str, str]
    at: dt.datetime


def write_all(
    format_name: str, settings: Mapping[str, str], photo: PhotoBytes, batches: Iterable[Sequence[Piece]]
) -> Iterator[Sequence[Rendered]]:
    """See usecases.newsroom.Together; for formats that collect."""
    return write(Spec(format_name, dict(settings), dt.datetime.now(dt.UTC)), photo, batches)


def write(spec: Spec, photo: PhotoBytes, batches: Iterable[Sequence[Piece]]) -> Iterator[Sequence[Rendered]]:
    """The files of each piece, batch by batch as they come; the next are asked for while helpers write these.

    StoreError `export-helper-ended` where one was killed, or had no memory left.
    """
    rest = iter(batches)
    first: list[Sequence[Piece]] = []
    for batch in rest:
        first.append(batch)
        if sum(map(len, first)) >= _FEW:
            yield from _by_helpers(spec, photo, chain(first, rest))
            return
    for batch in first:
        yield [_written(spec, piece, photo) for piece in batch]


def _by_helpers(spec: Spec, photo: PhotoBytes, batches: Iterable[Sequence[Piece]]) -> Iterator[Sequence[Rendered]]:
    """Helpers give orders back as they get done; here they are put in line."""
    sizes: list[int] = []
    done: dict[int, Sequence[Rendered]] = {}
    line: list[Rendered] = []
    number = 0

    def orders() -> Iterator[Any]:
        count = 0
        for batch in batches:
            sizes.append(len(batch))
            for begin in range(0, len(batch), _ORDER):
                yield [(count, batch[begin : begin + _ORDER])]
                count += 1

    pool = Pool(of_ours("redaksi.scribe"), spec, lambda sha256, original: (photo(sha256), b""))
    try:
        answers: Iterator[Any] = pool.make(orders())
        for made in answers:
            done |= dict(made)
            while number in done:
                line += done.pop(number)
                number += 1
            while sizes and len(line) >= sizes[0]:
                size = sizes.pop(0)
                yield line[:size]
                del line[:size]
    except StoreError as error:
        if error.code != "site-helper-ended":
            raise
        raise StoreError("export-helper-ended") from error
    yield from ([] for _ in sizes)  # batches of nothing, at the end


def _written(spec: Spec, piece: Piece, photo: PhotoBytes) -> Rendered:
    def bytes_of(wanted: Photo) -> bytes:
        return photo(wanted.sha256)

    site = Site.from_settings(spec.settings)
    export = Export(piece, site, bytes_of, NOBODY.slug, _no_picture, NOBODY, spec.at)
    written = FORMATS[spec.format_name].writer(export)
    files = tuple(ExportedFile(file.name, file.data) for file in written.files)
    return Rendered(files, tuple((warning.code, warning.params) for warning in written.warnings))


def _no_picture(photo: Photo, wish: PictureWish) -> Sequence[Picture]:
    raise NotImplementedError("a collection has no pictures beside it")


def main() -> None:
    """Write what is ordered until there is no more."""
    help_with(_writing)


def _writing(spec: Spec, photo: Photos) -> Callable[[Sequence[_Order]], Sequence[_Done]]:
    def bytes_of(sha256: str) -> bytes:
        return photo(sha256, False)[0]

    return lambda batch: [(number, [_written(spec, piece, bytes_of) for piece in pieces]) for number, pieces in batch]


if __name__ == "__main__":
    main()
