from __future__ import annotations

import pytest

from redaksi.domain.article import Correction, Kind, Update, UpdateKind
from redaksi.domain.checks.finding import Severity
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.moments import LocalTime
from tests.domain.checks.looking_at_stories import NOW, codes, told

FILE = Surroundings(is_story=False, now=NOW)


def test_a_story_without_a_category_is_held_back() -> None:
    (found,) = told("category-missing", category=None)
    assert (found.severity, found.field) == (Severity.BLOCK, "category")
    assert told("category-missing") == []
    assert told("category-missing", FILE, category=None) == []


def test_a_story_without_a_time_is_held_back() -> None:
    (found,) = told("date-missing", published=None)
    assert (found.severity, found.code, found.repair) == (Severity.BLOCK, "check-date-missing", "date-now")
    assert codes("date-missing", published=None, kind=Kind.RIGHT_OF_REPLY) == ["check-reply-time"]
    assert told("date-missing") == told("date-missing", FILE, published=None) == []


def test_a_clock_without_a_zone_is_a_warning() -> None:
    (found,) = told("zone-missing", published=LocalTime("2026-11-23T09:00"))
    assert (found.severity, found.params["zone"], found.repair) == (Severity.WARN, "Asia/Jakarta", "zone-of-site")
    assert told("zone-missing") == told("zone-missing", published=LocalTime("2026-11-23")) == []


@pytest.mark.parametrize(
    ("local", "is_odd"),
    [("2199-01-01T09:00", True), ("2199-01-01", True), ("2026-11-22T09:00", False), ("2026-11-22", False)],
)
def test_what_is_told_as_having_happened_lies_not_ahead(local: str, is_odd: bool) -> None:
    time = LocalTime(local, "Asia/Jakarta")
    entries = {
        "updates": (Update(time, UpdateKind.UPDATE, "Air surut."),),
        "corrections": (Correction(time, "lima", "enam"),),
    }
    found = told("date-far", None, **entries)
    assert [(one.field, one.item, one.severity) for one in found] == (
        [("updates", 0, Severity.WARN), ("corrections", 0, Severity.WARN)] if is_odd else []
    )


def test_a_year_far_ahead_is_a_slip() -> None:
    (found,) = told("date-far", published=LocalTime("3026-11-23T09:00", "Asia/Jakarta"))
    assert (found.severity, found.text) == (Severity.WARN, "3026")
    assert told("date-far", published=LocalTime("2027-05-01T09:00", "Asia/Jakarta")) == []
