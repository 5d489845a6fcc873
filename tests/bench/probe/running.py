"""One program on a screen: started, made ready for typing, typed into, stopped."""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from Xlib import X
from Xlib.error import XError

from tests.bench.probe import processes
from tests.bench.probe.screen import WHOLE, Picture, Screen, Zone
from tests.bench.programs.program import Command

#: A window smaller than this is a splash screen or a helper.
_LEAST = (400, 250)
#: A blinking caret is narrower, a changed line of text is wider.
_CARET = 12
#: A program is idle when all of it uses less than this many seconds of CPU in that many seconds.
_IDLE_CPU, _IDLE = 0.010, 0.4
_LETTERS = "aeiountsrdk"
#: The share of a text's pixels that lines below its words may take; the letters take five times that.
_MARKS = 0.02


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from the start of the process; CPU in seconds, memory in MB (PSS), both when it had become idle."""

    painted: float
    idle: float
    cpu: float
    memory: float


@dataclass(slots=True)
class Typed:
    """Milliseconds from each key to its pixels in the editor and in the preview; None where none came in time."""

    editor: list[float | None] = field(default_factory=list)
    preview: list[float | None] = field(default_factory=list)
    #: CPU of the whole program per key, in milliseconds.
    cpu: float = 0.0


class Running:
    """A program that was started; `stop()` it."""

    def __init__(self, screen: Screen, command: Command, log: Path) -> None:
        self._screen = screen
        self._window: Any = None
        screen.forget()
        environment = os.environ | {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"} | command.environment
        environment.pop("WAYLAND_DISPLAY", None)
        with log.open("ab") as output:
            self.began = time.monotonic()
            self._process = subprocess.Popen(
                command.arguments,
                env=environment,
                cwd=command.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def start(self, timeout: float = 60.0) -> Started:
        """Wait until it has painted and become idle."""
        painted = self.painted(timeout)
        idle, cpu = self._settled(timeout)
        return Started(painted, idle - self.began, cpu, processes.memory_mb(self._process.pid))

    def painted(self, timeout: float = 60.0) -> float:
        """Wait for the first paint of its window, which gets the keyboard; seconds from its start."""
        for when, event in self._screen.events(timeout):
            if event.type == X.MapNotify and not event.override:
                self._take(event.window)
            elif event.type in (X.UnmapNotify, X.DestroyNotify) and self._is_ours(event.window):
                self._window = None
            elif self._window is not None and self._screen.repainted(event):
                return when - self.began
            if self._process.poll() is not None:
                break
        raise RuntimeError(f"no window; the program ended with {self._process.poll()}")

    def place(self) -> None:
        """All of the screen, as every other program."""
        self._screen.place(self._window, WHOLE)
        self._screen.focus(self._window)

    def settle(self, timeout: float = 60.0) -> None:
        """Wait until it does nothing any more."""
        self._settled(timeout)
        self._screen.forget()

    def shown(self, picture: Picture, timeout: float = 60.0) -> float:
        """Wait until a zone looks like `picture`, marks apart; seconds from its start."""
        if self._screen.picture(picture.zone).resembles(picture, _MARKS):
            return time.monotonic() - self.began
        for when, event in self._screen.events(timeout):
            area = self._screen.repainted(event)
            if area and area.meet(picture.zone) and self._screen.picture(picture.zone).resembles(picture, _MARKS):
                return when - self.began
        raise TimeoutError("the text did not appear")

    def accepted(self, zone: Zone, timeout: float = 10.0) -> float:
        """Press a key, again while nothing comes of it, until the zone has changed; seconds from its start."""
        before = self._screen.picture(zone)
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self._screen.press("z")
            for when, event in self._screen.events(0.05):
                if self._changed(event, before):
                    return when - self.began
        raise TimeoutError("no key was accepted")

    def write(self, text: str, pause: float = 0.02) -> None:
        """Type small letters and spaces without measuring."""
        for letter in text:
            self._screen.press("space" if letter == " " else letter)
            time.sleep(pause)

    def type(self, keys: int, editor: Zone) -> Typed:
        """Type as a quick writer does: some eight keys a second."""
        return self._type(keys, [editor], (0.09, 0.15), timeout=6.0)

    def type_watched(self, keys: int, editor: Zone, preview: Zone) -> Typed:
        """Type letters one at a time and wait for each to be seen in the preview."""
        return self._type(keys, [editor, preview], (0.7, 0.9), timeout=20.0)

    def stop(self) -> None:
        processes.stop(self._process)

    def _type(self, keys: int, zones: Sequence[Zone], gap: tuple[float, float], timeout: float) -> Typed:
        pick = random.Random(1)
        typed = Typed()
        cpu = processes.cpu_seconds(self._process.pid)
        for number in range(keys):
            if number % 6 == 5 and len(zones) == 1:
                self._screen.press("space")  # not measured: at the end of a line it changes nothing that can be seen
            else:
                delays = self._key(pick.choice(_LETTERS), zones, timeout)
                typed.editor.append(delays[0])
                typed.preview += delays[1:]
            time.sleep(pick.uniform(*gap))
        typed.cpu = (processes.cpu_seconds(self._process.pid) - cpu) * 1e3 / keys
        return typed

    def _key(self, keysym: str, zones: Sequence[Zone], timeout: float) -> list[float | None]:
        """Press a key; milliseconds until each zone has changed."""
        before = [self._screen.picture(zone) for zone in zones]
        self._screen.forget()
        delays: list[float | None] = [None] * len(zones)
        sent = self._screen.press(keysym)
        for when, event in self._screen.events(timeout):
            for number, picture in enumerate(before):
                if delays[number] is None and self._changed(event, picture):
                    delays[number] = (when - sent) * 1e3
            if None not in delays:
                break
        return delays

    def _changed(self, event: Any, before: Picture) -> bool:
        """Whether an event painted something other than what was there, wider than a caret."""
        area = self._screen.repainted(event)
        if area is None or area.width <= _CARET:
            return False
        met = area.meet(before.zone)
        return met is not None and self._screen.picture(met).pixels != before.part(met)

    def _settled(self, timeout: float) -> tuple[float, float]:
        """When it became idle, and the CPU it had used by then."""
        end = time.monotonic() + timeout
        samples = [(time.monotonic(), processes.cpu_seconds(self._process.pid))]
        while time.monotonic() < end:
            time.sleep(0.04)
            now, used = time.monotonic(), processes.cpu_seconds(self._process.pid)
            samples.append((now, used))
            old = next((sample for sample in reversed(samples) if sample[0] <= now - _IDLE), None)
            if old is not None and used - old[1] <= _IDLE_CPU:
                return old
        return samples[-1]

    def _take(self, window: Any) -> None:
        if self._window is not None:
            return
        try:
            size = window.get_geometry()
        except XError:
            return  # it has gone already
        if size.width >= _LEAST[0] and size.height >= _LEAST[1]:
            self._window = window
            self._screen.focus(window)

    def _is_ours(self, window: Any) -> bool:
        return self._window is not None and window.id == self._window.id
