"""Other editors of Markdown, where they are installed.

Found on the PATH or as `build/bench/peers/NAME/bin/NAME`, so that a virtual environment of each can lie there:
`python3 -m venv build/bench/peers/retext && build/bench/peers/retext/bin/pip install retext PyQt6-WebEngine`.
novelWriter opens projects, not texts: the sample project that it brings gets the text in place of one of its scenes.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.newsroom import BUILD
from tests.bench.programs.program import Command, Program, at_home

GHOSTWRITER = "ghostwriter"
#: The scene at which novelWriter's sample project opens.
_SCENE = "636b6aa9b697b"


def asked_for(bench: Bench) -> list[Program]:
    """The peers of this run: all, or none."""
    return all_peers() if bench.peers else []


def all_peers() -> list[Program]:
    return [
        _peer(GHOSTWRITER, GHOSTWRITER, _plain, has_preview=True, text_at=(400, 420)),
        _peer("ReText, live WebEngine", "retext", _retext, has_preview=True, text_at=(300, 420)),
        _peer("novelWriter", "novelwriter", _novelwriter, has_preview=False, text_at=(700, 420), answer_at=(760, 380)),
        _peer("FocusWriter", "focuswriter", _plain, has_preview=False, text_at=(600, 420)),
    ]


def _peer(
    name: str,
    program: str,
    prepare: Callable[[str, Path, Path], Command],
    *,
    has_preview: bool,
    text_at: tuple[int, int],
    answer_at: tuple[int, int] | None = None,
) -> Program:
    found = shutil.which(program) or shutil.which(program, path=str(BUILD / "peers" / program / "bin"))
    missing = None if found else "not installed"

    def prepared(home: Path, document: Path) -> Command:
        return prepare(found or program, home, document)

    return Program(name, prepared, has_preview, text_at, answer_at, missing)


def _plain(program: str, home: Path, document: Path) -> Command:
    return Command([program, str(_copy(home, document))], at_home(home))


def _retext(program: str, home: Path, document: Path) -> Command:
    environment = at_home(home)
    settings = home / ".config/ReText project/ReText.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[General]\ndefaultPreviewState=live-preview\nuseWebEngine=true\n", encoding="utf-8")
    return Command([program, str(_copy(home, document))], environment)


def _novelwriter(program: str, home: Path, document: Path) -> Command:
    """Its sample project, open at the scene that holds the text; no spelling. It says first that it makes an index."""
    project = home / "project"
    shutil.rmtree(project, ignore_errors=True)
    packages = Path(program).resolve().parents[1] / "lib"
    with zipfile.ZipFile(next(packages.glob("python*/site-packages/novelwriter/assets/sample.zip"))) as sample:
        sample.extractall(project)
    settings = project / "nwProject.nwx"
    known = settings.read_text(encoding="utf-8")
    known = known.replace(f'<entry key="viewer">{_SCENE}</entry>', '<entry key="viewer">None</entry>')
    settings.write_text(known.replace('<spellChecking auto="yes">', '<spellChecking auto="no">'), encoding="utf-8")
    scene = project / "content" / f"{_SCENE}.md"
    head = scene.read_text(encoding="utf-8").split("+++")[1]
    scene.write_text(f"+++{head}+++\n{document.read_text(encoding='utf-8')}", encoding="utf-8")
    return Command([program, str(settings)], at_home(home))


def _copy(home: Path, document: Path) -> Path:
    """The document as the program may write over it."""
    home.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(document, home / document.name))
