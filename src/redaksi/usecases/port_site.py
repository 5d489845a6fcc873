"""What writing a whole site needs from the outside: its stories as the store has them, the press, and its memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from redaksi.domain.article import Category, State
from redaksi.domain.keys import SigningKey
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Neighbours
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.records import Receipt

#: Told how far the work is: stories done, of how many.
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the store had come: a number that every change of content raises, and the length of the audit trail."""

    seq: int
    trail: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A story for the site as it lies in the store: nothing of it has been opened, and nothing proved.

    `packed` with its checksum `sha256` is the content that readers are to get; `state` is published or withdrawn, also
    where the desk has a later version under work. `approval` are the fields of the Approval that it names.
    """

    id: str
    packed: bytes
    sha256: str
    state: State
    revision: int
    content_hash: str
    created: str
    modified: str
    approval: tuple[str, str, str, int] | None
    decided: tuple[Decided, ...]
    neighbours: Neighbours


@dataclass(frozen=True, slots=True)
class Leaving:
    """An approved piece, which becomes published with the site, as it was when its page was made."""

    id: str
    revision: int
    content_hash: str
    headline: str
    embargo: LocalTime | None = None


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site that was written now; `article` is the story whose page or photo it is, None for a list."""

    path: str
    sha256: str
    article: str | None = None
    revision: int = 0
    content_hash: str = ""
    state: State = State.PUBLISHED


class SitePieces(Protocol):
    """Stories of the store, many at a time."""

    def mark(self) -> Mark: ...

    def members(self, among: Collection[str] | None = None) -> Sequence[str]:
        """The ids of all that readers have or are about to get: approved, published, withdrawn, and what is at the desk
        again after it was out. What was archived after it was out is among them, what is in the trash is not."""

    def approved(self) -> Sequence[Leaving]: ...

    def standing(self, ids: Sequence[str]) -> Mapping[str, tuple[str, int, str]]:
        """State, version and content hash of each as the list has them: what they claim, not what is proved."""

    def touched(self, since: Mark) -> set[str] | None:
        """The ids of all about which something may have changed; None where that cannot be told."""

    def around(self, ids: Collection[str]) -> set[str]:
        """The ids of stories whose pages name one of these."""

    def parcels(self, ids: Sequence[str], absent: Collection[str]) -> Sequence[Parcel]:
        """In the order of `ids`; those that readers do not have are left out.

        Stories in `absent` have no page in the site. StoreError `damaged-version`.
        """

    def publish(self, leaving: Sequence[Leaving], by: str | None, at: str) -> Sequence[Leaving]:
        """Make approved pieces published; those that are not as they were, of which nothing was done."""

    def went_out(self, receipts: Sequence[Receipt]) -> None:
        """Keep the receipts of files that stand in the site: readers have got the content of these stories."""


class SiteWork(Protocol):
    """One writing of a site: nothing of the old one changes before `swap`."""

    def begin(
        self, settings: Mapping[str, str], keys: Sequence[SigningKey], categories: Sequence[Category]
    ) -> Mark | None:
        """Where the store stood when the site was written last; None where all of it has to be looked at.

        `categories` in the newsroom's order. RefusedError `site-foreign`; StoreError `site-busy`, `target-unwritable`.
        """

    def make(self, parcels: Iterable[Sequence[Parcel]], count: int, told: Progress) -> Sequence[str]:
        """Make the pages of these stories; the ids of those that cannot prove their state and so have no page."""

    def keep_only(self, members: Collection[str]) -> None:
        """All other stories leave the site."""

    def drop(self, ids: Collection[str]) -> None:
        """These stories leave the site."""

    def finish(self) -> Sequence[SiteFile]:
        """Make the lists, feeds and the rest around the pages; the files that differ from those of the old site."""

    def swap(self) -> None:
        """Put the new site into the place of the old one, on the disk."""

    def remember(self, mark: Mark) -> None:
        """The site is what the store was at `mark`; after the swap."""

    def close(self) -> None:
        """Throw away what was not swapped in."""

    @property
    def removed(self) -> Sequence[str]:
        """Paths of files of the old site that the new one does not have."""

    @property
    def kept(self) -> Sequence[str]:
        """Paths of files in the folder that are none of the site's."""

    @property
    def warnings(self) -> Sequence[tuple[str, str, Mapping[str, object]]]:
        """Story (empty: all of the site), code and parameters."""


@dataclass(frozen=True, slots=True)
class SiteCheck:
    """Paths in the folder of a site: those that its manifest tells of as they are, that are others, that are not there.

    `readable`: the manifest itself can be read.
    """

    same: frozenset[str]
    changed: Sequence[str]
    missing: Sequence[str]
    readable: bool = True


class Press(Protocol):
    def check(self, folder: Path) -> SiteCheck | None:
        """Compare a site with its manifest; None where no site lies in `folder`."""

    def work(self, target: Path, store: Path, picture: PictureBytes, cancelled: Callable[[], bool]) -> SiteWork:
        """`picture` gives the bytes of a photo and of its original; `cancelled` is asked now and then."""


#: The bytes of a photo, and of the file that it was taken in from where the wish keeps data of that.
PictureBytes = Callable[[str, bool], tuple[bytes, bytes]]
