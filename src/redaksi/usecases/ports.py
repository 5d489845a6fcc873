"""What the use cases need from the outside, as Protocols; `bootstrap` decides who answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from redaksi.domain.article import Approval, Article, Category, Piece, State
from redaksi.usecases.port_audit import Audit
from redaksi.usecases.port_boilerplate import BoilerplateShelf
from redaksi.usecases.port_doctor import Fault, Told
from redaksi.usecases.port_intake import Likenesses, TakenFiles
from redaksi.usecases.port_keys import Decisions, KeyShelf
from redaksi.usecases.port_people import Users
from redaksi.usecases.port_pictures import Photos
from redaksi.usecases.port_planning import Planning
from redaksi.usecases.port_queue import Notices, Queue
from redaksi.usecases.port_remarks import Remarks, Seen
from redaksi.usecases.port_site import SitePieces
from redaksi.usecases.port_spelling import Ignored, Wordbook
from redaksi.usecases.port_travel import Copies
from redaksi.usecases.records import Filter, Pointer, Reason, Receipt, Row, VersionInfo

if TYPE_CHECKING:  # opening a newsroom waits for nothing that travels, or comes by the hundred
    from redaksi.domain.fingerprints import Fingerprints
    from redaksi.domain.travelling import CarriedVersion
    from redaksi.usecases.port_targets import Deliveries, TargetShelf


class Clock(Protocol):
    def __call__(self) -> dt.datetime:
        """Now, aware."""


class Articles(Protocol):
    def get(self, article_id: str) -> Piece:
        """The piece, or UsageError `no-article`. Content whose checksum fails raises StoreError `damaged-version`."""

    def find(self, article_id: str) -> Piece | None:
        """The piece, or None where the store has none of that id (the trash included)."""

    def resolve(self, reference: str) -> str:
        """The id for a UUID, its first 8 or more characters, or a slug; UsageError `no-article`, `ambiguous-id`."""

    def put(
        self,
        article: Article,
        *,
        state: State,
        approval: Approval | None,
        reason: Reason,
        by: str | None,
        at: str | None = None,
    ) -> Piece:
        """Keep `article` as new or changed, in `state`; a change of content makes a version (autosaves fold).

        The slug is made unique. Categories, tags and people it names are created where missing. `at` is the UTC stamp
        of a version that was made elsewhere; it never folds.
        """

    def known(self, article_ids: Collection[str]) -> set[str]:
        """Those of the ids that the store holds, the trash included."""

    def add_new(
        self, articles: Sequence[Article], told: Sequence[Fingerprints | None], *, reason: Reason, by: str | None
    ) -> Sequence[Piece]:
        """Keep pieces that the store has none of (`known`), all different, as drafts and in this order.

        The same as a `put` of each, many times as fast. `told` are their fingerprints, as far as they are at hand.
        """

    def set_state(self, article_id: str, state: State, approval: Approval | None) -> Piece: ...

    def rows(self, wanted: Filter) -> Sequence[Row]: ...

    def count(self, wanted: Filter) -> int: ...

    def similar(self, terms: Sequence[Sequence[str]], limit: int) -> Sequence[Row]:
        """Pieces whose headline has any of the terms (each in several spellings), best first by the index's rank.

        Neither withdrawn nor trashed. Ranked is what was changed last among those that match, so that it costs little.
        """

    def titled(self, title: str, limit: int) -> Sequence[Row]:
        """Pieces whose headline has the words of `title` in their order, newest change first.

        Neither withdrawn nor trashed.
        """

    def pointing_at(self, article_id: str) -> Sequence[Pointer]:
        """Who names that piece in related news or links, newest change first; the trash is left out."""

    def state_counts(self) -> dict[State, int]: ...

    def history(self, article_id: str, limit: int = -1, before: int | None = None) -> Sequence[VersionInfo]:
        """Newest first; a negative `limit` asks for all, `before` for those of a lower revision."""

    def name_version(self, article_id: str, revision: int, name: str | None) -> None:
        """Call a version something, or nothing any more; it is not written over. UsageError `no-version`."""

    def version(self, article_id: str, revision: int) -> Article: ...

    def add_versions(self, article_id: str, versions: Sequence[CarriedVersion]) -> None:
        """Put versions that were made elsewhere behind the newest, oldest first, each with its time; none folds.

        The last becomes the newest; state and approval stay, so that a `put` has to follow. Their slug and category are
        taken as they are.
        """

    def seal(self, article_id: str, revision: int) -> None:
        """Keep a version from being written over by a later autosave: somebody else has it."""

    def savers(self, article_id: str) -> set[str]: ...

    def trash(self, article_id: str) -> None: ...

    def untrash(self, article_id: str) -> None: ...

    def purge_trash(self, before: str) -> int:
        """Delete for good what was trashed before the UTC stamp `before`; how many pieces that were."""


class Categories(Protocol):
    def all(self) -> Sequence[Category]:
        """In the newsroom's order."""

    def counts(self) -> dict[str, int]:
        """How many pieces (not in the trash) each category slug has."""

    def create(self, name: str) -> Category: ...

    def rename(self, slug: str, name: str) -> Category: ...

    def merge(self, slug: str, into: str) -> None: ...

    def order(self, slugs: Sequence[str]) -> None: ...


