"""The day in the real window: a picture of each of its steps, and of the window in every aspect."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from redaksi import bootstrap
from redaksi.demo.day import SCENES, Day, Scene
from redaksi.demo.newsroom import EDITOR, SHOWN
from redaksi.usecases import people

if TYPE_CHECKING:
    from redaksi.gui.portraits import Sitting


def play(store: Path, target: Path) -> Iterator[Path]:
    """Play the day in a window on `store`, and give each picture as it is taken."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium's sandbox refuses root; never in the product
    from redaksi.gui.portraits import Sitting, aspects

    sitting = Sitting(store, SHOWN, bootstrap.window_parts, target / "window.ini", EDITOR)
    folder = target / "screenshots"
    try:
        for aspect in aspects():
            sitting.show(aspect)
            yield sitting.take(folder / f"{aspect.name}.png")
        sitting.show(next(aspects()))
        room = sitting.work.desk.room
        assert room is not None, "the window has opened its newsroom"
        day = Day(room, target)
        for scene in SCENES:
            _act(sitting, day, scene)
            yield sitting.take(folder / "day" / f"{scene.name}.png")
        day.verify()
        yield _verified(sitting, day, folder / "day" / "10-verified.png")
    finally:
        sitting.end()


def _act(sitting: Sitting, day: Day, scene: Scene) -> None:
    """Somebody sits down, does it, and looks at what came of it."""
    work = sitting.work
    (person,) = (user for user in people.users(day.room) if user.name == scene.by)
    work.desk.sit(person)
    sitting.rest()
    scene.step(day)
    work.look_for_other_hands()
    sitting.rest()
    work.opening.open(day.id)
    sitting.rest()
    tools = work.furnishing.desk_tools
    tabs = {
        "form": work.furnishing.form,
        "checks": tools.checks.pane,
        "review": tools.review.pane,
        "history": tools.history,
    }
    work.window.ui.formPane.setCurrentWidget(tabs[scene.tab])
    sitting.rest()


def _verified(sitting: Sitting, day: Day, target: Path) -> Path:
    from redaksi.gui.keys.verify_dialog import VerifyDialog

    dialog = VerifyDialog(sitting.window, sitting.work.desk)
    dialog.open()
    dialog.resize(760, 620)  # high enough for all of them: the last one is the one that somebody has changed
    dialog.look_at(day.files)
    sitting.rest()
    taken = sitting.take(target, dialog)
    dialog.accept()
    return taken
