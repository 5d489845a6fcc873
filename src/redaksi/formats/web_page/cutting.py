"""Takes a page apart: the story's region, lists of related news beside it, and all the rest as the page's own lines."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.vocabulary import RELATED_LABELS, SEE_ALSO
from redaksi.formats.web_page import marks
from redaksi.formats.web_page.marks import above_of

_LABELS = RELATED_LABELS | SEE_ALSO
_LABEL_TAGS = "h1, h2, h3, h4, h5, h6, strong, b, span, div, p"
_LONGEST_LABEL = 40
_BESIDE = ("a", "span", "time", "b", "strong", "small", "i", "em")
_RUNNING = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong", "em", "i", "td", "blockquote", "figcaption")
_FEW_LINKS, _MANY_LINKS = 1, 12
#: What holds more of the story's text than this share is no tool of the page, whatever it is called.
_SHARE = 0.25
#: So many characters of text without links tell a story, not a menu.
_TOLD = 200


@dataclass(frozen=True, slots=True)
class Cut:
    """HTML of the story's region with `mark` before and after its text, of related lists, of what was around them."""

    story: str
    related: tuple[str, ...]
    page: tuple[str, ...]
    mark: str


def cut(body: LexborNode, scope: LexborNode, text: LexborNode, headline: LexborNode | None) -> Cut:
    """Changes the tree: what is cut out of it is gone from it afterwards."""
    mark = f"redaksi{secrets.token_hex(8)}"
    kept = {node.mem_id for node in above_of(text, itself=True)}
    if headline is not None:
        kept |= {node.mem_id for node in above_of(headline, itself=True)}
    _set_apart(body, text)
    tools = _taken_out(_tools(scope, text, kept))
    related = _taken_out(_related_beside(body, scope))
    _mark(text, mark)
    # A cell means nothing outside of its table.
    story = f"<div>{scope.inner_html or ''}</div>" if scope.tag in ("td", "th") else scope.html or ""
    if scope.mem_id == body.mem_id:
        return Cut(story, related, tools, mark)
    scope.decompose()
    return Cut(story, related, (*tools, (body.html or "").replace(mark, "")), mark)


def _paragraph(text: str) -> LexborNode:
    return _element(f"<p>{text}</p>", "p")


def _mark(text: LexborNode, mark: str) -> None:
    """A paragraph with `mark` in front of what is inside of `text`, and one behind it."""
    first = text.first_child
    if first is not None:
        first.insert_before(_paragraph(mark))
    else:
        text.insert_child(_paragraph(mark))
    text.insert_child(_paragraph(mark))


def _element(html: str, tag: str) -> LexborNode:
    node = LexborHTMLParser(html).css_first(tag)
    assert node is not None
    return node


def _taken_out(nodes: list[LexborNode]) -> tuple[str, ...]:
    found = []
    for node in nodes:
        found.append(node.html or "")
        node.decompose()
    return tuple(found)


def _tools(scope: LexborNode, text: LexborNode, kept: set[int]) -> list[LexborNode]:
    """Parts of the page inside the story's region, outermost first, none inside another."""
    found: list[LexborNode] = []
    length = len(text.text(deep=True))
    inside: set[int] = {text.mem_id}
    waiting = [scope]
    while waiting:
        node = waiting.pop()
        within = node.mem_id in inside
        for child in node.iter():
            if within:
                inside.add(child.mem_id)
            is_tool = marks.is_page(child) if within else marks.is_around(child)
            if is_tool and child.mem_id not in kept and not _tells(child, length):
                found.append(child)
            else:
                waiting.append(child)
    return found


def _set_apart(body: LexborNode, text: LexborNode) -> None:
    """Break the line between elements that only styles keep apart: names, dates, tags one beside the other."""
    for node in [each for tag in _BESIDE for each in body.css(tag)]:
        parent, after = node.parent, node.next
        while after is not None and after.is_text_node and not (after.text_content or "").strip():
            after = after.next
        if after is None or after.tag not in _BESIDE or parent is None or parent.tag in _RUNNING:
            continue
        if any(each.mem_id == text.mem_id for each in above_of(node)) and _has_text(parent):
            continue
        node.insert_after(_element("<br>", "br"))


def _has_text(node: LexborNode) -> bool:
    return any(child.is_text_node and (child.text_content or "").strip() for child in node.iter(include_text=True))


def _tells(node: LexborNode, length: int) -> bool:
    """Whether the element is rather of the story: it holds much of its text, data of it, or a list of related news."""
    said = " ".join(node.text(deep=True).split())
    linked = sum(len(link.text(deep=True)) for link in node.css("a"))
    if len(said) - linked > max(_TOLD, _SHARE * length) and node.tag != "form":
        return True
    return _label_in(node) is not None


def _label_in(node: LexborNode) -> LexborNode | None:
    for label in node.css(_LABEL_TAGS):
        words = label.text(deep=True).strip()
        if len(words) <= _LONGEST_LABEL and folded(words.rstrip(":")) in _LABELS:
            return label
    return None


def _related_beside(body: LexborNode, scope: LexborNode) -> list[LexborNode]:
    """Lists of related news outside the story's region: the smallest element around such a label that has links."""
    around = {node.mem_id for node in above_of(scope, itself=True)}
    inside = {scope.mem_id}
    found: dict[int, LexborNode] = {}
    for label in body.css("h2, h3, h4, h5, h6, strong, span, div, p, a"):
        words = label.text(deep=True).strip()
        if len(words) > _LONGEST_LABEL or folded(words.rstrip(":")) not in RELATED_LABELS:
            continue
        above = list(above_of(label, itself=True))
        if any(node.mem_id in inside for node in above):
            continue
        for node in above:
            if node.mem_id in around:
                break
            if _FEW_LINKS <= len(node.css("a")) <= _MANY_LINKS and node.text(deep=True).strip() != words:
                found.setdefault(node.mem_id, node)
                break
    return [node for node in found.values() if not any(above.mem_id in found for above in above_of(node))]
