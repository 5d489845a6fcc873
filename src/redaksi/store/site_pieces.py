"""Stories for a whole site: looked up by the hundred, so that ten thousand cost a few dozen statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, bindparam, func, or_, select, union

from redaksi.domain.approvals import Decision
from redaksi.domain.article import State
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Neighbours
from redaksi.store import search
from redaksi.store.among import among, listed
from redaksi.store.content import pack
from redaksi.store.keys import decisions_of
from redaksi.store.mapping import APPROVAL_NAMES, AnyRow
from redaksi.store.prepared import Prepared, inserting, updating
from redaksi.store.readers import readers_version
from redaksi.store.site_neighbours import SHOWN, SiteNeighbours, is_shown
from redaksi.store.tables import ApprovalRow, ArticleRow, AuditRow, LinkRow, ReceiptRow, RelatedRow, VersionRow, table
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.port_site import Leaving, Mark, Parcel
from redaksi.usecases.records import Receipt

_ARTICLE, _VERSION, _APPROVAL = table(ArticleRow), table(VersionRow), table(ApprovalRow)
_AUDIT, _LINK, _RELATED = table(AuditRow), table(LinkRow), table(RelatedRow)
#: Ids that are asked about in one statement.
_AT_ONCE = 500

_MEMBERS = select(_ARTICLE.c.id).where(
    _ARTICLE.c.trashed.is_(None),
    or_(
        _ARTICLE.c.state.in_([state.value for state in SHOWN]),
        _ARTICLE.c.out_at.is_not(None),  # at the desk again, or put away by the desk, which is no withdrawal
    ),
)
_HEADS = Prepared(
    select(
        *(_ARTICLE.c[name] for name in ("id", "state", "revision", "content_hash", "created", "modified")),
        *(_ARTICLE.c[name] for name in (*APPROVAL_NAMES, "withdrawal_reason")),
        _VERSION.c.content,
        _VERSION.c.sha256,
    )
    .join(_VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.revision == _ARTICLE.c.revision))
    .where(among(_ARTICLE.c.id, "ids"))
)
_DECISIONS = Prepared(
    select(_APPROVAL).where(among(_APPROVAL.c.article_id, "ids")).order_by(_APPROVAL.c.article_id, _APPROVAL.c.id)
)
_AS_IT_WAS = Prepared(
    select(_ARTICLE.c.seq, _ARTICLE.c.category_id).where(
        _ARTICLE.c.id == bindparam("id"),
        _ARTICLE.c.state == State.APPROVED.value,
        _ARTICLE.c.revision == bindparam("revision"),
        _ARTICLE.c.content_hash == bindparam("content_hash"),
        _ARTICLE.c.trashed.is_(None),
    )
)
_APPROVED = select(
    *(_ARTICLE.c[name] for name in ("id", "revision", "content_hash", "headline", "embargo_local", "embargo_zone"))
).where(_ARTICLE.c.state == State.APPROVED.value, _ARTICLE.c.trashed.is_(None))
_PUBLISH = updating(_ARTICLE, "state", "state_at", "state_by", "reviewer", where=["id"])
_FIELDS = tuple(Receipt.__dataclass_fields__)
_RECEIVE = inserting(table(ReceiptRow), *_FIELDS)
_SEAL = updating(_VERSION, "sealed", where=["article_id", "revision"])
_WENT_OUT = Prepared(
    _ARTICLE.update()
    .where(_ARTICLE.c.id == bindparam("key_id"))
    .values(out_at=func.coalesce(_ARTICLE.c.out_at, bindparam("at")), exported_hash=bindparam("content_hash"))
)


class SqlSitePieces:
    """Answers to the port `SitePieces`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mark(self) -> Mark:
        seq = self._connection.execute(select(func.coalesce(func.max(_ARTICLE.c.seq), 0))).scalar_one()
        return Mark(seq, self._connection.execute(select(func.coalesce(func.max(_AUDIT.c.id), 0))).scalar_one())

    def members(self, among: Collection[str] | None = None) -> Sequence[str]:
        if among is None:
            return self._connection.execute(_MEMBERS).scalars().all()
        parts = (_MEMBERS.where(_ARTICLE.c.id.in_(part)) for part in _parts(list(among)))
        return [each for part in parts for each in self._connection.execute(part).scalars()]

    def approved(self) -> Sequence[Leaving]:
        rows: Iterable[AnyRow] = self._connection.execute(_APPROVED)
        return [_leaving(row) for row in rows]

    def standing(self, ids: Sequence[str]) -> dict[str, tuple[str, int, str]]:
        columns = (_ARTICLE.c[name] for name in ("id", "state", "revision", "content_hash"))
        wanted = select(*columns).where(_ARTICLE.c.id.in_(bindparam("ids", expanding=True)))
        rows = (row for part in _parts(ids) for row in self._connection.execute(wanted, {"ids": list(part)}))
        return {row.id: (row.state, row.revision, row.content_hash) for row in rows}

    def touched(self, since: Mark) -> set[str] | None:
        now = self.mark()
        if now.seq < since.seq or now.trail < since.trail:
            return None  # another store, or one brought back from a backup
        # An autosave of the piece that changed last may keep its number (lag.py): that one is looked at again.
        changed = select(_ARTICLE.c.id).where(_ARTICLE.c.seq >= since.seq)
        told = select(_AUDIT.c.article_id, _AUDIT.c.step).where(_AUDIT.c.id > since.trail)
        ids = set(self._connection.execute(changed).scalars())
        for article_id, step in self._connection.execute(told):
            if article_id is None and step.startswith("key-") and step != "key-made":
                return None  # what was believed need not be believed any more, or the other way round
            ids.add(article_id)
        return {each for each in ids if each is not None}

    def around(self, ids: Collection[str]) -> set[str]:
        found: set[str] = set()
        for part in _parts(list(ids)):
            naming = [select(rows.c.article_id).where(rows.c.target_id.in_(part)) for rows in (_LINK, _RELATED)]
            tied = select(_LINK.c.target_id).where(_LINK.c.article_id.in_(part))
            found |= set(self._connection.execute(union(*naming, tied)).scalars())
        return {each for each in found if each is not None} - set(ids)

    def parcels(self, ids: Sequence[str], absent: Collection[str]) -> Sequence[Parcel]:
        rows: Iterable[AnyRow] = _HEADS.run(self._connection, {"ids": listed(ids)})
        heads = {row.id: row for row in rows}
        here = [each for each in ids if each in heads and is_shown(heads[each])]
        told: Iterable[AnyRow] = _DECISIONS.run(self._connection, {"ids": listed(ids)})
        decisions = {
            article_id: _before_archiving(heads[article_id], list(found))
            for article_id, found in groupby(told, lambda row: row.article_id)
            if article_id in heads
        }
        near = SiteNeighbours(self._connection, absent)
        around = near.of(here)
        parcels: list[Parcel] = []
        for each in (each for each in ids if each in heads):
            if each in around:
                parcels.append(self._parcel(heads[each], decisions_of(decisions.get(each, ())), around[each]))
            elif (found := self._of_readers(heads[each], decisions.get(each, ()), near)) is not None:
                parcels.append(found)
        return parcels

    def publish(self, leaving: Sequence[Leaving], by: str | None, at: str) -> Sequence[Leaving]:
        changed: list[Leaving] = []
        for piece in leaving:
            values = {"id": piece.id, "revision": piece.revision, "content_hash": piece.content_hash}
            row = _AS_IT_WAS.run(self._connection, values).one_or_none()
            if row is None:
                changed.append(piece)
                continue
            standing = {"state_at": at, "state_by": by, "reviewer": None}
            _PUBLISH.run(self._connection, {"key_id": piece.id, "state": State.PUBLISHED} | standing)
            search.refile(self._connection, row.seq, search.facets(State.PUBLISHED, row.category_id, trashed=False))
        return changed

    def went_out(self, receipts: Sequence[Receipt]) -> None:
        if not receipts:
            return
        _RECEIVE.run_many(self._connection, [{name: getattr(each, name) for name in _FIELDS} for each in receipts])
        out = {receipt.article_id: receipt for receipt in receipts}.values()
        keys = [{"key_article_id": each.article_id, "key_revision": each.revision} for each in out]
        _SEAL.run_many(self._connection, [{"sealed": True} | key for key in keys])
        hashes = [{"key_id": each.article_id, "at": each.at, "content_hash": each.content_hash} for each in out]
        _WENT_OUT.run_many(self._connection, hashes)

    def _parcel(self, head: AnyRow, decided: Sequence[Decided], near: Neighbours) -> Parcel:
        approval = None if head.approval_hash is None else tuple(getattr(head, name) for name in APPROVAL_NAMES)
        if head.state == State.ARCHIVED and decided:
            approval = _approval(decided[-1])
        state = State.WITHDRAWN if head.state in (State.WITHDRAWN, State.ARCHIVED) else State.PUBLISHED
        numbers = (state, head.revision, head.content_hash, head.created, head.modified)
        return Parcel(head.id, head.content, head.sha256, *numbers, approval, tuple(decided), near)

    def _of_readers(self, head: AnyRow, told: Sequence[AnyRow], near: SiteNeighbours) -> Parcel | None:
        """What was published or withdrawn last, with the decisions up to the one that readers have it by."""
        shown = readers_version(self._connection, head.id)
        if shown is None:
            return None
        packed = pack(shown.article)
        until = tuple(decisions_of(_up_to(shown.content_hash, list(told))))
        approval = _approval(until[-1]) if until else None
        article = shown.article
        named = [*(entry.id for entry in article.related), *(link.id for link in article.links)]
        around = near.of_readers_version(head.id, [each for each in named if each])
        numbers = (shown.state, shown.revision, shown.content_hash, head.created, head.modified)
        return Parcel(head.id, packed.data, packed.sha256, *numbers, approval, until, around)


def _before_archiving(head: AnyRow, decided: list[AnyRow]) -> list[AnyRow]:
    """The decisions about what readers have: that the desk has put it away ends its approval here, not for them."""
    while head.state == State.ARCHIVED and decided and decided[-1].decision == Decision.ARCHIVE:
        decided.pop()
    return decided


def _up_to(content_hash: str, decided: list[AnyRow]) -> list[AnyRow]:
    """The decisions up to the last one that brought that content to readers: not what the desk did with it."""
    desk_only = (Decision.ARCHIVE, Decision.RETURN)
    while decided and (decided[-1].content_hash != content_hash or decided[-1].decision in desk_only):
        decided.pop()
    return decided


def _approval(decided: Decided) -> tuple[str, str, str, int]:
    return decided.by, decided.at, decided.content_hash, decided.revision


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _leaving(row: AnyRow) -> Leaving:
    embargo = None if row.embargo_local is None else LocalTime(row.embargo_local, row.embargo_zone)
    return Leaving(row.id, row.revision, row.content_hash, row.headline, embargo)
