"""Plain text as Markdown that shows the same characters: a backslash only where Markdown would take them as markup."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_\[<&#>~+.\-]")
_BACKSLASH = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|])")
_ENTITY = re.compile(r"&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|[0-9a-zA-Z]+;)")
_AUTOLINK = re.compile(r"<(?=(?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?://[^<>]*>|[^<> !]+@[^@<> ]+>)")
_LINK_END = re.compile(r"\](?:\(|\s?\[)")
_EDGE_UNDERSCORE = re.compile(r"(?<!\w)_+|_+(?!\w)|__+")
_INNER_STAR = re.compile(r"(?<=\S)\*|\*(?=\S)")
_RULE = re.compile(r"(?:-[ ]{0,2}){3,}\Z|(?:_[ ]{0,2}){3,}\Z|(?:\*[ ]{0,2}){3,}\Z")
_START = re.compile(r"(?P<number>\d+)(?P<stop>\.)(?=\s|\Z)|[#>]|[-+*](?=\s|\Z)")
_DEFINITION = re.compile(r"\[[^\[\]]*\]:")
_FENCE = re.compile(r"~{3}")


def escaped(paragraph: str) -> str:
    """`paragraph` (one line, trimmed) as a Markdown paragraph that shows exactly its characters."""
    if not _SPECIAL.search(paragraph):
        return paragraph
    return _at_start(_inside(paragraph))


def _inside(text: str) -> str:
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _ENTITY.sub("&amp;", text)
    if _AUTOLINK.search(text):
        text = text.replace("<", "&lt;")
    if text.count("`") > 1:
        text = text.replace("`", "\\`")
    if _LINK_END.search(text) or _DEFINITION.match(text):
        text = text.replace("[", "\\[")
    if text.count("*") > 1:
        text = _INNER_STAR.sub(r"\\*", text)
    if text.count("_") > 1:
        text = _EDGE_UNDERSCORE.sub(lambda match: "\\_" * len(match.group()), text)
    return text


def _at_start(text: str) -> str:
    if _RULE.match(text) and not text.startswith("\\"):
        return f"\\{text}" if text[0] != "_" else text.replace("_", "\\_")
    if _FENCE.match(text):
        return f"&#126;{text[1:]}"
    match = _START.match(text)
    if match is None:
        return text
    at = match.start("stop") if match["number"] else 0
    return f"{text[:at]}\\{text[at:]}"
