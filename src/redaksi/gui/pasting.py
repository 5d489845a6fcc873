"""What may come in by paste or drop: plain, clean text. Qt-free."""

from __future__ import annotations

import re
from itertools import pairwise

# Unicode's direction overrides and isolates: they can make a text show something else than it says.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile("\r\n|[\r\x0c\x85\u2028\u2029]")
_LIST = re.compile(r"\s*(?:[-*+•·▪]|\d{1,3}[.)])\s")


def clean(text: str) -> str:
    """`text` without characters that no story means: NUL and other controls, half characters, direction overrides."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _UNWANTED.sub("", _LINE_END.sub("\n", text))


def paragraphs(text: str) -> str:
    """`text` of a word processor, which ends each paragraph with one line end, with Markdown's blank lines between."""
    if "\n\n" in text:
        return text
    lines = text.strip("\n").split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        items = _LIST.match(before) and _LIST.match(line)
        joined += ("\n" if items else "\n\n") + line
    return joined


def one_line(text: str) -> str:
    """`clean` text on one line, for the headline."""
    return re.sub(r"\s*\n\s*", " ", clean(text).strip("\n")).replace("\t", " ")
