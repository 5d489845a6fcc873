"""What the lists of a site say of one story, made once, with its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol, Self

from redaksi.domain.article import State
from redaksi.render.names import Shelf


class Place(NamedTuple):
    """A list that a story stands in: its kind and the name of its pages, and `sort`, by which it grows at its end."""

    key: str
    sort: str
    title: str = ""

    @classmethod
    def on(cls, shelf: Shelf, slug: str, sort: str, title: str = "") -> Self:
        """The place in the list of that kind and name."""
        return cls(f"{shelf}/{slug}", sort, title)


@dataclass(frozen=True, slots=True)
class Entry:
    """A story of the site. `key` says what its page was made from: as long as that is the same, so is the page.

    `item` is its entry in a list as HTML in which `LINK_UP` stands for the way to the site's own folder; `line` is
    what the search knows of it, `feed` what feeds and site maps say, both JSON; `photos` the files beside the page.
    """

    id: str
    page: str
    key: str
    revision: int
    content_hash: str
    state: State
    places: tuple[Place, ...]
    item: str
    line: str
    feed: str
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the site with the SHA-256 of what stands in it; `article` is the story whose file it is."""

    path: str
    sha256: str
    article: str | None = None


#: Stands in an item for the way from the page that holds it to the site's own folder: a character no text has.
LINK_UP = "\ue001"


class Memory(Protocol):
    """What is known of a site that was written, kept beside the store; lists are asked for by the key of a Place.

    What is changed in it is kept by `keep`, and forgotten when it is closed before.
    """

    def note(self, name: str) -> str:
        """What was noted under that name; empty where nothing was."""

    def set_note(self, name: str, value: str) -> None: ...

    def keys(self, ids: list[str]) -> dict[str, str]:
        """The keys of the pages of those stories that the site has."""

    def ids(self) -> set[str]: ...

    def places(self, ids: list[str]) -> list[tuple[str, str, str]]:
        """Every place in which any of the stories stands: the story, the list's key, and `sort`."""

    def put(self, entries: list[Entry]) -> None:
        """Stories as they are now, in the place of what was known of them."""

    def remove(self, ids: list[str]) -> None: ...

    def size(self, key: str) -> int: ...

    def title(self, key: str) -> str:
        """As the newest story in the list spells it."""

    def before(self, key: str, sort: str) -> int:
        """How many stand in the list before `sort`."""

    def column(self, name: str, key: str, start: int, count: int) -> list[str]:
        """`item`, `line` or `feed` of the stories of a list from the place `start` on, oldest first."""

    def lists(self, shelf: str) -> list[tuple[str, str, int]]:
        """Name, title and number of stories of each list of that kind, by name."""

    def files(self) -> Iterable[tuple[str, str, str | None, int | None, str | None]]:
        """Path, SHA-256 and, of pages, story, revision and content hash of each file, by path."""

    def hashes(self, paths: list[str]) -> dict[str, str]:
        """SHA-256 of those of the files that the site has."""

    def put_files(self, files: list[Written]) -> None: ...

    def remove_files(self, paths: list[str]) -> None: ...

    def pages_of(self, ids: list[str]) -> list[tuple[str, str]]:
        """Story and path of their pages."""

    def photos(self) -> set[str]:
        """Paths of all photos of the site."""

    def photos_unused(self) -> list[str]:
        """Paths of those that no story shows any more."""

    def forget(self) -> None:
        """Everything: the site is looked at as a new one."""

    def keep(self) -> None: ...

    def close(self) -> None: ...
