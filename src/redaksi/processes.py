"""Processes of our own: what hostile or large input may do to them, it cannot do to the window."""

from __future__ import annotations

import gc
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

log = logging.getLogger(__name__)

#: What a frozen program, which is its own interpreter, is told in place of `python -m`.
MODULE = "--module"


def of_ours(module: str) -> list[str]:
    """What starts `module` of this package as a process of its own."""
    return [sys.executable, MODULE if getattr(sys, "frozen", False) else "-m", module]


def start(command: Sequence[str], *, quiet: bool = False) -> subprocess.Popen[bytes]:
    """`command` with pipes to and from it, able to import this package, without a console window. OSError.

    What it says of its own errors is lost where it is `quiet`.
    """
    package_root = str(Path(__file__).resolve().parents[1])
    search_path = os.pathsep.join(filter(None, [package_root, os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if quiet else None,
        env=os.environ | {"PYTHONPATH": search_path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill what `start` began and let go of its input; whoever reads its output finds the end of it."""
    process.kill()
    process.wait()
    assert process.stdin is not None
    try:
        process.stdin.close()
    except OSError as error:  # what was still to be written has no reader any more
        log.debug("%s: %s", process.args, error)


def ignore_interrupts() -> None:
    """Ctrl+C in a terminal is for the program that asks, not for this process, which works for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def collect_seldom() -> None:
    """What is imported stays, and stories hold nothing that leads back to itself: looking for that is work for nothing.

    For a process that goes through many stories and ends.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def limit_memory(size: int) -> None:
    """This process may use `size` bytes from now on, where the system can limit that."""
    if sys.platform in ("win32", "darwin"):  # the one has no such limit, the other refuses to set it
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
