"""Every example of the newsroom's table of date formats, in the order of the table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from redaksi.domain.dates import DateReading, find_dates, read_date_line

WIB = "Asia/Jakarta"
#: Format by format, example by example: the moment, its zone and what else has to be seen.
EXPECTED: list[list[tuple[str | None, str | None, str]]] = [
    [("2015-11-05T14:56", WIB, "line")],
    [("2024-07-05T14:29", None, "line"), ("2015-11-05T11:52", None, "line")],
    [("2015-11-04T21:04", WIB, "line")],
    [("2015-11-05T15:56", WIB, "line")],
    [("2017-02-17T13:30", WIB, "line byline")],
    [("2021-07-18T18:52", WIB, "line")],
    [("2016-02-15T16:15", WIB, "line")],
    [("2017-02-17T13:16", WIB, "line")],
    [("2015-11-05T10:08", WIB, "line")],
    [("2023-11-02T20:59", WIB, "line"), ("2025-12-03T18:22", WIB, "line")],
    [("2023-11-02T21:34", WIB, "line")],
    [("2026-08-03T17:53", WIB, "line")],
    [("2026-01-20T18:30", None, "line")],
    [("2026-07-12T10:00", WIB, "line")],
    [("2016-02-16T09:10", WIB, "line")],
    [("2025-06-16T09:04", WIB, "line"), ("2022-11-14T13:05", WIB, "line")],
    [("2021-07-24T22:20", WIB, "line")],
    [("2025-03-21T16:15:42", WIB, "line")],
    [("2022-11-12T07:47:39", WIB, "line")],
    [("2018-05-05T15:36:34", None, "line"), ("2022-09-15T15:17:45", None, "line")],
    [("2022-10-09T18:25:55", "UTC", "line")],
    [("2026-05-13T18:45:00", WIB, "line"), ("2019-09-28T19:17:34", WIB, "line")],
    [("2026-01-06", None, "line"), ("2022-11-13", None, "line")],
    [("2020-11-02", None, "line"), ("2020-02-02", None, "line")],
    [("2020-11-02", None, "line")],
    [("2010-07-26", None, "line"), ("2022-10-09T17:02:44", WIB, "line two-digit-year")],
    [("2023-09-25", None, "line")],
    [("2024-09-19", None, "line page-clock")],
    [("2017-02-17", None, "line page-clock")],
    [("2015-11-05", None, "line page-clock")],
    [(None, None, "line inline no-year 4/11"), (None, None, "line inline no-year 23/2")],
    [("2015-11-05", None, "line inline"), ("2010-07-25", None, "line inline two-digit-year")],
    [(None, None, "line inline no-year 13/12"), ("2020-07-24", None, "line inline")],
    [(None, None, "inline dateline no-year 7/12")],
    [("2016-02-23", None, "inline dateline")],
    [(None, None, "inline weekday")],
    [(None, None, "line inline relative")] * 3,
    [(None, None, "line no-year 11/9")],
    [],
]


def rows(shared: Path) -> list[dict[str, str]]:
    with (shared / "domain/date_formats.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def marks(reading: DateReading, line: DateReading | None) -> set[str]:
    """What is special about a reading, as words."""
    found = {
        "line": line is not None,
        "byline": line is not None and line.byline is not None,
        "inline": reading.inline,
        "dateline": reading.dateline,
        "page-clock": reading.page_clock,
        reading.shape.value: reading.shape.value in ("weekday", "relative"),
        f"{reading.day}/{reading.month}": reading.moment is None and reading.day is not None,
    }
    return {mark for mark, holds in found.items() if holds} | set(reading.doubts)


def test_the_table_has_an_expectation_for_every_format(shared: Path) -> None:
    assert len(rows(shared)) == len(EXPECTED)


@pytest.mark.parametrize("number", range(len(EXPECTED)))
def test_every_example_of_the_format_is_read(shared: Path, number: int) -> None:
    row = rows(shared)[number]
    # The last format is a pattern without an example: `Tayang:` and its like are tested in test_dates_lines.
    examples = row["examples"].split(" ; ") if EXPECTED[number] else []
    assert len(examples) == len(EXPECTED[number])
    for example, (local, zone, special) in zip(examples, EXPECTED[number], strict=True):
        (reading,) = find_dates(example)
        shown = reading.moment and (reading.moment.local, reading.moment.zone)
        assert shown == ((local, zone) if local else None), example
        assert reading.weekday_agrees is not False, example
        assert marks(reading, read_date_line(example)) == set(special.split()), example
