"""A real browser without a screen: opens a page, says which lines a reader sees, takes pictures.

It is driven over a pipe (Chrome DevTools Protocol), because exported pages let no script run.
"""

from __future__ import annotations

import base64
import fcntl
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe"),
)
#: The child reads commands from file 3 and writes answers to file 4.
_REDIRECT = 'exec "$@" 3<&"$IN" 4>&"$OUT"'
_DEADLINE = 60.0
#: Every icon read by its accessible name, then the text as the browser lays it out, line by line.
READ = """
document.querySelectorAll('[role="img"]').forEach(icon =>
    icon.replaceWith(document.createTextNode(icon.getAttribute('aria-label'))));
document.body.innerText
"""


def chromium() -> str | None:
    """Where the browser is; None where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((path for path in map(shutil.which, names) if path), None)


class Browser:
    """One browser process with one tab."""

    def __init__(self, program: str, profile: Path) -> None:
        command_out, self._commands = self._pipe()
        self._answers, answer_in = self._pipe()
        environment = os.environ | {"IN": str(command_out), "OUT": str(answer_in)}
        self._process = subprocess.Popen(
            ["bash", "-c", _REDIRECT, "bash", program, *SWITCHES, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(command_out, answer_in),
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(command_out)
        os.close(answer_in)
        self._numbers = itertools.count(1)
        self._rest = b""
        self._events: list[dict[str, Any]] = []
        self._session = ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session = ""
        self._call("Browser.close")
        os.close(self._commands)
        os.close(self._answers)
        self._process.wait(timeout=20)

    def open(self, page: Path, width: int = 1100, height: int = 900, dark: bool = False) -> None:
        """Load the file and wait until it is whole."""
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._call("Emulation.setEmulatedMedia", features=[scheme])
        self._events.clear()
        self._call("Page.navigate", url=page.resolve().as_uri())
        self._wait_for("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """What `script`, or its promise, comes to in the page, in a world that the page's policy does not reach."""
        frame = self._call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = self._call("Page.createIsolatedWorld", frameId=frame)["executionContextId"]
        result = self._call(
            "Runtime.evaluate", expression=script, contextId=world, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def lines(self) -> list[str]:
        """What a reader sees, line by line, without blank ones; icons by their names."""
        return [line.strip() for line in self.run(READ).split("\n") if line.strip()]

    def requests(self) -> list[str]:
        """Every address that was asked for since the page was opened, the page's own first."""
        return [
            event["params"]["request"]["url"]
            for event in self._events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the browser's console says of the page."""
        return [event["params"]["entry"]["text"] for event in self._events if event["method"] == "Log.entryAdded"]

    def picture(self, to: Path, full: bool = False) -> None:
        clip = {"captureBeyondViewport": True} if full else {}
        if full:
            height = self.run("document.documentElement.scrollHeight")
            width = self.run("innerWidth")
            clip["clip"] = {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}
        to.write_bytes(base64.b64decode(self._call("Page.captureScreenshot", format="png", **clip)["data"]))

    @staticmethod
    def _pipe() -> tuple[int, int]:
        """A pipe whose ends have high numbers, out of the way of the child's 3 and 4."""
        ends = []
        for end in os.pipe():
            ends.append(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20))
            os.close(end)
        return ends[0], ends[1]

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]
            self._events.append(answer)

    def _wait_for(self, event: str) -> None:
        while not any(seen["method"] == event for seen in self._events):
            self._events.append(self._next())

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + _DEADLINE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], max(0, end - time.monotonic()))
            assert ready, "the browser does not answer"
            data = os.read(self._answers, 1 << 20)
            assert data, "the browser closed its pipe"
            self._rest += data
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)
