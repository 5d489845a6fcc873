"""Which text is plain, and which is tame enough to be rendered where nothing can stop it.

Python-Markdown is quadratic or worse in some characters (`[`, `<`, `*`, `` ` ``, nested markers). How often these stand
in a text, times its length, bounds the time it takes; what is above is rendered in a process that can be killed.
"""

from __future__ import annotations

import re

_SPECIAL = ("`", "\\", "[", "<", ">", "&", "*", "_", "|", "\t", "  \n")  # inline marks, tables, hard breaks
_BEGINNING = re.compile(r" {0,3}(?:[-+#=]|\d+\.)| {4}")  # of headings, rules, lists, code
_COSTLY = re.compile(r"[`\\\[\]()<>&*_!|#\n]|[-+](?=\s)|\d\.(?=\s)")

# The slowest text within these bounds that could be found takes about 15 ms: tests/render/test_tame.py.
_LENGTH = 20_000  # characters
_WORK = 100_000  # characters times costly ones


def is_plain(text: str) -> bool:
    """Whether clean `text`, one block without blank lines, is a paragraph that holds no Markdown at all."""
    for sign in _SPECIAL:  # a hundred times quicker than one expression, and every paragraph comes through here
        if sign in text:
            return False
    return not may_begin_block(text)


def may_begin_block(text: str) -> bool:
    """Whether a line of `text` begins like something else than a paragraph."""
    return any(map(_BEGINNING.match, text.split("\n")))


def is_tame(text: str) -> bool:
    """Whether rendering `text` is sure to take no more than some 20 ms."""
    if len(text) > _LENGTH:
        return False
    allowed = _WORK // (len(text) + 1)
    return all(count < allowed for count, _ in enumerate(_COSTLY.finditer(text)))
