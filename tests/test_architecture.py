"""The house rules that a linter cannot state; those of one direction stand in pyproject.toml under importlinter."""

from __future__ import annotations

import ast
import re
import shutil
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src/redaksi"
GENERATED = (SOURCE / "gui/forms", SOURCE / "assets")
RECORDS = SOURCE / "store/migrations/versions"  # a migration records a schema as it was, table after table
HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "jinja2", "babel", "markdown", "jsonschema", "PIL")


def modules() -> list[Path]:
    return [
        path for path in sorted(SOURCE.rglob("*.py")) if not any(path.is_relative_to(folder) for folder in GENERATED)
    ]


def functions() -> Iterator[tuple[str, int]]:
    """Name and length in lines of every function of the package, migrations aside."""
    for path in (path for path in modules() if not path.is_relative_to(RECORDS)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


def imported_with(*names: str) -> set[str]:
    """Top-level packages that a fresh interpreter holds after importing modules `names`."""
    call = f"import sys, {', '.join(names)}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True).stdout.split())


def test_files_are_short() -> None:
    lengths = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert statistics.median(lengths.values()) <= 110
    assert [f"{path}: {length} lines" for path, length in lengths.items() if length > 300] == []


def test_functions_fit_on_a_screen() -> None:
    lengths = dict(functions())
    assert statistics.mean(lengths.values()) <= 13
    assert [f"{name}: {length} lines" for name, length in lengths.items() if length > 60] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        dotted(path) for path in modules() if ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]
    assert silent == []


def test_the_command_line_starts_nothing_of_the_window() -> None:
    assert "PySide6" not in imported_with("redaksi.cli")


@pytest.mark.parametrize(
    "module",
    [
        "redaksi.expressions",
        "redaksi.render.serve",
        "redaksi.formats.pictures.serve",
        "redaksi.formats.clipboard.apart",
        "redaksi.press",
        "redaksi.reader",
        "redaksi.scribe",
    ],
)
def test_processes_of_our_own_start_without_the_window(module: str) -> None:
    assert "PySide6" not in imported_with(module)


def test_the_window_paints_before_anything_heavy_is_imported() -> None:
    """The store and the renderer cost more time than the window: they come after the first paint."""
    window = [dotted(path) for path in modules() if path.is_relative_to(SOURCE / "gui")]
    loaded = imported_with("redaksi.bootstrap", "redaksi.__main__", *window)
    assert "PySide6" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []


def test_storing_imports_no_migration_tool_unless_it_is_due() -> None:
    assert "alembic" not in imported_with("redaksi.store.opening")


def imported_packages() -> dict[str, str]:
    """Top-level packages of others that the product imports anywhere, and one module that does."""
    found = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            found |= {name.partition(".")[0]: dotted(path) for name in names}
    return {name: by for name, by in found.items() if name not in sys.stdlib_module_names and name != "redaksi"}


def installed_for_users() -> set[str]:
    """The distributions that an installation without development tools brings, by their plain names."""
    waiting = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    found: set[str] = set()
    while waiting:
        name = canonicalize_name(Requirement(waiting.pop()).name)
        if name not in found:
            found.add(name)
            waiting += [line for line in metadata.requires(name) or [] if "extra ==" not in line and is_here(line)]
    return found


def is_here(requirement: str) -> bool:
    marker = Requirement(requirement).marker
    return marker is None or marker.evaluate()


def test_the_product_imports_only_what_its_users_get() -> None:
    """A development tool's library is there for us and missing on a desk."""
    providers = metadata.packages_distributions()
    users = installed_for_users()
    missing = {
        name: by
        for name, by in imported_packages().items()
        if users.isdisjoint(canonicalize_name(provider) for provider in providers.get(name, []))
    }
    assert missing == {}


MACHINE_PATH = re.compile(r"(?<![a-z.])/(?:home|root|Users|work)/[a-z]")


def written_files() -> Iterator[Path]:
    for name in ("src", "resources", "ui", "docs", "packaging", "tests", ".ci", "dev", "pyproject.toml"):
        found = [ROOT / name] if (ROOT / name).is_file() else sorted((ROOT / name).rglob("*"))
        for path in [*found, *sorted(ROOT.glob("*.md"))]:
            if (
                path.suffix in {"", ".py", ".md", ".toml", ".ui", ".qrc", ".ts", ".j2", ".json", ".sh"}
                and path.is_file()
            ):
                yield path


def test_no_file_names_a_place_on_one_machine() -> None:
    named = [
        str(path.relative_to(ROOT)) for path in written_files() if MACHINE_PATH.search(path.read_text(encoding="utf-8"))
    ]
    assert named == []


def test_the_lock_names_no_address() -> None:
    """Whoever installs chooses where packages come from; their hashes say that they are the right ones."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^[A-Za-z0-9_.-]+==", lock, re.MULTILINE)
    hashed = re.findall(r"^[A-Za-z0-9_.-]+==.*\\\n    --hash=sha256:", lock, re.MULTILINE)
    assert len(pinned) == len(hashed) > 20


BROKEN_RULES = {
    "usecases/bad.py": ("import redaksi.gui, redaksi.store", "One direction"),
    "gui/bad.py": ("import redaksi.formats", "Only the wiring knows"),
    "render/bad.py": ("import redaksi.formats", "Hand-over files and sites use formats"),
    "store/bad.py": ("import redaksi.usecases.saving", "Storing, rendering and formats look down"),
    "store/worse.py": ("import redaksi.formats", "Storing and writing formats"),
    "store/worst.py": ("import redaksi.render", "Storing and rendering"),
    "handoff/bad.py": ("import redaksi.store", "Storing and hand-over files"),
    "publication/bad.py": ("import redaksi.signing", "Making sites knows neither"),
    "signing/bad.py": ("import redaksi.store", "Signing knows neither store"),
    "targets/bad.py": ("import redaksi.store", "Couriers and storing"),
    "usecases/worse.py": ("import urllib3", "Only couriers go out"),
    "formats/bad.py": ("import redaksi.cli", "No room depends on itself"),
    "cli/bad.py": ("import PySide6.QtCore, redaksi.formats", "Qt only in the window"),
    "gui/worse.py": ("import sqlalchemy.orm", "SQL only in the store"),
    "domain/bad.py": ("import pathlib", "The domain knows no files"),
}


@pytest.fixture(scope="module")
def rule_verdicts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package in which every rule is broken somewhere."""
    copy = tmp_path_factory.mktemp("broken")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(SOURCE, copy / "src/redaksi", ignore=shutil.ignore_patterns("__pycache__", "assets"))
    for name, (statement, _) in BROKEN_RULES.items():
        (copy / "src/redaksi" / name).write_text(f"{statement}\n", encoding="utf-8")
    call = "import sys; sys.path[0] = 'src'; from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", call, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("rule", sorted({rule for _, rule in BROKEN_RULES.values()}))
def test_a_broken_import_rule_is_noticed(rule_verdicts: str, rule: str) -> None:
    assert re.search(rf"^{re.escape(rule)}.* BROKEN", rule_verdicts, re.MULTILINE), rule_verdicts


def test_every_import_rule_is_proved_to_notice() -> None:
    names = re.findall(r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    rules = [name for name in names if name != "redaksi"]
    assert len(rules) == len({rule for _, rule in BROKEN_RULES.values()})
