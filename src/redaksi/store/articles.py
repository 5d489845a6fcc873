"""Pieces: kept, found, read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from redaksi.domain.article import Approval, Article, Category, Piece, State, slugify
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import StoreError, UsageError
from redaksi.domain.workflow import state_after_edit
from redaksi.store import category_list, photos
from redaksi.store.content import pack, unpack
from redaksi.store.listing import Listing
from redaksi.store.mapping import AnyRow, approval_of, approval_values, head_values, piece_of
from redaksi.store.mirror import mirror
from redaksi.store.slugs import free_slug
from redaksi.store.tables import ApprovalRow, ArticleRow, VersionRow, table
from redaksi.store.versions import Entry, Versions
from redaksi.usecases.ports import Filter, Reason, Row, VersionInfo

_ARTICLE, _VERSION, _APPROVAL = table(ArticleRow), table(VersionRow), table(ApprovalRow)
_SHORTEST_BEGINNING = 8
_HEAD = select(_ARTICLE, _VERSION.c.content, _VERSION.c.sha256).join(
    _VERSION, (_VERSION.c.article_id == _ARTICLE.c.id) & (_VERSION.c.revision == _ARTICLE.c.revision)
)


class SqlArticles:
    """Answers to the port `Articles`."""

    def __init__(self, connection: Connection, stamp: Callable[[], str]) -> None:
        self._connection = connection
        self._stamp = stamp
        self._versions = Versions(connection)
        self._listing = Listing(connection)

    def get(self, article_id: str) -> Piece:
        piece = self.find(article_id)
        if piece is None:
            raise UsageError("no-article", reference=article_id)
        return piece

    def find(self, article_id: str) -> Piece | None:
        head = self._head(article_id)
        return None if head is None else piece_of(head, _content(head))

    def resolve(self, reference: str) -> str:
        lowered = reference.strip().lower()
        exact = select(_ARTICLE.c.id).where((_ARTICLE.c.id == lowered) | (_ARTICLE.c.slug == lowered))
        found = set(self._connection.execute(exact).scalars())
        if not found and len(lowered) >= _SHORTEST_BEGINNING:
            begins = select(_ARTICLE.c.id).where(_ARTICLE.c.id >= lowered, _ARTICLE.c.id < lowered + "\U0010ffff")
            found = set(self._connection.execute(begins.limit(2)).scalars())
        if not found:
            raise UsageError("no-article", reference=reference)
        if len(found) > 1:
            raise UsageError("ambiguous-id", reference=reference)
        return str(found.pop())

    def put(
        self, article: Article, *, state: State, approval: Approval | None, reason: Reason, by: str | None
    ) -> Piece:
        head = self._head(article.id)
        old = None if head is None else _content_if_whole(head)
        category_id, kept = self._settled(article, head, old)
        packed = pack(kept)
        if head is not None and old is not None and packed.sha256 == head.sha256:
            if reason is not Reason.AUTOSAVE:
                self._versions.name(kept.id, head.revision, reason)
            return self._restated(head, kept, state, approval)
        entry = Entry(packed, content_hash(kept), reason, by, self._stamp())
        if kept.category != article.category:
            # The list's name of a category is what readers see: what follows from it is decided on that content.
            state = state_after_edit(state, approval, entry.content_hash)
        values = head_values(kept, category_id) | approval_values(approval) | {"state": state}
        revision = self._insert(kept, values, entry) if head is None else self._update(head, values, entry, old)
        mirror(self._connection, kept, old, fresh=head is None)
        self._remember(head, kept.id, approval, revision)
        return self._piece(kept)

    def set_state(self, article_id: str, state: State, approval: Approval | None) -> Piece:
        head = self._head(article_id)
        if head is None:
            raise UsageError("no-article", reference=article_id)
        return self._restated(head, _content(head), state, approval)

    def rows(self, wanted: Filter) -> Sequence[Row]:
        return self._listing.rows(wanted)

    def count(self, wanted: Filter) -> int:
        return self._listing.count(wanted)

    def state_counts(self) -> dict[State, int]:
        return self._listing.state_counts()

    def history(self, article_id: str) -> Sequence[VersionInfo]:
        return self._versions.history(article_id)

    def version(self, article_id: str, revision: int) -> Article:
        return self._versions.content(article_id, revision)

    def savers(self, article_id: str) -> set[str]:
        return self._versions.savers(article_id)

    def seal(self, article_id: str, revision: int) -> None:
        self._versions.seal(article_id, revision)

    def trash(self, article_id: str) -> None:
        self._set_trashed(article_id, self._stamp())

    def untrash(self, article_id: str) -> None:
        self._set_trashed(article_id, None)

    def purge_trash(self, before: str) -> int:
        purged = self._connection.execute(_ARTICLE.delete().where(_ARTICLE.c.trashed < before)).rowcount
        photos.drop_unused(self._connection, before)
        return purged

    def recategorise(self, category_id: int, to: Category, *, only_trashed: bool) -> None:
        """Give the pieces of a category another entry of the list, as a version that nobody in particular made."""
        found = select(_ARTICLE.c.id).where(_ARTICLE.c.category_id == category_id)
        if only_trashed:
            found = found.where(_ARTICLE.c.trashed.is_not(None))
        for article_id in self._connection.execute(found).scalars().all():
            piece = self.get(article_id)
            moved = replace(piece.article, category=to)
            state = state_after_edit(piece.state, piece.approval, content_hash(moved))
            self.put(moved, state=state, approval=piece.approval, reason=Reason.CATEGORY, by=None)

    def _head(self, article_id: str) -> AnyRow | None:
        return self._connection.execute(_HEAD.where(_ARTICLE.c.id == article_id)).one_or_none()

    def _piece(self, article: Article) -> Piece:
        row = self._connection.execute(select(_ARTICLE).where(_ARTICLE.c.id == article.id)).one()
        return piece_of(row, article)

    def _settled(self, article: Article, head: AnyRow | None, old: Article | None) -> tuple[int | None, Article]:
        """The article with a slug of its own and the list's category."""
        slug = slugify(article.slug or article.headline)
        if head is None or head.slug != slug:
            slug = free_slug(slug, lambda candidate: self._slug_taken(candidate, article.id))
        if article.category is None:
            return None, replace(article, slug=slug)
        if head is not None and head.category_id is not None and old is not None and old.category == article.category:
            return head.category_id, replace(article, slug=slug)
        category_id, category = category_list.settled(self._connection, article.category)
        return category_id, replace(article, slug=slug, category=category)

    def _slug_taken(self, slug: str, article_id: str) -> bool:
        found = select(_ARTICLE.c.id).where(_ARTICLE.c.slug == slug, _ARTICLE.c.id != article_id)
        return self._connection.execute(found).first() is not None

    def _insert(self, article: Article, values: dict[str, Any], entry: Entry) -> int:
        counted = {"seq": self._next_seq(), "revision": 1, "created": entry.at, "modified": entry.at}
        numbers = {"id": article.id, "content_hash": entry.content_hash} | counted
        self._connection.execute(_ARTICLE.insert().values(**values | numbers))
        self._versions.add(article.id, 1, entry)
        return 1

    def _update(self, head: AnyRow, values: dict[str, Any], entry: Entry, old: Article | None) -> int:
        revision: int = head.revision
        if old is not None and values["state"] == head.state and self._versions.folds(head.id, revision, entry):
            self._versions.fold(head.id, revision, entry)
        else:
            revision += 1
            self._versions.add(head.id, revision, entry)
        numbers = {"seq": self._next_seq(), "revision": revision, "content_hash": entry.content_hash}
        changed = values | numbers | {"modified": entry.at}
        self._connection.execute(_ARTICLE.update().where(_is(head.id)).values(**changed))
        return revision

    def _restated(self, head: AnyRow, article: Article, state: State, approval: Approval | None) -> Piece:
        """The piece in another state or under another approval, its content unchanged."""
        if state == head.state and approval == approval_of(head):
            return piece_of(head, article)
        values = {"state": state} | approval_values(approval)
        self._connection.execute(_ARTICLE.update().where(_is(head.id)).values(**values))
        self._versions.seal(head.id, head.revision)
        self._remember(head, head.id, approval, head.revision)
        return self._piece(article)

    def _remember(self, head: AnyRow | None, article_id: str, approval: Approval | None, revision: int) -> None:
        """Write down a new approval for good, and keep the revision it was given on from being written over."""
        if approval is None or (head is not None and approval == approval_of(head)):
            return
        fields = {name: getattr(approval, name) for name in Approval.__dataclass_fields__}
        self._connection.execute(_APPROVAL.insert().values(article_id=article_id, **fields))
        self._versions.seal(article_id, revision)

    def _next_seq(self) -> int:
        last: int = self._connection.execute(select(func.coalesce(func.max(_ARTICLE.c.seq), 0))).scalar_one()
        return last + 1

    def _set_trashed(self, article_id: str, trashed: str | None) -> None:
        result = self._connection.execute(_ARTICLE.update().where(_is(article_id)).values(trashed=trashed))
        if result.rowcount == 0:
            raise UsageError("no-article", reference=article_id)


def _is(article_id: str) -> ColumnElement[bool]:
    return _ARTICLE.c.id == article_id


def _content(head: AnyRow) -> Article:
    return unpack(head.content, head.sha256, headline=head.headline, revision=head.revision)


def _content_if_whole(head: AnyRow) -> Article | None:
    """The old content, or None where it is damaged: new text must still be kept then, as a version after it."""
    try:
        return _content(head)
    except StoreError:
        return None
