"""JSON that people can read in a page's source. Python's own encoder is many times slower where it indents."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any


def indented(value: Any, line: str = "\n") -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=1)` gives, for objects with names of text.

    `line` is what a new line begins with.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    deeper = line + " "
    if isinstance(value, dict) and value:
        entries = [f"{encode_basestring(name)}: {indented(entry, deeper)}" for name, entry in value.items()]
        return f"{{{deeper}{f',{deeper}'.join(entries)}{line}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{deeper}{f',{deeper}'.join([indented(entry, deeper) for entry in value])}{line}]"
    return json.dumps(value, allow_nan=False)
