"""The table `article`: one row for each piece, with the number of its newest version, and its entry in the search."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from redaksi.domain.article import Approval, Article, State
from redaksi.domain.errors import StoreError, UsageError
from redaksi.store import search
from redaksi.store.content import unpack
from redaksi.store.mapping import AnyRow, approval_of, approval_values
from redaksi.store.tables import ApprovalRow, ArticleRow, VersionRow, table

_ARTICLE, _VERSION, _APPROVAL = table(ArticleRow), table(VersionRow), table(ApprovalRow)
_HEAD = select(_ARTICLE, _VERSION.c.content, _VERSION.c.sha256).join(
    _VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.revision == _ARTICLE.c.revision)
)


class Heads:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, article_id: str) -> AnyRow | None:
        """The piece's row with its newest version's `content` and `sha256`."""
        return self._connection.execute(_HEAD.where(_is(article_id))).one_or_none()

    def get(self, article_id: str) -> AnyRow:
        """UsageError `no-article`."""
        head = self.find(article_id)
        if head is None:
            raise UsageError("no-article", reference=article_id)
        return head

    def insert(self, article: Article, values: dict[str, Any]) -> AnyRow:
        seq = self._next_seq()
        self._connection.execute(_ARTICLE.insert().values(id=article.id, seq=seq, **values))
        facets = search.facets(values["state"], values["category_id"], trashed=False)
        search.index(self._connection, seq, article, facets, old_seq=None)
        return self._row(article.id)

    def update(self, head: AnyRow, article: Article, values: dict[str, Any]) -> AnyRow:
        seq = self._next_seq()
        self._connection.execute(_ARTICLE.update().where(_is(head.id)).values(seq=seq, **values))
        facets = search.facets(values["state"], values["category_id"], trashed=head.trashed is not None)
        search.index(self._connection, seq, article, facets, old_seq=head.seq)
        return self._row(head.id)

    def restate(self, head: AnyRow, state: State, approval: Approval | None) -> AnyRow:
        values = {"state": state} | approval_values(approval)
        self._connection.execute(_ARTICLE.update().where(_is(head.id)).values(**values))
        if state != head.state:
            facets = search.facets(state, head.category_id, trashed=head.trashed is not None)
            search.refile(self._connection, head.seq, facets)
        return self._row(head.id)

    def set_trashed(self, article_id: str, trashed: str | None) -> None:
        head = self.get(article_id)
        self._connection.execute(_ARTICLE.update().where(_is(article_id)).values(trashed=trashed))
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
        fields = {name: getattr(approval, name) for name in Approval.__dataclass_fields__}
        self._connection.execute(_APPROVAL.insert().values(article_id=article_id, **fields))
        return True

    def slug_taken(self, slug: str, article_id: str) -> bool:
        """Whether another piece than `article_id` has it."""
        found = select(_ARTICLE.c.id).where(_ARTICLE.c.slug == slug, _ARTICLE.c.id != article_id)
        return self._connection.execute(found).first() is not None

    def in_category(self, category_id: int, *, only_trashed: bool) -> list[str]:
        found = select(_ARTICLE.c.id).where(_ARTICLE.c.category_id == category_id)
        if only_trashed:
            found = found.where(_ARTICLE.c.trashed.is_not(None))
        return list(self._connection.execute(found).scalars())

    def _row(self, article_id: str) -> AnyRow:
        return self._connection.execute(select(_ARTICLE).where(_is(article_id))).one()

    def _next_seq(self) -> int:
        last: int = self._connection.execute(select(func.coalesce(func.max(_ARTICLE.c.seq), 0))).scalar_one()
        return last + 1


def content(head: AnyRow) -> Article:
    """StoreError `damaged-version`."""
    return unpack(head.content, head.sha256, headline=head.headline, revision=head.revision)


def content_if_whole(head: AnyRow) -> Article | None:
    """The content, or None where it is damaged: new text must still be kept then, as a version after it."""
    try:
        return content(head)
    except StoreError:
        return None


def _is(article_id: str) -> ColumnElement[bool]:
    return _ARTICLE.c.id == article_id
