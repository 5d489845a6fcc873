"""From the start of the process to the story in the editor and the first key that it takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.figures import median, ratio
from tests.bench.measures.commands import import_seconds
from tests.bench.newsroom import BUILD
from tests.bench.probe.screen import Picture, Zone
from tests.bench.probe.zones import find_zones
from tests.bench.programs import floors, own
from tests.bench.programs.program import Program
from tests.bench.prose import document_file
from tests.bench.report import Goal, Section

_ROUNDS = 9
#: How much of the text's column the first key may change; the story is recognised by what stands below that.
_FIRST_LINES = 60


@dataclass(frozen=True, slots=True)
class Look:
    """What a program's text column looks like once the story is there, and where its first lines are."""

    story: Picture
    first_lines: Zone


def measure(bench: Bench) -> Section:
    section = Section("Story: process start to the story in the editor and to a key accepted", ("program", "s"))
    document = document_file(1_000, BUILD)
    programs = [floors.BARE, own.REDAKSI]
    looks = {program.name: _look(bench, program, document) for program in programs}
    shown: dict[str, list[float]] = {program.name: [] for program in programs}
    accepted: dict[str, list[float]] = {program.name: [] for program in programs}
    imports: list[float] = []
    for _ in range(bench.rounds(_ROUNDS)):
        for program in programs:
            look = looks[program.name]
            with bench.running(program, document) as running:
                running.painted()
                shown[program.name].append(running.shown(look.story))
                accepted[program.name].append(running.accepted(look.first_lines))
        imports.append(import_seconds("sqlmodel"))
    for program in programs:
        section.rows.append([f"{program.name}: story shown", median(shown[program.name])])
        section.rows.append([f"{program.name}: key accepted", median(accepted[program.name])])
    section.rows.append(["importing sqlmodel", median(imports)])
    floor = [bare + spent for bare, spent in zip(accepted[floors.BARE.name], imports, strict=True)]
    reached = ratio(accepted[own.REDAKSI.name], floor)
    section.goals.append(Goal("story shown and a key accepted, against bare window + importing sqlmodel", reached, 1.3))
    section.raw = {"shown": shown, "accepted": accepted, "import sqlmodel": imports}
    return section


def _look(bench: Bench, program: Program, document: Path) -> Look:
    """Let the program come to rest as it starts, and see where typing shows."""
    with bench.running(program, document) as running:
        running.start()
        before = bench.screen.picture()
        zone = find_zones(bench.screen, running)[0]
        bench.shot(f"story {program.name}")
    middle = zone.top + _FIRST_LINES
    below = replace(zone, top=middle)
    return Look(Picture(below, before.part(below)), replace(zone, bottom=middle))
