"""The keys that approvals are signed with: whose each is, since when, and whether it still counts."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from redaksi.domain.approvals import encoded

#: A public Ed25519 key as its JWK has it: 32 bytes in base64url.
_PUBLIC = re.compile(r"[A-Za-z0-9_-]{43}\Z", re.ASCII)


class Keeping(StrEnum):
    """Where the private part of a key is."""

    KEYCHAIN = "keychain"
    PASSPHRASE = "passphrase"
    FILE = "file"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key (`x` of its JWK, RFC 8037) under its thumbprint `kid`, and the person that it stands for.

    `added` and `revoked` are UTC stamps. `wrapped` is the private part under the person's passphrase, where it is kept
    in the store at all.
    """

    kid: str
    person: str
    x: str
    added: str
    imported: bool = False
    wrapped: bytes | None = None
    revoked: str | None = None
    revoked_by: str | None = None

    @property
    def is_itself(self) -> bool:
        """Whether `kid` is the thumbprint of the key: else somebody has put another one in its place."""
        return _PUBLIC.match(self.x) is not None and self.kid == thumbprint(self.x)

    @property
    def short(self) -> str:
        """The beginning of the thumbprint, to be read out and compared."""
        return short(self.kid)


def jwk(x: str) -> dict[str, str]:
    """The public key as a JWK, its members in the order of RFC 7638."""
    return {"crv": "Ed25519", "kty": "OKP", "x": x}


@lru_cache(maxsize=256)
def thumbprint(x: str) -> str:
    """The SHA-256 thumbprint of RFC 7638 in base64url: the name of the key."""
    return encoded(hashlib.sha256(json.dumps(jwk(x), separators=(",", ":")).encode()).digest())


def is_public(x: str) -> bool:
    """Whether `x` has the form of a public key."""
    return _PUBLIC.match(x) is not None


def short(kid: str) -> str:
    """The first twelve characters of a thumbprint in groups of four."""
    return " ".join(kid[start : start + 4] for start in range(0, 12, 4))
