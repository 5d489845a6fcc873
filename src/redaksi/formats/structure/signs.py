"""Plain characters inside Markdown that holds emphasis or links: a backslash before whatever would be taken as a sign.

A paragraph without any of these needs fewer (page_text.escaping).
"""

from __future__ import annotations

import re

_BACKSLASH = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|])")
_SIGNS = re.compile(r"[*`\[\]]")
_EDGE_UNDERSCORE = re.compile(r"(?<!\w)_+|_+(?!\w)|__+")
_ENTITY = re.compile(r"&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|[0-9a-zA-Z]+;)")
_PICTURE = re.compile(r"!(?=\\?\[)|!\Z")
_START = re.compile(r"(?P<number>\d+)(?P<stop>\.)(?=\s|\Z)|[#>]|[-+*](?=\s|\Z)|-+[ ]*\Z|(?:_ *){3,}\Z|(?:- *){3,}\Z")


def escape_inside(text: str) -> str:
    """`text` as the content of a paragraph that also holds emphasis, links or pictures."""
    text = _BACKSLASH.sub(r"\\\\", text)
    if text.endswith("\\"):
        text += "\\"  # else it would take hold of the sign that follows
    text = _ENTITY.sub("&amp;", text)
    text = text.replace("<", "&lt;")  # together with what follows it may look like an address
    text = text.replace("]:", "&#93;:")  # behind a backslash, too, it would end the name of a definition
    text = _SIGNS.sub(r"\\\g<0>", text)
    text = _EDGE_UNDERSCORE.sub(lambda found: "\\_" * len(found[0]), text)
    return _PICTURE.sub(r"\\!", text)


def escape_start(line: str) -> str:
    """`line`, which begins a line of a paragraph, so that it begins no heading, list, quote, rule or fence."""
    if line[:3] == "~~~" or (line and not line.strip("= ")):  # no backslash takes the meaning of these
        return f"&#{ord(line[0])};{line[1:]}"
    found = _START.match(line)
    if found is None:
        return line
    at = found.start("stop") if found["number"] else 0
    return f"{line[:at]}\\{line[at:]}"
