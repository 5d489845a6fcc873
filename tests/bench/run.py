#!/usr/bin/env python3
"""python tests/bench/run.py [--quick] [SECTION…]: see `tests/bench/__main__.py`."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    runpy.run_module("tests.bench", run_name="__main__")
