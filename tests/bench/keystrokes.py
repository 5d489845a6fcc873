"""What a key costs inside the process: the whole window at work against a bare text area, in turn in one run.

`python -m tests.bench.keystrokes [--json] [WORDS…]` (1,000 and 10,000 unless said otherwise). Milliseconds from the key
until it is painted, off-screen; the moments between two keys, in which marks and figures are brought up, do not count.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.languages import Translations
from redaksi.gui.main_window import MainWindow
from redaksi.gui.preferences import Preferences
from redaksi.gui.theme import Look
from redaksi.gui.view import View
from redaksi.gui.workplace import Workplace
from redaksi.usecases import newsroom_settings
from tests.bench.figures import percentile
from tests.bench.prose import Prose

_TYPED = '"Air naik--cepat," kata Ma\'ruf... warga pulang ke rumah pada pukul 07.00 lalu diam. ' * 4
_BETWEEN_KEYS_MS = 4
_SETTLING_S = 60.0


BARE, REDAKSI = "bare text area", "Redaksi"


def main(lengths: list[int], as_json: bool) -> None:
    found: dict[int, dict[str, list[float]]] = {}
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        work = _window(app, Path(folder))
        bare = QPlainTextEdit()
        bare.resize(work.editor.body.size())
        bare.show()
        if not as_json:
            print(f"{'words':>8} {'':16} {'p50':>6} {'p95':>6} {'p99':>6} {'max':>6}  ms a key")
        for words in lengths:
            prose = Prose(words)
            body = prose.paragraph()
            while body.count(" ") < words:
                body += "\n\n" + prose.block()
            bare.setPlainText(body)
            work.desk.document.open_new(Article(headline="Air naik", body=body))
            _settle(app, work)
            found[words] = {BARE: _type(app, bare), REDAKSI: _type(app, work.editor.body)}
            for name, costs in found[words].items() if not as_json else ():
                figures = " ".join(f"{percentile(costs, percent):6.2f}" for percent in (50, 95, 99, 100))
                print(f"{words:8,} {name:16} {figures}", flush=True)
        if as_json:
            print(json.dumps(found), flush=True)
        work.autosave.forget()
        os._exit(0)  # nothing of this is kept: no need to wait for the jobs


def _window(app: QApplication, folder: Path) -> Workplace:
    """The window with everybody at work in it, the preview out of sight: it has measures of its own."""
    preferences = Preferences(folder / "window.ini")
    preferences.set("pane/wide/preview", False)
    window = MainWindow(preferences)
    window.resize(1800, 900)
    window.show()
    desk = Desk(Jobs(), preferences)
    translations = Translations(app, "id")
    work = window.furnish(desk, View(desk, Look(app, preferences), translations), bootstrap.preview_renderer)
    work.furnishing.bring_desk_tools()
    room = bootstrap.open_newsroom(folder / "store")
    desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    return work


def _settle(app: QApplication, work: Workplace) -> None:
    """Wait until nothing has been done for a while: words are counted, marks are found."""
    ends, quiet = time.monotonic() + _SETTLING_S, 0
    while time.monotonic() < ends and quiet < 50:
        began = time.perf_counter()
        app.processEvents()
        quiet = quiet + 1 if work.desk.jobs.idle and time.perf_counter() - began < 0.0005 else 0
        time.sleep(0.01)


def _type(app: QApplication, edit: QPlainTextEdit) -> list[float]:
    """Into a paragraph near the beginning, as somebody types who does not pause."""
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(2).position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    app.processEvents()
    costs = []
    for key in _TYPED:
        began = time.perf_counter()
        QTest.keyClicks(edit, key, Qt.KeyboardModifier.NoModifier)
        app.processEvents()
        costs.append((time.perf_counter() - began) * 1000)
        QTest.qWait(_BETWEEN_KEYS_MS)
    return costs


if __name__ == "__main__":
    wanted = [int(word.replace(",", "")) for word in sys.argv[1:] if word != "--json"]
    main(wanted or [1_000, 10_000], as_json="--json" in sys.argv)
