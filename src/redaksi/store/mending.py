"""Mends what a look through the store has found, where the version itself is whole and only the tables are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from redaksi.domain.errors import StoreError
from redaksi.store import structure
from redaksi.store.check import check
from redaksi.store.comparing import rehash, rewrite
from redaksi.store.heads import HEAD, content_if_whole
from redaksi.store.leftovers import left
from redaksi.store.store import BACKUPS, SqlStore
from redaksi.store.versions import Versions
from redaksi.usecases.port_doctor import Fault, Severity, Told


def examine(store: SqlStore, told: Told, *, repair: bool) -> Sequence[Fault]:
    """What is wrong, worst first; with `repair` the tables are written anew from whole versions, in one transaction."""
    mending = repair and not store.read_only
    found = [*check(store, told), *_leftovers(store, mending=mending)]
    if not mending or not any(fault.code in _MENDING for fault in found):
        return found
    with store.write() as unit:
        return [_mended(unit.connection, fault) for fault in found]


def _leftovers(store: SqlStore, *, mending: bool) -> Iterator[Fault]:
    """Half-made files; they are deleted when a store is opened to be written to, so these came since."""
    for folder in (store.folder, store.folder / BACKUPS):
        for file in left(folder):
            if mending:
                file.unlink(missing_ok=True)
            yield Fault("leftover-file", {"name": file.name}, file.name, Severity.WARNING, repaired=mending)


def _mended(connection: Connection, fault: Fault) -> Fault:
    mend = _MENDING.get(fault.code)
    return fault if mend is None else replace(fault, repaired=mend(connection, fault))


def _tables(connection: Connection, fault: Fault) -> bool:
    head = HEAD.run(connection, {"id": fault.subject}).one_or_none()
    article = None if head is None else content_if_whole(head)
    return head is not None and article is not None and rewrite(connection, head, article)


def _hash(connection: Connection, fault: Fault) -> bool:
    revision = fault.params["revision"]
    try:
        article = Versions(connection).content(fault.subject, revision)
    except StoreError:
        return False
    rehash(connection, article, revision)
    return True


_MENDING = {"changed-outside": _tables, "wrong-hash": _hash, "structure-missing": structure.mend}
