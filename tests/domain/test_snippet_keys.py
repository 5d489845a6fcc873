"""No two snippets have the same keys."""

from __future__ import annotations

import pytest

from redaksi.domain.boilerplate import Snippet
from redaksi.domain.snippet_keys import LostKeys, holder_of, part

SIGN, DATE = Snippet("ttd", "Tertanda, Redaksi", keys="Ctrl+Alt+R"), Snippet("tgl", "2 Maret 2026", keys="Ctrl+Alt+T")


@pytest.mark.parametrize("keys", ["Ctrl+Alt+R", "alt + ctrl+r"])
def test_keys_are_the_same_in_any_order_and_spelling(keys: str) -> None:
    assert holder_of(keys, [DATE, SIGN]) is SIGN


@pytest.mark.parametrize("keys", [None, "", "Ctrl+R", "Ctrl+Alt+Shift+R"])
def test_no_keys_or_others_are_nobodys(keys: str | None) -> None:
    assert holder_of(keys, [SIGN, DATE, Snippet("x", "y")]) is None


def test_who_comes_later_goes_without() -> None:
    late = Snippet("red", "Redaksi", keys="Alt+Ctrl+R")
    parted, lost = part([late, DATE], [SIGN])
    assert parted == (Snippet("red", "Redaksi"), DATE)
    assert lost == (LostKeys("red", "Alt+Ctrl+R", "ttd"),)


def test_of_two_in_one_file_the_first_has_them() -> None:
    parted, lost = part([SIGN, Snippet("red", "Redaksi", keys="Ctrl+Alt+R")], [])
    assert [each.keys for each in parted] == ["Ctrl+Alt+R", None]
    assert lost == (LostKeys("red", "Ctrl+Alt+R", "ttd"),)


def test_a_snippet_that_is_replaced_does_not_hold_its_keys_against_its_successor() -> None:
    assert part([Snippet("ttd", "Redaksi", keys="Ctrl+Alt+R")], [SIGN]) == (
        (Snippet("ttd", "Redaksi", keys="Ctrl+Alt+R"),),
        (),
    )
