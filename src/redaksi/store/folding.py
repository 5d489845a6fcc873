"""How names are compared: without case, in one Unicode form, with single spaces."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
