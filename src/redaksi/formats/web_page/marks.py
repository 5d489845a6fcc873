"""What the names that a page gives to its elements say of them: its story, or what stands around one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from redaksi.formats.html_to_markdown.look import is_hidden, style_of

#: Levels that are looked at around an element: deeper trees are no page's own.
DEEPEST = 200
_LONGEST_TAG = 60
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STORY = frozenset(
    """content body detail isi read text teks entry post article artikel story berita single konten articlebody
    readpage detailtext""".split()  # noqa: SIM905
)
#: Never the story's, wherever it stands.
_PAGE = frozenset(
    """share sharing shared social sosmed socmed ads ad adv advert advertisement iklan banner newsletter subscribe
    subscription comment comments komentar disqus cookie cookies consent popup modal overlay paywall player toolbar
    navbar breadcrumb breadcrumbs pagination paging""".split()  # noqa: SIM905
)
#: What stands around a story.
_AROUND = frozenset(
    """menu nav navigation sidebar footer widget popular populer terpopuler trending latest terkini terbaru recommend
    recommended recommendation rekomendasi topnav masthead copyright copyrights""".split()  # noqa: SIM905
)
_PAGE_BEGINNINGS = ("share", "advert", "cookie")
_TAGS = frozenset(("tag", "tags", "tagcloud", "topik", "topic", "topics", "keyword", "keywords"))
_PAGE_TAGS = frozenset(("nav", "form", "button", "dialog", "select", "textarea", "label"))
_AROUND_TAGS = frozenset(("footer", "aside", "nav"))
_PAGE_ROLES = frozenset(("navigation", "search", "dialog", "alertdialog", "contentinfo", "banner", "menu"))


def words(node: LexborNode) -> frozenset[str]:
    """The words of an element's classes and id."""
    attributes = node.attributes
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:400]
    return frozenset(_WORD.findall(_CAMEL.sub(" ", named).lower())) if named.strip() else frozenset()


def tags_in(scope: LexborNode) -> frozenset[str]:
    """The texts of links that the page calls tags, by what they lead to or by what they stand in."""
    found = {_text(link) for link in scope.css("a[rel~=tag]")}
    for node in scope.css("div, ul, p, section, span, footer"):
        if words(node) & _TAGS and node.css_first("p, h1, h2") is None:
            found |= {_text(link) for link in node.css("a, li")}
    return frozenset(text for text in found if 0 < len(text) <= _LONGEST_TAG)


def _text(node: LexborNode) -> str:
    return " ".join(node.text(deep=True).split())


def above_of(node: LexborNode, *, itself: bool = False) -> Iterator[LexborNode]:
    """The elements around `node`, from the inside out."""
    found = node if itself else node.parent
    for _ in range(DEEPEST):
        if found is None or found.tag == "html":
            return
        yield found
        found = found.parent


def is_shown(node: LexborNode) -> bool:
    attributes = node.attributes
    return not is_hidden(node.tag or "", attributes, style_of(attributes))


def is_story(node: LexborNode) -> bool:
    """Whether its names are those of a story's text."""
    return bool(words(node) & _STORY) or "articleBody" in (node.attributes.get("itemprop") or "")


def is_page(node: LexborNode) -> bool:
    """Whether it is a tool or notice of the page, even inside of a story."""
    attributes = node.attributes
    return (
        node.tag in _PAGE_TAGS
        or (attributes.get("role") or "").casefold() in _PAGE_ROLES
        or any(word in _PAGE or word.startswith(_PAGE_BEGINNINGS) for word in words(node))
    )


def is_around(node: LexborNode) -> bool:
    """Whether it is a part of the page beside a story."""
    if node.tag == "footer" and any(above.tag == "article" for above in above_of(node)):
        return is_page(node)  # of the story: its sections and tags
    return node.tag in _AROUND_TAGS or bool(words(node) & (_AROUND | _PAGE)) or is_page(node)
