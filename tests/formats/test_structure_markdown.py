"""What a page shows of structured text is that text, whatever signs stand in it."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.formats.structure.inline import inline
from redaksi.formats.structure.markdown import markdown
from redaksi.formats.structure.model import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    text_of,
    text_of_block,
)
from redaksi.render.blocks import body_html, render_body

SIGNS = [
    "*", "**", "_", "__", "`", "``", "[", "]", "](", "][", "(", ")", "!", "![", "<", ">", "&", "&amp;", "&copy;", "#",
    "\\", "-", "+", "~~~", "```", "1.", "12. ", "---", "===", "|", " ", "kata", "http://a.id", "<http://a.id>",
    "a@b.id", "<a@b.id>", "<b>", "“", ":", ".", "{", "}", "\xa0", "&#38;", "[a]: http://a.id", "Rp5.000", "*a*", "_a_",
    "\n", "di", "5", " dan ", "    ", ",",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=5).map("".join)
ADDRESSES = st.sampled_from(["https://a.example/x_y_z?a=1&copy;=2", "http://b.example/(c)*d*", "mailto:rina@a.example"])
RUNS = st.lists(
    st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.booleans(), st.none() | ADDRESSES), min_size=1, max_size=4
).map(tuple)
PARAGRAPHS = st.builds(Paragraph, RUNS)
SIMPLE = (
    PARAGRAPHS
    | st.builds(Heading, st.integers(1, 6), RUNS)
    | st.builds(
        Table,
        st.integers(1, 3).flatmap(
            lambda width: st.lists(
                st.lists(RUNS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3
            ).map(tuple)
        ),
    )
    | st.builds(Code, TEXTS)
    | st.just(Rule())
)
NESTED = st.recursive(
    SIMPLE,
    lambda inner: (
        st.builds(Quote, st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.builds(
            Listing,
            st.lists(st.lists(inner, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
            st.none() | st.integers(1, 30),
        )
    ),
    max_leaves=6,
)


def page(blocks: Sequence[Block]) -> str:
    return body_html(render_body(markdown(blocks)))


def seen(made: str) -> list[str]:
    """The words of a page."""
    return html.unescape(re.sub(r"<(?:[^>\"]|\"[^\"]*\")*>", lambda tag: "" if inner(tag[0]) else " ", made)).split()


def inner(tag: str) -> bool:
    return tag.strip("</>").split()[0] in ("em", "strong", "a", "code")


def shown(blocks: Sequence[Block]) -> list[str]:
    return "\n".join(map(text_of_block, blocks)).split()


@given(RUNS)
def test_a_paragraph_shows_its_runs(runs: tuple[Run, ...]) -> None:
    made = page([Paragraph(runs)])
    assert seen(made) == text_of(runs).split(), inline(runs)
    assert not made.strip() or (made.startswith("<p>") and made.count("<p>") == 1), inline(runs)


@given(st.lists(NESTED, min_size=1, max_size=4))
def test_blocks_show_their_text(blocks: list[Block]) -> None:
    assert seen(page(blocks)) == shown(blocks), markdown(blocks)


def rows(*texts: str) -> tuple[tuple[Run, ...], ...]:
    return tuple((Run(text),) for text in texts)


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        ([Heading(1, (Run("Satu", bold=True),)), Heading(2, (Run("Dua"),))], "## Satu\n\n### Dua"),
        ([Heading(3, (Run("Tiga"),))], "### Tiga"),
        ([Paragraph((Run("Kata "), Run(" tebal ", bold=True), Run("saja.")))], "Kata **tebal** saja."),
        ([Paragraph((Run("te", bold=True), Run("bal", bold=True), Run(".")))], "**tebal**."),
        ([Paragraph((Run("Lihat "), Run("situs ", link="https://a.example/x y"), Run("ini")))],
         "Lihat [situs](https://a.example/x%20y) ini"),
        ([Paragraph((Run("https://a.example/x", link="https://a.example/x"),))], "<https://a.example/x>"),
        ([Paragraph((Run("Jl. Merdeka 1\nJakarta"),))], "Jl. Merdeka 1  \nJakarta"),
        ([Quote((Paragraph((Run("Satu"),)), Paragraph((Run("Dua"),))))], "> Satu\n>\n> Dua"),
        ([Listing(((Paragraph((Run("a"),)), Listing(((Paragraph((Run("b"),)),),), 1)), (Paragraph((Run("c"),)),)))],
         "- a\n    1. b\n- c"),
        ([Table((rows("Nama", "Harga"), rows("Beras|ketan", "5")))],
         "| Nama | Harga |\n| --- | --- |\n| Beras\\|ketan | 5 |"),
        ([Paragraph((Run("foto pasar", picture="media:" + "a" * 64),))], f"![foto pasar](media:{'a' * 64})"),
        ([Code("a `` b")], "```\na `` b\n```"),
        ([Paragraph((Run("  "),)), Rule(), Paragraph(())], "---"),
        ([Paragraph((Run("tebal", bold=True), Run(" dan ", bold=True), Run("miring", bold=True, italic=True)))],
         "**tebal dan** ***miring***"),
    ],
)  # fmt: skip
def test_markdown_is_written_as_a_writer_would(blocks: list[Block], wanted: str) -> None:
    assert markdown(blocks) == wanted


def test_emphasis_is_kept_as_emphasis() -> None:
    runs = (
        Run("A", bold=True),
        Run(", "),
        Run("b", italic=True),
        Run(" c "),
        Run("d", bold=True, italic=True),
        Run("."),
    )
    made = page([Paragraph(runs)])
    assert made == "<p><strong>A</strong>, <em>b</em> c <strong><em>d</em></strong>.</p>"
