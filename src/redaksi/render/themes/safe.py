"""What a newsroom's own templates may put on a page: mark-up that shows, nothing that runs, asks or loads.

What comes out is whole: no element of a template can end one that stands around it.
"""

from __future__ import annotations

import re

import nh3

_TEXT = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "br"),
    *("a", "span", "strong", "em", "b", "i", "u", "s", "small", "sub", "sup", "mark", "q", "cite", "abbr", "code"),
    *("time", "del", "ins", "address", "img", "figure", "figcaption", "details", "summary"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_PARTS = {"header", "footer", "nav", "section", "aside", "div"}
_DRAWING = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
_STROKES = {"fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "transform", "opacity"}
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title", "role", "style", "hidden", "tabindex"},
    "a": {"href", "rel"},
    "img": {"src", "srcset", "sizes", "alt", "width", "height"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
    "ol": {"start", "reversed"},
    "details": {"open"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "svg": {"viewBox", "width", "height", "focusable", *_STROKES},
    "g": _STROKES,
    "path": {"d", *_STROKES},
    "circle": {"cx", "cy", "r", *_STROKES},
    "ellipse": {"cx", "cy", "rx", "ry", *_STROKES},
    "rect": {"x", "y", "width", "height", "rx", "ry", *_STROKES},
    "line": {"x1", "y1", "x2", "y2", *_STROKES},
    "polyline": {"points", *_STROKES},
    "polygon": {"points", *_STROKES},
}
#: Stands for a photo while a template is rendered: neither its address nor its bytes go there.
STAND_IN = "redaksi-photo-"
_PICTURE = re.compile(r"data:image/(?:png|jpeg|webp|gif|svg\+xml)[;,]|" + STAND_IN)


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name in ("src", "srcset") and not _PICTURE.match(value):
        return None
    if name == "href" and value.lower().startswith("data:"):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TEXT | _PARTS | _DRAWING,
    clean_content_tags={"script", "style"},
    attributes=_ATTRIBUTES,
    generic_attribute_prefixes={"aria-"},
    attribute_filter=_attribute,
    url_schemes={"http", "https", "mailto", "tel", "data"},
    url_relative="pass_through",
    link_rel=None,
)


def sanitised(html: str) -> str:
    """`html` of a template, with nothing in it that a page must not hold."""
    return _CLEANER.clean(html)
