"""`docs/checks.md` names every rule with the module that holds it, and every stop as the table has it."""

from __future__ import annotations

import re
from pathlib import Path

import redaksi.domain.checks
from redaksi.domain.checks.names import RULES, STORY
from redaksi.domain.stops import STOPS

PAGE = Path(__file__).parents[3] / "docs" / "checks.md"
FOLDER = Path(redaksi.domain.checks.__file__).parent
ALWAYS = {"withdrawal-reason", "embargo", "four-eyes"}


def rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading."""
    text = PAGE.read_text(encoding="utf-8").partition(heading)[2]
    lines = re.match(r"[^|]*((?:\|.*\n)+)", text)
    assert lines is not None
    return [[cell.strip() for cell in line.strip("| \n").split(" | ")] for line in lines[1].splitlines()[2:]]


def test_every_rule_is_there_once_with_its_module() -> None:
    told = rows("# The desk's checks")
    names = [row[1].strip("`") for row in told]
    assert sorted(names) == sorted({*RULES, *STORY, *ALWAYS})
    for row in told:
        for module in re.findall(r"`([^`]+\.py)`", row[3]):
            assert (FOLDER / module).is_file(), module


def test_every_line_of_the_newsrooms_list_is_covered() -> None:
    assert {row[0] for row in rows("# The desk's checks")} >= {str(number) for number in range(1, 33)}


def test_every_stop_is_there() -> None:
    told = {name: row[2] for row in rows("## What stops what") for name in re.findall(r"`([^`]+)`", row[0])}
    assert told.keys() == STOPS.keys()
    assert {name for name, answer in told.items() if answer == "never"} == {
        name for name, stop in STOPS.items() if stop.override is None
    }
