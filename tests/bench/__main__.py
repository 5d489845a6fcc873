"""Speed and memory of Redaksi in figures, beside floors and peers, held against its goals.

python tests/bench/run.py [--quick] [--no-peers] [--words N] [SECTION…]

Without a section all are measured; --quick takes minutes instead of an hour and says only whether everything works.
Tables are printed; every figure is kept in build/bench/*.json, what the screen showed in build/bench/shots.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import traceback
from collections.abc import Callable

from tests.bench.bench import Bench
from tests.bench.measures import (
    commands,
    exporting,
    importing,
    inside,
    installers,
    keys,
    publication,
    startup,
    store,
    story,
)
from tests.bench.newsroom import BUILD
from tests.bench.report import Section, machine

SECTIONS: dict[str, Callable[[Bench], list[Section]]] = {
    "startup": lambda bench: [startup.measure(bench)],
    "story": lambda bench: [story.measure(bench)],
    "typing": keys.measure_typing,
    "inside": lambda bench: [inside.measure(bench)],
    "preview": keys.measure_preview,
    "store": lambda bench: [store.measure(bench)],
    "cli": lambda bench: [commands.measure(bench)],
    "export": lambda bench: [exporting.measure(bench)],
    "publication": lambda bench: [publication.measure(bench)],
    "import": lambda bench: [importing.measure(bench)],
    "installers": installers.measure,
}


def main(arguments: list[str]) -> int:
    """Measure and print; 0 whatever the figures are (goals are read, not enforced), 1 where something did not run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-peers", action="store_true", help="only Redaksi and the floors")
    parser.add_argument("--words", type=int, action="append", help="length of the text typed into; may be given again")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.sections) - set(SECTIONS):
        parser.error(f"no such section: {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    bench = Bench(asked.quick, asked.words or (), peers=not asked.no_peers)
    print("  ".join(f"{key} {value}" for key, value in machine().items()), end="\n\n", flush=True)
    failed = [name for name in asked.sections or SECTIONS if not measured(name, bench)]
    bench.close()
    if failed:
        print(f"Not measured: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def measured(name: str, bench: Bench) -> bool:
    """Measure and print one section; False where it did not run, so that the others are measured all the same."""
    try:
        for section in SECTIONS[name](bench):
            print(section.text(), flush=True)
            section.save(BUILD, machine())
    except (RuntimeError, TimeoutError, OSError, subprocess.CalledProcessError):
        traceback.print_exc()
        return False
    return True


sys.exit(main(sys.argv[1:]))
