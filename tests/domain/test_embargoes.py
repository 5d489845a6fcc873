"""An embargo holds until its own clock, or the site's, says so."""

from __future__ import annotations

import datetime as dt

import pytest

from redaksi.domain.embargoes import embargo_of
from redaksi.domain.moments import LocalTime

NOW = dt.datetime(2026, 3, 2, 0, 30, tzinfo=dt.UTC)  # 07.30 WIB, 08.30 WITA


@pytest.mark.parametrize(
    ("until", "zone", "shown", "left"),
    [
        ("2026-03-02T08:00", "Asia/Jakarta", "07:30", 30),
        ("2026-03-02T08:00", None, "07:30", 30),
        ("2026-03-02T09:00", "Asia/Makassar", "08:30", 30),
        ("2026-03-03", None, "07:30", 16 * 60 + 30),
    ],
)
def test_both_clocks_are_in_one_zone(until: str, zone: str | None, shown: str, left: int) -> None:
    embargo = embargo_of(LocalTime(until, zone), "Asia/Jakarta", NOW)
    assert embargo is not None
    assert embargo.now.local.endswith(shown)
    assert embargo.until.zone == embargo.now.zone == (zone or "Asia/Jakarta")
    assert embargo.until.has_time
    assert embargo.left == dt.timedelta(minutes=left)


@pytest.mark.parametrize(
    "until",
    [None, LocalTime("2026-03-02T07:30"), LocalTime("2026-03-02"), LocalTime("2026-03-02T08:30", "Asia/Makassar")],
)
def test_none_holds_from_its_minute_on(until: LocalTime | None) -> None:
    assert embargo_of(until, "Asia/Jakarta", NOW) is None
