"""Publication targets, and what they call our things."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, delete, select

from redaksi.domain.errors import UsageError
from redaksi.domain.targets import Target, TargetKind
from redaksi.store.faults import DamagedRowError, word
from redaksi.store.folding import folded
from redaksi.store.tables import RemoteRow, TargetRow
from redaksi.usecases.port_targets import Remote


class SqlTargets:
    """Answers to the port `TargetShelf`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Sequence[Target]:
        return [_target(row) for row in self._session.exec(select(TargetRow).order_by(col(TargetRow.folded)))]

    def get(self, name: str) -> Target:
        wanted = (col(TargetRow.folded) == folded(name)) | (col(TargetRow.id) == name)
        row = self._session.exec(select(TargetRow).where(wanted)).first()
        if row is None:
            raise UsageError("no-target", name=name[:80])
        return _target(row)

    def find(self, target_id: str) -> Target | None:
        row = self._session.get(TargetRow, target_id)
        return None if row is None else _target(row)

    def put(self, target: Target) -> None:
        same = select(TargetRow).where(TargetRow.folded == folded(target.name), TargetRow.id != target.id)
        if self._session.exec(same).first() is not None:
            raise UsageError("target-exists", name=target.name)
        row = TargetRow(
            id=target.id,
            name=target.name,
            folded=folded(target.name),
            kind=target.kind,
            options=json.dumps(dict(target.options), ensure_ascii=False, sort_keys=True),
            added=target.added,
            by=target.by,
        )
        self._session.merge(row)
        self._session.flush()

    def remove(self, target_id: str) -> None:
        for statement in (
            delete(RemoteRow).where(col(RemoteRow.target_id) == target_id),
            delete(TargetRow).where(col(TargetRow.id) == target_id),
        ):
            self._session.execute(statement)
        self._session.expire_all()

    def known(self, target_id: str) -> Mapping[str, Remote]:
        rows = self._session.exec(select(RemoteRow).where(RemoteRow.target_id == target_id))
        return {row.what: Remote(row.what, row.remote_id, row.url) for row in rows}

    def know(self, target_id: str, remotes: Sequence[Remote], at: str) -> None:
        for each in remotes:
            row = RemoteRow(target_id=target_id, what=each.what, remote_id=each.remote_id, url=each.url, at=at)
            self._session.merge(row)
        self._session.flush()


def _target(row: TargetRow) -> Target:
    return Target(row.id, row.name, word(TargetKind, row.kind), texts(row.options), row.added, row.by)


def texts(text: str) -> dict[str, Any]:
    """A JSON object of a column; DamagedRowError, told as `store-damaged`, for anything else."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise DamagedRowError(str(error)) from error
    if not isinstance(found, dict):
        raise DamagedRowError("not an object")
    return found
