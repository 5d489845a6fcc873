"""Blocks of a body: what they hold, where they stand, and what Markdown means here."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from redaksi.render import blocks, markdown
from redaksi.render.blocks import Block, body_html, references, render_block, render_body
from redaksi.render.clean import clean
from redaksi.render.scan import is_blank
from redaksi.render.tame import is_plain

PHOTO = "media:" + "0f" * 32


def html(text: str) -> str:
    return body_html(render_body(text))


def test_blocks_know_their_lines_and_elements() -> None:
    assert render_body("\nsatu\ndua\n\n[a]: https://a.id\n\n- x\n\n- y\n") == (
        Block(1, 3, "<p>satu\ndua</p>", 1),
        Block(4, 5, "", 0),
        Block(6, 9, "<ul>\n<li>\n<p>x</p>\n</li>\n<li>\n<p>y</p>\n</li>\n</ul>", 1),
    )


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\x00", "\x02\x03"])
def test_a_body_without_text_has_no_blocks(text: str) -> None:
    assert render_body(text) == ()


def test_two_elements_in_a_block_are_counted() -> None:
    assert [block.elements for block in render_body("# Judul\nkata <br>\n\n> satu\n\n> dua\n- x\n---\nkata")] == [2, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Naik 7\u00a0persen,” katanya 🙂", "<p>“Naik 7\u00a0persen,” katanya 🙂</p>"),
        ("\u00a0\u2028kata\u2028**kata**\u00a0", "<p>\u00a0\u2028kata\u2028<strong>kata</strong>\u00a0</p>"),
        ("# \u00a0Judul\u00a0", "<h2>\u00a0Judul\u00a0</h2>"),
        ("a\r\nb\rc", "<p>a\nb\nc</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a\x00\x02\x0bb\x7f", "<p>ab</p>"),
        ("a\ud800b \ufdd0", "<p>a\ufffdb \ufffd</p>"),
    ],
)
def test_characters_reach_the_page_as_they_are(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>tebal</b>", "<p>&lt;b&gt;tebal&lt;/b&gt;</p>"),
        ("<div>\n\n**x**\n\n</div>", "<p>&lt;div&gt;</p>\n<p><strong>x</strong></p>\n<p>&lt;/div&gt;</p>"),
        ("<!-- catatan -->", "<p>&lt;!-- catatan --&gt;</p>"),
        ("&copy; &amp; & &lt;b&gt; &bukan;", "<p>© &amp; &amp; &lt;b&gt; &amp;bukan;</p>"),
        ("# Satu\n\n## Dua\n\n### Tiga", "<h2>Satu</h2>\n<h2>Dua</h2>\n<h3>Tiga</h3>"),
        ("3. tiga\n4. empat", '<ol start="3">\n<li>tiga</li>\n<li>empat</li>\n</ol>'),
        ("```py\na < b\n\n\tc\n```", "<pre><code>a &lt; b\n\n    c\n</code></pre>"),
        ("    a < b", "<pre><code>a &lt; b\n</code></pre>"),
        ("catatan[^1]\n\n[^1]: kaki", "<p>catatan^1</p>"),
        ("# Judul {#id .kelas}", "<h2>Judul {#id .kelas}</h2>"),
    ],
)
def test_what_markdown_means_here(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://a.id 'T')", '<a href="https://a.id" title="T" rel="noopener noreferrer">a</a>'),
        (
            "<https://a.id/?x=1&y=2>",
            '<a href="https://a.id/?x=1&amp;y=2" rel="noopener noreferrer">https://a.id/?x=1&amp;y=2</a>',
        ),
        ("<red@contoh.id>", '<a href="mailto:red@contoh.id" rel="noopener noreferrer">red@contoh.id</a>'),
        ("[a](javascript:alert(1)) b", "a b"),
        ("[a](//a.id) [b](/b) [c](#d) [e](ftp://f.id)", "a b c e"),
        ("![foto](https://a.id/f.jpg)", '<a href="https://a.id/f.jpg" rel="noopener noreferrer">foto</a>'),
        ("[![foto](https://a.id/f.jpg)](https://b.id)", '<a href="https://b.id" rel="noopener noreferrer">foto</a>'),
        (
            "[*![foto](https://a.id/f.jpg)*](https://b.id)",
            '<a href="https://b.id" rel="noopener noreferrer"><em>foto</em></a>',
        ),
        ("![](f.jpg)", "f.jpg"),
        (f"![foto]({PHOTO} 'T')", f'<img alt="foto" src="{PHOTO}" title="T">'),
        ("![foto](media:abc)", "foto"),
        (f"[a]({PHOTO})", "a"),
    ],
)
def test_links_and_pictures(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


def test_table_cells_are_aligned() -> None:
    assert '<th align="left">a</th>\n<th align="right">b</th>' in html("|a|b|\n|:-|-:|\n|1|2|")


def test_definitions_act_on_blocks_before_and_after_and_the_last_one_wins() -> None:
    text = "[a] dan [A][]\n\n[a]: https://a.id\n[b]: https://b.id 'B'\n\n[a][b]\n\n> [a]: <https://c.id>"
    assert references(text.split("\n")) == {"a": ("https://c.id", None), "b": ("https://b.id", "B")}
    assert html(text).count('href="https://c.id"') == 2
    assert html(text).count('href="https://b.id" title="B"') == 1


def test_a_block_is_rendered_again_only_for_definitions_it_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    original = markdown.to_html
    monkeypatch.setattr(markdown, "to_html", lambda text, known: calls.append(text) or original(text, known))
    blocks._rendered.clear()
    for address in ("https://a.id", "https://b.id"):
        render_block("[satu]", {"satu": (address, None)})
        render_block("[dua]", {"satu": (address, None)})
    assert calls == ["[satu]", "[dua]", "[satu]"]


def test_a_label_broken_over_quoted_lines_is_found() -> None:
    assert 'href="https://a.id"' in html("> [satu\n> dua]\n\n[satu dua]: https://a.id")


def test_a_fault_of_the_parser_shows_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, known: object) -> str:
        raise IndexError

    monkeypatch.setattr(markdown, "to_html", fail)
    blocks._rendered.clear()
    assert render_body("**gagal** <b>")[0] == Block(0, 1, "<pre>**gagal** &lt;b&gt;</pre>", 1, given_up=True)
    blocks._rendered.clear()


def test_after_a_fault_the_parser_is_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(markdown._parser().parser.blockprocessors["paragraph"], "run", None)
        with pytest.raises(TypeError):
            markdown.to_html("- a\n\n    b", {})
    assert markdown.to_html("a", {}) == "<p>a</p>"
    assert markdown._parser().parser.state == []


PLAIN = st.text(
    alphabet=st.one_of(st.sampled_from("ab  \n.-+#=>&\"'10)(/:~{}^“”\u00a0\u2028🙂"), st.characters(codec="utf-8")),
    max_size=40,
).map(lambda text: clean(text).strip("\n"))


@given(PLAIN)
@settings(max_examples=20 * settings.default.max_examples)
@example("a\n===")
@example("a\n- b")
@example("-")
@example("2024.")
@example(" \u00a0a ")
@example("a\n = b")
@example(" \n0")
def test_a_paragraph_without_marks_is_what_markdown_makes_of_it(text: str) -> None:
    assume(not any(map(is_blank, text.split("\n"))) and is_plain(text))
    assert render_block(text).html == markdown.to_html(text, {})


@given(
    st.lists(
        st.sampled_from(["a", "- a", "[a]", "> a", "a\nb", "# a\nb", "[a]: https://a.id", "|a|b|\n|-|-|"]), max_size=8
    )
)
def test_elements_are_what_stands_at_the_top(parts: list[str]) -> None:
    from xml.etree import ElementTree

    for block in render_body("\n\n".join(parts)):
        top = ElementTree.fromstring(f"<body>{block.html}</body>")
        assert block.elements == len(top)
        assert not (top.text or "").strip()
        assert not any((child.tail or "").strip() for child in top)
