from __future__ import annotations

from redaksi.domain.article import Kind
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


def test_a_year_far_ahead_is_a_slip() -> None:
    (found,) = told("date-far", published=LocalTime("3026-11-23T09:00", "Asia/Jakarta"))
    assert (found.severity, found.text) == (Severity.WARN, "3026")
    assert told("date-far", published=LocalTime("2027-05-01T09:00", "Asia/Jakarta")) == []
