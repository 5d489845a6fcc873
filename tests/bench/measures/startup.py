"""From the start of the process to the first paint and to rest; what that costs."""

from __future__ import annotations

import dataclasses

from tests.bench.bench import Bench
from tests.bench.figures import median, ratio
from tests.bench.newsroom import BUILD
from tests.bench.probe.running import Started
from tests.bench.programs import floors, own, peers
from tests.bench.programs.program import Program
from tests.bench.prose import document_file
from tests.bench.report import Goal, Section

_ROUNDS = 9
_COLUMNS = ("program", "painted s", "idle s", "CPU s", "PSS MB", "÷ bare: painted", "CPU", "PSS")


def measure(bench: Bench) -> Section:
    section = Section("Start: process start to first paint and to rest; CPU and memory of all its processes", _COLUMNS)
    document = document_file(1_000, BUILD)
    programs = [floors.BARE, floors.WEBENGINE, own.REDAKSI, *peers.asked_for(bench)]
    if not bench.quick:
        programs.insert(3, own.REDAKSI_LARGE)
    bench.forget_homes()

    def start(program: Program) -> Started:
        with bench.running(program, document) as running:
            started = running.start()
            bench.shot(f"start {program.name}")
            return started

    for program in (program for program in programs if not program.missing):
        start(program)  # not counted: settings are written, files come into memory
    found = bench.in_turn([p for p in programs if not p.missing], bench.rounds(_ROUNDS), start)
    for program in programs:
        if program.missing:
            section.notes.append(f"{program.name}: {program.missing}")
        else:
            section.rows.append(_row(program.name, found))
    section.raw = {name: [dataclasses.asdict(started) for started in starts] for name, starts in found.items()}
    section.goals += _goals(found)
    return section


def _row(name: str, found: dict[str, list[Started]]) -> list[str | float]:
    bare, starts = found[floors.BARE.name], found[name]
    figures = [median(getattr(start, field) for start in starts) for field in ("painted", "idle", "cpu", "memory")]
    return [name, *figures, *(_ratio(starts, bare, field) for field in ("painted", "cpu", "memory"))]


def _ratio(starts: list[Started], base: list[Started], field: str) -> float:
    return ratio([getattr(start, field) for start in starts], [getattr(start, field) for start in base])


def _goals(found: dict[str, list[Started]]) -> list[Goal]:
    redaksi, bare, web = (found[program.name] for program in (own.REDAKSI, floors.BARE, floors.WEBENGINE))
    goals = [
        Goal("window painted against a bare editor window", _ratio(redaksi, bare, "painted"), 1.5),
        Goal("memory against a bare editor with a WebEngine pane", _ratio(redaksi, web, "memory"), 1.3),
    ]
    if large := found.get(own.REDAKSI_LARGE.name):
        goals += [
            Goal("with 100,000 stories: at rest, against a store of one", _ratio(large, redaksi, "idle"), 1.3),
            Goal("with 100,000 stories: memory, against a store of one", _ratio(large, redaksi, "memory"), 1.2),
        ]
    return goals
