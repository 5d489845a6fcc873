"""Cut into spans, a body renders to what it does whole; edited line by line, its spans are those of a fresh cut."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from redaksi.render.blocks import body_html, render_body
from redaksi.render.clean import shield, unshield
from redaksi.render.markdown import House
from redaksi.render.safe import sanitise
from redaksi.render.scan import clean_lines, closings, scan, spans_of
from redaksi.render.split import BlockIndex, Span, split
from tests.render.nasty import BODIES, LINES, SMALL_BODIES, SMALL_LINES

# More than the usual number of examples: what goes wrong here needs three or four lines to meet.
FEW, MANY = (settings(max_examples=many * settings.default.max_examples) for many in (4, 8))


def whole(text: str) -> str:
    """The body rendered in one piece by Python-Markdown with its own fenced code.

    Two things are evened out before: fenced blocks get blank lines around, and white space at the beginning of the
    whole text goes, which Python-Markdown, there only, takes for code.
    """
    parser = markdown.Markdown(
        extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), FencedCodeExtension()],
        output_format="html",
    )
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(House(parser), "house", -10)
    lines = text.split("\n")
    for span in reversed(split(lines)):
        if span.fenced:
            lines[span.last_line : span.last_line] = [""]
            lines[span.first_line : span.first_line] = [""]
    return unshield(sanitise(parser.convert(shield("\n" + "\n".join(lines)))))


@given(BODIES.map("\n".join))
@MANY
def test_blocks_render_to_what_the_whole_text_does(text: str) -> None:
    assert body_html(render_body(text)) == whole(text)


@given(SMALL_BODIES.map("\n".join))
@FEW
def test_blocks_of_few_kinds_render_to_what_the_whole_text_does(text: str) -> None:
    assert body_html(render_body(text)) == whole(text)


EDITS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.lists(LINES, max_size=4)), max_size=8)
SMALL_EDITS = st.lists(st.tuples(st.integers(0, 16), st.integers(0, 2), st.lists(SMALL_LINES, max_size=2)), max_size=8)


def check_edits(lines: list[str], edits: list[tuple[int, int, list[str]]]) -> None:
    """Edit as asked; after each edit the spans, and a list kept by what the edits say, are those of a fresh cut."""
    lines = lines or [""]
    index = BlockIndex(lines)
    texts = [span.text for span in index]
    for first, removed, new in edits:
        first = min(first, len(lines))
        lines[first : first + removed] = new
        start, gone, spans = index.edit(first, removed, new)
        texts[start : start + gone] = [span.text for span in spans]
        assert list(index) == split(lines)
        assert texts == [span.text for span in index]
        assert [index[start + place] for place in range(len(spans))] == list(spans)


@given(BODIES, EDITS)
@MANY
def test_an_edited_body_has_the_spans_of_a_fresh_cut(lines: list[str], edits: list[tuple[int, int, list[str]]]) -> None:
    check_edits(lines, edits)


@given(SMALL_BODIES, SMALL_EDITS)
@MANY
def test_small_edits_of_few_kinds_of_lines(lines: list[str], edits: list[tuple[int, int, list[str]]]) -> None:
    check_edits(lines, edits)


def test_plain_paragraphs_stand_alone() -> None:
    assert [(span.first_line, span.last_line) for span in split(["a", "b", "", "c", "", "", "", "d"])] == [
        (0, 2),
        (3, 4),
        (7, 8),
    ]


def test_one_letter_in_a_paragraph_changes_one_span() -> None:
    lines = ["satu", "", "dua", "", "tiga", "", "empat"]
    assert BlockIndex(lines).edit(2, 1, ["dua!"]) == (1, 1, (Span(2, 3, "dua!"),))


def test_the_span_of_a_line_or_the_next_one() -> None:
    index = BlockIndex(["", "a", "b", "", "c", ""])
    assert [index.at(line) for line in range(6)] == [0, 0, 0, 1, 1, 2]


def test_only_edits_near_definitions_count_as_edits_of_definitions() -> None:
    index = BlockIndex(["kata", "", "[a]: https://a.id", "", "kata"])
    index.edit(4, 1, ["kata-kata"])
    before = index.definition_edits
    index.edit(2, 1, ["[a]: https://b.id"])
    assert (before, index.definition_edits) == (0, 1)


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "``` py", "```{.py}"])
def test_a_fence_stands_alone_without_blank_lines_around_it(fence: str) -> None:
    closing = fence.split(" ")[0].rstrip("{.py}")
    lines = ["kata", fence, "- <kode>", "", "x", closing, "- butir"]
    assert [(span.text.split("\n")[0], span.fenced) for span in split(lines)] == [
        ("kata", False),
        (fence, True),
        ("- butir", False),
    ]


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert [span.fenced for span in split(["```", "kata", "", "kata"])] == [False, False]
    assert body_html(render_body("```\nkata\n\nkata")) == "<p>```\nkata</p>\n<p>kata</p>"


@given(st.lists(st.text("a1.-+*`~#>[ \t:", max_size=4), max_size=8))
def test_a_body_of_paragraphs_alone_is_split_as_any_other(lines: list[str]) -> None:
    tidy = clean_lines(lines)
    assert spans_of(tidy) == list(scan(tidy, 0, closings(tidy)))
