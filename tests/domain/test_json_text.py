"""A text in JSON is the same, whoever writes it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain import json_text as module
from redaksi.domain.json_text import json_bytes


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([0, 1_000]))
def test_long_texts_are_written_as_short_ones(text: str, long: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_LONG", long)
        assert json_bytes(text) == json.dumps(text, ensure_ascii=False).encode()


@pytest.mark.parametrize("characters", [1, 100_000])
def test_half_a_pair_is_refused_at_any_length(characters: int) -> None:
    with pytest.raises(UnicodeEncodeError):
        json_bytes("a" * characters + "\ud83d")
