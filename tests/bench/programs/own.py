"""Redaksi itself, on a store that holds the document."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.bench import newsroom
from tests.bench.programs.program import ROOT, Command, Program, at_home


def _prepare(home: Path, document: Path) -> Command:
    store = _fresh(newsroom.store_with(document), home)
    return _window(home, store, newsroom.SLUG)


def _prepare_large(home: Path, document: Path) -> Command:
    store = newsroom.library(newsroom.LARGE)
    newsroom.add_document(store, document)
    return _window(home, store, newsroom.SLUG)


def _fresh(store: Path, home: Path) -> Path:
    """A copy: what one start types, the next does not find."""
    copy = home / "naskah"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(store, copy)
    return copy


def _window(home: Path, store: Path, piece: str) -> Command:
    # The window knows who works here, so it does not ask; everything else is as it comes, whatever the last start left.
    preferences = home / ".config/redaksi/window.ini"
    preferences.parent.mkdir(parents=True, exist_ok=True)
    preferences.write_text(f"[General]\nperson={newsroom.EDITOR}\n", encoding="utf-8")
    arguments = [sys.executable, "-m", "redaksi", "--store", str(store), "open", piece]
    return Command(arguments, at_home(home) | {"PYTHONPATH": str(ROOT / "src")})


def packed(program: Path) -> Program:
    """The same window, opened by a packed program."""

    def prepare(home: Path, document: Path) -> Command:
        sources = _prepare(home, document)
        return Command([str(program), *sources.arguments[3:]], at_home(home))

    return Program("Redaksi, packed", prepare, has_preview=True)


REDAKSI = Program("Redaksi", _prepare, has_preview=True)
REDAKSI_LARGE = Program("Redaksi, 100,000 stories", _prepare_large, has_preview=True)
