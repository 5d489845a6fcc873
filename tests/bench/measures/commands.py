"""The command line: `redaksi list` on a store of 1,000 stories, against importing SQLModel alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.figures import median, ratio
from tests.bench.programs.program import ROOT
from tests.bench.report import Goal, Section

_ROUNDS = 15
_STORIES = 1_000


def measure(bench: Bench) -> Section:
    section = Section("Command line: whole processes, started again and again", ("command", "s"))
    store = newsroom.library(_STORIES)
    commands = {
        "python -c pass": ["-c", "pass"],
        "import sqlmodel": ["-c", "import sqlmodel"],
        "redaksi list": ["-m", "redaksi", "--store", str(store), "list"],
        "redaksi list --json": ["-m", "redaksi", "--store", str(store), "list", "--json"],
        "redaksi list --search": ["-m", "redaksi", "--store", str(store), "list", "--search", "warga"],
        "redaksi --help": ["-m", "redaksi", "--help"],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(bench.rounds(_ROUNDS) + 1):
        for name, arguments in commands.items():
            spent = seconds(arguments)
            if number:  # the first brings files into memory
                found[name].append(spent)
    section.rows += [[name, median(spent)] for name, spent in found.items()]
    reached = ratio(found["redaksi list"], found["import sqlmodel"])
    section.goals.append(Goal("redaksi list, warm, against importing sqlmodel alone", reached, 2.5))
    section.raw = found
    return section


def seconds(arguments: list[str]) -> float:
    """How long the interpreter takes with these arguments, from start to end."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def import_seconds(module: str) -> float:
    """What importing a module costs a process, without the interpreter itself."""
    return seconds(["-c", f"import {module}"]) - seconds(["-c", "pass"])
