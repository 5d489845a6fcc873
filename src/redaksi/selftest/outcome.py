"""What a check is, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


class FailedError(Exception):
    """Something of the program does not work; the message says what."""


class Absent(str):
    """What a check found where this computer lacks something that the program can do without."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Check:
    """`look` returns what it found in a few words, Absent where the computer has none; any exception is a failure."""

    name: str
    look: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one check; `absent` where something is missing that the program can do without."""

    name: str
    works: bool
    absent: bool
    found: str
    seconds: float

    @property
    def line(self) -> str:
        mark = "FAILED" if not self.works else "absent" if self.absent else "ok"
        return f"{mark:<7} {self.name:<14} {self.found} ({self.seconds:.1f} s)"


def outcome_of(check: Check) -> Outcome:
    """Run one check. A self-test reports whatever goes wrong, and goes on."""
    begun = time.monotonic()
    try:
        found, works = check.look(), True
    except Exception as error:  # noqa: BLE001 (that is what a self-test is for)
        found, works = f"{type(error).__name__}: {error}", False
    return Outcome(check.name, works, isinstance(found, Absent), str(found), round(time.monotonic() - begun, 3))
