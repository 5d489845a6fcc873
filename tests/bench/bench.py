"""One run of measures: how thorough, where its files are, the screen that its programs appear on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tests.bench.newsroom import BUILD
from tests.bench.probe.running import Running
from tests.bench.probe.screen import Screen
from tests.bench.programs.program import Program

T = TypeVar("T")


@dataclass
class Bench:
    """`quick`: few rounds and short documents, to see whether everything works; its figures say little.

    `words`: lengths of the documents typed into, instead of the usual ones; `peers`: whether other programs run too.
    """

    quick: bool
    words: Sequence[int] = ()
    peers: bool = True

    @cached_property
    def screen(self) -> Screen:
        return Screen()

    @property
    def lengths(self) -> Sequence[int]:
        """Words of the documents typed into."""
        return self.words or ((1_000,) if self.quick else (1_000, 10_000, 100_000))

    def rounds(self, thorough: int) -> int:
        return 2 if self.quick else thorough

    @contextmanager
    def running(self, program: Program, document: Path) -> Iterator[Running]:
        """The program, just started on the document."""
        home = BUILD / "homes" / _file_name(program.name)
        home.mkdir(parents=True, exist_ok=True)
        command = program.prepare(home, document)
        running = Running(self.screen, command, home.with_suffix(".log"))
        try:
            yield running
        finally:
            running.stop()

    def in_turn(self, programs: Sequence[Program], rounds: int, measure: Callable[[Program], T]) -> dict[str, list[T]]:
        """A B C, A B C …: what `measure` gave of each program, round by round."""
        found: dict[str, list[T]] = {program.name: [] for program in programs}
        for _ in range(rounds):
            for program in programs:
                found[program.name].append(measure(program))
        return found

    def forget_homes(self) -> None:
        """Programs start as on a machine where they were never started before."""
        shutil.rmtree(BUILD / "homes", ignore_errors=True)

    def shot(self, name: str) -> None:
        """What the screen shows, for somebody to look at: build/bench/shots."""
        folder = BUILD / "shots"
        folder.mkdir(parents=True, exist_ok=True)
        self.screen.save(folder / f"{_file_name(name)}.png")

    def close(self) -> None:
        if "screen" in self.__dict__:
            self.screen.close()


def _file_name(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower())