class Settings(Protocol):
    def get(self, key: str) -> str: ...

    def all(self) -> dict[str, str]: ...

    def set(self, key: str, value: str) -> None: ...


class Receipts(Protocol):
    def add(self, receipt: Receipt) -> None: ...

    def add_all(self, receipts: Sequence[Receipt]) -> None:
        """The same as an `add` of each, in this order."""

    def by_sha256(self, sha256: str) -> Receipt | None: ...

    def below(self, folder: str) -> Sequence[Receipt]:
        """The newest receipt of each path inside a folder."""

    def of(self, article_id: str) -> Sequence[Receipt]:
        """Newest first."""

    def readers_version(self, article_id: str) -> Article | None:
        """What went out to readers last, or the notice where it was withdrawn since; None where nothing ever did."""


class Unit(Protocol):
    """One transaction: everything done through it is kept together or not at all."""

    @property
    def articles(self) -> Articles: ...
    @property
    def categories(self) -> Categories: ...
    @property
    def users(self) -> Users: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def site(self) -> SitePieces: ...
    @property
    def photos(self) -> Photos: ...
    @property
    def receipts(self) -> Receipts: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def boilerplate(self) -> BoilerplateShelf: ...
    @property
    def planning(self) -> Planning: ...
    @property
    def queue(self) -> Queue: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def copies(self) -> Copies: ...
    @property
    def keys(self) -> KeyShelf: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def wordbook(self) -> Wordbook: ...
    @property
    def ignored(self) -> Ignored: ...
    @property
    def remarks(self) -> Remarks: ...
    @property
    def seen(self) -> Seen: ...
    @property
    def targets(self) -> TargetShelf: ...
    @property
    def deliveries(self) -> Deliveries: ...
    @property
    def taken_files(self) -> TakenFiles: ...
    @property
    def likenesses(self) -> Likenesses: ...


class Notice(Protocol):
    """Worded like an error, by its code."""

    @property
    def code(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


class Store(Protocol):
    """The newsroom's store folder."""

    read_only: bool
    folder: Path

    @property
    def notices(self) -> Sequence[Notice]:
        """What its users should be told once: read-only, on a network drive, in a synchronised folder."""

    def read(self) -> AbstractContextManager[Unit]: ...

    def write(self) -> AbstractContextManager[Unit]:
        """BEGIN IMMEDIATE … COMMIT, rolled back on an exception.

        StoreError `store-read-only`, `store-busy`, `disk-full`.
        """

    def changed_elsewhere(self) -> bool:
        """Whether another process has changed the store since this was asked last; costs next to nothing."""

    def people_names(self) -> Iterator[str]: ...

    def tag_names(self) -> Iterator[str]: ...

    def backup(self, target: Path) -> None:
        """A checked copy of the whole store in one file, while in use."""

    def examine(self, told: Told, *, repair: bool) -> Sequence[Fault]:
        """Look through the whole store: what is wrong, worst first.

        With `repair`, what can be mended without a guess is, unless the store is read-only.
        """

    def close(self) -> None: ...
