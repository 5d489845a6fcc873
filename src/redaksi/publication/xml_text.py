"""Small pieces of XML, with what may stand in it and nothing else."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: What XML 1.0 has no way to write.
_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, text: str, **attributes: str) -> str:
    """An element that holds `text`, on a line of its own."""
    return f"<{name}{_written(attributes)}>{escape(_clean(text))}</{name}>\n"


def empty(name: str, **attributes: str) -> str:
    """An element that holds nothing."""
    return f"<{name}{_written(attributes)}/>\n"


def _written(attributes: dict[str, str]) -> str:
    """A `_` at the end of a name keeps it apart from Python's own words, one inside stands for a colon."""
    named = ((name.rstrip("_").replace("_", ":"), value) for name, value in attributes.items())
    return "".join(f" {name}={quoteattr(_clean(value))}" for name, value in named)


def _clean(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", text)
