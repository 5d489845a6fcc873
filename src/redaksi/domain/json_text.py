"""Long texts as JSON, without stopping the other threads of the program.

Python's encoder writes a string in one go, in which no other thread runs: 1.7 ms for a text of 100,000 words, eight
times what orjson takes, and somebody who types feels it. Short texts do without the import, where nothing else has made
it: a process that writes many of them does.
"""

from __future__ import annotations

import json
import sys

#: Characters from which on orjson writes a text.
_LONG = 32_768


def json_bytes(text: str) -> bytes:
    """`text` as a JSON string in UTF-8, only what must be escaped escaped; UnicodeEncodeError for half a pair."""
    if len(text) < _LONG and "orjson" not in sys.modules:
        return json.dumps(text, ensure_ascii=False).encode()
    import orjson

    try:
        return orjson.dumps(text)
    except TypeError:  # says of no text where it is broken
        text.encode()
        raise
