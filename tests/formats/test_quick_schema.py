"""The quick check of a schema says yes only where a full validator does, and to all that is written."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.canonical import content_hash
from redaksi.formats.json_article import exported
from redaksi.formats.quick_schema import compiled
from redaksi.formats.validation import schema_text
from tests.formats.articles import ARTICLES, bytes_of

SCHEMA = json.loads(schema_text())
FULL = Draft202012Validator(SCHEMA)
QUICK = compiled(SCHEMA)
WRONG = [None, True, -1, 0, 1.0, 1.5, 2, "", "x", "redaksi-article", [], [1], ["x"], {}, {"name": 1}, {"x": "y"}]


def form_of(article: Article) -> Any:
    stamp = "2024-07-05T07:29:00.000Z"
    piece = Piece(article, State.PUBLISHED, 3, content_hash(article), stamp, stamp)
    return exported(piece, photo=bytes_of)


@given(article=ARTICLES)
def test_what_is_written_needs_no_second_look(article: Article) -> None:
    assert QUICK(form_of(article))


@given(article=ARTICLES, data=st.data())
def test_a_yes_is_that_of_a_full_validator(article: Article, data: st.DataObject) -> None:
    form = deepcopy(form_of(article))
    value: Any = form
    while True:  # some place within it, and there something else or nothing at all
        within = list(value) if isinstance(value, dict) else range(len(value))
        key = data.draw(st.sampled_from(within))
        deeper = value[key]
        if not isinstance(deeper, dict | list) or not deeper or data.draw(st.booleans()):
            break
        value = deeper
    if data.draw(st.booleans()):
        del value[key]
    else:
        value[key] = data.draw(st.sampled_from(WRONG))
    assert FULL.is_valid(form) or not QUICK(form)


@pytest.mark.parametrize("keyword", ["not", "oneOf", "additionalProperties", "format"])
def test_a_keyword_that_it_does_not_know_is_refused(keyword: str) -> None:
    with pytest.raises(ValueError, match=keyword):
        compiled({"type": "object", keyword: {}})


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "integer"}, [0, -3], [True, "1", None]),
        ({"type": ["number", "null"]}, [0.5, None], [False, "x"]),
        ({"type": ["boolean", "string"]}, [True, "x"], [1]),
        ({"const": 1}, [1], [True, 2]),
        ({"enum": ["a", "b"]}, ["a"], ["c", None, ["a"]]),
        ({"minimum": 1, "maximum": 3}, [1, 3, "x"], [0, 4]),
        ({"minLength": 2, "pattern": "^a"}, ["ab", 5], ["a", "ba"]),
        ({"items": {"type": "string"}}, [[], ["a"], 3], [["a", 1]]),
        ({"required": ["a"], "properties": {"a": {"type": "null"}}}, [{"a": None}, 1], [{}, {"a": 1}]),
        ({"anyOf": [{"type": "null"}, {"$ref": "#/$defs/x"}], "$defs": {"x": {"const": "x"}}}, [None, "x"], ["y"]),
        ({}, [None, 1], []),
    ],
)
def test_each_keyword(schema: Any, good: list[Any], bad: list[Any]) -> None:
    check = compiled(schema)
    assert [check(value) for value in (*good, *bad)] == [*(True for _ in good), *(False for _ in bad)]
