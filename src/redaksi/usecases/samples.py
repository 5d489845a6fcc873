"""A sample newsroom: invented articles, each as far on its way as its name in `_WAY` says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from redaksi.domain.article import Piece
from redaksi.domain.people import Role, User
from redaksi.usecases import boilerplate, exporting, importing, people, reviewing
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom

#: Invented colleagues: approving needs a second pair of eyes.
WRITER, EDITOR = User("Rina Kusuma", Role.JOURNALIST), User("Budi Santosa", Role.EDITOR)
#: Beginnings of the names of samples, and how far these have come; the others are drafts.
_SUBMITTED = ("jumlah-penumpang-kapal", "panen-rumput-laut")
_APPROVED = ("sekolah-terapung",)
_PUBLISHED = ("lelaki-yang-mengetuk-rel", "semalam-di-danau-tuwira", "rob-rendam")


def fill(room: Newsroom, paths: Sequence[Path], site: Path | None = None) -> Changes:
    """Take the sample articles at `paths` in, with their two colleagues where these are not there yet.

    Templates and snippets come along from the folder `boilerplate` beside the articles.
    Those that are published are exported to the folder `site`; without one they stay approved.
    """
    room = replace(room, keys=room.keys.passing())  # nobody keeps keys of people who are made up
    present = {user.name for user in people.users(room)}
    for colleague in (WRITER, EDITOR):
        if colleague.name not in present:
            people.add_user(room, colleague.name, colleague.role)
    pieces = [importing.keep(room, found, WRITER.name).piece for found in importing.read(room, paths).understood]
    for piece in pieces:
        _bring_on(room, piece, site)
    for path in sorted({path.parent for path in paths}):
        for file in sorted((path / "boilerplate").glob("*.json")):
            boilerplate.take_in(room, file, None)
    ids = frozenset(piece.article.id for piece in pieces)
    return Changes(ids, categories=True, users=True, boilerplate=True)


def _bring_on(room: Newsroom, piece: Piece, site: Path | None) -> None:
    slug, reference = piece.article.slug or "", piece.article.id
    if slug.startswith((*_SUBMITTED, *_APPROVED, *_PUBLISHED)):
        reviewing.submit(room, reference, WRITER.name)
    if slug.startswith((*_APPROVED, *_PUBLISHED)):
        reviewing.approve(room, reference, EDITOR.name)
    if slug.startswith(_PUBLISHED) and site is not None:
        exporting.export(room, [reference], "html", site, EDITOR.name)
