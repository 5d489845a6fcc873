"""The formats that a piece can leave in: a name, and where its writer is found when it is first asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from redaksi.domain.article import Photo, Piece
from redaksi.domain.neighbours import NOBODY, Neighbours
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.render.names import stem
from redaksi.render.site import Site
from redaksi.render.warnings import PageWarning


@dataclass(frozen=True, slots=True)
class File:
    """A file that was made but not yet written; `name` is a path with `/`, relative to where the export goes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """The files of one piece, the piece's own first, and what had to be left out."""

    files: tuple[File, ...]
    warnings: tuple[PageWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """What is to leave, for which site. `photo` gives a photo's bytes, `resolve` the slug of a story with a page.

    `picture` gives the pictures that a page needs of a photo; without it a page shows photos as they are.
    `neighbours` are the stories that the piece names or that are tied to it. `now` is what time it is: whether an
    embargo still holds is told by it, and nothing else of a file.
    """

    piece: Piece
    site: Site
    photo: Callable[[Photo], bytes]
    resolve: Callable[[str], str | None] = lambda story: None
    picture: Callable[[Photo, PictureWish], Sequence[Picture]] | None = None
    neighbours: Neighbours = NOBODY
    now: dt.datetime | None = None

    def pictures(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        """Pictures of `photo` for a page, narrowest first."""
        if self.picture is not None:
            return self.picture(photo, wish)
        return (Picture(photo.content_type, photo.width, photo.height, self.photo(photo)),)

    @property
    def stem(self) -> str:
        """The name, without suffix, of the piece's own files."""
        return stem(self.piece.article.slug or self.piece.article.headline)


#: Makes the files of one piece. The same piece, site, photos and addresses give the same bytes, always.
Writer = Callable[[Export], Written]


@dataclass(frozen=True, slots=True)
class Format:
    """`collects`: the files of several pieces have one name and are joined end to end, in the order of the pieces.
    `looks`: what is written has the look of the site's pages. `alone`: nothing of other stories stands in it.
    """

    name: str
    module: str
    collects: bool = False
    looks: bool = False
    alone: bool = False

    @property
    def writer(self) -> Writer:
        return cast("Writer", import_module(self.module).write)


FORMATS: Mapping[str, Format] = {
    entry.name: entry
    for entry in (
        Format("html", "redaksi.formats.html", looks=True),
        Format("fragment", "redaksi.formats.fragment", looks=True),
        Format("json", "redaksi.formats.json_file", alone=True),
        Format("jsonl", "redaksi.formats.json_lines", collects=True, alone=True),
        Format("ninjs", "redaksi.formats.ninjs_out"),
        Format("markdown", "redaksi.formats.markdown_out", alone=True),
        Format("docx", "redaksi.formats.word.writing"),
    )
}
