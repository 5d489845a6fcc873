"""The scripts in packaging/, which stand beside each other and are no package of Python's."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def script(name: str) -> ModuleType:
    """The module of `packaging/NAME.py`, such as `linux/tree`."""
    for folder in (PACKAGING, (PACKAGING / name).parent):
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
    return importlib.import_module(name.rsplit("/", 1)[-1])
