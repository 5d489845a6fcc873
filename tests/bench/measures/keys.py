"""From a key to its pixels: in the editor while somebody writes quickly, in the preview key by key."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from tests.bench.bench import Bench
from tests.bench.figures import median, percentile, ratio
from tests.bench.newsroom import BUILD
from tests.bench.probe.running import Running, Typed
from tests.bench.probe.screen import Zone
from tests.bench.probe.zones import find_zones
from tests.bench.programs import floors, own, peers
from tests.bench.programs.program import Program
from tests.bench.prose import document_file
from tests.bench.report import Goal, Section

_ROUNDS = 3
_KEYS = 100
_WATCHED_KEYS = 25
_COLUMNS = (
    "program",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "max ms",
    "CPU ms a key",
    "keys unseen",
    "÷ sketch: p50",
    "p95",
    "CPU",
)

Typing = Callable[[Running, Sequence[Zone]], Typed]


def measure_typing(bench: Bench) -> list[Section]:
    """Key to pixels in the editor, the live preview on."""
    programs = [floors.BARE, floors.SKETCH, own.REDAKSI, *peers.asked_for(bench)]
    keys = 30 if bench.quick else _KEYS
    sections = []
    for words in bench.lengths:
        title = f"Typing in {words:,} words: key to pixels in the editor"
        found = _measure(bench, programs, words, lambda running, zones: running.type(keys, zones[0]))
        sections.append(_section(title, programs, found, lambda typed: typed.editor))
        sections[-1].goals += _typing_goals(f"{words:,} words", found)
    return sections


def measure_preview(bench: Bench) -> list[Section]:
    """Key to pixels in the preview."""
    programs = [floors.SKETCH, own.REDAKSI, *(peer for peer in peers.asked_for(bench) if peer.has_preview)]
    keys = 8 if bench.quick else _WATCHED_KEYS
    sections, reached = [], {}
    for words in bench.lengths:
        title = f"Preview of {words:,} words: key to pixels in the preview"
        found = _measure(bench, programs, words, lambda running, zones: running.type_watched(keys, zones[0], zones[1]))
        section = _section(title, programs, found, lambda typed: typed.preview)
        for percent in (50, 95):
            against = _ratio(found, own.REDAKSI, lambda typed, percent=percent: percentile(typed.preview, percent))
            section.goals.append(Goal(f"{words:,} words: p{percent} against the sketch", against, 1.2))
        reached[words] = percentile(_all(found[own.REDAKSI.name], lambda typed: typed.preview), 50)
        sections.append(section)
    if len(reached) > 1:
        shortest, longest = min(reached), max(reached)
        flat = reached[longest] / reached[shortest]
        sections[-1].goals.append(Goal(f"flat: {longest:,} words against {shortest:,} words", flat, 1.5))
    return sections


def _measure(bench: Bench, programs: Sequence[Program], words: int, typing: Typing) -> dict[str, list[Typed]]:
    document = document_file(words, BUILD)

    def typed(program: Program) -> Typed:
        with bench.running(program, document) as running:
            zones = ready(bench, running, program)
            done = typing(running, zones)
            bench.shot(f"typed {words} {program.name}")
            return done

    return bench.in_turn([p for p in programs if not p.missing], bench.rounds(_ROUNDS), typed)


def ready(bench: Bench, running: Running, program: Program) -> list[Zone]:
    """Bring the program to rest, its caret into the plain paragraph at the start; the zones to watch."""
    running.start()
    running.place()
    running.settle()
    if program.answer_at is not None:
        bench.screen.click(*program.answer_at)
        running.settle()
    bench.screen.click(*program.text_at)
    bench.screen.press("Home", "Control_L")
    for keysym in ("Down", "Down", "End"):
        bench.screen.press(keysym)
    running.settle()
    zones = find_zones(bench.screen, running)
    if len(zones) < 1 + program.has_preview:
        bench.shot(f"not ready {program.name}")
        raise RuntimeError(f"{program.name}: {len(zones)} column(s) changed while typing; see build/bench/shots")
    return zones


def _section(
    title: str, programs: Sequence[Program], found: dict[str, list[Typed]], of: Callable[[Typed], list[float | None]]
) -> Section:
    section = Section(title, _COLUMNS)
    section.raw = {name: [dataclasses.asdict(typed) for typed in rounds] for name, rounds in found.items()}
    for program in programs:
        if program.missing:
            section.notes.append(f"{program.name}: {program.missing}")
            continue
        rounds = found[program.name]
        delays = _all(rounds, of)
        seen = [delay for delay in delays if delay is not None]
        figures = [*(percentile(delays, percent) for percent in (50, 95, 99)), max(seen, default=float("nan"))]
        against = [
            _ratio(found, program, lambda typed: percentile(of(typed), 50)),
            _ratio(found, program, lambda typed: percentile(of(typed), 95)),
            _ratio(found, program, lambda typed: typed.cpu),
        ]
        unseen = str(len(delays) - len(seen))
        section.rows.append([program.name, *figures, median(typed.cpu for typed in rounds), unseen, *against])
    return section


def _typing_goals(length: str, found: dict[str, list[Typed]]) -> list[Goal]:
    goals = [
        Goal(
            f"{length}: p{percent} against the sketch",
            _ratio(found, own.REDAKSI, lambda typed, percent=percent: percentile(typed.editor, percent)),
            1.2,
        )
        for percent in (50, 95)
    ]
    goals.append(Goal(f"{length}: CPU per key against the sketch", _ratio(found, own.REDAKSI, lambda t: t.cpu), 1.5))
    if ghostwriter := found.get(peers.GHOSTWRITER):
        cpu = ratio([typed.cpu for typed in found[own.REDAKSI.name]], [typed.cpu for typed in ghostwriter])
        goals.append(Goal(f"{length}: CPU per key against ghostwriter", cpu, 0.34))
    return goals


def _ratio(found: dict[str, list[Typed]], program: Program, figure: Callable[[Typed], float]) -> float:
    base = found[floors.SKETCH.name]
    return ratio([figure(typed) for typed in found[program.name]], [figure(typed) for typed in base])


def _all(rounds: Sequence[Typed], of: Callable[[Typed], list[float | None]]) -> list[float | None]:
    return [delay for typed in rounds for delay in of(typed)]
