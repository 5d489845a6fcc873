"""What somebody answered for, as it is signed: a JWS in compact form (RFC 7515) over a statement of fixed shape.

A statement is JSON by RFC 8785. Exactly one spelling of it and of its header is taken, so that no bit of a JWS can be
another one without it being noticed, and no header can ask for another algorithm or a key of its own.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, NoReturn

from redaksi.domain.article import Article

TYP = "redaksi-approval"
#: The only algorithm that is signed with or believed (RFC 9864).
ALGORITHM = "Ed25519"
#: No statement is longer, whatever the names in it; what is longer was not made here.
LONGEST = 8_000


class Decision(StrEnum):
    """What was decided. `return` and `archive` are signed where they end what was decided before."""

    APPROVE = "approve"
    RETURN = "return"
    WITHDRAW = "withdraw"
    ARCHIVE = "archive"


_DECISIONS = frozenset(Decision)
#: After these no approval from before them stands any more.
ENDING = frozenset({Decision.RETURN, Decision.WITHDRAW, Decision.ARCHIVE})


class Trust(StrEnum):
    """What a signature is worth here.

    `revoked`: valid, made before its key was revoked. `unsigned`: from before there were signatures.
    `late`: made with a key that had been revoked by then.
    """

    VALID = "valid"
    REVOKED = "revoked"
    UNSIGNED = "unsigned"
    LATE = "late"
    UNKNOWN_KEY = "unknown-key"
    BROKEN = "broken"


#: What an approved state may stand on.
BELIEVED = frozenset({Trust.VALID, Trust.REVOKED, Trust.UNSIGNED})


class BrokenSignatureError(ValueError):
    """A text is no JWS of a statement, or not in the one spelling that is taken."""


@dataclass(frozen=True, slots=True)
class Statement:
    """`by` decided at `at` (UTC stamp) about version `version` of `article` with the content hash `sha256`.

    `prev` is the hash of the JWS before it in the chain of the article, None for the first. `notice` is the content
    hash of what readers still get of a withdrawn story: its page carries no more.
    """

    article: str
    version: int
    sha256: str
    decision: Decision
    by: str
    at: str
    prev: str | None = None
    notice: str | None = None

    def form(self) -> dict[str, Any]:
        """The statement as a JSON-able tree."""
        form: dict[str, Any] = {name: getattr(self, name) for name in _NAMES}
        form |= {"typ": TYP, "decision": self.decision.value}
        return form if self.notice is None else form | {"notice": self.notice}

    def canonical(self) -> bytes:
        """The RFC 8785 form: what is signed. BrokenSignatureError for half a character, which has none."""
        return _canonical(self.form())


_NAMES = ("article", "version", "sha256", "decision", "by", "at", "prev")
_TEXTS = ("article", "sha256", "decision", "by", "at")


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a JWS says, before anybody has looked whether it is true: the statement, and the key it names."""

    statement: Statement
    kid: str


def header(kid: str) -> dict[str, str]:
    """The protected header of a JWS made with the key `kid`."""
    return {"alg": ALGORITHM, "kid": kid}


def link(jws: str) -> str:
    """What the next statement of a chain calls this one: the SHA-256 (hex) of its JWS."""
    # One that was written past the program may hold anything, and is told apart by its hash all the same.
    return hashlib.sha256(jws.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=4_096)
def claimed(jws: str) -> Claimed:
    """What `jws` says; BrokenSignatureError for everything that is not spelt as it would be made here."""
    if len(jws) > LONGEST or jws.count(".") != 2:
        raise BrokenSignatureError("not a compact JWS")
    head, body, signature = jws.split(".")
    if len(_bytes(signature)) != 64:
        raise BrokenSignatureError("not an Ed25519 signature")
    kid = _kid(head)
    plain = _bytes(body)
    statement = _statement(_object(plain))
    if plain != statement.canonical():
        raise BrokenSignatureError("not in canonical form")
    return Claimed(statement, kid)


@lru_cache(maxsize=256)
def _kid(head: str) -> str:
    """The key that a header names: the same header stands in everything that was signed with it."""
    plain = _bytes(head)
    kid = _object(plain).get("kid")
    if not isinstance(kid, str) or plain != _canonical(header(kid)):
        raise BrokenSignatureError("another header than ours")
    return kid


def notice_of(article: Article) -> Article:
    """What readers get of a withdrawn story: what was withdrawn is not even in the source of its page."""
    return Article(
        id=article.id,
        slug=article.slug,
        headline=article.headline,
        language=article.language,
        published=article.published,
        category=article.category,
        kind=article.kind,
        flags=article.flags,
        withdrawal=article.withdrawal,
    )


def _statement(form: dict[str, Any]) -> Statement:
    fields = {name: form.get(name) for name in _NAMES}
    texts = all(isinstance(fields[name], str) for name in _TEXTS)
    number = isinstance(fields["version"], int) and not isinstance(fields["version"], bool)
    optional = all(isinstance(form.get(name), str | None) for name in ("prev", "notice"))
    if form.get("typ") != TYP or not (texts and number and optional) or fields["decision"] not in _DECISIONS:
        raise BrokenSignatureError("not a statement")
    return Statement(**fields | {"decision": Decision(fields["decision"]), "notice": form.get("notice")})


def _object(plain: bytes) -> dict[str, Any]:
    try:
        value = json.loads(plain, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BrokenSignatureError("not JSON") from error
    if not isinstance(value, dict):
        raise BrokenSignatureError("not an object")
    return value


def _refuse(name: str) -> NoReturn:
    raise BrokenSignatureError(name)


def _bytes(part: str) -> bytes:
    """base64url without padding, in the only spelling: the unused bits at its end are none that could be turned."""
    try:
        data = base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise BrokenSignatureError("not base64url") from error
    if encoded(data) != part:
        raise BrokenSignatureError("not in the one spelling of base64url")
    return data


def encoded(data: bytes) -> str:
    """base64url without padding (RFC 7515, 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def _canonical(form: dict[str, Any]) -> bytes:
    """RFC 8785 by Python's own JSON: the same wherever only texts, whole numbers and null stand in it."""
    try:
        return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    except UnicodeEncodeError as error:
        raise BrokenSignatureError("half a character") from error
