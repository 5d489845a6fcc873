"""A paragraph that was made without the parser is what the parser makes of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redaksi.render.inline import simple_paragraph
from redaksi.render.markdown import to_html

_MARKS = st.sampled_from(["**a**", "**Kata, dua**", "[pranala](https://contoh.example/5?a=1#b)", "**é 1**"])
_TEXTS = st.text("ab1 .,:;!?()'\"-–“é\u00a0/#@%=~\n", max_size=8)
_NASTY = st.sampled_from(
    ["*", "**", "_", "[", "]", "(", ")", "!", "](", "<", "&", "`", "\\", " ", "  \n", "|", "1. ", "# "]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_MARKS | _TEXTS | _NASTY, max_size=6).map("".join))
@example("**a****b**")
@example("![a](https://x)")
@example("[a](https://x) [b](https://y)")
@example("a**b**c[d](https://e)f **g**")
def test_it_is_the_same(text: str) -> None:
    simple = simple_paragraph(text) if text.strip(" \n") and "\n\n" not in text else None
    if simple is not None:
        assert simple == to_html(text, {})


@settings(max_examples=100, deadline=None)
@given(st.lists(_MARKS | _TEXTS.filter(lambda text: "\n" not in text), min_size=1, max_size=6).map(" ".join))
def test_what_reporters_write_needs_no_parser(text: str) -> None:
    text = f"Kata {text}."
    found = simple_paragraph(text)
    assert found is not None
    assert found == to_html(text, {})


@pytest.mark.parametrize(
    "text", ["*a*", "** a **", "[a]", "[a](b)", "[a](https://x_y)", "a & b", "**a*", "- **a**", "a  \n**b**", "!**a**`"]
)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert simple_paragraph(text) is None
