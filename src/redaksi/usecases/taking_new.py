"""What comes by the hundred thousand, from another store: stories with ids of their own that are surely new here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from redaksi.domain.article import Piece
from redaksi.domain.fingerprints import Fingerprints, fingerprints
from redaksi.usecases.importing_new import keep_new
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.port_intake import Mark
from redaksi.usecases.ports import Unit
from redaksi.usecases.taken import Taken, What


class NewOnes:
    """Those of `entries` that are like nothing in the store and like none of the others: nothing is to be decided.

    Whatever is not surely so is looked at closely by itself (taking_in.py).
    """

    def __init__(self, unit: Unit, entries: Iterable[Understood]) -> None:
        told = [(entry, _told(entry)) for entry in entries if _may_be(entry)]
        ids = Counter(entry.article.id for entry, _ in told)
        texts = Counter(known.text_key for _, known in told)
        here = unit.articles.known(ids)
        alike = unit.likenesses.texts([key for key in texts if key is not None])
        self._known = {
            entry.article.id: known
            for entry, known in told
            if ids[entry.article.id] == 1 and entry.article.id not in here
            if known.text_key is None or (texts[known.text_key] == 1 and known.text_key not in alike)
        }

    def __contains__(self, entry: Understood) -> bool:
        return _may_be(entry) and entry.article.id in self._known

    def keep(self, room: Newsroom, unit: Unit, entries: Sequence[Understood], by: str | None) -> list[Taken]:
        """Keep such as are in this, in their order, and remember what they are recognised by."""
        if not entries:
            return []
        kept = keep_new(room, unit, entries, by)
        unit.likenesses.mark_new([self._mark(one.piece) for one in kept])
        return [
            Taken(entry.source, What.KEPT, entry, one.piece, changes=one.changes)
            for entry, one in zip(entries, kept, strict=True)
        ]

    def _mark(self, piece: Piece) -> Mark:
        known = self._known[piece.article.id]
        return Mark(piece.article.id, piece.content_hash, known.text_key, known.title_key)


def _may_be(entry: Understood) -> bool:
    # The name of a withdrawn story's category is one that was answered for, and not the list's.
    return entry.identified and entry.address is None and entry.article.withdrawal is None


def _told(entry: Understood) -> Fingerprints:
    return entry.fingerprints or fingerprints(entry.article)
