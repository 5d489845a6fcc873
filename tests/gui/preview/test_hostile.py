"""Whatever stands in a page, nothing runs and nothing gets out: sanitiser and content policy are left out here."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.preview.scheme import PAGE
from redaksi.gui.preview.view import PreviewView
from tests.gui.preview.conftest import delete

RAN = "document.documentElement.dataset.ran = 1"
#: Each alone in a page; {out} is an address that somebody listens at, {file} a picture on the disk.
PAGES = [
    '<link rel="preconnect" href="{out}/preconnect"><p>x',
    '<link rel="dns-prefetch" href="{out}/dns"><p>x',
    '<link rel="prefetch" href="{out}/prefetch"><p>x',
    '<link rel="prerender" href="{out}/prerender"><p>x',
    '<link rel="preload" as="image" href="{out}/preload"><p>x',
    '<link rel="modulepreload" href="{out}/module"><p>x',
    '<link rel="stylesheet" href="{out}/style.css"><p>x',
    '<link rel="icon" href="{out}/icon.png"><p>x',
    '<link rel="manifest" href="{out}/manifest"><p>x',
    '<meta http-equiv="refresh" content="0; url={out}/refresh"><p>x',
    '<base href="{out}/base/"><img src="image.png">',
    '<img src="{out}/image.png" onerror="{ran}">',
    '<img srcset="{out}/1x.png 1x, {out}/2x.png 2x"><picture><source srcset="{out}/p.png"><img></picture>',
    '<video src="{out}/v.mp4" poster="{out}/poster.png" autoplay></video><audio src="{out}/a.mp3" autoplay></audio>',
    '<video autoplay><source src="{out}/s.mp4"><track src="{out}/t.vtt" default></video>',
    '<iframe src="{out}/frame"></iframe><iframe srcdoc="<img src={out}/srcdoc>"></iframe>',
    "<iframe src=\"data:text/html,<script>fetch('{out}/data')</script><img src={out}/data.png>\"></iframe>",
    '<object data="{out}/object"></object><embed src="{out}/embed">',
    '<script src="{out}/script.js"></script><script>{ran};fetch("{out}/fetch")</script>',
    '<script>{ran};new WebSocket("{out}/socket".replace("http", "ws"))</script>',
    '<script>{ran};navigator.sendBeacon("{out}/beacon");new Image().src="{out}/js.png"</script>',
    '<svg onload="{ran}"><image href="{out}/svg.png"/><use href="{out}/use.svg#a"/><script>{ran}</script></svg>',
    '<style>@import "{out}/import.css"; p {{ background: url({out}/bg.png) }}</style><p>x',
    "<style>@font-face {{ font-family: f; src: url({out}/font.woff) }} p {{ font-family: f }}</style><p>x",
    "<style>p {{ cursor: url({out}/cursor.png), auto; border-image: url({out}/border.png) 1 }}</style><p>x",
    '<body background="{out}/body.png" onload="{ran}" onpageshow="{ran}"><p>x',
    '<input type="image" src="{out}/input.png"><button autofocus onfocus="{ran}">x</button>',
    '<details open ontoggle="{ran}"><summary>x</summary></details><marquee onstart="{ran}">x</marquee>',
    '<a class="go" href="{out}/link" ping="{out}/ping">x</a>',
    '<a class="go" href="{out}/blank" target="_blank">x</a>',
    '<a class="go" href="{out}/download" download>x</a>',
    '<a class="go" href="javascript:{ran}">x</a>',
    '<form action="{out}/submit" method="post"><button class="go">x</button></form>',
    '<img src="{file}" id="disk"><iframe src="{file}"></iframe>',
    '<iframe src="redaksi://pratinjau/"></iframe><iframe src="redaksi://lain/"></iframe><img src="redaksi://lain/x">',
    '<math><mtext><a class="go" href="{out}/math">x</a></mtext></math>',
]


class Listener:
    """A server on this machine that counts who calls."""

    def __init__(self) -> None:
        self.calls: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            caller.settimeout(0.2)
            try:
                self.calls.append(caller.recv(200))
            except TimeoutError:
                self.calls.append(b"(said nothing)")
            caller.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PreviewView]:
    parent = QWidget()
    parent.resize(400, 400)
    view = PreviewView(lambda sha256, reply: reply(None), parent)
    view.resize(400, 400)
    with qtbot.waitExposed(parent):
        parent.show()
    qtbot.waitUntil(lambda: view.board.free, timeout=10_000)
    yield view
    delete(parent)


@pytest.fixture
def filled(listener: Listener, tmp_path: Path) -> list[str]:
    """The hostile pages, with addresses in them."""
    picture = QImage(QSize(4, 4), QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    assert picture.save(str(tmp_path / "disk.png"))
    file = (tmp_path / "disk.png").as_uri()
    return [page.format(out=listener.address, ran=RAN, file=file) for page in PAGES]


def ask(qtbot: QtBot, view: PreviewView, question: str) -> object:
    found: list[object] = []
    view.sheet.runJavaScript(question, 1, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=5_000)
    return found[0]


def check(qtbot: QtBot, view: PreviewView, listener: Listener, page: str) -> None:
    """Click on what can be clicked; then nobody may have called, and no script may have run."""
    ask(qtbot, view, "document.querySelectorAll('.go').forEach((link) => link.click()); 1")
    qtbot.wait(60)
    assert listener.calls == [], page
    assert ask(qtbot, view, "document.documentElement.dataset.ran === undefined"), page
    assert ask(qtbot, view, "(document.querySelector('#disk') || {}).naturalWidth || 0") == 0, page
    assert ask(qtbot, view, "location.href") == PAGE.toString(), page


def test_the_listener_hears_who_calls(listener: Listener, qtbot: QtBot) -> None:
    port = int(listener.address.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(b"GET / HTTP/1.0")
    qtbot.waitUntil(lambda: listener.calls == [b"GET / HTTP/1.0"], timeout=2_000)


def test_served_as_they_are(view: PreviewView, listener: Listener, filled: list[str], qtbot: QtBot) -> None:
    for page in filled:
        served = view.sheet.profile().urlSchemeHandler(b"redaksi")
        served.page = f"<!DOCTYPE html><html><body>{page}</body></html>"
        with qtbot.waitSignal(view.sheet.loadFinished, timeout=10_000):
            view.sheet.load(PAGE)
        assert ask(qtbot, view, "document.documentElement.innerHTML.length > 30")
        check(qtbot, view, listener, page)


def test_put_in_place_of_a_page(view: PreviewView, listener: Listener, filled: list[str], qtbot: QtBot) -> None:
    for page in filled:
        body = f'<!DOCTYPE html><html><head></head><body><div data-region="body"></div>{page}</body></html>'
        with qtbot.waitSignal(view.board.freed, timeout=10_000):
            view.board.tell([["swap", body, [], False]])
        check(qtbot, view, listener, page)


def test_patched_into_a_page(view: PreviewView, listener: Listener, filled: list[str], qtbot: QtBot) -> None:
    shell = '<!DOCTYPE html><html><head></head><body><div data-region="body"></div></body></html>'
    for page in filled:
        with qtbot.waitSignal(view.board.freed, timeout=10_000):
            view.board.tell([["swap", shell, [], False], ["splice", 0, 0, 1], ["fill", 0, [page]]])
        check(qtbot, view, listener, page)


def test_what_is_not_served_is_not_found(view: PreviewView, qtbot: QtBot) -> None:
    picture = '<img src="redaksi://pratinjau/foto/x">'
    shell = f'<!DOCTYPE html><html><head></head><body><div data-region="body"></div>{picture}</body></html>'
    with qtbot.waitSignal(view.board.freed, timeout=10_000):
        view.board.tell([["swap", shell, [], False]])
    qtbot.waitUntil(lambda: ask(qtbot, view, "document.images[0].complete") is True, timeout=5_000)
    assert ask(qtbot, view, "document.images[0].naturalWidth") == 0
