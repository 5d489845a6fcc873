"""Addresses that somebody types or pastes. Qt-free."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#]\S*)?$")
_MAIL = re.compile(r"[^\s@/]+@(?:[\w-]+\.)+[A-Za-z]{2,}$")

_PAGE = re.compile(r"https?://[^\s<>\"]+")
_LONGEST = 2_000


def is_address(text: str) -> bool:
    """Whether `text` is the address of a page and nothing else."""
    return len(text) <= _LONGEST and _PAGE.fullmatch(text) is not None


def full_address(typed: str) -> str | None:
    """The address that `typed` means, with its scheme; None where it is none that a page may link to."""
    typed = typed.strip()
    if _SCHEME.match(typed):
        return typed
    if _MAIL.match(typed):
        return f"mailto:{typed}"
    return f"https://{typed}" if _HOST.match(typed) else None
