"""Characters that must not reach a renderer or a page, and those a Markdown parser must not touch."""

from __future__ import annotations

import re

# Control characters show nothing and XML forbids them; Markdown uses two of them for itself. Lone surrogates cannot be
# encoded. The noncharacters U+FDD0–U+FDEF are never text; `shield` borrows them.
_DIRTY = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef]")
_CLEAN: dict[int, str | None] = dict.fromkeys([*range(0x09), *range(0x0B, 0x20), 0x7F])
_CLEAN[0x0D] = " "
_CLEAN.update(dict.fromkeys([*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)], "\ufffd"))

# Python takes all of these for white space and strips them; a no-break space at the beginning of a paragraph is text.
_SPACES = "\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_ANY_SPACE = re.compile(f"[{_SPACES}]")
_SHIELD = {ord(space): 0xFDD0 + place for place, space in enumerate(_SPACES)}
_UNSHIELD = {stand_in: space for space, stand_in in _SHIELD.items()}


def clean(text: str) -> str:
    """`text` without control characters but tabs and newlines; a lone surrogate becomes U+FFFD, a return a space."""
    if text.replace("\n", "").isprintable():  # as nearly all text is, and seven times quicker to find out
        return text
    return text.translate(_CLEAN) if _DIRTY.search(text) else text


def newlines(text: str) -> str:
    """`text` with LF line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def shield(text: str) -> str:
    """Clean `text` with every space but the plain one put out of a parser's reach; `unshield` brings them back."""
    return text.translate(_SHIELD) if _ANY_SPACE.search(text) else text


def unshield(text: str) -> str:
    """The spaces that `shield` hid, back in their places."""
    return text.translate(_UNSHIELD)
