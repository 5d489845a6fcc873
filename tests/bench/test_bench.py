"""The arithmetic and the eyes of the bench: what they say must be true before a figure means anything."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.figures import median, percentile, ratio
from tests.bench.prose import Prose, document
from tests.bench.report import Goal, Section

pytest.importorskip("Xlib", reason="the probe speaks to an X server")

from PIL import Image, ImageDraw

from tests.bench.probe import processes
from tests.bench.probe.screen import SIZE, WHOLE, Picture, Zone
from tests.bench.probe.zones import changed_zones


def test_percentiles_are_values_that_were_measured() -> None:
    assert percentile([5, 1, 3, 2, 4], 50) == 3
    assert percentile([5, 1, 3, 2, 4], 95) == 5
    assert percentile(range(1, 101), 95) == 95
    assert math.isnan(percentile([], 50))


def test_a_key_that_was_never_seen_counts_as_endless() -> None:
    assert percentile([1.0, 2.0, None], 50) == 2.0
    assert percentile([1.0, 2.0, None], 95) == math.inf


def test_ratios_are_taken_round_by_round() -> None:
    assert ratio([2.0, 20.0, 4.0], [1.0, 10.0, 2.0]) == 2.0
    assert median([math.nan, 1.0, 3.0]) == 2.0
    assert math.isnan(median([]))


def test_a_goal_is_met_at_its_limit() -> None:
    assert Goal("x", 1.2, 1.2).is_met
    assert not Goal("x", 1.21, 1.2).is_met
    assert not Goal("x", math.nan, 1.2).is_met


def test_a_report_names_what_was_not_measured() -> None:
    section = Section("Title: more", ("program", "ms"), [["one", 1.234], ["two", 1234.5]], ["three: not installed"])
    section.goals.append(Goal("fast", 2.0, 1.5))
    text = section.text()
    for part in ("1.23", "1,234", "three: not installed", "miss"):
        assert part in text


def test_the_same_seed_writes_the_same_text() -> None:
    assert document(300) == document(300)
    assert Prose(1).body(50) != Prose(2).body(50)
    assert 1_000 <= len(document(1_000).split()) < 1_300


def picture(*boxes: tuple[int, int, int, int]) -> Picture:
    image = Image.new("RGB", SIZE, "white")
    for box in boxes:
        ImageDraw.Draw(image).rectangle(box, fill="black")
    return Picture(WHOLE, image.tobytes("raw", "BGRX"))


def test_columns_of_changed_text_are_told_apart_from_counters() -> None:
    lines = [(x, y, x + 300, y + 12) for x in (20, 700) for y in range(100, 340, 28)]
    counter = (500, 10, 540, 20)
    zones = sorted(changed_zones(picture(), picture(*lines, counter)), key=lambda zone: zone.left)
    assert [(zone.left, zone.top) for zone in zones] == [(20, 100), (700, 100)]
    assert all(zone.height == 200 and zone.right >= zone.left + 300 for zone in zones)


def test_nothing_changed_is_no_column() -> None:
    assert changed_zones(picture(), picture()) == []


def test_part_of_a_picture_is_what_was_there() -> None:
    whole = picture((100, 100, 109, 109))
    assert whole.part(Zone(100, 100, 110, 110)) == Image.new("RGB", (10, 10), "black").tobytes("raw", "BGRX")
    assert whole.part(Zone(0, 0, 5, 6)) == Image.new("RGB", (5, 6), "white").tobytes("raw", "BGRX")
    assert Zone(0, 0, 10, 10).meet(Zone(10, 0, 20, 10)) is None
    assert Zone(0, 0, 10, 10).meet(Zone(5, 5, 20, 20)) == Zone(5, 5, 10, 10)


def test_a_text_is_the_same_with_marks_below_its_words_but_not_without_its_letters() -> None:
    text = picture((100, 100, 500, 400))
    marked = picture((100, 100, 500, 400), (100, 410, 500, 412))
    assert text.resembles(marked, 0.02)
    assert not text.resembles(picture(), 0.02)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux's /proc")
def test_a_program_is_measured_with_its_children() -> None:
    # It works for more than is waited for: of each process and each kind of time the system tells whole ticks only.
    busy = "import time; end = time.process_time() + 0.4\nwhile time.process_time() < end: pass\ntime.sleep(60)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    process = subprocess.Popen([sys.executable, "-c", code], start_new_session=True, env=dict(os.environ))
    try:
        end = time.monotonic() + 30
        while processes.cpu_seconds(process.pid) < 0.3 and time.monotonic() < end:
            time.sleep(0.05)
        assert processes.cpu_seconds(process.pid) >= 0.3
        family = processes.family(process.pid)
        assert len(family) == 2
        assert processes.memory_mb(process.pid) > 5
    finally:
        processes.stop(process)
    end = time.monotonic() + 10
    while any(_lives(member) for member in family) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(_lives(member) for member in family)


def _lives(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
