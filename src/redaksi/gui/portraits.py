"""Pictures of the real window, for the documentation and for a look at every change."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from redaksi.gui import graphics
from redaksi.gui.app import Start
from redaksi.gui.outside import Outside
from redaksi.gui.preferences import Preferences
from redaksi.gui.single import Seat
from redaksi.words import LANGUAGES

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace

SIZES = ((1280, 800), (1920, 1080))
THEMES = ("light", "dark")
#: Milliseconds: between looks at something awaited, at most altogether, and for what paints itself late.
_STEP, _PATIENCE, _SETTLE = 20, 30_000, 400


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a window looks like: theme, language, width and height."""

    theme: str
    language: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.language}-{self.theme}-{self.size[0]}x{self.size[1]}"


def aspects() -> Iterator[Aspect]:
    """Every one that is looked at before something is called done."""
    for size, theme, language in itertools.product(SIZES, THEMES, LANGUAGES):
        yield Aspect(theme, language, size)


class Sitting:
    """A window on a store, shown from one side after the other. `settings` is the file of its preferences."""

    def __init__(self, store: Path, piece: str, outside: Callable[[], Outside], settings: Path, person: str) -> None:
        graphics.prepare("software")
        preferences = Preferences(settings)
        preferences.set("person", person)
        seat = Seat(store)
        self._start = Start(QApplication(["redaksi"]), preferences, seat, seat.take())
        self.window = self._start.window
        self._start.open(store, piece, outside)
        self._wait(lambda: self.window.work is not None and self.window.work.desk.document.is_open)

    @property
    def work(self) -> Workplace:
        if self.window.work is None:
            raise LookupError("the window is not furnished")
        return self.window.work

    def show(self, aspect: Aspect) -> None:
        """Bring the window into this look and wait until it rests, the preview included."""
        self.work.desk.preferences.set("look/theme", aspect.theme)
        self.work.view.show_language(aspect.language)
        self.window.resize(QSize(*aspect.size))
        self.rest()

    def rest(self) -> None:
        """Let the window finish what it is doing."""
        self._pause(_SETTLE)
        self._wait(lambda: self.work.desk.jobs.idle and self.work.furnishing.preview.is_settled)
        self._pause(_SETTLE)

    def take(self, target: Path, widget: QWidget | None = None) -> Path:
        """A picture of the window, or of a dialog over it. OSError where the file cannot be written."""
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (widget or self.window).grab().save(str(target)):
            raise OSError(f"{target} cannot be written")
        return target

    def previewed(self) -> str:
        """The text that the preview shows; empty where there is none to see."""
        view, shown = self.work.furnishing.preview.view, list[str]()
        if view is None:
            return ""
        view.sheet.toPlainText(shown.append)
        self._wait(lambda: bool(shown))
        return shown[0]

    def end(self) -> None:
        self.window.close()
        self._start.end()

    def _wait(self, until: Callable[[], bool]) -> None:
        for _ in range(_PATIENCE // _STEP):
            if until():
                return
            self._pause(_STEP)
        raise TimeoutError("the window did not come to rest")

    def _pause(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
