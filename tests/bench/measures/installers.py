"""The installers that `./dev package` left in dist/: how large they are, and how the packed program starts."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.figures import median, ratio
from tests.bench.measures import commands
from tests.bench.newsroom import BUILD
from tests.bench.probe.running import Started
from tests.bench.programs import own
from tests.bench.programs.program import ROOT, Program
from tests.bench.prose import document_file
from tests.bench.report import Goal, Section

_MADE = ROOT / "dist/linux"
_ROUNDS = 9
#: Megabytes that were found attainable for packages of a program on the same Qt.
_ATTAINABLE = {".deb": 116, ".rpm": 155}


def measure(bench: Bench) -> list[Section]:
    sizes = Section("Installers: their sizes", ("file", "MB"))
    packages = sorted(path for path in _MADE.glob("*") if path.suffix in (".deb", ".rpm", ".xz", ".AppImage"))
    sizes.rows += [(path.name, path.stat().st_size / 1e6) for path in packages]
    starts = Section("Packed program: start beside that of the sources", ("what", "sources s", "packed s", "÷ sources"))
    deb = next((path for path in packages if path.suffix == ".deb"), None)
    if deb is None:
        sizes.notes.append("no .deb in dist/linux: ./dev package makes one")
        return [sizes]
    sizes.goals += [
        Goal(f"{path.suffix}, in MB", path.stat().st_size / 1e6, _ATTAINABLE[path.suffix])
        for path in packages
        if path.suffix in _ATTAINABLE
    ]
    program = _unpacked(deb)
    window = _windows(bench, program)
    listing = _listings(bench, program)
    for what, found in (*window.items(), ("redaksi list", listing)):
        sources, packed = found
        starts.rows.append((what, median(sources), median(packed), ratio(packed, sources)))
    starts.raw = {what: list(found) for what, found in (*window.items(), ("list", listing))}
    return [sizes, starts]


def _unpacked(deb: Path) -> Path:
    folder = BUILD / "packed"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--extract", deb, folder], check=True)
    return folder / "usr/lib/redaksi/redaksi"


def _windows(bench: Bench, program: Path) -> dict[str, tuple[list[float], list[float]]]:
    """Seconds until the window is painted and at rest: by the sources, by the packed program."""
    document = document_file(1_000, BUILD)
    programs = [own.REDAKSI, own.packed(program)]
    bench.forget_homes()

    def start(each: Program) -> Started:
        with bench.running(each, document) as running:
            return running.start()

    for each in programs:
        start(each)  # not counted: files come into memory
    found = bench.in_turn(programs, bench.rounds(_ROUNDS), start)
    sources, packed = (found[each.name] for each in programs)
    return {
        "window painted": ([each.painted for each in sources], [each.painted for each in packed]),
        "window at rest": ([each.idle for each in sources], [each.idle for each in packed]),
    }


def _listings(bench: Bench, program: Path) -> tuple[list[float], list[float]]:
    """Seconds of `redaksi list` on 1,000 stories: by the sources, by the packed program."""
    arguments = ["--store", str(newsroom.library(1_000)), "list"]
    sources, packed = [], []
    for number in range(bench.rounds(_ROUNDS) + 1):
        spent = commands.seconds(["-m", "redaksi", *arguments])
        began = time.perf_counter()
        subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)
        if number:
            sources.append(spent)
            packed.append(time.perf_counter() - began)
    return sources, packed
