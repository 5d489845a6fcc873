"""Public keys, and every decision that was signed with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, select

from redaksi.domain.approvals import BrokenSignatureError, Decision, claimed
from redaksi.domain.article import State
from redaksi.domain.keys import SigningKey, jwk
from redaksi.domain.workflow import ANSWERED_FOR
from redaksi.store.heads import said
from redaksi.store.mapping import AnyRow
from redaksi.store.prepared import Prepared
from redaksi.store.tables import ApprovalRow, ArticleRow, table
from redaksi.store.tables_desk import KeyRow
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.records import Row

#: What the migration has put beside decisions of before.
UNSIGNED = "unsigned"
#: Pieces that are asked about in one statement, which can hold only so many names.
_AT_ONCE = 500
_KEY, _APPROVAL, _ARTICLE = table(KeyRow), table(ApprovalRow), table(ArticleRow)
_KID = Prepared(select(_KEY).where(_KEY.c.kid == bindparam("kid")))
_OF_ARTICLE = Prepared(
    select(_APPROVAL).where(_APPROVAL.c.article_id == bindparam("article_id")).order_by(_APPROVAL.c.id)
)
_STATE = Prepared(select(_ARTICLE.c.state).where(_ARTICLE.c.id == bindparam("id")))
_DECIDED = ("by", "at", "content_hash", "revision", "jws")


class SqlKeyShelf:
    """Answers to the port `KeyShelf`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[SigningKey]:
        return self._keys(select(_KEY).order_by(_KEY.c.person, _KEY.c.added, _KEY.c.kid))

    def of(self, person: str) -> Sequence[SigningKey]:
        return self._keys(select(_KEY).where(_KEY.c.person == person).order_by(_KEY.c.added, _KEY.c.kid))

    def get(self, kid: str) -> SigningKey | None:
        row = _KID.run(self._connection, {"kid": kid}).one_or_none()
        return None if row is None else _key(row)

    def put(self, key: SigningKey) -> None:
        values = {
            "person": key.person,
            "public": json.dumps(jwk(key.x), separators=(",", ":")),
            "added": key.added,
            "imported": key.imported,
            "private": key.wrapped,
            "revoked": key.revoked,
            "revoked_by": key.revoked_by,
        }
        if self.get(key.kid) is None:
            self._connection.execute(_KEY.insert().values(kid=key.kid, **values))
        else:
            self._connection.execute(_KEY.update().where(_KEY.c.kid == key.kid).values(**values))

    def _keys(self, found: Any) -> Sequence[SigningKey]:
        return [_key(row) for row in self._connection.execute(found)]


class SqlDecisions:
    """Answers to the port `Decisions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> Sequence[Decided]:
        return decisions_of(_OF_ARTICLE.run(self._connection, {"article_id": article_id}))

    def add(self, article_id: str, decided: Decided) -> None:
        fields = {name: getattr(decided, name) for name in _DECIDED}
        self._connection.execute(_APPROVAL.insert().values(article_id=article_id, **fields, **said(decided.jws)))

    def everything(self) -> Mapping[str, Sequence[Decided]]:
        rows = self._connection.execute(select(_APPROVAL).order_by(_APPROVAL.c.article_id, _APPROVAL.c.id))
        return {article_id: decisions_of(found) for article_id, found in groupby(rows, lambda row: row.article_id)}

    def claimed_state(self, article_id: str) -> State | None:
        claim = _STATE.run(self._connection, {"id": article_id}).scalar_one_or_none()
        return State(claim) if claim in set(State) else None

    def plausible(self, rows: Sequence[Row]) -> Sequence[Row]:
        claims = [row.id for row in rows if row.state in ANSWERED_FOR]
        if not claims:
            return rows
        same = (_APPROVAL.c.article_id == _ARTICLE.c.id) & (_APPROVAL.c.content_hash == _ARTICLE.c.content_hash)
        columns = (_ARTICLE.c.id, _ARTICLE.c.state, _ARTICLE.c.content_hash, _APPROVAL.c.decision, _APPROVAL.c.jws)
        found = select(*columns).join(_APPROVAL, same & (_APPROVAL.c.at == _ARTICLE.c.approval_at))
        good: set[str] = set()
        for start in range(0, len(claims), _AT_ONCE):
            some = found.where(_ARTICLE.c.id.in_(claims[start : start + _AT_ONCE]))
            good |= {entry.id for entry in self._connection.execute(some) if _fits(entry)}
        doubtful = frozenset(claims) - good
        return [replace(row, state=State.IN_REVIEW) if row.id in doubtful else row for row in rows]

    def unsigned(self) -> tuple[int, str]:
        """The same figures as the migration has noted in the audit trail (migrations/unsigned_approvals.py)."""
        columns = (_APPROVAL.c[name] for name in ("id", "article_id", "by", "at", "content_hash", "revision"))
        found = select(*columns).where(_APPROVAL.c.decision == UNSIGNED).order_by(_APPROVAL.c.id)
        digest, count = hashlib.sha256(), 0
        for row in self._connection.execute(found):
            digest.update(json.dumps(list(row), ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            count += 1
        return count, digest.hexdigest()


def _fits(entry: Any) -> bool:
    """Whether a decision says of itself that it is about this content, and leads to this state."""
    if entry.jws is None:
        return bool(entry.decision == UNSIGNED)
    try:
        found = claimed(_plain(entry.jws)).statement
    except BrokenSignatureError:
        return False
    withdrawn = found.decision is Decision.WITHDRAW
    leads = found.decision in (Decision.APPROVE, Decision.WITHDRAW) and withdrawn == (entry.state == State.WITHDRAWN)
    return leads and (found.article, found.sha256) == (entry.id, entry.content_hash)


def decisions_of(rows: Iterable[AnyRow]) -> list[Decided]:
    """Rows of the table of decisions as the port has them, in their order."""
    return [
        Decided(**{name: _plain(getattr(row, name)) for name in _DECIDED}, from_before=row.decision == UNSIGNED)
        for row in rows
    ]


def _plain(value: Any) -> Any:
    """What a column of a decision holds; bytes, which only somebody else can have put there, as a text that is none."""
    return repr(value) if isinstance(value, bytes) else value


def _key(row: AnyRow) -> SigningKey:
    return SigningKey(
        kid=row.kid,
        person=row.person,
        x=_x(row.public),
        added=row.added,
        imported=row.imported,
        wrapped=row.private,
        revoked=row.revoked,
        revoked_by=row.revoked_by,
    )


def _x(public: str) -> str:
    """The public part; empty for what is no key, so that nothing is ever believed because of it."""
    try:
        form = json.loads(public)
    except ValueError:
        return ""
    x = form.get("x") if isinstance(form, dict) else None
    return x if isinstance(x, str) else ""
