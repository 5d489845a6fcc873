"""What an element's tag, style and class say about its text: heavy, slanted, code, hidden, line ends that count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

Attributes = Mapping[str, str | None]
Style = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """How text at some place in the tree looks; `pre`: its line ends and blanks are meant."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    pre: bool = False
    link: str | None = None


_BOLD_TAGS = frozenset({"b", "strong"})
_ITALIC_TAGS = frozenset({"i", "em", "cite", "dfn", "var"})
_CODE_TAGS = frozenset({"code", "kbd", "samp", "tt"})
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-reader(?:-text)?|visually-?hidden|assistive-text|material-(?:icons|symbols)\S*"
    r"|MsoCommentReference)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ZERO = re.compile(r"0(?:\.0*)?(?:px|pt|em|rem|%)?\Z")


def style_of(attributes: Attributes) -> Style:
    """The declarations of a `style` attribute, names and values in lower case."""
    text = attributes.get("style")
    if not text:
        return {}
    pairs = (part.partition(":") for part in text.split(";"))
    return {
        name.strip().lower(): value.replace("!important", "").strip().lower() for name, colon, value in pairs if colon
    }


def look_of(look: Look, tag: str, style: Style) -> Look:
    """How the text inside an element looks; what its style says counts more than its tag."""
    bold, italic, code, pre = look.bold, look.italic, look.code, look.pre
    bold = _weight(style.get("font-weight", ""), bold or tag in _BOLD_TAGS)
    italic = _slant(style.get("font-style", ""), italic or tag in _ITALIC_TAGS)
    space = style.get("white-space", style.get("white-space-collapse", ""))
    if space:
        pre = space.startswith(("pre", "break-spaces", "preserve"))
    code = code or tag in _CODE_TAGS
    if (bold, italic, code, pre) == (look.bold, look.italic, look.code, look.pre):
        return look
    return replace(look, bold=bold, italic=italic, code=code, pre=pre)


def _weight(value: str, otherwise: bool) -> bool:
    if value.isdigit():
        return int(value) >= 600
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(value, otherwise)


def _slant(value: str, otherwise: bool) -> bool:
    if value.startswith(("italic", "oblique")):
        return True
    return False if value == "normal" else otherwise


def is_hidden(tag: str, attributes: Attributes, style: Style) -> bool:
    """Whether a reader does not see the element: comments of a word processor, words for icons, hints for machines."""
    if "hidden" in attributes:
        return True
    classes = attributes.get("class")
    if classes and _HIDDEN_CLASS.search(classes):
        return True
    if tag == "del" and "datetime" in attributes:  # a tracked deletion
        return True
    return bool(style) and (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or style.get("mso-element", "").startswith("comment")
        or _ZERO.match(style.get("font-size", "x")) is not None
        or style.get("clip", "").replace(" ", "").startswith(("rect(0", "rect(1px"))
    )
