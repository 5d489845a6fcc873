"""A body as safe HTML blocks: what the preview patches one by one and an exported page holds joined."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from redaksi.render import markdown
from redaksi.render.cache import Cache
from redaksi.render.clean import clean, newlines
from redaksi.render.definitions import Definitions, References, Target
from redaksi.render.inline import simple_paragraph
from redaksi.render.line_process import GaveUpError
from redaksi.render.safe import escape
from redaksi.render.scan import is_blank, spans_of
from redaksi.render.split import Span, split
from redaksi.render.tame import is_plain, is_tame
from redaksi.render.worker import worker

__all__ = [
    *("Block", "References", "Rendered", "Span"),
    *("body_html", "definitions_of", "references", "render_block", "render_body", "render_now", "render_span", "split"),
]

T = TypeVar("T")

log = logging.getLogger(__name__)

_CACHE_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Rendered:
    """Safe HTML, how many elements it holds at its top, and whether it is only the source as plain text."""

    html: str
    elements: int
    given_up: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """The HTML of the source lines [first_line, last_line) of a body, counted from 0.

    `elements` is the number of elements at the top of `html`; a block of link definitions has none. `given_up` says
    that rendering took too long or failed: `html` is then the source as plain text.
    """

    first_line: int
    last_line: int
    html: str
    elements: int
    given_up: bool = False


_Key = tuple[str, tuple[tuple[str, Target], ...]]
_rendered: Cache[_Key, Rendered] = Cache(_CACHE_BYTES, lambda key, value: 200 + 2 * (len(key[0]) + len(value.html)))
_defined: Cache[str, dict[str, Target]] = Cache(_CACHE_BYTES // 8, lambda key, value: 200 + 8 * len(key))


def render_body(text: str) -> tuple[Block, ...]:
    """The blocks of a whole body of Markdown, in order. Never raises on any text and ends within a bound."""
    spans = spans_of(clean(newlines(text)).split("\n"))
    known = definitions_of(spans)
    return tuple(block(span, render_span(span, known)) for span in spans)


def block(span: Span, rendered: Rendered) -> Block:
    """What was rendered, in its place."""
    return Block(span.first_line, span.last_line, rendered.html, rendered.elements, rendered.given_up)


def body_html(blocks: Iterable[Block]) -> str:
    """The blocks joined as a page holds them, one element a line."""
    return "\n".join(part.html for part in blocks if part.html)


def references(lines: Sequence[str]) -> Definitions:
    """The link definitions of a whole body given as lines: they act on blocks before and after, the last one wins."""
    return definitions_of(split(lines))


def definitions_of(spans: Iterable[Span]) -> Definitions:
    """The link definitions within spans, in order."""
    found: dict[str, Target] = {}
    for span in spans:
        if span.may_define:
            found.update(_define(span.text))
    return Definitions(found)


def render_span(span: Span, known: References) -> Rendered:
    """`span` rendered with the link definitions `known` in its body."""
    return fenced_code(span.text) if span.fenced else _render_clean(span.text, known)


def render_now(span: Span, known: References) -> Rendered | None:
    """What `render_span` gives where that is sure to take no longer than some 20 ms, else None."""
    if span.fenced:
        return fenced_code(span.text)
    text = clean(span.text)
    if is_tame(text):
        return render_block(text, known)
    return _rendered.get((text, _used(text, known)))


def render_block(text: str, known: References | None = None) -> Rendered:
    """One span's text, which holds no fenced code, rendered with the link definitions `known`; cached."""
    return _render_clean(clean(text), known or {})


def _render_clean(text: str, known: References) -> Rendered:
    if not text.strip(" \t\n"):
        return Rendered("", 0)
    if is_plain(text) and "\n\n" not in text:  # so nothing in it has to be escaped
        return Rendered("<p>" + text.lstrip(" \n") + "</p>", 1)
    if "\n\n" not in text and (simple := simple_paragraph(text)) is not None:
        return Rendered(simple, 1)
    used = _used(text, known)
    return _rendered.get((text, used)) or _render(text, used)


def _used(text: str, known: References) -> tuple[tuple[str, Target], ...]:
    return (known if isinstance(known, Definitions) else Definitions(known)).used(text)


def fenced_code(text: str) -> Rendered:
    """A fenced block's text, its fences included, as code."""
    code = "".join(f"{'' if is_blank(line) else line.expandtabs(4)}\n" for line in text.split("\n")[1:-1])
    return Rendered(f"<pre><code>{escape(code)}</code></pre>", 1)


def _render(text: str, used: tuple[tuple[str, Target], ...]) -> Rendered:
    try:
        html = _tame_html(text, dict(used)) if is_tame(text) else worker.render(text, dict(used))
        rendered = Rendered(html, _count_top(html))
    except GaveUpError as error:
        rendered = Rendered(f"<pre>{escape(text)}</pre>", 1, given_up=True)
        if error.hurried:
            return rendered
    _rendered.put((text, used), rendered)
    return rendered


def _tame_html(text: str, known: References) -> str:
    return _here_or_there(lambda: markdown.to_html(text, known), lambda: worker.render(text, known))


def _tame_definitions(text: str) -> dict[str, Target]:
    return _here_or_there(lambda: markdown.definitions(text), lambda: worker.define(text))


def _here_or_there(here: Callable[[], T], there: Callable[[], T]) -> T:
    try:
        return here()
    except RecursionError:  # how deep one may nest here depends on who called; there it does not
        return there()
    except Exception as error:
        log.info("a block is shown as plain text: %r", error)
        raise GaveUpError(type(error).__name__) from error


def _define(text: str) -> dict[str, Target]:
    found = _defined.get(text)
    if found is None:
        try:
            found = _tame_definitions(text) if is_tame(text) else worker.define(text)
        except GaveUpError as error:
            found = {}
            if error.hurried:
                return found
        _defined.put(text, found)
    return found


_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:[^>\"]|\"[^\"]*\")*>")
_EMPTY = frozenset({"br", "hr", "img"})


def _count_top(html: str) -> int:
    """How many elements stand at the top of sanitised HTML, in which every element but the empty ones is closed."""
    count = depth = 0
    for tag in _TAG.finditer(html):
        if tag[1]:
            depth -= 1
            continue
        count += depth == 0
        depth += tag[2] not in _EMPTY
    return count
