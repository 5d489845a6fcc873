"""Tables of a page: reached by the keyboard where they scroll, and aligned as HTML wants it."""

from __future__ import annotations

from dataclasses import replace

from redaksi.render.fragment import render_fragment
from redaksi.render.page import render_page
from redaksi.render.tables import aligned_by_style, scrolling_tables
from tests.render.pages import KNOWN, PLAIN, Tree

TABLE = "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n\nkata"


def test_a_table_can_be_reached_and_has_a_name() -> None:
    page = render_page(replace(PLAIN, body=TABLE), replace(KNOWN, labels="en"))
    tree = Tree(page.html)
    assert [entry for entry in tree.all("div") if "tabindex" in entry] == [
        {"class": "table", "role": "region", "aria-label": "Table", "tabindex": "0"}
    ]
    assert tree.children["body"] == ["div", "p"]
    assert [cell["style"] for cell in tree.all("td")] == [f"text-align: {side}" for side in ("left", "center", "right")]
    assert "align=" not in page.html.partition("<body")[2].partition("<template")[0]


def test_a_fragment_has_no_wrapper_that_only_our_style_sheet_knows() -> None:
    tree = Tree(render_fragment(replace(PLAIN, body=TABLE), KNOWN).html)
    assert [entry for entry in tree.all("div") if entry] == []
    assert tree.all("th")[2] == {"style": "text-align: right"}


def test_what_only_looks_like_a_table_stays_as_it_is() -> None:
    html = (
        '<p><a href="https://a.id" title="<table><td align="center">x</a></p>\n<table><td align="left">y</td></table>'
    )
    quoted = html.replace('"<table><td align="center"', '"<table><td align=center"')
    assert scrolling_tables(quoted, '"T"') == (
        '<p><a href="https://a.id" title="<table><td align=center">x</a></p>\n'
        '<div class="table" role="region" aria-label="&#34;T&#34;" tabindex="0">\n'
        '<table><td style="text-align: left">y</td></table>\n</div>'
    )
    assert aligned_by_style("<p>kata</p>") == "<p>kata</p>"
