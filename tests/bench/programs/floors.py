"""The least that a window like Redaksi's costs: scripts of a few lines in `tests/bench/floors`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.programs.program import ROOT, Command, Program, at_home

_SCRIPTS = ROOT / "tests/bench/floors"
#: Both are given what Redaksi chooses where there is no GPU; otherwise the floor would be slower than the house.
_SOFTWARE = {"QT_QUICK_BACKEND": "software", "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu"}


def _script(name: str, environment: dict[str, str]) -> Callable[[Path, Path], Command]:
    def prepare(home: Path, document: Path) -> Command:
        return Command([sys.executable, str(_SCRIPTS / name), str(document)], at_home(home) | environment)

    return prepare


BARE = Program("bare editor", _script("bare.py", {}))
WEBENGINE = Program("bare editor + WebEngine", _script("webengine.py", _SOFTWARE), has_preview=True)
SKETCH = Program("block-patch sketch", _script("sketch.py", _SOFTWARE), has_preview=True)
