"""`redaksi --self-test` tells whether the program works on this computer, and touches nothing of the account."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from redaksi.selftest import program
from redaksi.selftest.outcome import Absent, Check, FailedError, outcome_of


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("account")
    environment = os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, "-m", "redaksi", "--self-test", "--json", "--picture", str(folder / "window.png")]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    report["status"], report["left"] = done.returncode, sorted(path.name for path in folder.iterdir())
    return report


def test_it_takes_a_story_from_import_to_export(told: dict[str, Any]) -> None:
    outcomes = {check["name"]: check for check in told["checks"]}
    assert [name for name, check in outcomes.items() if not check["works"]] == []
    assert list(outcomes)[-7:] == ["apart", "window", "approval", "export", "verify", "round trip", "command line"]
    assert told["works"] is True
    assert told["status"] == 0


def test_it_leaves_only_the_picture_that_was_asked_for(told: dict[str, Any]) -> None:
    assert told["left"] == ["window.png"]


def test_it_names_its_parts(told: dict[str, Any]) -> None:
    assert told["parts"]["Python"] == ".".join(map(str, sys.version_info[:3]))
    assert "?" not in told["parts"].values()
    assert told["frozen"] is False


def test_whatever_goes_wrong_is_reported() -> None:
    def broken() -> str:
        raise FailedError("no icon is compiled in")

    found = outcome_of(Check("forms", broken))
    assert not found.works
    assert found.line.startswith("FAILED  forms          FailedError: no icon is compiled in (")


def test_what_a_computer_lacks_is_no_failure() -> None:
    found = outcome_of(Check("keychain", lambda: Absent("none on this computer")))
    assert found.works
    assert found.line.startswith("absent  keychain       none on this computer (")


def test_a_resource_that_was_changed_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assets = tmp_path / "assets"
    (assets / "words").mkdir(parents=True)
    (assets / "words/a.toml").write_text("x", encoding="utf-8")
    (assets / "manifest.json").write_text(json.dumps({"words/a.toml": "00"}), encoding="utf-8")
    monkeypatch.setattr(program, "files", lambda name: tmp_path)
    with pytest.raises(FailedError, match=r"words/a.toml is not what it was"):
        program.resources()
