"""Drawn without OpenGL where no GPU can be expected; nothing leaves the machine either way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from redaksi.gui import graphics
from redaksi.gui.graphics import OFFLINE_FLAGS, prepare, wants_software


@pytest.fixture
def gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose GPU this account may use."""
    monkeypatch.setattr(graphics, "_has_render_node", lambda _folder: True)


@pytest.mark.usefixtures("gpu")
@pytest.mark.parametrize(
    ("choice", "environment", "software"),
    [
        ("auto", {}, False),
        ("software", {}, True),
        ("hardware", {"LIBGL_ALWAYS_SOFTWARE": "1"}, False),
        ("auto", {"LIBGL_ALWAYS_SOFTWARE": "1"}, True),
        ("auto", {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, True),
        ("auto", {"QT_QUICK_BACKEND": "software"}, True),
        ("auto", {"SESSIONNAME": "RDP-Tcp#3"}, True),
    ],
)
def test_how_the_window_is_drawn(choice: str, environment: dict[str, str], software: bool) -> None:
    assert wants_software(choice, environment) is software


def test_without_a_render_node_there_is_no_gpu(tmp_path: Path) -> None:
    assert not graphics._has_render_node(tmp_path / "dri")
    (tmp_path / "renderD128").touch()
    assert graphics._has_render_node(tmp_path)


def test_software_drawing_is_asked_for_in_both_qt_and_chromium() -> None:
    environment: dict[str, str] = {}
    assert prepare("software", environment)
    assert environment["QT_QUICK_BACKEND"] == "software"
    assert environment["QT_XCB_GL_INTEGRATION"] == "none"
    assert "--disable-gpu" in environment["QTWEBENGINE_CHROMIUM_FLAGS"]


def test_with_a_gpu_the_window_starts_on_it() -> None:
    environment: dict[str, str] = {}
    assert not prepare("hardware", environment)
    assert environment["QT_WIDGETS_RHI"] == "1"
    assert "--disable-gpu" not in environment["QTWEBENGINE_CHROMIUM_FLAGS"]


@pytest.mark.parametrize("choice", ["software", "hardware"])
def test_chromium_may_not_reach_the_network(choice: str) -> None:
    environment = {"QTWEBENGINE_CHROMIUM_FLAGS": "--force-dark-mode"}
    prepare(choice, environment)
    prepare(choice, environment)
    flags = environment["QTWEBENGINE_CHROMIUM_FLAGS"]
    assert flags.startswith("--force-dark-mode ")
    for flag in OFFLINE_FLAGS:
        assert flags.count(flag) == 1


def test_without_opengl_its_absence_is_not_told_and_all_else_is(capsys: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    try:
        graphics.hush()
        qWarning("QRhiGles2: Failed to create context")
        qWarning("the roof is on fire")
    finally:
        qInstallMessageHandler(before)
    assert capsys.readouterr().err == "the roof is on fire\n"
