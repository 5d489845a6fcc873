"""The port `Secrets`: passwords in the system's keychain, or in memory where there is none."""

from __future__ import annotations

import logging
from typing import Any

from redaksi.domain.errors import StoreError
from redaksi.keychain import real_keychain

log = logging.getLogger(__name__)

_SERVICE = "redaksi-target"


class KeptSecrets:
    """By the id of a target. What was typed in stays in memory as long as this runs, whatever the keychain does."""

    def __init__(self) -> None:
        self._memory: dict[str, str] = {}
        self._ring: Any | None = None
        self._looked = False

    def lasting(self) -> bool:
        return self._keychain() is not None

    def get(self, target_id: str) -> str | None:
        if target_id in self._memory:
            return self._memory[target_id]
        ring = self._keychain()
        if ring is None:
            return None
        from keyring.errors import KeyringError

        try:
            found = ring.get_password(_SERVICE, target_id)
        except KeyringError as error:
            log.warning("the keychain does not give anything: %s", error)
            return None
        return found if isinstance(found, str) else None

    def put(self, target_id: str, secret: str) -> None:
        self._memory[target_id] = secret
        ring = self._keychain()
        if ring is None:
            return
        from keyring.errors import KeyringError

        try:
            ring.set_password(_SERVICE, target_id, secret)
        except KeyringError as error:
            raise StoreError("keychain-refused", reason=str(error)) from error

    def drop(self, target_id: str) -> None:
        self._memory.pop(target_id, None)
        ring = self._keychain()
        if ring is None:
            return
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            ring.delete_password(_SERVICE, target_id)
        except PasswordDeleteError:  # there was none
            return
        except KeyringError as error:
            log.warning("a password stays in the keychain: %s", error)

    def _keychain(self) -> Any | None:
        if not self._looked:
            self._ring, self._looked = real_keychain(), True
        return self._ring
