"""Differences split into two columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, Category
from redaksi.domain.differences import differences
from redaksi.gui.differences.marked import Marked
from redaksi.gui.travelling.sides import in_two_columns

pytestmark = pytest.mark.usefixtures("translations")
MINE = Article(headline="Rob", body="Air surut.\n\nWarga pulang.", tags=("rob", "laut"), category=Category("a", "A"))
THEIRS = replace(MINE, body="Air laut surut.\n\nWarga pulang.\n\nSelesai.", tags=("rob", "kota"))


def columns(mine: Article, theirs: Article) -> tuple[str, str]:
    left, right = in_two_columns(differences(mine, theirs))
    return Marked(left).html, Marked(right).html


def test_each_column_has_its_own_words_and_the_same_paragraphs() -> None:
    left, right = columns(MINE, THEIRS)
    assert "Air" in left
    assert "Selesai." not in left
    assert "Selesai." in right


def test_a_list_shows_what_each_side_has_alone() -> None:
    left, right = columns(replace(MINE, body=""), replace(THEIRS, body=""))
    assert ("rob" in left, "laut" in left, "kota" in left) == (False, True, False)
    assert ("rob" in right, "laut" in right, "kota" in right) == (False, False, True)


def test_another_order_shows_both_lists() -> None:
    left, right = columns(replace(MINE, body=""), replace(MINE, body="", tags=("laut", "rob")))
    assert "rob" in left
    assert "rob" in right
