"""Everything of a site that stands around its stories: lists, feeds, site maps, search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from redaksi.publication import search, sitemaps
from redaksi.publication.entries import Memory
from redaksi.publication.feeds import feeds
from redaksi.publication.frame import Frame
from redaksi.publication.lists import SHELVES, Change, Changes, changed_parts, lost_parts, pages_of, shelf_page
from redaksi.render.names import Shelf

#: Path and content of a file; None: the site has it no more.
Made = tuple[str, bytes | None]
_ALL = f"{Shelf.ALL}/"


def around_stories(memory: Memory, frame: Frame, changes: Changes, *, everything: bool) -> Iterator[Made]:
    """What may have changed; nothing where nothing has."""
    if everything:
        changes.everything(memory)
    if not changes.lists:
        return
    for shelf in (Shelf.ALL, *SHELVES):
        for name, change in changes.of(shelf):
            yield from pages_of(memory, frame, shelf, name, change)
    for shelf in SHELVES:
        if everything or any(change.moved is not None for _, change in changes.of(shelf)):
            yield shelf_page(memory, frame, shelf)
    yield from feeds(memory, frame.site)
    change = changes.lists.get(_ALL, Change())
    yield from _parts(
        memory, change, search.PART, search.part_path, lambda parts: search.search_files(memory, frame, parts)
    )
    maps = sitemaps.PART, sitemaps.part_path
    yield from _parts(memory, change, *maps, lambda parts: sitemaps.site_maps(memory, frame.site, parts))


def _parts(
    memory: Memory,
    change: Change,
    full: int,
    path: Callable[[int], str],
    made: Callable[[Iterable[int]], Iterator[Made]],
) -> Iterator[Made]:
    yield from ((path(number), None) for number in lost_parts(memory, _ALL, change, full))
    yield from made(sorted(changed_parts(memory, _ALL, change, full)))
