"""Sign a statement, and tell whether a JWS was signed with a key."""

from __future__ import annotations

import base64
from functools import lru_cache
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from redaksi.domain.approvals import ALGORITHM, BrokenSignatureError, Statement, claimed, header
from redaksi.domain.keys import thumbprint

if TYPE_CHECKING:  # only who signs needs it, and it takes as long to import as a thousand looks at a signature
    from joserfc.jwk import OKPKey


def sign(statement: Statement, secret: bytes) -> str:
    """The JWS of `statement`, signed with the 32 bytes of a private key. The same input gives the same JWS."""
    import rfc8785
    from joserfc import jws

    key = _private(secret)
    made = jws.serialize_compact(header(kid_of(secret)), rfc8785.dumps(statement.form()), key, algorithms=[ALGORITHM])
    if claimed(made).statement != statement:  # what would not be believed by anybody must not be handed out
        raise BrokenSignatureError("the statement cannot be signed")
    return made


def holds(token: str, x: str) -> bool:
    """Whether `token` is a statement in its one spelling, signed with the public key `x`.

    Header, spelling and key have been looked at when `claimed` and the thumbprint say so: what is left is the signature
    over the first two parts (RFC 7515, 5.2), which is asked of Ed25519 itself. A whole site asks ten thousand times,
    and going through a library of all algorithms again takes three times as long as the signature.
    """
    try:
        if claimed(token).kid != thumbprint(x):
            return False
        signed, _, signature = token.rpartition(".")
        _public(x).verify(_decoded(signature), signed.encode("ascii"))
    except (BrokenSignatureError, InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=256)
def _public(x: str) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(_decoded(x))


def _decoded(part: str) -> bytes:
    """base64url without padding; ValueError for what is none."""
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)


def public_of(secret: bytes) -> str:
    """`x` of the public key that belongs to a private one."""
    return str(_private(secret).as_dict(private=False)["x"])


def kid_of(secret: bytes) -> str:
    return thumbprint(public_of(secret))


def _private(secret: bytes) -> OKPKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from joserfc.jwk import OKPKey

    return OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(secret))
