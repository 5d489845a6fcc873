"""The chain of the audit trail: each entry carries a hash over itself and the chain before it.

An entry that was changed, taken out or put elsewhere no longer fits what stands around it. Hashed is the JSON by
RFC 8785 of `{article, at, by, detail, previous, step}`; the first entry has no previous one (null).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def detail_text(detail: Mapping[str, Any]) -> str:
    """Details as they are kept and hashed: keys in order, no blanks. Numbers in them are whole."""
    return json.dumps(detail, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained(
    previous: str | None, at: str, by: str | None, step: str, article: str | None, detail: Mapping[str, Any]
) -> str:
    """The chain value (SHA-256, hex) of an entry that follows the chain value `previous`."""
    entry = {"article": article, "at": at, "by": by, "detail": detail, "previous": previous, "step": step}
    return hashlib.sha256(detail_text(entry).encode("utf-8")).hexdigest()
