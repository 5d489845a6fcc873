"""Addresses that somebody types. Qt-free."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#]\S*)?$")
_MAIL = re.compile(r"[^\s@/]+@(?:[\w-]+\.)+[A-Za-z]{2,}$")


def full_address(typed: str) -> str | None:
    """The address that `typed` means, with its scheme; None where it is none that a page may link to."""
    typed = typed.strip()
    if _SCHEME.match(typed):
        return typed
    if _MAIL.match(typed):
        return f"mailto:{typed}"
    return f"https://{typed}" if _HOST.match(typed) else None
