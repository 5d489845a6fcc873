"""Sign what somebody decides about a piece, in the transaction that takes the step."""

from __future__ import annotations

from redaksi.domain.approvals import BrokenSignatureError, Decision, Statement, link, notice_of
from redaksi.domain.article import Approval, Article
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import utc_stamp
from redaksi.usecases import passphrases
from redaksi.usecases.auditing import record
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_keys import Decided, Signer
from redaksi.usecases.ports import Unit


def signer_of(room: Newsroom, by: str, passphrase: str | None) -> Signer:
    """The way in which `by` signs here; asked for before the transaction, since the system's keychain may be locked.

    RefusedError `passphrase-needed` where the key lies under the person's passphrase, and as `passphrases.prove`;
    UsageError `no-user`.
    """
    if passphrase is not None:
        passphrases.prove(room, by, passphrase)
    with room.store.read() as unit:
        user, own = unit.users.get(by), unit.keys.of(by)
    return room.keys.signer(by, own, passphrase, guarded=user.guarded)


def make_ready(room: Newsroom, by: str, passphrase: str | None) -> None:
    """Get at the key of `by` once, so that a keychain which is locked is unlocked. Errors as `signer_of`."""
    signer_of(room, by, passphrase)


def decide(
    room: Newsroom, unit: Unit, signer: Signer, decision: Decision, article: Article, revision: int, by: str
) -> Approval:
    """`decision` about exactly that content, signed and joined to the article's chain.

    RefusedError `cannot-sign` for a name that no signature can hold.
    """
    before = [entry.jws for entry in unit.decisions.of(article.id) if entry.jws is not None]
    statement = Statement(
        article=article.id,
        version=revision,
        sha256=content_hash(article),
        decision=decision,
        by=by,
        at=utc_stamp(room.clock()),
        prev=link(before[-1]) if before else None,
        notice=content_hash(notice_of(article)) if decision is Decision.WITHDRAW else None,
    )
    try:
        jws = signer.sign(statement)
    except BrokenSignatureError as error:
        raise RefusedError("cannot-sign", name=by) from error
    if signer.fresh is not None and unit.keys.get(signer.fresh.kid) is None:
        unit.keys.put(signer.fresh)
        record(room, unit, "key-made", by, None, kid=signer.fresh.kid, name=by)
    return Approval(by, statement.at, statement.sha256, revision, jws)


def end_approval(
    room: Newsroom, unit: Unit, signer: Signer, decision: Decision, article: Article, revision: int, by: str
) -> Approval:
    """Sign that what was decided before has been ended: it cannot be brought back without another decision."""
    ended = decide(room, unit, signer, decision, article, revision, by)
    unit.decisions.add(article.id, Decided(by, ended.at, ended.content_hash, revision, ended.jws))
    return ended


def signature(approval: Approval) -> str | None:
    """What the audit trail calls a signature: its hash, as the next link of the chain does."""
    return None if approval.jws is None else link(approval.jws)
