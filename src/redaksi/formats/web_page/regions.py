"""Where on a page its story stands: the element of its text, and the smallest one that holds its headline, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from redaksi.formats.page_text.datelike import read_dates
from redaksi.formats.page_text.prose import folded
from redaksi.formats.web_page import marks
from redaksi.formats.web_page.marks import above_of

#: Characters from which a text is a paragraph, and the share of it that may be links.
_PARAGRAPH, _LINKED = 40, 0.5
#: An element with so much more text than the one inside it holds the story, not only a part of it.
_MORE = 1.2
_NAMED = 1.5
#: Elements around a story that are looked at, and characters of a date.
_HEADS, _DATE = 3, 60
_TEXT_TAGS = frozenset(("p", "li", "blockquote", "h2", "h3", "h4", "pre", "dd", "td"))
_STOPS = frozenset(("body", "html"))
_PARTS_OF_TABLE = frozenset(("tr", "tbody", "thead", "tfoot"))
_WHOLES = frozenset(("article", "main"))
_SKIPPED = frozenset(("script", "style", "noscript", "template", "head", "svg", "iframe", "select", "-comment"))
_HEADINGS = "h1, h2, h3"


@dataclass(slots=True)
class Weights:
    """Characters of paragraphs right inside each element, and in all of it; by `mem_id`, with the elements."""

    own: dict[int, float] = field(default_factory=dict)
    whole: dict[int, float] = field(default_factory=dict)
    nodes: dict[int, LexborNode] = field(default_factory=dict)

    def add(self, node: LexborNode, length: float) -> None:
        self.own[node.mem_id] = self.own.get(node.mem_id, 0) + length
        for above in above_of(node, itself=True):
            self.nodes[above.mem_id] = above
            self.whole[above.mem_id] = self.whole.get(above.mem_id, 0) + length


def text_element(body: LexborNode) -> LexborNode:
    """The element that holds the story's text; `body` itself where nothing stands out."""
    weights = Weights()
    _weigh(body, weights)
    if not weights.own:
        return body
    best = max(weights.own, key=lambda key: weights.own[key] * (_NAMED if marks.is_story(weights.nodes[key]) else 1))
    node = weights.nodes[best]
    while node.tag not in _WHOLES and (above := node.parent) is not None and above.tag not in _STOPS:
        more = weights.whole.get(above.mem_id, 0) >= _MORE * weights.whole[node.mem_id]
        if more or node.tag in _TEXT_TAGS or (marks.is_story(above) and not _has_heading(above)):
            node = above
            continue
        far = next((each for each in above_of(above) if _holds_much_more(weights, each, node)), None)
        if far is None or far.tag in _STOPS:
            break
        node = far
    return node


def _holds_much_more(weights: Weights, above: LexborNode, node: LexborNode) -> bool:
    return weights.whole.get(above.mem_id, 0) >= _MORE * weights.whole[node.mem_id] and not _has_heading(above)


def _has_heading(node: LexborNode) -> bool:
    return node.css_first("h1") is not None


def _weigh(body: LexborNode, weights: Weights) -> None:
    """Every paragraph that is not in a part of the page beside the story; a text between breaks counts as one."""
    waiting: list[tuple[LexborNode, int]] = [(body, 0)]
    while waiting:
        node, depth = waiting.pop()
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                if tag_counts(node) and len((child.text_content or "").strip()) >= _PARAGRAPH:
                    weights.add(node, len((child.text_content or "").strip()))
            elif tag in _SKIPPED or depth > marks.DEEPEST or (node is not body and _is_beside(child)):
                continue
            elif tag == "p":
                if (length := _prose(child)) >= _PARAGRAPH:
                    weights.add(node, length)
            else:
                waiting.append((child, depth + 1))


def tag_counts(node: LexborNode) -> bool:
    """Whether text right inside the element is the page's own: not of a link, a heading, a button."""
    return node.tag in ("div", "td", "section", "article", "main", "body", "center", "font", "span", "li", "blockquote")


def _is_beside(node: LexborNode) -> bool:
    return not marks.is_shown(node) or (
        marks.is_around(node) and node.css_first("h1") is None and not marks.is_story(node)
    )


def _prose(node: LexborNode) -> float:
    text = len(" ".join(node.text(deep=True).split()))
    linked = sum(len(link.text(deep=True)) for link in node.css("a"))
    return text if linked <= _LINKED * text else 0


def headline_element(body: LexborNode, text: LexborNode, titles: Iterable[str]) -> LexborNode | None:
    """The heading that shows one of `titles`, else the last of the first level before the text; None for neither."""
    named = [folded(title) for title in titles]
    headings = [node for node in body.css(_HEADINGS) if marks.is_shown(node) and node.text(deep=True).strip()]
    shown = [(node, folded(" ".join(node.text(deep=True).split()))) for node in headings]
    for title in named:
        same = [node for node, words in shown if words == title]
        if same:
            return next((node for node in same if node.tag == "h1"), same[0])
    cut = [node for node, words in shown if len(words) > 20 and any(title.startswith(words) for title in named)]
    if cut:
        return cut[0]
    first = [node for node in headings if node.tag == "h1" and " " in node.text(deep=True).strip()]
    inside = [node for node in first if text.mem_id in {each.mem_id for each in above_of(node)}]
    return next(iter(inside or first), None)


def scope_of(text: LexborNode, headline: LexborNode | None) -> LexborNode:
    """The smallest element around the story's text and its headline; where the page says where its story is, that."""
    around = {node.mem_id: node for node in above_of(text, itself=True)}
    if headline is not None:
        shared = next((node for node in above_of(headline, itself=True) if node.mem_id in around), None)
    else:
        shared = text if text.tag in _STOPS else text.parent
    shared = shared or text
    while shared.tag in _PARTS_OF_TABLE and shared.parent is not None:
        shared = shared.parent
    whole = next((node for node in above_of(shared, itself=True) if node.tag == "article"), None)
    return _with_date_above(whole if whole is not None and _is_single(whole) else shared)


def _with_date_above(scope: LexborNode) -> LexborNode:
    """Some pages head each day: the element around, where a date stands right above the story."""
    for node in [scope, *above_of(scope)][:_HEADS]:
        before = node.prev
        while before is not None and not before.is_element_node:
            before = before.prev
        if before is None or node.parent is None or node.parent.tag in _STOPS:
            continue
        words = " ".join(before.text(deep=True).split())
        return node.parent if len(words) <= _DATE and read_dates(words) else scope
    return scope


def _is_single(node: LexborNode) -> bool:
    """Whether an article element holds one story: a list of them may be one, too."""
    return len(node.css("article")) <= 1
