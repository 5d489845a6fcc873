"""What a reader sees of a body, as text: for summaries, structured data and counts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from redaksi.render.blocks import Block

_BREAK = re.compile(r"<br>\n?|</(?:td|th)>\n(?=<t[dh])")
_LINE_END = re.compile(r"</(?:p|h[1-6]|li|tr|pre|blockquote)>")
_TAG = re.compile(r"<(?:[^>\"]|\"[^\"]*\")*>")
_LETTER = re.compile(r"\w")


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """The visible text of a rendered body, its blocks apart by a blank line, without any mark-up."""
    return "\n\n".join(filter(None, (text_of(block.html) for block in blocks)))


def words_in(text: str) -> int:
    """How many words plain text has: what stands between white space and holds a letter or a digit."""
    parts = text.split()
    odd = [part for part in parts if not part[0].isalnum()]  # few, and only these need a second look
    return len(parts) - sum(_LETTER.search(part) is None for part in odd)


def text_of(safe_html: str) -> str:
    """The text of HTML rendered here: a line for each row and item, cells apart by a tab, no blank lines."""
    if _is_plain_paragraph(safe_html):
        return safe_html[len("<p>") : -len("</p>")].strip("\n")
    text = _BREAK.sub(lambda found: "\n" if found[0].startswith("<br") else "\t", safe_html)
    text = _TAG.sub("", _LINE_END.sub("\n", text))
    return re.sub(r"\n{2,}", "\n", html.unescape(text)).strip("\n")


def _is_plain_paragraph(safe_html: str) -> bool:
    """Whether it is one paragraph without any mark-up in it, as most of the news is."""
    only_one = safe_html.startswith("<p>") and safe_html.endswith("</p>") and safe_html.count("<") == 2
    return only_one and "&" not in safe_html and "\n\n" not in safe_html
