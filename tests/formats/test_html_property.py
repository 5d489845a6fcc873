"""Whatever page is pasted: its words are the words of the rendered story, in their order."""

from __future__ import annotations

import html as entities
import re

from hypothesis import given
from hypothesis import strategies as st

from redaksi.formats.html_to_markdown import convert
from redaksi.formats.structure.markdown import markdown
from redaksi.render.blocks import body_html, render_body

SIGNS = [
    *("kata", "Jakarta", "5", "*", "_", "a_b", "[x]", "(y)", "<z>", "&amp;", "#", "1.", "-", ">", "`", "|", "\\", "!"),
    *("https://a.example/x_y", "“kutip”", "é", "🌊", "---", "==="),
]
WORDS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4).map(" ".join)
INLINE_TAGS = ["b", "i", "em", "strong", "span", "u", "a href='https://a.example/'", "code", "font", "small",
               "span style='font-weight:700'", "b style='font-weight:normal'", "o:p", "mark"]  # fmt: skip
BLOCK_TAGS = ["p", "div", "section", "h1", "h2", "h4", "blockquote", "article", "p style='margin:0'", "center"]


def element(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag.split()[0]}>"


TEXT = WORDS.map(entities.escape)
INLINE = st.recursive(
    TEXT | st.just("<br>"),
    lambda inner: st.builds(
        element, st.sampled_from(INLINE_TAGS), st.lists(inner, min_size=1, max_size=3).map(" ".join)
    ),
    max_leaves=4,
)
LINE = st.lists(INLINE, min_size=1, max_size=3).map(" ".join)


def items(tag: str, entries: list[str]) -> str:
    return element(tag, "".join(element("li", entry) for entry in entries))


def rows(cells: list[list[str]]) -> str:
    return element("table", "".join(element("tr", "".join(element("td", cell) for cell in row)) for row in cells))


PAGE = st.recursive(
    LINE | st.builds(element, st.sampled_from(BLOCK_TAGS), LINE) | st.just("<hr>"),
    lambda inner: (
        st.builds(element, st.sampled_from(BLOCK_TAGS), st.lists(inner, min_size=1, max_size=3).map(" ".join))
        | st.builds(items, st.sampled_from(["ul", "ol", "ol start=7"]), st.lists(inner, min_size=1, max_size=3))
        | st.builds(rows, st.lists(st.lists(inner, min_size=2, max_size=3), min_size=1, max_size=3))
    ),
    max_leaves=8,
)
_TAG = re.compile(r"<(/?)(\w+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_WITHIN_WORDS = {"em", "strong", "a", "code", "b", "i", "span", "u", "font", "small", "mark", "o"}


def words(page: str) -> list[str]:
    """The visible words of HTML; elements within a line part no words."""
    shown = _TAG.sub(lambda tag: "" if tag[2] in _WITHIN_WORDS else " ", page)
    return entities.unescape(shown).split()


@given(st.lists(PAGE, min_size=1, max_size=4).map("\n".join))
def test_the_words_of_a_page_are_the_words_of_the_story(page: str) -> None:
    made = markdown(convert(page).blocks)
    assert words(body_html(render_body(made))) == words(page), made


@given(st.text(alphabet="<>/abpulitdr =\"'&;!-[]x\n", max_size=80))
def test_no_broken_page_breaks_the_reader(page: str) -> None:
    assert isinstance(markdown(convert(page).blocks), str)
