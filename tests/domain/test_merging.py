"""Two people at one story: field by field, what each changed alone stays."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from redaksi.domain.article import Article
from redaksi.domain.merging import merge

BASE = Article(headline="Banjir", body="Air naik.", place="Ranumas")


def test_each_ones_changes_stay() -> None:
    mine, theirs = replace(BASE, headline="Banjir rob"), replace(BASE, place="Kota Ranumas", tags=("rob",))
    found = merge(BASE, mine, theirs)
    assert found.article == replace(BASE, headline="Banjir rob", place="Kota Ranumas", tags=("rob",))
    assert (found.taken, found.clashes) == ({"place", "tags"}, frozenset())


def test_where_both_changed_a_field_mine_stays_and_it_is_told() -> None:
    found = merge(BASE, replace(BASE, body="Air surut."), replace(BASE, body="Air naik lagi."))
    assert (found.article.body, found.taken, found.clashes) == ("Air surut.", frozenset(), {"body"})


def test_the_same_change_is_no_clash() -> None:
    both = replace(BASE, body="Air surut.")
    assert merge(BASE, both, both).clashes == frozenset()


def test_nothing_is_taken_where_only_mine_changed() -> None:
    mine = replace(BASE, headline="Banjir rob")
    assert merge(BASE, mine, BASE).article == mine


@pytest.mark.parametrize("name", [field.name for field in fields(Article) if field.name != "id"])
def test_every_field_can_be_taken(name: str) -> None:
    theirs = replace(BASE, **{name: object()})
    assert merge(BASE, BASE, theirs).article == theirs
