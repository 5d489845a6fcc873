"""What a key costs inside the process, everything switched on, beside a bare text area (tests.bench.keystrokes)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

from tests.bench.bench import Bench
from tests.bench.figures import percentile
from tests.bench.keystrokes import BARE, REDAKSI
from tests.bench.programs.program import ROOT
from tests.bench.report import Goal, Section

_COLUMNS = ("words", "", "p50 ms", "p95 ms", "p99 ms", "max ms")
#: Up to so many words a key may take `_MOST` milliseconds; beyond, so many times what it takes the bare text area.
_STORY, _MOST, _TIMES = 10_000, 4.0, 1.5


def measure(bench: Bench) -> Section:
    section = Section("Keys in the process: everything on, from the key until it is painted", _COLUMNS)
    costs = _typed(bench.lengths)
    for words, programs in costs.items():
        for name, spent in programs.items():
            section.rows.append([words, name, *(percentile(spent, percent) for percent in (50, 95, 99, 100))])
        own, bare = (percentile(programs[name], 99) for name in (REDAKSI, BARE))
        if int(words) <= _STORY:
            section.goals.append(Goal(f"{int(words):,} words: p99 in ms", own, _MOST))
        else:
            section.goals.append(Goal(f"{int(words):,} words: p99 against the bare text area", own / bare, _TIMES))
    section.raw = costs
    return section


def _typed(lengths: Sequence[int]) -> dict[str, dict[str, list[float]]]:
    """Words → program → milliseconds of each key. In a process of its own: it ends without tidying up."""
    command = [sys.executable, "-m", "tests.bench.keystrokes", "--json", *map(str, lengths)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, dict[str, list[float]]] = json.loads(done.stdout)
    return found
