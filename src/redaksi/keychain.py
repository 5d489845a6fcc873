"""Finds the keychain of the system: whatever else keyring may be set to writes secrets where others can read."""

from __future__ import annotations

from typing import Any

#: Backends that keep secrets for the account that is logged in.
REAL = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
)


def real_keychain() -> Any | None:
    """keyring's backend for the system's keychain; None where there is none. May wait for somebody to unlock it."""
    import keyring

    chosen = keyring.get_keyring()
    for ring in (chosen, *getattr(chosen, "backends", ())):
        if type(ring).__module__ in REAL:
            return ring
    return None
