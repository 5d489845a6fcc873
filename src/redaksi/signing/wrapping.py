"""A private key under a passphrase: scrypt (RFC 7914) makes a key of it, AES-256-GCM hides the private part.

The bytes are one version, the cost of scrypt as a power of two, 16 bytes of salt, 12 of nonce, and what is hidden with
its 16 bytes of proof. The thumbprint of the key is bound in: no wrapped key can be put in the place of another.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VERSION = 1
#: About a tenth of a second and 32 MB for each try.
_POWER = 15
#: What asks for more than this was not written by Redaksi.
_MOST = 20
_SALT, _NONCE = 16, 12
_HEAD = 2 + _SALT + _NONCE


def wrap(secret: bytes, kid: str, passphrase: str) -> bytes:
    """The private part `secret` of the key `kid`, hidden under `passphrase`."""
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    hidden = AESGCM(_derived(passphrase, salt, _POWER)).encrypt(nonce, secret, kid.encode("ascii"))
    return bytes((_VERSION, _POWER)) + salt + nonce + hidden


def unwrap(wrapped: bytes, kid: str, passphrase: str) -> bytes | None:
    """The private part; None where it lies under another passphrase, or the bytes were changed."""
    if len(wrapped) <= _HEAD or wrapped[0] != _VERSION or not 1 <= wrapped[1] <= _MOST:
        return None
    salt, nonce = wrapped[2 : 2 + _SALT], wrapped[2 + _SALT : _HEAD]
    try:
        return AESGCM(_derived(passphrase, salt, wrapped[1])).decrypt(nonce, wrapped[_HEAD:], kid.encode("ascii"))
    except InvalidTag:
        return None


def _derived(passphrase: str, salt: bytes, power: int) -> bytes:
    secret = unicodedata.normalize("NFC", passphrase).strip().encode("utf-8", "replace")
    n, r = 1 << power, 8
    return hashlib.scrypt(secret, salt=salt, n=n, r=r, p=1, maxmem=128 * r * (n + 3) + 1_000_000, dklen=32)
