"""The port `Keys`: signing with the keys of this account, and looking at signatures."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from redaksi.domain.approvals import Statement
from redaksi.domain.errors import RefusedError, StoreError
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.signing.places import Files, Keychain, Memory, Place


@dataclass
class LocalSigner:
    """Signs with `secret`; without one, the first signature makes a key, which `keep` puts away."""

    person: str
    keep: Callable[[str, bytes], bytes | None]
    secret: bytes | None = None
    fresh: SigningKey | None = field(default=None, init=False)

    def sign(self, statement: Statement) -> str:
        from redaksi.signing import jws

        if self.secret is None:
            self.secret = os.urandom(32)
            x = jws.public_of(self.secret)
            kid = jws.kid_of(self.secret)
            self.fresh = SigningKey(kid, self.person, x, statement.at, wrapped=self.keep(kid, self.secret))
        return jws.sign(statement, self.secret)


class LocalKeys:
    """`folder`: where private keys go on a computer without a keychain; None for an account without a home."""

    def __init__(self, folder: Path | None) -> None:
        self._files: Files | None = None if folder is None else Files(folder)
        self._keychain: Keychain | None = None
        self._memory: Memory | None = None

    def holds(self, jws: str, key: SigningKey) -> bool:
        return _holds(jws, key.x)

    def signer(self, person: str, own: Sequence[SigningKey], passphrase: str | None, *, guarded: bool) -> LocalSigner:
        usable = [key for key in own if key.revoked is None and not key.imported and key.is_itself]
        for key in usable:
            if (secret := self._kept(key.kid)) is not None:
                return LocalSigner(person, self._keep(passphrase, guarded=guarded), secret)
        for key in usable:
            if key.wrapped is not None and guarded:
                from redaksi.signing.wrapping import unwrap

                secret = unwrap(key.wrapped, key.kid, _needed(person, passphrase))
                if secret is not None:
                    return LocalSigner(person, self._keep(passphrase, guarded=guarded), secret)
        if guarded and self._real_keychain() is None and self._memory is None:
            _needed(person, passphrase)
        return LocalSigner(person, self._keep(passphrase, guarded=guarded))

    def rewrapped(self, key: SigningKey, old: str | None, new: str) -> bytes | None:
        from redaksi.signing.wrapping import unwrap, wrap

        secret = None if key.wrapped is None or old is None else unwrap(key.wrapped, key.kid, old)
        if secret is None and self._files is not None:
            secret = self._files.get(key.kid)
        return None if secret is None else wrap(secret, key.kid, new)

    def out_of_file(self, key: SigningKey) -> None:
        if self._files is not None:
            self._files.drop(key.kid)

    def keeping(self, key: SigningKey) -> Keeping:
        if key.wrapped is not None:
            return Keeping.PASSPHRASE
        if self._files is not None and self._files.get(key.kid) is not None:
            return Keeping.FILE
        chain = None if key.imported else self._real_keychain()
        return Keeping.KEYCHAIN if chain is not None and chain.get(key.kid) is not None else Keeping.ELSEWHERE

    def passing(self) -> LocalKeys:
        keys = LocalKeys(None)
        keys._memory = Memory()
        return keys

    def _kept(self, kid: str) -> bytes | None:
        places: list[Place | None] = [self._memory] if self._memory else [self._files, self._real_keychain()]
        found = (place.get(kid) for place in places if place is not None)
        return next((secret for secret in found if secret is not None), None)

    def _keep(self, passphrase: str | None, *, guarded: bool) -> Callable[[str, bytes], bytes | None]:
        def keep(kid: str, secret: bytes) -> bytes | None:
            place: Place | None = self._memory or self._real_keychain()
            if place is None and guarded and passphrase is not None:
                from redaksi.signing.wrapping import wrap

                return wrap(secret, kid, passphrase)
            place = place or self._files
            if place is None:
                raise StoreError("key-no-place", reason="–")
            place.put(kid, secret)
            return None

        return keep

    def _real_keychain(self) -> Keychain | None:
        if self._keychain is None:
            self._keychain = Keychain()
        return self._keychain if self._keychain.found else None


def _needed(person: str, passphrase: str | None) -> str:
    if passphrase is None:
        raise RefusedError("passphrase-needed", name=person)
    return passphrase


@lru_cache(maxsize=4_096)
def _holds(token: str, x: str) -> bool:
    from redaksi.signing.jws import holds

    return holds(token, x)
