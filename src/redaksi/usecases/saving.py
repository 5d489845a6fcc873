"""Save a piece: from the first keystroke, folded while it is being written, a version when it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from redaksi.domain.article import Article, Category, Piece, State, slugify
from redaksi.domain.canonical import content_hash
from redaksi.domain.limits import check_limits
from redaksi.domain.merging import Merged, merge
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Right
from redaksi.domain.standing import moved, require_writable
from redaksi.domain.workflow import require_editable, state_after_edit
from redaksi.usecases.auditing import record, record_at
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require


@dataclass(frozen=True, slots=True)
class Saved(Kept):
    """`taken` are the fields that somebody else has changed meanwhile, `clashes` those of them that stay overruled."""

    taken: frozenset[str] = frozenset()
    clashes: frozenset[str] = frozenset()


def save(room: Newsroom, article: Article, by: str | None, explicit: bool, base: Article | None = None) -> Saved:
    """Keep `article` as it stands on screen; `explicit` when somebody asked for it.

    A piece that the store does not hold yet becomes a draft. A change of approved content puts the piece back in
    review, and undoing that change restores the approval. `base` is what the screen began with: what others have
    changed in the store since then stays, unless the same field was changed on screen.
    """
    with room.store.write() as unit:
        reason = Reason.SAVE if explicit else Reason.AUTOSAVE
        before = unit.categories.all()
        merged = _merged(unit, article, base)
        if explicit:  # what was merely typed is kept whoever typed it
            require(unit, by, Right.WRITE)
        is_meant = explicit and unit.articles.find(article.id) is not None
        piece = keep_content(room, unit, merged.article, reason, by)
        if is_meant:
            record(room, unit, "save", by, article.id, revision=piece.revision)
        changes = kept(piece, categories=unit.categories.all() != before).changes
        return Saved(piece, changes, merged.taken, merged.clashes)


def _merged(unit: Unit, article: Article, base: Article | None) -> Merged:
    stored = None if base is None else unit.articles.find(article.id)
    if base is None or stored is None or stored.article == base:
        return Merged(article)
    return merge(base, article, stored.article)


def keep_content(room: Newsroom, unit: Unit, article: Article, reason: Reason, by: str | None) -> Piece:
    """Put changed content into the store inside `unit`, with the state that follows from it."""
    check_limits(article)
    if article.category is not None and article.withdrawal is None:  # a notice says the name that was signed
        article = replace(article, category=known_category(unit, article.category))
    old = unit.articles.find(article.id)
    if old is None:
        article = replace(article, slug=slugify(article.slug or article.headline))
        if reason in (Reason.AUTOSAVE, Reason.SAVE):  # an import says so itself
            record(room, unit, "create", by, article.id)
        return unit.articles.put(article, state=State.DRAFT, approval=None, reason=reason, by=by)
    new_hash = content_hash(article)
    # A renamed category reaches the archive, too; what comes by file has been asked about before (receiving.py).
    if old.article != article and reason not in (Reason.CATEGORY, Reason.RECEIVE):
        require_editable(old.state)
        require_writable(old.standing, by)
    article = replace(article, slug=_slug(article, old))
    is_out = old.state is State.IN_REVIEW and _was_published(unit, article.id, new_hash)
    state = state_after_edit(old.state, old.approval, new_hash, is_out=is_out)
    now = utc_stamp(room.clock())
    if state != old.state:
        record_at(unit, now, "approval-void" if state is State.IN_REVIEW else "approval-restored", by, article.id)
    piece = unit.articles.put(article, state=state, approval=old.approval, reason=reason, by=by)
    return _standing(unit, piece, old, by, now)


def _standing(unit: Unit, piece: Piece, old: Piece, by: str | None, now: str) -> Piece:
    """The piece as it stands at the desk after an edit: in another state perhaps, and somebody's who began it."""
    standing = old.standing
    if piece.state != old.state:
        standing = moved(standing, by, now)
    if standing.writer is None and by is not None:
        standing = replace(standing, writer=by)
    if standing != old.standing:
        unit.queue.stand(piece.article.id, standing)
    return replace(piece, standing=standing)


def known_category(unit: Unit, wanted: Category) -> Category:
    """The newsroom's category of that slug or name, made where there is none: the hash needs the one that is kept."""
    known = unit.categories.all()
    by_slug = next((category for category in known if wanted.slug and category.slug == wanted.slug), None)
    folded = wanted.name.casefold()
    by_name = next((category for category in known if category.name.casefold() == folded), None)
    return by_slug or by_name or unit.categories.create(wanted.name)


def _was_published(unit: Unit, article_id: str, new_hash: str) -> bool:
    receipts = unit.receipts.of(article_id)
    return any(receipt.content_hash == new_hash and receipt.state is State.PUBLISHED for receipt in receipts)


def _slug(article: Article, old: Piece) -> str:
    """The slug follows the headline until somebody sets it by hand or the piece is approved: then addresses are out."""
    if not article.slug:
        return slugify(article.headline)
    follows = re.sub(r"-\d+\Z", "", old.article.slug) == slugify(old.article.headline)
    if article.slug == old.article.slug and follows and old.approval is None and not old.is_out:
        fresh = slugify(article.headline)
        return article.slug if re.fullmatch(re.escape(fresh) + r"-\d+", article.slug) else fresh
    return slugify(article.slug)
