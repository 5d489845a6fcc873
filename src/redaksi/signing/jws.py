"""Sign a statement, and tell whether a JWS was signed with a key."""

from __future__ import annotations

from functools import lru_cache

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from redaksi.domain.approvals import ALGORITHM, BrokenSignatureError, Statement, claimed, header
from redaksi.domain.keys import jwk, thumbprint


def sign(statement: Statement, secret: bytes) -> str:
    """The JWS of `statement`, signed with the 32 bytes of a private key. The same input gives the same JWS."""
    import rfc8785

    key = _private(secret)
    made = jws.serialize_compact(header(kid_of(secret)), rfc8785.dumps(statement.form()), key, algorithms=[ALGORITHM])
    if claimed(made).statement != statement:  # what would not be believed by anybody must not be handed out
        raise BrokenSignatureError("the statement cannot be signed")
    return made


def holds(token: str, x: str) -> bool:
    """Whether `token` is a statement in its one spelling, signed with the public key `x`."""
    try:
        found = claimed(token)
        if found.kid != thumbprint(x):
            return False
        jws.deserialize_compact(token, _public(x), algorithms=[ALGORITHM])
    except (BrokenSignatureError, JoseError, ValueError):
        return False
    return True


@lru_cache(maxsize=256)
def _public(x: str) -> OKPKey:
    return OKPKey.import_key(dict(jwk(x)))


def public_of(secret: bytes) -> str:
    """`x` of the public key that belongs to a private one."""
    return str(_private(secret).as_dict(private=False)["x"])


def kid_of(secret: bytes) -> str:
    return thumbprint(public_of(secret))


def _private(secret: bytes) -> OKPKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(secret))
