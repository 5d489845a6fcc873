"""Pages of lists. A list grows at its end: what stands on one of its older pages stays there.

Its first page shows the newest stories, from one page full to two less one; older ones stand on numbered pages, number
1 with the oldest. So a new story changes the first page alone, and an address of an older one keeps what it showed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from redaksi.publication.entries import LINK_UP, Memory, Place
from redaksi.publication.frame import Frame
from redaksi.render.names import Shelf, list_page

#: Stories on a page.
FULL = 40


@dataclass(slots=True)
class Change:
    """What happened to a list: places whose story says something else, the first place that moved, how much it grew."""

    touched: set[str] = field(default_factory=set)
    moved: str | None = None
    grown: int = 0


class Changes:
    """What happened to every list, by its key."""

    def __init__(self) -> None:
        self.lists: dict[str, Change] = {}

    def note(self, old: Iterable[tuple[str, str]], new: Iterable[tuple[str, str]]) -> None:
        """Places (list and sort) of a story before and after a change."""
        before, after = dict(old), dict(new)
        for key in {**before, **after}:
            change = self.lists.setdefault(key, Change())
            places = {each[key] for each in (before, after) if key in each}
            if len(places) == 1 and key in before and key in after:
                change.touched |= places
            else:
                change.moved = min(places | ({change.moved} if change.moved is not None else set()))
                change.grown += (key in after) - (key in before)

    def everything(self, memory: Memory) -> None:
        """Every list is made anew."""
        keys = [f"{shelf}/{name}" for shelf in Shelf for name, _, _ in memory.lists(shelf)]
        for key in keys:
            self.lists.setdefault(key, Change()).moved = ""
        self.lists.setdefault(f"{Shelf.ALL}/", Change()).moved = ""

    def of(self, shelf: Shelf) -> Iterator[tuple[str, Change]]:
        """Name and change of the lists of a kind."""
        start = f"{shelf}/"
        return ((key[len(start) :], change) for key, change in self.lists.items() if key.startswith(start))


def first_of_newest(size: int, full: int) -> int:
    """The number, from 0, of the first part that stands on a list's first page; as many numbered pages there are."""
    parts = -(-size // full)
    return max(0, parts - 1 if size == parts * full else parts - 2)


def pages_of(
    memory: Memory, frame: Frame, shelf: Shelf, name: str, change: Change
) -> Iterator[tuple[str, bytes | None]]:
    """Path and content of the pages of a list that may have changed; None: the page is no more."""
    key = f"{shelf}/{name}"
    size = memory.size(key)
    newest, before = (first_of_newest(each, FULL) for each in (size, size - change.grown))
    for number in range(newest, before):
        yield list_page(shelf, name, number + 1), None
    if not size and shelf is not Shelf.ALL:
        yield list_page(shelf, name), None
        return
    parts = changed_parts(memory, key, change, FULL)
    if change.moved is not None:
        parts |= {newest - 1, before - 1}  # what they link to as newer may be another page now
    title = memory.title(key)
    yield _page(memory, frame, shelf, name, title, None, newest)
    for number in sorted(part for part in parts if 0 <= part < newest):
        yield _page(memory, frame, shelf, name, title, number, newest)


def _page(
    memory: Memory, frame: Frame, shelf: Shelf, name: str, title: str, number: int | None, newest: int
) -> tuple[str, bytes]:
    start, count = (newest, 2 * FULL) if number is None else (number, FULL)
    items = memory.column("item", f"{shelf}/{name}", start * FULL, count)
    path = list_page(shelf, name, None if number is None else number + 1)
    up = "../" * path.count("/")
    older = newest if number is None else number
    newer = None if number is None else number + 2 if number + 1 < newest else 0
    heading = title or frame.labels["site-latest"]
    data = frame.page(
        "site/list.html",
        path,
        heading if number is None else f"{heading} · {frame.labels['site-archive']} {number + 1}",
        items="\n".join(reversed(items)).replace(LINK_UP, up),
        older=f"{up}{list_page(shelf, name, older)}" if older else None,
        newer=None if newer is None else f"{up}{list_page(shelf, name, newer or None)}",
    )
    return path, data


def changed_parts(memory: Memory, key: str, change: Change, full: int) -> set[int]:
    """The numbers, from 0, of the stretches of `full` places in which something may have changed."""
    parts = {memory.before(key, sort) // full for sort in change.touched}
    if change.moved is not None:
        parts |= set(range(memory.before(key, change.moved) // full, -(-memory.size(key) // full)))
    return parts


def lost_parts(memory: Memory, key: str, change: Change, full: int) -> range:
    """The numbers of the stretches that a list had before and has no more."""
    size = memory.size(key)
    return range(-(-size // full), -(-(size - change.grown) // full))


def shelf_page(memory: Memory, frame: Frame, shelf: Shelf) -> tuple[str, bytes]:
    """All lists of a kind, by title."""
    found = sorted(memory.lists(shelf), key=lambda entry: (entry[1].casefold(), entry[0]))
    lists = [{"page": f"{name}.html", "title": title, "count": count} for name, title, count in found]
    path = f"{shelf}/index.html"
    return path, frame.page("site/shelf.html", path, frame.labels[SHELVES[shelf]], lists=lists)


#: Kinds of lists that have a page of their own, and its title.
SHELVES = {Shelf.CATEGORY: "site-categories", Shelf.TAG: "site-tags", Shelf.AUTHOR: "site-authors"}


def places_of(places: Iterable[Place]) -> list[tuple[str, str]]:
    """As `Changes.note` takes them."""
    return [(place.key, place.sort) for place in places]
