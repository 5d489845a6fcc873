"""The table `article`: one row for each piece, with the number of its newest version, and its entry in the search."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from redaksi.domain.approvals import claimed
from redaksi.domain.article import Approval, Article, State
from redaksi.domain.errors import StoreError, UsageError
from redaksi.store import search
from redaksi.store.content import unpack
from redaksi.store.lag import Lag
from redaksi.store.mapping import APPROVAL_NAMES, HEAD_NAMES, STANDING_NAMES, AnyRow, approval_of, approval_values
from redaksi.store.prepared import Prepared, inserting, updating
from redaksi.store.tables import ApprovalRow, ArticleRow, VersionRow, table

_ARTICLE, _VERSION, _APPROVAL = table(ArticleRow), table(VersionRow), table(ApprovalRow)
_NUMBERS = ("seq", "state", "revision", "content_hash", "modified")
HEAD = Prepared(
    select(_ARTICLE, *(_VERSION.c[name] for name in ("content", "sha256", "by", "began", "sealed")))
    .join(_VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.revision == _ARTICLE.c.revision))
    .where(_ARTICLE.c.id == bindparam("id"))
)
_LAST_SEQ = Prepared(select(func.coalesce(func.max(_ARTICLE.c.seq), 0)))
_NEWEST = Prepared(select(_ARTICLE.c.id).order_by(_ARTICLE.c.seq.desc()).limit(1))
_TAKEN = Prepared(
    select(_ARTICLE.c.id).where(_ARTICLE.c.slug == bindparam("slug"), _ARTICLE.c.id != bindparam("id")).limit(1)
)
_KNOWN = select(_ARTICLE.c.id).where(_ARTICLE.c.id.in_(bindparam("ids", expanding=True)))
_INSERT = inserting(_ARTICLE, "id", "created", *STANDING_NAMES, *_NUMBERS, *HEAD_NAMES, *APPROVAL_NAMES)
_UPDATE = updating(_ARTICLE, *_NUMBERS, *HEAD_NAMES, *APPROVAL_NAMES, where=["id"])
_RESTATE = updating(_ARTICLE, "state", *APPROVAL_NAMES, where=["id"])
_RENUMBER = updating(_ARTICLE, "revision", where=["id"])
_FILE_UNDER = updating(_ARTICLE, "category_id", where=["id"])
_SET_TRASHED = updating(_ARTICLE, "trashed", where=["id"])
_SAID = Prepared(
    select(_APPROVAL.c.id)
    .where(_APPROVAL.c.article_id == bindparam("id"), _APPROVAL.c.jws == bindparam("jws"))
    .limit(1)
)
_REMEMBER = inserting(_APPROVAL, "article_id", *Approval.__dataclass_fields__, "decision", "kid")


class Heads:
    def __init__(self, connection: Connection, lag: Lag) -> None:
        self._connection = connection
        self._lag = lag

    def find(self, article_id: str) -> AnyRow | None:
        """The piece's row with `content`, `sha256`, `by`, `began` and `sealed` of its newest version."""
        row: AnyRow | None = HEAD.run(self._connection, {"id": article_id}).one_or_none()
        return row

    def get(self, article_id: str) -> AnyRow:
        """UsageError `no-article`."""
        head = self.find(article_id)
        if head is None:
            raise UsageError("no-article", reference=article_id)
        return head

    def known(self, article_ids: Collection[str]) -> set[str]:
        """Those of the ids that a piece has, the trash included."""
        return set(self._connection.execute(_KNOWN, {"ids": list(article_ids)}).scalars())

    def insert(self, article: Article, values: dict[str, Any]) -> None:
        self.catch_up()
        seq = self._last_seq() + 1
        _INSERT.run(self._connection, values | {"id": article.id, "seq": seq})
        facets = search.facets(values["state"], values["category_id"], trashed=False)
        search.index(self._connection, seq, article, facets, old_seq=None)

    def insert_many(self, rows: Sequence[dict[str, Any]]) -> int:
        """Rows of new pieces in their order, without their entries in the search; the `seq` of the first."""
        self.catch_up()
        first = self._last_seq() + 1
        _INSERT.run_many(self._connection, [row | {"seq": seq} for seq, row in enumerate(rows, first)])
        return first

    def update(self, head: AnyRow, article: Article, values: dict[str, Any], *, folded: bool) -> None:
        """`folded`: an autosave over the one before it, for which the search may wait (lag.py)."""
        last = self._last_seq()
        if folded and head.seq == last and self._lag.wait(article.id):
            _UPDATE.run(self._connection, values | {"key_id": head.id, "seq": last})
            return
        self.catch_up(besides=article.id)
        seq = last + 1
        _UPDATE.run(self._connection, values | {"key_id": head.id, "seq": seq})
        facets = search.facets(values["state"], values["category_id"], trashed=head.trashed is not None)
        search.index(self._connection, seq, article, facets, old_seq=head.seq)

    def is_behind(self) -> bool:
        """Whether the search does not hold what a piece says now."""
        return any(search.differs(self._connection, head.seq, article) for head, article in self._waiting())

    def catch_up(self, besides: str | None = None) -> None:
        """Bring what the search has been waiting for into it; `besides`: a piece that is indexed anyway."""
        for head, article in self._waiting(besides):
            if search.differs(self._connection, head.seq, article):
                facets = search.facets(head.state, head.category_id, trashed=head.trashed is not None)
                search.index(self._connection, head.seq, article, facets, old_seq=head.seq)
        self._lag.caught_up()

    def restate(self, head: AnyRow, state: State, approval: Approval | None) -> None:
        _RESTATE.run(self._connection, {"key_id": head.id, "state": state} | approval_values(approval))
        if state != head.state:
            facets = search.facets(state, head.category_id, trashed=head.trashed is not None)
            search.refile(self._connection, head.seq, facets)

    def renumber(self, article_id: str, revision: int) -> None:
        """Another version is the newest one."""
        _RENUMBER.run(self._connection, {"key_id": article_id, "revision": revision})

    def file_under(self, article_id: str, category_id: int) -> None:
        """Let a piece lie under another entry of the list, its content unchanged."""
        head = self.get(article_id)
        _FILE_UNDER.run(self._connection, {"key_id": article_id, "category_id": category_id})
        facets = search.facets(head.state, category_id, trashed=head.trashed is not None)
        search.refile(self._connection, head.seq, facets)

    def set_trashed(self, article_id: str, trashed: str | None) -> None:
        head = self.get(article_id)
        _SET_TRASHED.run(self._connection, {"key_id": article_id, "trashed": trashed})
        facets = search.facets(head.state, head.category_id, trashed=trashed is not None)
        search.refile(self._connection, head.seq, facets)

    def purge(self, before: str) -> int:
        """Delete for good what was trashed before the UTC stamp; how many pieces that were."""
        gone = _ARTICLE.delete().where(_ARTICLE.c.trashed < before).returning(_ARTICLE.c.seq)
        numbers = self._connection.execute(gone).scalars().all()
        for seq in numbers:
            search.forget(self._connection, seq)
        return len(numbers)

    def remember(self, head: AnyRow | None, article_id: str, approval: Approval | None) -> bool:
        """Write down an approval that the piece did not have before; whether there was one."""
        if approval is None or (head is not None and approval == approval_of(head)):
            return False
        if approval.jws is not None and _SAID.run(self._connection, {"id": article_id, "jws": approval.jws}).first():
            return True  # it came by file, and decides only now
        fields = {name: getattr(approval, name) for name in Approval.__dataclass_fields__}
        _REMEMBER.run(self._connection, {"article_id": article_id} | fields | said(approval.jws))
        return True

    def slug_taken(self, slug: str, article_id: str) -> bool:
        """Whether another piece than `article_id` has it."""
        return _TAKEN.run(self._connection, {"slug": slug, "id": article_id}).first() is not None

    def in_category(self, category_id: int, *, only_trashed: bool) -> list[str]:
        found = select(_ARTICLE.c.id).where(_ARTICLE.c.category_id == category_id)
        if only_trashed:
            found = found.where(_ARTICLE.c.trashed.is_not(None))
        return list(self._connection.execute(found).scalars())

    def _waiting(self, besides: str | None = None) -> Iterator[tuple[AnyRow, Article]]:
        """Pieces that the search may not hold as they are; damaged ones, which cannot be indexed, left out."""
        newest = _NEWEST.run(self._connection).scalar_one_or_none() if self._lag.unsure else None
        heads = [self.find(found) for found in {self._lag.behind, newest} if found is not None and found != besides]
        for head in heads:
            article = None if head is None else content_if_whole(head)
            if head is not None and article is not None:
                yield head, article

    def _last_seq(self) -> int:
        last: int = _LAST_SEQ.run(self._connection).scalar_one()
        return last


def said(jws: str | None) -> dict[str, str | None]:
    """What a signature says of itself, for columns that can be looked into."""
    if jws is None:
        return {"decision": None, "kid": None}
    found = claimed(jws)
    return {"decision": found.statement.decision.value, "kid": found.kid}


def content(head: AnyRow) -> Article:
    """StoreError `damaged-version`."""
    return unpack(head.content, head.sha256, headline=head.headline, revision=head.revision)


def content_if_whole(head: AnyRow) -> Article | None:
    """The content, or None where it is damaged: new text must still be kept then, as a version after it."""
    try:
        return content(head)
    except StoreError:
        return None
