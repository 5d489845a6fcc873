"""Where private keys of this account are kept: in the system's keychain, else in files that nobody else may read."""

from __future__ import annotations

import base64
import binascii
import logging
import os
import tempfile
from pathlib import Path
from typing import Any, Protocol

from redaksi.domain.errors import StoreError
from redaksi.keychain import real_keychain

log = logging.getLogger(__name__)

_SERVICE = "redaksi"


class Place(Protocol):
    """Keeps private keys by their thumbprint."""

    def get(self, kid: str) -> bytes | None: ...
    def put(self, kid: str, secret: bytes) -> None: ...


class Keychain:
    """The keychain of the system, where there is a real one (`found`)."""

    def __init__(self) -> None:
        self._ring: Any = real_keychain()

    @property
    def found(self) -> bool:
        """Whether secrets are really kept in it."""
        return self._ring is not None

    def get(self, kid: str) -> bytes | None:
        from keyring.errors import KeyringError

        try:
            return decoded(self._ring.get_password(_SERVICE, kid))
        except KeyringError as error:
            log.warning("the keychain does not give anything: %s", error)
            return None

    def put(self, kid: str, secret: bytes) -> None:
        """StoreError `keychain-refused`."""
        from keyring.errors import KeyringError

        try:
            self._ring.set_password(_SERVICE, kid, base64.b64encode(secret).decode("ascii"))
        except KeyringError as error:
            raise StoreError("keychain-refused", reason=str(error)) from error


class Files:
    """One file for each key, in a folder of the account outside every store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, kid: str) -> bytes | None:
        try:
            return decoded(self._file(kid).read_text(encoding="ascii"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            log.warning("a private key cannot be read: %s", error)
            return None

    def put(self, kid: str, secret: bytes) -> None:
        """Whole or not at all; nobody else may read it. StoreError `key-no-place`."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=self._folder)  # made with 0600
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(base64.b64encode(secret).decode("ascii"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._file(kid))
        except OSError as error:
            raise StoreError("key-no-place", reason=error.strerror or str(error)) from error

    def drop(self, kid: str) -> None:
        try:
            self._file(kid).unlink(missing_ok=True)
        except OSError as error:
            log.warning("a private key stays in its file: %s", error)

    def _file(self, kid: str) -> Path:
        return self._folder / f"{kid}.key"


class Memory:
    """Keeps nothing beyond the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def get(self, kid: str) -> bytes | None:
        return self._secrets.get(kid)

    def put(self, kid: str, secret: bytes) -> None:
        self._secrets[kid] = secret


def decoded(text: str | None) -> bytes | None:
    """The 32 bytes of a private key; None for what is none."""
    if text is None:
        return None
    try:
        secret = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == 32 else None
