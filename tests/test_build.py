"""Which build this is: told by its stamp, and nothing is made up where there is none."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi import __version__, build


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(build, "files", lambda name: tmp_path)
    build.this_build.cache_clear()
    (tmp_path / "assets").mkdir()
    yield tmp_path / "assets"
    build.this_build.cache_clear()


def test_sources_have_no_age(assets: Path) -> None:
    assert build.this_build() == build.Build(__version__)
    assert build.this_build().age(dt.date(2026, 11, 24)) is None


def test_a_packed_program_knows_its_commit_and_day(assets: Path) -> None:
    (assets / "build.json").write_text(json.dumps({"commit": "abc1234", "made": "2026-09-01"}), encoding="utf-8")
    found = build.this_build()
    assert found == build.Build(__version__, "abc1234", dt.date(2026, 9, 1))
    assert found.age(dt.date(2026, 11, 24)) == 84


def test_a_clock_that_is_behind_makes_no_program_of_the_future() -> None:
    assert build.Build("1", "abc", dt.date(2026, 9, 1)).age(dt.date(2026, 8, 1)) == 0


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "dibuat 1 September 2026 dari abc1234: hari ini."),
        (1, "kemarin."),
        (45, "45 hari yang lalu."),
        (84, "sekitar 3 bulan yang lalu."),
        (300, "sekitar 10 bulan yang lalu. Mungkin sudah ada versi yang lebih baru"),
        (400, "lebih dari setahun yang lalu. Mungkin"),
        (800, "lebih dari 2 tahun yang lalu. Mungkin"),
    ],
)
def test_it_says_how_old_it_is(days: int, said: str) -> None:
    made = dt.date(2026, 9, 1)
    assert said in build.told("id", build.Build("1.2.3", "abc1234", made), made + dt.timedelta(days))


def test_it_says_that_it_runs_from_its_sources() -> None:
    assert build.told("en", build.Build("1.2.3"), dt.date(2026, 9, 1)) == "Redaksi 1.2.3, running from its sources."
