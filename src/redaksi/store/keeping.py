"""Keep a piece: what changed becomes a version, the tables and the search follow, and nothing is written twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection

from redaksi.domain.article import Approval, Article, Piece, State, slugify
from redaksi.domain.canonical import content_hash
from redaksi.domain.standing import Standing
from redaksi.domain.workflow import state_after_edit
from redaksi.store import category_list
from redaksi.store.content import pack
from redaksi.store.heads import Heads, content_if_whole
from redaksi.store.mapping import AnyRow, approval_values, head_values, piece_of, standing_of
from redaksi.store.mirror import mirror
from redaksi.store.slugs import free_slug
from redaksi.store.versions import Entry, Versions, folds
from redaksi.usecases.records import Reason


class Keeping:
    def __init__(self, connection: Connection, heads: Heads, versions: Versions, stamp: Callable[[], str]) -> None:
        self._connection = connection
        self._heads = heads
        self._versions = versions
        self._stamp = stamp

    def put(
        self,
        article: Article,
        state: State,
        approval: Approval | None,
        reason: Reason,
        by: str | None,
        at: str | None = None,
    ) -> Piece:
        head = self._heads.find(article.id)
        old = None if head is None else content_if_whole(head)
        category_id, kept = self._settled(article, head, old)
        packed = pack(kept)
        if head is not None and old is not None and packed.sha256 == head.sha256:
            if reason not in (Reason.AUTOSAVE, Reason.CATEGORY):  # what somebody wrote stays their part in it
                self._versions.reason(kept.id, head.revision, reason)
            return self.restate(head, kept, state, approval)
        entry = Entry(packed, content_hash(kept), reason, by, at or self._stamp(), settled=at is not None)
        if approval is not None and kept.category != article.category:
            # The list's name of a category is what readers see: what follows from it is decided on that content.
            state = state_after_edit(state, approval, entry.content_hash)
        piece = Piece(kept, state, 1, entry.content_hash, entry.at, entry.at, approval)
        if head is None:
            piece = replace(piece, standing=begun(piece.state, entry.by, entry.at))
            self._first(piece, category_id, entry)
        else:
            piece = self._next(piece, category_id, entry, head, whole=old is not None)
        mirror(self._connection, kept, old, fresh=head is None)
        self._remember(head, piece)
        return piece

    def restate(self, head: AnyRow, article: Article, state: State, approval: Approval | None) -> Piece:
        """The piece in another state or under another approval, its content unchanged and kept as it is."""
        piece = piece_of(head, article)
        if state == piece.state and approval == piece.approval:
            return piece
        self._heads.restate(head, state, approval)
        self._versions.seal(head.id, head.revision)
        piece = replace(piece, state=state, approval=approval)
        self._remember(head, piece)
        return piece

    def _first(self, piece: Piece, category_id: int | None, entry: Entry) -> None:
        self._heads.insert(
            piece.article, head_row(piece, category_id) | asdict(piece.standing) | {"created": piece.created}
        )
        self._versions.add(piece.article.id, 1, entry)

    def _next(self, piece: Piece, category_id: int | None, entry: Entry, head: AnyRow, whole: bool) -> Piece:
        """Another version, unless it is an autosave that folds into the last one; never over a damaged one."""
        folded = piece.state == head.state and folds(head, entry) and whole
        revision = head.revision if folded else head.revision + 1
        piece = replace(piece, created=head.created, standing=standing_of(head), revision=revision)
        if folded:
            self._versions.fold(head.id, piece.revision, entry)
        else:
            self._versions.add(head.id, piece.revision, entry)
        self._heads.update(head, piece.article, head_row(piece, category_id), folded=folded)
        return piece

    def _remember(self, head: AnyRow | None, piece: Piece) -> None:
        """A new approval is written down for good, and the version it was given on is not written over any more."""
        if self._heads.remember(head, piece.article.id, piece.approval):
            self._versions.seal(piece.article.id, piece.revision)

    def _settled(self, article: Article, head: AnyRow | None, old: Article | None) -> tuple[int | None, Article]:
        """The article with a slug of its own and the list's category; a notice says the name that was signed."""
        slug = slugify(article.slug or article.headline)
        if head is None or head.slug != slug:
            slug = free_slug(slug, lambda candidate: self._heads.slug_taken(candidate, article.id))
        article = replace(article, slug=slug)
        if article.category is None:
            return None, article
        if article.withdrawal is not None:
            return category_list.filed(self._connection, article.category, head and head.category_id), article
        if head is not None and old is not None and old.category == article.category:
            if old.withdrawal is None:
                return head.category_id, article
            return head.category_id, replace(
                article, category=category_list.entry_of(self._connection, head.category_id)
            )
        category_id, category = category_list.settled(self._connection, article.category)
        return category_id, replace(article, category=category)


def begun(state: State, by: str | None, at: str) -> Standing:
    """How a piece stands that the store gets to know; one that is at the desk already came to it now."""
    at_the_desk = state in (State.SUBMITTED, State.IN_REVIEW)
    return Standing(by, submitted_at=at if at_the_desk else None, state_at=at, state_by=by)


def head_row(piece: Piece, category_id: int | None) -> dict[str, Any]:
    """The columns of the table `article` that follow from a piece, without its own id, times and standing."""
    numbers = {
        "state": piece.state,
        "revision": piece.revision,
        "content_hash": piece.content_hash,
        "modified": piece.modified,
    }
    return numbers | head_values(piece.article, category_id) | approval_values(piece.approval)
