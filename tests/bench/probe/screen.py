"""A screen of its own (Xvfb): sends real key events and sees which pixels change, and when."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from Xlib import XK, X, display
from Xlib.ext import damage, xtest

#: A small laptop's. No window manager runs there: a window is where its program, or the probe, puts it.
SIZE = (1280, 800)
_BYTES = 4


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle of the screen in pixels; right and bottom are outside of it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def meet(self, other: Zone) -> Zone | None:
        """The part that both have, if any."""
        met = Zone(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )
        return met if met.width > 0 and met.height > 0 else None


WHOLE = Zone(0, 0, *SIZE)


@dataclass(frozen=True, slots=True)
class Picture:
    """The pixels of a zone as they were at one moment."""

    zone: Zone
    pixels: bytes

    def resembles(self, other: Picture, but_for: float) -> bool:
        """Whether no more than that share of the bytes differs: the lines below misspelt words come after the text."""
        size = len(self.pixels)
        if size != len(other.pixels):
            return False
        differing = int.from_bytes(self.pixels) ^ int.from_bytes(other.pixels)
        return size - differing.to_bytes(size).count(0) <= but_for * size

    def part(self, zone: Zone) -> bytes:
        """The pixels of a zone that lies inside this one."""
        row = self.zone.width * _BYTES
        left, right = ((x - self.zone.left) * _BYTES for x in (zone.left, zone.right))
        lines = range(zone.top - self.zone.top, zone.bottom - self.zone.top)
        return b"".join(self.pixels[line * row + left : line * row + right] for line in lines)


class Screen:
    """One Xvfb; `close()` it. Times are those of `time.monotonic()`, in seconds."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-ac", "-noreset"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = f":{answer.readline().strip()}"
        self._display = display.Display(self.name)
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.damage_query_version()
        self._root.damage_create(damage.DamageReportRawRectangles)
        self._damaged = self._display.extension_event.DamageNotify
        self._display.sync()

    def events(self, seconds: float) -> Iterator[tuple[float, Any]]:
        """What happens in the next `seconds`: (when it arrived, the X event)."""
        end = time.monotonic() + seconds
        while True:
            waiting = self._display.pending_events()
            now = time.monotonic()
            for _ in range(waiting):
                yield now, self._display.next_event()
            left = end - time.monotonic()
            if left <= 0:
                return
            if not waiting:
                select.select([self._display.fileno()], [], [], left)

    def forget(self) -> None:
        """Drop what has happened up to now."""
        for _event in self.events(0):
            pass

    def repainted(self, event: Any) -> Zone | None:
        """The zone that an event says was painted."""
        if event.type != self._damaged:
            return None
        area = event.area
        return Zone(area.x, area.y, area.x + area.width, area.y + area.height)

    def picture(self, zone: Zone = WHOLE) -> Picture:
        image = self._root.get_image(zone.left, zone.top, zone.width, zone.height, X.ZPixmap, 0xFFFFFFFF)
        return Picture(zone, image.data)

    def press(self, keysym: str, *held: str) -> float:
        """Press and release a key while the keys `held` are down; the time just before it was sent."""
        holding = [self._code(name) for name in held]
        for code in holding:
            xtest.fake_input(self._display, X.KeyPress, code)
        sent = time.monotonic()
        xtest.fake_input(self._display, X.KeyPress, self._code(keysym))
        xtest.fake_input(self._display, X.KeyRelease, self._code(keysym))
        for code in reversed(holding):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()
        return sent

    def click(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def place(self, window: Any, zone: Zone) -> None:
        window.configure(x=zone.left, y=zone.top, width=zone.width, height=zone.height)
        self._display.sync()

    def focus(self, window: Any) -> None:
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def save(self, file: Path) -> None:
        """The whole screen as PNG."""
        from PIL import Image

        Image.frombytes("RGB", SIZE, self.picture().pixels, "raw", "BGRX").save(file)

    def close(self) -> None:
        self._display.close()
        self._server.terminate()
        self._server.wait()

    def _code(self, keysym: str) -> int:
        return int(self._display.keysym_to_keycode(XK.string_to_keysym(keysym)))
