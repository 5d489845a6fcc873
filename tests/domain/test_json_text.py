"""A text in JSON is the same, made in pieces or in one go."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain import json_text as module
from redaksi.domain.json_text import json_text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 7))
def test_pieces_join_to_what_one_go_gives(text: str, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PIECE", piece)
        assert json_text(text) == json.dumps(text, ensure_ascii=False)
