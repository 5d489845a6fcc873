"""One transaction of the store, seen through the ports."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlmodel import Session

from redaksi.store.articles import SqlArticles
from redaksi.store.audit import SqlAudit
from redaksi.store.boilerplate import SqlBoilerplate
from redaksi.store.categories import SqlCategories
from redaksi.store.intake import SqlLikenesses, SqlTakenFiles
from redaksi.store.keys import SqlDecisions, SqlKeyShelf
from redaksi.store.lag import Lag
from redaksi.store.notices import SqlNotices
from redaksi.store.photos import SqlPhotos
from redaksi.store.planning import SqlPlanning
from redaksi.store.queue import SqlQueue
from redaksi.store.receipts import SqlReceipts
from redaksi.store.remarks import SqlRemarks, SqlSeen
from redaksi.store.settings import SqlSettings
from redaksi.store.site_pieces import SqlSitePieces
from redaksi.store.travel import SqlCopies
from redaksi.store.users import SqlUsers
from redaksi.store.wordbook import SqlIgnored, SqlWordbook
from redaksi.usecases.port_keys import Believe

if TYPE_CHECKING:  # most transactions send nothing
    from redaksi.store.deliveries import SqlDeliveries
    from redaksi.store.targets import SqlTargets


class SqlUnit:
    """Answers to the port `Unit`; the transaction belongs to who made the connection."""

    def __init__(
        self, connection: Connection, stamp: Callable[[], str], lag: Lag, believe: Believe | None = None
    ) -> None:
        self._connection = connection
        self._stamp = stamp
        self._lag = lag
        self._believe = believe

    @property
    def connection(self) -> Connection:
        """For what the store does to itself (mending.py)."""
        return self._connection

    @cached_property
    def articles(self) -> SqlArticles:
        return SqlArticles(self._connection, self._stamp, self._lag, self._believe)

    @cached_property
    def categories(self) -> SqlCategories:
        return SqlCategories(self._connection, self.articles.recategorise)

    @cached_property
    def photos(self) -> SqlPhotos:
        return SqlPhotos(self._connection, self._stamp)

    @cached_property
    def users(self) -> SqlUsers:
        return SqlUsers(self._session)

    @cached_property
    def site(self) -> SqlSitePieces:
        return SqlSitePieces(self._connection)

    @cached_property
    def settings(self) -> SqlSettings:
        return SqlSettings(self._session)

    @cached_property
    def receipts(self) -> SqlReceipts:
        return SqlReceipts(self._session, self.articles.seal)

    @cached_property
    def audit(self) -> SqlAudit:
        return SqlAudit(self._connection)

    @cached_property
    def boilerplate(self) -> SqlBoilerplate:
        return SqlBoilerplate(self._session)

    @cached_property
    def planning(self) -> SqlPlanning:
        return SqlPlanning(self._session)

    @cached_property
    def queue(self) -> SqlQueue:
        return SqlQueue(self._connection)

    @cached_property
    def notices(self) -> SqlNotices:
        return SqlNotices(self._session)

    @cached_property
    def copies(self) -> SqlCopies:
        return SqlCopies(self._session)

    @cached_property
    def keys(self) -> SqlKeyShelf:
        return SqlKeyShelf(self._connection)

    @cached_property
    def decisions(self) -> SqlDecisions:
        return SqlDecisions(self._connection)

    @cached_property
    def wordbook(self) -> SqlWordbook:
        return SqlWordbook(self._session)

    @cached_property
    def ignored(self) -> SqlIgnored:
        return SqlIgnored(self._session)

    @cached_property
    def remarks(self) -> SqlRemarks:
        return SqlRemarks(self._session)

    @cached_property
    def seen(self) -> SqlSeen:
        return SqlSeen(self._session, self._stamp)

    @cached_property
    def taken_files(self) -> SqlTakenFiles:
        return SqlTakenFiles(self._connection)

    @cached_property
    def likenesses(self) -> SqlLikenesses:
        return SqlLikenesses(self._connection)

    @cached_property
    def targets(self) -> SqlTargets:
        from redaksi.store.targets import SqlTargets

        return SqlTargets(self._session)

    @cached_property
    def deliveries(self) -> SqlDeliveries:
        from redaksi.store.deliveries import SqlDeliveries

        return SqlDeliveries(self._session)

    @cached_property
    def _session(self) -> Session:
        return Session(bind=self._connection, join_transaction_mode="rollback_only", autoflush=False)
