"""Stories of one look at many files: which of them would be in already when a later one comes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from redaksi.domain.article import State
from redaksi.domain.duplicates import Likeness, Twin
from redaksi.usecases.newsroom import Understood
from redaksi.usecases.taken import Taken, What
from redaksi.usecases.twins import Features


@dataclass(frozen=True, slots=True)
class _Known:
    twin: Twin
    content_hash: str
    keys: tuple[str | None, str | None]


@dataclass(slots=True)
class SeenBefore:
    """Told by id, page and text as in the store; a few hundred bytes are kept of each. What is nearly the same is not
    looked for: it would come in all the same.
    """

    _ids: dict[str, _Known] = field(default_factory=dict)
    _pages: dict[str, _Known] = field(default_factory=dict)
    _texts: dict[str, _Known] = field(default_factory=dict)

    def twin_of(self, coming: Understood, content_hash: str, found: Features) -> Twin | None:
        """The one of those that would be here then, as it would be."""
        if (known := self._ids.get(coming.article.id)) is not None:
            return replace(known.twin, likeness=Likeness.ID, same=known.content_hash == content_hash)
        page = self._pages.get(coming.address or "")
        kind, known = (Likeness.TEXT, self._texts.get(found.text_key or "")) if page is None else (Likeness.PAGE, page)
        if known is None:
            return None
        same = known.keys == (found.text_key, found.title_key)
        return replace(known.twin, likeness=kind, same=same, apart=coming.identified)

    def note(self, taken: Taken, found: Features) -> None:
        """That one would be in now, unless it would be passed over."""
        entry, piece = taken.understood, taken.piece
        if entry is None or piece is None or taken.what not in (What.KEPT, What.VERSION):
            return
        article_id = taken.twin.article_id if taken.twin and taken.what is What.VERSION else piece.article.id
        twin = Twin(article_id, piece.article.headline, State.DRAFT, False, Likeness.ID, untouched=True)
        known = _Known(twin, piece.content_hash, (found.text_key, found.title_key))
        self._ids[article_id] = known
        if entry.address:
            self._pages[entry.address] = known
        if found.text_key:
            self._texts[found.text_key] = known
