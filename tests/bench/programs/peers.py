"""Other editors of Markdown, where they are installed.

Found on the PATH or as `build/bench/peers/NAME/bin/NAME`, so that a virtual environment of each can lie there:
`python3 -m venv build/bench/peers/retext && build/bench/peers/retext/bin/pip install retext PyQt6-WebEngine`.
novelWriter is not among them: it opens projects of its own kind, not texts.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.newsroom import BUILD
from tests.bench.programs.program import Command, Program, at_home

GHOSTWRITER = "ghostwriter"


def asked_for(bench: Bench) -> list[Program]:
    """The peers of this run: all, or none."""
    return all_peers() if bench.peers else []


def all_peers() -> list[Program]:
    return [
        _peer(GHOSTWRITER, GHOSTWRITER, _plain, has_preview=True, text_at=(400, 420)),
        _peer("ReText, live WebEngine", "retext", _retext, has_preview=True, text_at=(300, 420)),
        _peer("FocusWriter", "focuswriter", _plain, has_preview=False, text_at=(600, 420)),
    ]


def _peer(
    name: str,
    program: str,
    prepare: Callable[[str, Path, Path], Command],
    *,
    has_preview: bool,
    text_at: tuple[int, int],
) -> Program:
    found = shutil.which(program) or shutil.which(program, path=str(BUILD / "peers" / program / "bin"))
    missing = None if found else "not installed"
    return Program(
        name, lambda home, document: prepare(found or program, home, document), has_preview, text_at, missing
    )


def _plain(program: str, home: Path, document: Path) -> Command:
    return Command([program, str(_copy(home, document))], at_home(home))


def _retext(program: str, home: Path, document: Path) -> Command:
    environment = at_home(home)
    settings = home / ".config/ReText project/ReText.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[General]\ndefaultPreviewState=live-preview\nuseWebEngine=true\n", encoding="utf-8")
    return Command([program, str(_copy(home, document))], environment)


def _copy(home: Path, document: Path) -> Path:
    """The document as the program may write over it."""
    home.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(document, home / document.name))
