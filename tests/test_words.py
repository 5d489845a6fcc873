"""Every sentence in both languages, with the same placeholders, and a sentence for every code that the code raises."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from redaksi.domain.article import Article
from redaksi.words import LANGUAGES, catalogue, say

SOURCES = Path(__file__).parent.parent / "src" / "redaksi"
RAISED = re.compile(
    r"""(?:RedaksiError|RefusedError|UsageError|UnreadableError|StoreError|DeliveryError)\(\s*"([a-z0-9-]+)\""""
)


def _placeholders(sentence: str) -> set[str]:
    """The names to fill in; a value that is written differently in each language ends in `_id` or `_en`."""
    names = (name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    return {re.sub("_(id|en)$", "", name) for name in names}


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_both_languages_say_the_same(code: str) -> None:
    sentences = catalogue()[code]
    assert set(sentences) == set(LANGUAGES)
    assert all(sentence.strip() == sentence and sentence for sentence in sentences.values())
    assert _placeholders(sentences["id"]) == _placeholders(sentences["en"])


def test_every_error_has_a_sentence() -> None:
    raised = {code for file in SOURCES.rglob("*.py") for code in RAISED.findall(file.read_text(encoding="utf-8"))}
    assert len(raised) > 30
    assert raised <= set(catalogue())


def test_words_inside_sentences_are_worded_too() -> None:
    assert say("id", "wrong-state", step="approve", state="draft") == (
        "Langkah “setujui” tidak berlaku untuk naskah berstatus “draf”."
    )
    assert say("en", "wrong-state", step="approve", state="in-review").endswith("an article that is in review.")


def test_whatever_can_differ_in_a_file_has_a_word() -> None:
    others = {"content", "state", "page", "theme", "signature", "missing", "manifest"}
    named = {field.name for field in fields(Article)} - {"notes"} | others
    assert {f"differs-{name}" for name in named} <= set(catalogue())
    assert say("en", "verdict-differs-unnamed", fields=("page", "foto/a.jpg")) == (
        "not as it was written: the page around the story, the file “foto/a.jpg”."
    )
