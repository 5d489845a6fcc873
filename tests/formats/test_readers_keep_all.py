"""No reader of a foreign file drops a word: it stands in the article, among its notes, or among the page's lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redaksi.domain.errors import UnreadableError
from redaksi.formats.documents.reading import read_blocks
from redaksi.formats.intake import Imported
from redaksi.formats.ninjs_in import reading as ninjs
from redaksi.formats.office import docx, odt
from redaksi.formats.structure.model import Block, Heading, Listing, Paragraph, Quote, Run, Table
from redaksi.formats.web_page import reading as web_page
from redaksi.formats.wordpress.reading import Posts
from tests.formats.office.making import docx as made_docx
from tests.formats.office.making import odt as made_odt
from tests.formats.office.making import paragraph
from tests.formats.test_page_text_keeps_all import DATE_WORDS, LABEL_WORDS, LINES, SHAPES, WORD, kept_words
from tests.formats.wordpress.test_reading import HEAD, TAIL, post

#: Words that no vocabulary knows, one for each place of a shape.
STRANGE = [f"Qz{chr(97 + a)}{chr(97 + b)}wu" for a in range(26) for b in range(26)]


def filled(shape: str, first: int) -> str:
    words = iter(STRANGE[first:])
    return "".join(next(words) if sign == "@" else sign for sign in shape)


LINES_OF_SHAPES = st.lists(st.sampled_from(SHAPES), min_size=1, max_size=14).map(
    lambda shapes: [filled(shape, 40 * number) for number, shape in enumerate(shapes)]
)
ANY_LINES = st.one_of(LINES_OF_SHAPES, st.lists(st.sampled_from(LINES), min_size=1, max_size=14))


def assert_kept(lines: list[str], imported: Imported) -> None:
    said = kept_words(imported) | DATE_WORDS | LABEL_WORDS
    words = {word.casefold() for line in lines for word in WORD.findall(line)}
    assert {word for word in words - said if not word[0].isdigit()} == set()


@st.composite
def block(draw: st.DrawFn, lines: list[str]) -> list[Block]:
    """`lines` as blocks of every kind."""
    blocks: list[Block] = []
    rest = list(lines)
    while rest:
        count = draw(st.integers(1, 3))
        part, rest = rest[:count], rest[count:]
        runs = [(Run(line, bold=draw(st.booleans())),) for line in part]
        kind = draw(st.sampled_from(["paragraph", "lines", "heading", "list", "quote", "table"]))
        if kind == "paragraph":
            blocks += [Paragraph(each) for each in runs]
        elif kind == "lines":
            blocks.append(Paragraph(tuple(run for each in runs for run in (*each, Run("\n")))))
        elif kind == "heading":
            blocks += [Heading(draw(st.integers(1, 4)), each) for each in runs]
        elif kind == "list":
            blocks.append(Listing(tuple((Paragraph(each),) for each in runs), draw(st.sampled_from([None, 1]))))
        elif kind == "quote":
            blocks.append(Quote(tuple(Paragraph(each) for each in runs)))
        else:
            blocks.append(Table((tuple(runs),)))
    return blocks


@settings(max_examples=80, deadline=None)
@given(ANY_LINES, st.data())
def test_every_word_of_blocks_is_kept(lines: list[str], data: st.DataObject) -> None:
    assert_kept(lines, read_blocks(data.draw(block(lines)), "a"))


def _page(lines: list[str]) -> Imported:
    shown = "".join(
        f"<{tag}>{escape(line)}</{tag}>" for line, tag in zip(lines, ["h1", "p", "div", "li"] * 9, strict=False)
    )
    html = f"<nav>{escape(lines[0])}</nav><div class=content>{shown}</div><footer>{escape(lines[-1])}</footer>"
    return web_page.read(html.encode(), "a", "a.html", lambda _name: None)


def _docx(lines: list[str]) -> Imported:
    return docx.read(made_docx("".join(paragraph(escape(line)) for line in lines)), "a", "a.docx")


def _odt(lines: list[str]) -> Imported:
    return odt.read(made_odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines)), "a", "a.odt")


def _ninjs(lines: list[str]) -> Imported:
    item = {"uri": "u", "headlines": [{"value": lines[0]}, {"role": "lain", "value": lines[-1]}], "edNote": lines[-1]}
    item["bodies"] = [{"contentType": "text/html", "value": "".join(f"<p>{escape(line)}</p>" for line in lines)}]
    return ninjs.read(json.dumps(item), "a", "a.json", lambda _name: None)[0]


@pytest.mark.parametrize("reader", [_page, _docx, _odt, _ninjs])
@settings(max_examples=25, deadline=None)
@given(lines=ANY_LINES)
@example(lines=["Qzaawu", "Judul: Qzbowu Qzbpwu", "Qzdcwu"])
def test_every_word_of_a_file_is_kept(reader: Callable[[list[str]], Imported], lines: list[str]) -> None:
    try:
        assert_kept(lines, reader(lines))
    except UnreadableError as error:  # nothing but signs
        assert error.code == "empty-file"


def test_every_word_of_posts_is_kept(tmp_path: Path) -> None:
    pages = [[filled(shape, 40 * number) for number, shape in enumerate(SHAPES[at : at + 9])] for at in range(0, 54, 9)]
    path = tmp_path / "a.xml"
    posts = (post("\n\n".join(map(escape, lines)), number) for number, lines in enumerate(pages))
    path.write_text(HEAD + "".join(posts) + TAIL, encoding="utf-8")
    for lines, found in zip(pages, Posts(path), strict=True):
        assert_kept(lines, found)
