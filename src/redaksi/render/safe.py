"""The last door before a page: only what is on these lists comes through."""

from __future__ import annotations

import re

import nh3

_TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong", "a", "img"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_LINK = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s])", re.IGNORECASE)
_MEDIA = re.compile(r"media:[0-9a-f]{64}")


def is_link(address: str) -> bool:
    """Whether a story may link to `address`: http, https and mailto only."""
    return _LINK.match(address) is not None


def is_photo(address: str) -> bool:
    """Whether `address` names a photo of the store, `media:` and its SHA-256; no other picture is ever loaded."""
    return _MEDIA.fullmatch(address) is not None


def _address(tag: str, attribute: str, value: str) -> str | None:
    if tag == "a" and attribute == "href" and not is_link(value):
        return None
    if tag == "img" and attribute == "src" and not is_photo(value):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style"},
    attributes=_ATTRIBUTES,
    attribute_filter=_address,
    url_schemes={"http", "https", "mailto", "media"},
    url_relative="deny",
    link_rel="noopener noreferrer",
)


def sanitise(html: str) -> str:
    """`html` with nothing in it that runs, loads or names a place on the page. Links say `noopener noreferrer`."""
    return _CLEANER.clean(html)


def escape(text: str) -> str:
    """`text` as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
