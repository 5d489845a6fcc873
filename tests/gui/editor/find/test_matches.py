"""Which match is the next one."""

from __future__ import annotations

from redaksi.gui.editor.find.matches import Matches

PLACES = [(2, 5), (9, 12), (20, 23)]


def stepped(step: int, origin: int) -> tuple[tuple[int, int] | None, bool]:
    matches = Matches()
    matches.show(PLACES)
    return matches.step(step, origin, at_origin=True), matches.wrapped


def test_the_nearest_in_the_direction() -> None:
    assert stepped(1, 6) == ((9, 12), False)
    assert stepped(1, 9) == ((9, 12), False)
    assert stepped(-1, 9) == ((2, 5), False)


def test_round_the_end_and_the_beginning() -> None:
    assert stepped(1, 21) == ((2, 5), True)
    assert stepped(-1, 4) == ((20, 23), True)


def test_a_match_without_letters_is_gone_past() -> None:
    matches = Matches()
    matches.show([(3, 3), (7, 7)])
    assert matches.step(1, 3, at_origin=True) == (7, 7)
    assert matches.step(1, 3, at_origin=False) == (3, 3)


def test_none_is_at_hand_among_new_ones() -> None:
    matches = Matches()
    assert matches.step(1, 0, at_origin=False) is None
    matches.show(PLACES)
    matches.step(1, 0, at_origin=False)
    assert matches.at_hand == (2, 5)
    matches.show(PLACES[1:])
    assert matches.at_hand is None
