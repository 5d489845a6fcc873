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


def chained(previous: str | None, at: str, by: str | None, step: str, article: str | None, detail: str) -> str:
    """The chain value (SHA-256, hex) of an entry that follows the chain value `previous`.

    `detail` as `detail_text` gives it: a trail of 100,000 entries is looked through in a second, since nothing is
    taken apart for it.
    """
    said = [json.dumps(value, ensure_ascii=False) for value in (article, at, by, previous, step)]
    form = '{{"article":{},"at":{},"by":{},"detail":{},"previous":{},"step":{}}}'
    text = form.format(*said[:3], detail, *said[3:])
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
