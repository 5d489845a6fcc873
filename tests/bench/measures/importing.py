"""Many stories in and out as JSON Lines: time and memory by their number, beside SQLite written by hand."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from redaksi.formats.json_article import line, to_json
from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.measures.raw_store import RawStore
from tests.bench.report import Goal, Section

_REDAKSI = (sys.executable, "-m", "redaksi")
_MEMORY = 300


def measure(bench: Bench) -> Section:
    section = Section("JSON Lines in and out, as a program of its own", ("what", "stories", "s", "a second", "peak MB"))
    sizes = (200, 1_000) if bench.quick else (1_000, 20_000, newsroom.LARGE)
    folder = newsroom.STORES / "collections"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    peaks: list[float] = []
    for size in sizes:
        source, store = folder / f"{size}.jsonl", folder / f"store-{size}"
        _write(source, size)
        raw = _by_hand(folder / f"by-hand-{size}.db", size)
        taken, peak = _run("--store", str(store), "import", str(source))
        section.rows.append(["import", f"{size:,}", taken, size / taken, peak])
        peaks.append(peak)
        out = folder / f"out-{size}"
        sent, peak = _run("--store", str(store), "export", "--state", "draft", "--format", "jsonl", "--to", str(out))
        section.rows.append(["export", f"{size:,}", sent, size / sent, peak])
        peaks.append(peak)
        section.rows.append(["by hand: in", f"{size:,}", size / raw, raw, ""])
        section.raw[str(size)] = {"import": taken, "export": sent, "by hand": size / raw}
        shutil.rmtree(store)
        shutil.rmtree(out)
    section.goals.append(Goal("import, with reading, against SQLite by hand", taken * raw / size, 2))
    section.goals.append(Goal("most memory at any number, in MB", max(peaks), _MEMORY))
    return section


def _write(path: Path, stories: int) -> None:
    with path.open("wb") as file:
        for number in range(stories):
            file.write(line(to_json(newsroom.story(number))))


def _by_hand(file: Path, stories: int) -> float:
    """Stories a second, without what it takes to invent them."""
    raw = RawStore(file)
    spent = raw.fill([newsroom.story(number) for number in range(stories)])
    raw.close()
    return spent


def _run(*arguments: str) -> tuple[float, float]:
    """Seconds that a command takes, and the most memory (MB) that it or a process of its own had."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, "
    script += "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    began = time.perf_counter()
    told = subprocess.run([sys.executable, "-c", script, *_REDAKSI, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began, int(told.stdout) / 1024
