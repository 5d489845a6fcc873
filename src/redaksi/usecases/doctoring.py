"""The doctor: everything that is wrong with a newsroom's store, and what of it was mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redaksi.domain.approvals import BrokenSignatureError, claimed
from redaksi.domain.article import Piece
from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.usecases.auditing import record, trail_faults
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_doctor import Fault, Severity, Told
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.unproved import unproved

_UNREADABLE = ("unknown-state", "unknown-word")


def nobody(_done: int, _all: int) -> None:
    """Nobody wants to know how far it is."""


def examine(room: Newsroom, told: Told = nobody, *, repair: bool = True, by: str | None = None) -> Sequence[Fault]:
    """Look through everything, worst first; with `repair` tables that only mirror a version are written anew.

    What was mended stands in the audit trail. What `told` raises ends the look; nothing was mended then.
    """
    found = list(room.store.examine(told, repair=repair))
    if any(fault.code == "store-damaged" for fault in found):
        return found
    if not any(fault.code in _UNREADABLE for fault in found):  # what has such a word in it cannot be read at all
        found += _claims(room)
    found += [Fault(fault.code, fault.params, "audit") for fault in trail_faults(room)]
    mended = [fault for fault in found if fault.repaired]
    if mended:
        with room.store.write() as unit:
            for fault in mended:
                record(room, unit, "repair", by, fault.subject, what=fault.code)
    return found


def _claims(room: Newsroom) -> Iterator[Fault]:
    """What is claimed without proof; what somebody has made so that it cannot be read is told as what it is."""
    try:
        with room.store.read() as unit:
            yield from _broken_promises(unit)
        yield from unproved(room)
    except RedaksiError as error:
        yield Fault(error.code, error.params, str(room.store.folder))


def unusable(error: StoreError, folder: str) -> Fault:
    """What there is to say of a store that cannot even be opened."""
    return Fault(error.code, error.params, folder, Severity.ERROR)


def _broken_promises(unit: Unit) -> Iterator[Fault]:
    """Histories without a content that somebody here has approved or exported: another hand has written in them."""
    for article_id, decisions in unit.decisions.everything().items():
        piece = _whole_piece(unit, article_id)
        if piece is None:
            continue
        kept = {info.content_hash for info in unit.articles.history(article_id)}
        promised = [(entry.revision, entry.content_hash) for entry in decisions if _is_ours(unit, entry)]
        promised += [(entry.revision, entry.content_hash) for entry in unit.receipts.of(article_id)]
        for revision, content_hash in sorted(set(promised)):
            if content_hash not in kept:
                facts = {"headline": piece.article.headline, "revision": revision}
                yield Fault("version-forged", facts, article_id)


def _whole_piece(unit: Unit, article_id: str) -> Piece | None:
    """None for one that is gone (decisions outlive their piece), or so damaged that this has been told already."""
    try:
        return unit.articles.find(article_id)
    except StoreError:
        return None


def _is_ours(unit: Unit, entry: Decided) -> bool:
    """Whether a decision was made at this desk: those that came by file may be about versions that never came."""
    if entry.jws is None:
        return True
    try:
        key = unit.keys.get(claimed(entry.jws).kid)
    except BrokenSignatureError:
        return True
    return key is not None and not key.imported
