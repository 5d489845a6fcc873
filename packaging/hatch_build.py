"""Turns `ui/` and `resources/` into what the package carries, for wheels, editable installs and a working tree.

| source                                                | becomes                                  | by                |
| ----------------------------------------------------- | ---------------------------------------- | ----------------- |
| ui/NAME.ui                                            | src/redaksi/gui/forms/ui_NAME.py         | uic               |
| resources/redaksi.qrc                                 | src/redaksi/gui/forms/redaksi_rc.py      | rcc               |
| resources/i18n/*.ts                                   | src/redaksi/assets/i18n/*.qm             | lrelease          |
| resources/, the folders named in COPIED              | src/redaksi/assets/…                     | copied as it is   |

The translations stand beside the other assets, not inside the compiled resources, so that a wording can be checked
and changed without Qt. Only what is older than its source is made again; what lost its source is removed.
As a script (`python packaging/hatch_build.py`) it does the same for the working tree and prints what it made.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COPIED = ("words", "templates", "schemas", "samples", "themes", "search", "style", "dictionaries")
FORMS = Path("src/redaksi/gui/forms")
ASSETS = Path("src/redaksi/assets")
FORMS_DOC = '"""Generated from ui/ and resources/redaksi.qrc; not edited by hand, not committed."""\n'
UIC_OPTIONS = ("--absolute-imports", "--python-paths", "src", "--from-imports")


class CompileHook(BuildHookInterface[BuilderConfig]):
    """hatchling's way in: compile first, then name the results, which version control ignores, as part of the build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make everything before files are collected. An sdist carries the sources and leaves this to its wheel."""
        if self.target_name != "wheel":
            return
        compile_tree(Path(self.root))
        build_data["artifacts"] += [f"/{FORMS.as_posix()}/", f"/{ASSETS.as_posix()}/"]


def compile_tree(root: Path) -> list[Path]:
    """Bring forms and assets of the project at `root` up to date.

    Returns the files that were made, relative to `root`. A tool that fails raises CalledProcessError, its own
    message being on standard error.
    """
    made = list(_forms(root)) + list(_translations(root)) + list(_copies(root))
    _remove_orphans(root)
    return made


def _forms(root: Path) -> Iterator[Path]:
    init = root / FORMS / "__init__.py"
    if not init.exists() or init.read_text(encoding="utf-8") != FORMS_DOC:
        init.parent.mkdir(parents=True, exist_ok=True)
        init.write_text(FORMS_DOC, encoding="utf-8")
        yield init.relative_to(root)
    for form in sorted((root / "ui").glob("*.ui")):
        for made in _make(root, FORMS / f"ui_{form.stem}.py", [form], "uic", *UIC_OPTIONS):
            _drop_unused_names(root / made)
            yield made
    collection = root / "resources/redaksi.qrc"
    if collection.exists():
        yield from _make(root, FORMS / "redaksi_rc.py", [collection, *_members(collection)], "rcc")


def _drop_unused_names(form: Path) -> None:
    """uic imports some thirty names that a form does not use; PySide makes each class when it is first imported."""

    def used(block: re.Match[str]) -> str:
        rest = text.replace(block[0], "")
        names = [name for name in re.findall(r"\w+", block[2]) if re.search(rf"\b{name}\b", rest)]
        return f"from {block[1]} import ({', '.join(names)})" if names else ""

    text = form.read_text(encoding="utf-8")
    form.write_text(re.sub(r"from (PySide6\.\w+) import \(([^)]*)\)", used, text), encoding="utf-8")


def _members(collection: Path) -> Iterator[Path]:
    """The files that a .qrc names: when one of them changes the collection is stale."""
    for entry in ElementTree.parse(collection).iter("file"):
        yield collection.parent / (entry.text or "").strip()


def _translations(root: Path) -> Iterator[Path]:
    for source in sorted((root / "resources/i18n").glob("*.ts")):
        target = ASSETS / "i18n" / f"{source.stem}.qm"
        yield from _make(root, target, [source], "lrelease", "-silent", output_option="-qm")


def _make(
    root: Path, target: Path, sources: list[Path], tool: str, *options: str, output_option: str = "-o"
) -> Iterator[Path]:
    """Run one of Qt's tools on the first of `sources` unless `target` is newer than all of them."""
    if _is_fresh(root / target, sources):
        return
    (root / target).parent.mkdir(parents=True, exist_ok=True)
    source = sources[0].relative_to(root).as_posix()
    # Written beside it and moved there: an open window reads its translations from the file while it runs.
    made = target.with_name(f"{target.name}.new")
    _run_tool(root, tool, *options, source, output_option, made.as_posix())
    (root / made).replace(root / target)
    yield target


def _run_tool(root: Path, tool: str, *arguments: str) -> None:
    """PySide6's own wrapper finds the binary, which lies elsewhere on each system."""
    call = f"import sys; from PySide6.scripts.pyside_tool import {tool}; sys.argv[0] = '{tool}'; {tool}()"
    subprocess.run([sys.executable, "-c", call, *arguments], cwd=root, check=True)


def _copies(root: Path) -> Iterator[Path]:
    for source, target in _copy_pairs(root):
        if not _is_fresh(root / target, [source]):
            (root / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, root / target)
            yield target


def _copy_pairs(root: Path) -> Iterator[tuple[Path, Path]]:
    for folder in COPIED:
        for source in sorted((root / "resources" / folder).rglob("*")):
            if source.is_file():
                yield source, ASSETS / source.relative_to(root / "resources")


def _is_fresh(target: Path, sources: Iterable[Path]) -> bool:
    return target.exists() and all(source.stat().st_mtime <= target.stat().st_mtime for source in sources)


def _remove_orphans(root: Path) -> None:
    """A form or a file that was renamed must not live on in the package under its old name."""
    kept = {root / target for _, target in _copy_pairs(root)}
    kept |= {root / ASSETS / "i18n" / f"{source.stem}.qm" for source in (root / "resources/i18n").glob("*.ts")}
    kept |= {root / FORMS / f"ui_{form.stem}.py" for form in (root / "ui").glob("*.ui")}
    kept |= {root / FORMS / "__init__.py"}
    if (root / "resources/redaksi.qrc").exists():
        kept.add(root / FORMS / "redaksi_rc.py")
    for folder in (FORMS, ASSETS):
        for found in (root / folder).rglob("*"):
            if found.is_file() and found not in kept and "__pycache__" not in found.parts:
                found.unlink()


if __name__ == "__main__":
    for path in compile_tree(Path(__file__).resolve().parent.parent):
        print("made", path.as_posix())
