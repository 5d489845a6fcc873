"""What a program and all its children use, from /proc."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


def family(pid: int) -> set[int]:
    """A process, its descendants, and whoever shares its session (children of a parent that has gone)."""
    children: dict[int, list[int]] = {}
    found: set[int] = set()
    waiting = [pid]
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and (facts := _stat(int(entry.name))):
            children.setdefault(int(facts[1]), []).append(int(entry.name))
            if int(facts[3]) == pid:
                waiting.append(int(entry.name))
    while waiting:
        member = waiting.pop()
        if member not in found:
            found.add(member)
            waiting += children.get(member, [])
    return found


def cpu_seconds(pid: int) -> float:
    """CPU time of the family so far: what its living members used, and their children that have been waited for."""
    stats = [facts for member in family(pid) if (facts := _stat(member))]
    return sum(int(value) for facts in stats for value in facts[11:15]) / _TICK


def memory_mb(pid: int) -> float:
    """The family's proportional set size: a page shared by n processes counts as 1/n."""
    return sum(_pss_kb(member) for member in family(pid)) / 1024


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a program and everything it has started."""
    members = family(process.pid)
    for number, patience in ((signal.SIGTERM, 2.0), (signal.SIGKILL, 10.0)):
        for member in members:
            try:
                os.kill(member, number)
            except ProcessLookupError:
                continue
        end = time.monotonic() + patience
        while process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)


def _stat(pid: int) -> list[str] | None:
    """The fields after the name, from the state on; None for a process that has gone."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def _pss_kb(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
