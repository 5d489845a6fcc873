"""Where somebody was at work in a text."""

from __future__ import annotations

import pytest

from redaksi.domain.left_off import end_of_change


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("", "Air naik.", 9),
        ("Air naik.\n\nWarga pulang.", "Air laut naik.\n\nWarga pulang.", len("Air laut")),
        ("Air laut naik.", "Air naik.", len("Air ")),
        ("Air naik.", "Air naik. Warga", 15),
        ("Air naik. Warga", "Air naik.", 9),
        ("aaa", "aaaa", 3),
        ("Air 🌊 naik", "Air 🌊🌊 naik", len("Air 🌊")),
        ("Air naik.", "Air naik.", None),
    ],
)
def test_the_end_of_what_has_changed(before: str, after: str, place: int | None) -> None:
    assert end_of_change(before, after) == place


def test_a_long_text_takes_no_time() -> None:
    text = "Air laut naik sejak pagi. " * 40_000
    at = 500_000
    assert end_of_change(text, text[:at] + "Baru. " + text[at:]) in range(at, at + 12)
