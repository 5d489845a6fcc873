"""Speed and memory of Redaksi in figures, beside floors and peers, held against its goals.

python tests/bench/run.py [--quick] [startup story typing preview store cli export]

Without a section all are measured; --quick takes minutes instead of an hour and says only whether everything works.
Tables are printed; every figure is kept in build/bench/*.json, what the screen showed in build/bench/shots.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from tests.bench.bench import Bench
from tests.bench.measures import commands, exporting, keys, startup, store, story
from tests.bench.newsroom import BUILD
from tests.bench.report import Section, machine

SECTIONS: dict[str, Callable[[Bench], list[Section]]] = {
    "startup": lambda bench: [startup.measure(bench)],
    "story": lambda bench: [story.measure(bench)],
    "typing": keys.measure_typing,
    "preview": keys.measure_preview,
    "store": lambda bench: [store.measure(bench)],
    "cli": lambda bench: [commands.measure(bench)],
    "export": lambda bench: [exporting.measure(bench)],
}


def main(arguments: list[str]) -> int:
    """Measure and print; 0 whatever the figures are: goals are read, not enforced."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.sections) - set(SECTIONS):
        parser.error(f"no such section: {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    bench = Bench(asked.quick)
    print("  ".join(f"{key} {value}" for key, value in machine().items()), end="\n\n", flush=True)
    try:
        for name in asked.sections or SECTIONS:
            for section in SECTIONS[name](bench):
                print(section.text(), flush=True)
                section.save(BUILD, machine())
    finally:
        bench.close()
    return 0


sys.exit(main(sys.argv[1:]))
