"""What may stand in a `.redaksi` file, under which names, and how much of it (docs/handoff-format.md)."""

from __future__ import annotations

import re

FORMAT = "redaksi-hand-over"
VERSION = 1
MINOR = 0

MANIFEST = "manifest.json"
KEYS = "keys.json"
MOST_ENTRIES = 200
#: Bytes of everything unpacked, and of the file itself: what is packed is never longer than that.
MOST_BYTES = 50_000_000
#: Bytes of all histories together; the oldest versions stay at home beyond it.
MOST_HISTORY = 20_000_000
#: Commas, brackets and lines of all JSON together: about as many values, of which a million are read in a second.
MOST_VALUES = 1_500_000

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
#: Every name that there can be: lower case and without a folder above, so that no system reads it as anything else.
NAME = re.compile(
    rf"(?:manifest\.json|keys\.json|articles/{_UUID}\.json|history/{_UUID}\.jsonl|remarks/{_UUID}\.json"
    r"|media/[0-9a-f]{64})\Z",
    re.ASCII,
)


def article(article_id: str) -> str:
    return f"articles/{article_id}.json"


def history(article_id: str) -> str:
    return f"history/{article_id}.jsonl"


def remarks(article_id: str) -> str:
    return f"remarks/{article_id}.json"


def photo(sha256: str) -> str:
    return f"media/{sha256}"
