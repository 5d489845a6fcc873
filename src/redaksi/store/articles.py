"""Pieces: kept, found, read back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from redaksi.domain.article import Approval, Article, Category, Piece, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.workflow import ANSWERED_FOR, state_after_edit
from redaksi.store import category_list, photos, references
from redaksi.store.comparing import rewrite
from redaksi.store.content import pack
from redaksi.store.heads import Heads, content
from redaksi.store.keeping import Keeping
from redaksi.store.keys import SqlDecisions, SqlKeyShelf
from redaksi.store.lag import Lag
from redaksi.store.listing import Listing
from redaksi.store.mapping import AnyRow, piece_of
from redaksi.store.mirror import use_photos
from redaksi.store.versions import Entry, Versions
from redaksi.usecases.port_keys import Believe
from redaksi.usecases.records import Filter, Pointer, Reason, Row, VersionInfo

if TYPE_CHECKING:
    from redaksi.domain.fingerprints import Fingerprints
    from redaksi.domain.travelling import CarriedVersion


class SqlArticles:
    """Answers to the port `Articles`."""

    def __init__(
        self, connection: Connection, stamp: Callable[[], str], lag: Lag, believe: Believe | None = None
    ) -> None:
        self._connection = connection
        self._believe = believe
        self._stamp = stamp
        self._heads = Heads(connection, lag)
        self._versions = Versions(connection)
        self._keeping = Keeping(connection, self._heads, self._versions, stamp)
        self._listing = Listing(connection)

    def get(self, article_id: str) -> Piece:
        return self._proved(self._heads.get(article_id))

    def find(self, article_id: str) -> Piece | None:
        head = self._heads.find(article_id)
        return None if head is None else self._proved(head)

    def _proved(self, head: AnyRow) -> Piece:
        """The piece, its approval and its state only as far as signatures prove them."""
        piece = piece_of(head, content(head))
        if self._believe is None or (piece.approval is None and piece.state not in ANSWERED_FOR):
            return piece
        return self._believe(piece, SqlDecisions(self._connection).of(head.id), SqlKeyShelf(self._connection).get)

    def resolve(self, reference: str) -> str:
        return references.resolve(self._connection, reference)

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
        """See the port. UsageError `broken-text` for text that is no Unicode."""
        return self._keeping.put(article, state, approval, reason, by, at)

    def known(self, article_ids: Collection[str]) -> set[str]:
        return self._heads.known(article_ids)

    def add_new(
        self, articles: Sequence[Article], told: Sequence[Fingerprints | None], *, reason: Reason, by: str | None
    ) -> Sequence[Piece]:
        """See the port. UsageError `broken-text` for text that is no Unicode."""
        from redaksi.store.bulk import Bulk

        return Bulk(self._connection, self._heads, self._versions).add(articles, told, reason, by, self._stamp())

    def set_state(self, article_id: str, state: State, approval: Approval | None) -> Piece:
        head = self._heads.get(article_id)
        return self._keeping.restate(head, content(head), state, approval)

    def rows(self, wanted: Filter) -> Sequence[Row]:
        return self._listing.rows(wanted)

    def similar(self, terms: Sequence[Sequence[str]], limit: int) -> Sequence[Row]:
        return self._listing.similar(terms, limit)

    def titled(self, title: str, limit: int) -> Sequence[Row]:
        return self._listing.titled(title, limit)

    def pointing_at(self, article_id: str) -> Sequence[Pointer]:
        return self._listing.pointing_at(article_id)

    def count(self, wanted: Filter) -> int:
        return self._listing.count(wanted)

    def state_counts(self) -> dict[State, int]:
        return self._listing.state_counts()

    def history(self, article_id: str, limit: int = -1, before: int | None = None) -> Sequence[VersionInfo]:
        return self._versions.history(article_id, limit, before)

    def add_versions(self, article_id: str, versions: Sequence[CarriedVersion]) -> None:
        """See the port. Only the last is written into the tables and the search: thousands are in within a second."""
        first = self._heads.get(article_id).revision + 1
        for revision, version in enumerate(versions, first):
            article, reason = version.article, Reason(version.reason)
            entry = Entry(pack(article), content_hash(article), reason, version.by, version.at, settled=True)
            self._versions.add(article_id, revision, entry)
            if version.name:
                self._versions.call(article_id, revision, version.name)
            use_photos(self._connection, article)
        self._heads.renumber(article_id, first + len(versions) - 1)
        if not rewrite(self._connection, self._heads.get(article_id), versions[-1].article):
            raise ValueError(f"slug or category of {article_id} are not those of this store")

    def name_version(self, article_id: str, revision: int, name: str | None) -> None:
        self._versions.call(article_id, revision, name)

    def version(self, article_id: str, revision: int) -> Article:
        return self._versions.content(article_id, revision)

    def savers(self, article_id: str) -> set[str]:
        return self._versions.savers(article_id)

    def seal(self, article_id: str, revision: int) -> None:
        """Keep a revision from being written over by a later autosave: it has been exported."""
        self._versions.seal(article_id, revision)

    def catch_up(self) -> None:
        """Bring into the search what it has been waiting for (lag.py)."""
        self._heads.catch_up()

    def trash(self, article_id: str) -> None:
        self._heads.set_trashed(article_id, self._stamp())

    def untrash(self, article_id: str) -> None:
        self._heads.set_trashed(article_id, None)

    def purge_trash(self, before: str) -> int:
        purged = self._heads.purge(before)
        photos.drop_unused(self._connection, before)
        return purged

    def recategorise(self, category_id: int, to: Category, *, only_trashed: bool) -> None:
        """Give the pieces of a category another entry of the list, as a version that nobody in particular made.

        A notice lies under that entry from now on, and says what it said.
        """
        for article_id in self._heads.in_category(category_id, only_trashed=only_trashed):
            piece = self.get(article_id)
            if piece.article.withdrawal is not None:
                self._heads.file_under(article_id, category_list.settled(self._connection, to)[0])
                continue
            moved = replace(piece.article, category=to)
            state = state_after_edit(piece.state, piece.approval, content_hash(moved))
            self.put(moved, state=state, approval=piece.approval, reason=Reason.CATEGORY, by=None)
