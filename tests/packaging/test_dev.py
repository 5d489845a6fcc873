"""./dev from a bare machine: it says what is missing, installs it where it may, and changes nothing twice."""

from __future__ import annotations

import hashlib
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load_dev() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("dev", str(ROOT / "dev"))
    spec = importlib.util.spec_from_loader("dev", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    module = load_dev()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv/redaksi-stamp")
    return module


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, str], None]:
    """Makes the PATH hold nothing but what a test puts there; each tool writes its calls into `calls`."""
    if os.name == "nt":
        pytest.skip("the stand-ins for system tools are shell scripts")
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def add(name: str, script: str) -> None:
        (folder / name).write_text(
            f"#!/bin/sh\nprintf '%s\\n' \"{name} $*\" >> '{tmp_path}/calls'\n{script}\n", encoding="utf-8"
        )
        (folder / name).chmod(0o755)

    return add


def calls(tmp_path: Path) -> list[str]:
    written = tmp_path / "calls"
    return written.read_text(encoding="utf-8").splitlines() if written.exists() else []


def test_without_a_command_it_explains_itself() -> None:
    done = subprocess.run([sys.executable, ROOT / "dev"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    for command in (
        "run",
        "test",
        "check",
        "bench",
        "torture",
        "package",
        "compile",
        "lock",
        "screenshots",
        "translate",
    ):
        assert f"\n  {command} " in done.stdout


def test_help_is_no_error() -> None:
    assert subprocess.run([sys.executable, ROOT / "dev", "--help"], capture_output=True, check=False).returncode == 0


def test_an_old_python_is_named_with_the_one_that_is_needed(
    dev: ModuleType, tools: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (3, 98))
    monkeypatch.setattr(dev, "NEWEST", (3, 99))
    with pytest.raises(SystemExit, match=r"needs Python 3.98 to 3.99; this is Python 3\.\d+\.\d+"):
        dev.require_python()


def test_another_python_that_fits_takes_over(
    dev: ModuleType, tools: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (3, 98))
    monkeypatch.setattr(dev, "NEWEST", (3, 99))
    monkeypatch.setattr(sys, "argv", ["./dev", "test"])
    tools("python3.98", 'case "$1" in ./dev) exit 7;; esac')
    with pytest.raises(SystemExit) as ended:
        dev.require_python()
    assert ended.value.code == 7
    assert calls(tmp_path)[-1] == "python3.98 ./dev test"


DPKG = "echo libegl1 installed; echo libasound2t64 installed; echo libnss3 config-files"


def test_missing_packages_are_those_without_any_of_their_names(
    dev: ModuleType, tools: Callable[[str, str], None]
) -> None:
    tools("dpkg-query", DPKG)
    assert dev.missing_packages(["libegl1", "libasound2t64/libasound2", "libnss3", "xvfb"]) == ["libnss3", "xvfb"]


def test_without_rights_the_exact_command_is_named(
    dev: ModuleType, tools: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "IS_ROOT", False)
    monkeypatch.setattr(sys, "platform", "linux")
    tools("dpkg-query", DPKG)
    tools("apt-get", "")
    tools("apt-cache", 'case "$*" in *t64) exit 100;; esac')
    (tmp_path / ".venv").mkdir()
    with pytest.raises(SystemExit) as ended:
        dev.install_system_packages("libegl1 libcups2t64/libcups2 xvfb")
    assert "sudo apt-get install -y --no-install-recommends libcups2 xvfb\n" in str(ended.value.code)
    assert not any(call.startswith("apt-get") for call in calls(tmp_path))


def test_root_installs_what_apt_knows_and_names_the_rest(
    dev: ModuleType,
    tools: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "IS_ROOT", True)
    monkeypatch.setattr(sys, "platform", "linux")
    tools("dpkg-query", DPKG)
    tools("apt-get", "")
    tools("apt-cache", 'case "$*" in *chromium) exit 100;; esac')
    tools("env", 'shift; "$@"')
    (tmp_path / ".venv").mkdir()
    dev.install_system_packages("libegl1 xvfb chromium")
    asked = [call for call in calls(tmp_path) if call.startswith("apt-get")]
    assert asked[0].startswith("apt-get update")
    assert asked[1].endswith(" xvfb")
    assert "no package chromium" in capsys.readouterr().out


def test_nothing_is_asked_of_apt_when_all_is_there(
    dev: ModuleType, tools: Callable[[str, str], None], tmp_path: Path
) -> None:
    tools("dpkg-query", DPKG)
    tools("apt-get", "exit 1")
    (tmp_path / ".venv").mkdir()
    dev.install_system_packages("libegl1 libasound2t64/libasound2")
    assert [call.split()[0] for call in calls(tmp_path) if call] == ["dpkg-query"]


def test_dictionaries_are_installed_where_apt_has_them(
    dev: ModuleType, tools: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "IS_ROOT", True)
    monkeypatch.setattr(sys, "platform", "linux")
    tools("dpkg-query", "echo hunspell-en-us installed")
    tools("apt-get", "")
    tools("env", 'shift; "$@"')
    dev.install_dictionaries()
    assert any("install" in call and call.endswith(" hunspell-id") for call in calls(tmp_path))


def test_nothing_stops_where_dictionaries_cannot_be_installed(
    dev: ModuleType,
    tools: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "IS_ROOT", False)
    monkeypatch.setattr(sys, "platform", "linux")
    tools("dpkg-query", "")
    tools("apt-get", "")
    tools("sudo", "exit 1")
    dev.install_dictionaries()
    assert "sudo apt-get install hunspell-id hunspell-en-us" in capsys.readouterr().out


@pytest.fixture
def environment(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A project with an environment that is up to date; holds the commands that were run to renew it."""
    (tmp_path / "requirements.lock").write_bytes(b"lock")
    (tmp_path / "pyproject.toml").write_bytes(b"project")
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.symlink_to(sys.executable)
    dev.STAMP.write_text(hashlib.sha256(b"\0".join([b"lock", b"project", os.fsencode(tmp_path)])).hexdigest())
    ran: list[str] = []
    monkeypatch.setattr(dev, "must", lambda *command: ran.append(" ".join(map(str, command))))
    return ran


def test_an_environment_that_is_up_to_date_is_left_alone(dev: ModuleType, environment: list[str]) -> None:
    dev.make_environment()
    assert environment == []


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_renews_the_environment_once(
    dev: ModuleType, environment: list[str], tmp_path: Path, changed: str
) -> None:
    (tmp_path / changed).write_bytes(b"new")
    dev.make_environment()
    made, locked, project = environment
    assert "venv" in made
    assert "--clear" not in made
    assert "--require-hashes -r requirements.lock" in locked
    assert project.endswith("--no-deps --no-build-isolation -e .")
    dev.make_environment()
    assert len(environment) == 3


def test_an_environment_whose_python_is_gone_is_made_anew(dev: ModuleType, environment: list[str]) -> None:
    dev.PYTHON.unlink()
    dev.make_environment()
    assert "--clear" in environment[0]


@pytest.fixture
def page_tools(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the tools for pages go; what is wanted stands in the project."""
    monkeypatch.setattr(dev, "PAGE_TOOLS", tmp_path / "build/page-tools")
    named = tmp_path / "tests/acceptance/page_tools/package.json"
    named.parent.mkdir(parents=True)
    named.write_text('{"dependencies": {}}')
    return tmp_path / "build/page-tools"


def test_tools_for_pages_are_installed_once(
    dev: ModuleType, tools: Callable[[str, str], None], page_tools: Path, tmp_path: Path
) -> None:
    tools("npm", '/bin/mkdir -p "$3/node_modules/axe-core"')
    for _ in range(2):
        dev.install_page_tools()
    assert (page_tools / "node_modules/axe-core").is_dir()
    assert len(calls(tmp_path)) == 1
    (tmp_path / "tests/acceptance/page_tools/package.json").write_text('{"dependencies": {"axe-core": "9"}}')
    dev.install_page_tools()
    assert len(calls(tmp_path)) == 2


def test_nothing_stops_where_tools_for_pages_cannot_be_installed(
    dev: ModuleType, tools: Callable[[str, str], None], page_tools: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.install_page_tools()
    assert not page_tools.exists()
    tools("npm", "exit 1")
    dev.install_page_tools()
    assert "their tests are skipped" in capsys.readouterr().out
    assert not (page_tools / "package.json").exists()


def test_a_command_ends_with_the_status_of_its_tool(dev: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert (
        dev.call(sys.executable, "-c", "import os; raise SystemExit(os.environ['STATUS'] == '5' and 5)", STATUS="5")
        == 5
    )
    assert capfd.readouterr().out.startswith("$ STATUS=5 ")


def test_a_quiet_step_is_heard_when_it_fails(dev: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    dev.must(sys.executable, "-c", "print('said')", quiet=True)
    assert capfd.readouterr() == ("", "")
    with pytest.raises(SystemExit) as ended:
        dev.must(sys.executable, "-c", "print('said'); raise SystemExit(4)", quiet=True)
    assert ended.value.code == 4
    assert "said" in capfd.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(("name", "seen"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("NOTHING", False)])
def test_a_display_is_seen(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str, seen: bool) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(name, ":1")
    assert dev.has_display() is seen


def test_without_a_display_run_makes_screenshots(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran: list[tuple[object, ...]] = []
    monkeypatch.setattr(dev, "has_display", lambda: False)
    monkeypatch.setattr(dev, "prepare", lambda packages: None)
    monkeypatch.setattr(dev, "call", lambda *command, **environment: ran.append((*command[1:], environment)) or 0)
    assert dev.main(["run"]) == 0
    assert ran == [("-m", "redaksi.demo", {"QT_QPA_PLATFORM": "offscreen"})]


@pytest.mark.parametrize(("domain", "others", "status"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)])
def test_a_whole_test_run_measures_the_domain_alone(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, domain: int, others: int, status: int
) -> None:
    ran: list[tuple[str, ...]] = []

    def run(*arguments: str) -> int:
        ran.append(arguments)
        return domain if "tests/domain" in arguments else others

    monkeypatch.setattr(dev, "COVERAGE", dev.ROOT / "build/coverage")
    monkeypatch.setattr(dev, "prepare", lambda packages: None)
    monkeypatch.setattr(dev, "pytest", run)
    assert dev.main(["test"]) == status
    assert ran[0] == ("tests/domain", "--cov", "--cov-report=")
    assert ran[1:] == [("tests", "--ignore=tests/domain", "--numprocesses=auto", "--dist=loadfile")]
    assert (dev.ROOT / "build").is_dir()


def test_named_tests_are_run_alone(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "prepare", lambda packages: None)
    monkeypatch.setattr(dev, "pytest", lambda *arguments: ran.append(arguments) or 0)
    assert dev.main(["test", "tests/cli", "-k", "list"]) == 0
    assert ran == [("tests/cli", "-k", "list")]


def test_a_failed_check_is_named_and_the_others_still_run(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def call(*command: object, **environment: str) -> int:
        ran.append(str(command[2]))
        return int("mypy" in command)

    monkeypatch.setattr(dev, "prepare", lambda packages: None)
    monkeypatch.setattr(dev, "call", call)
    assert dev.main(["check", "--no-tests"]) == 1
    assert "Failed: mypy\n" in capsys.readouterr().out
    assert ran == ["ruff", "ruff", "mypy", dev.IMPORT_RULES, "coverage"]


def test_an_unknown_argument_of_check_is_wrong_usage(dev: ModuleType) -> None:
    assert dev.main(["check", "--quick"]) == 2
