"""What every test stands on: no display, a home of its own, one place and time on every machine.

The environment is set while this file is read, before any test module can import Qt.
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from platformdirs import user_config_path

ROOT = Path(__file__).resolve().parent.parent
#: How much of the rounds of `./dev torture` is run: 0 in a test run, 1 for all of them.
TORTURE = float(os.environ.get("REDAKSI_TORTURE") or 0)


def _set_up_home() -> Path:
    """Give programs a new, empty home, so that no test reads or changes what the person at the machine has."""
    home = Path(tempfile.mkdtemp(prefix="redaksi-tests-"))
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name, folder in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
    }.items():
        (home / folder).mkdir(parents=True, mode=0o700)
        os.environ[name] = str(home / folder)
    return home


def _set_up_environment() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium's sandbox refuses root; tests only
    for name in ("LANGUAGE", "REDAKSI_STORE"):
        os.environ.pop(name, None)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nobody's own keychain
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "Asia/Jakarta"
    if hasattr(time, "tzset"):
        time.tzset()


HOME = _set_up_home()
_set_up_environment()

settings.register_profile("check", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.register_profile("torture", deadline=None, max_examples=max(100, round(2000 * TORTURE)))
settings.load_profile("torture" if TORTURE else "check")


def pytest_configure(config: pytest.Config) -> None:
    """Tests see the forms and assets of the sources as they are now; a change since the last install counts."""
    if hasattr(config, "workerinput"):  # whoever shared the tests out has made them
        return
    runpy.run_path(str(ROOT / "packaging/hatch_build.py"))["compile_tree"](ROOT)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: with something of Python's in it, Qt's off-screen platform crashes at the very end."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def nobody_chose_a_language() -> Iterator[None]:
    """What one test chose for this machine is no choice of the next one, in whatever order they run."""
    yield
    (user_config_path("redaksi", appauthor=False) / "language").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The newsroom's reference material: `../shared` beside the checkout, or where REDAKSI_SHARED says."""
    folder = Path(os.environ.get("REDAKSI_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"the reference material is not at {folder} (REDAKSI_SHARED names its folder)")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What `./dev torture` repeats: tests that count their rounds, and those whose examples are made up."""
    for item in items:
        made_up = getattr(getattr(item, "function", None), "is_hypothesis_test", False)
        if made_up or "rounds" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.torture)


@pytest.fixture(scope="session")
def rounds() -> Callable[[int, int], int]:
    """`rounds(20, 1000)`: how often to repeat, 20 times in a test run, 1,000 times in `./dev torture`, or a part."""
    return lambda in_tests, in_torture: max(in_tests, round(in_torture * TORTURE))
