"""An import in a process of its own: whatever the files hold, the window stays as quick as it is, and alive."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from redaksi.domain.duplicates import Handling
from redaksi.gui.desk import Desk
from redaksi.processes import of_ours
from redaksi.usecases.intake_report import Line

#: Milliseconds that the window's end waits for an import to come to its own.
_PATIENCE = 3_000


class Run(QObject):
    """`redaksi import --events`, told what to take in and listened to; its events are those of cli/intake_watch.py."""

    #: So many files are to be looked at.
    begun = Signal(int)
    #: That file is looked at now; so many have been done.
    reading = Signal(int, str)
    #: So many stories are ready to be compared with.
    comparing = Signal(int)
    #: What became of pieces and files: a list of intake_report.Line.
    taken = Signal(list)
    #: All is done, or it was stopped; with the counts (usecases.taken.Counts).
    ended = Signal(bool, dict)
    #: It ended without having come to an end; with its last sentence, where it had one.
    broken = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._end: Mapping[str, Any] | None = None
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._listen)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._not_started)

    @property
    def is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self, paths: Sequence[Path], wish: Handling | None) -> None:
        """Take in what `paths` hold, under the name of who sits here."""
        room = self._desk.room
        if room is None or self.is_running:
            return
        self._end = None
        program, *arguments = of_ours("redaksi")
        arguments += ["--store", str(room.store.folder), "import", "--events"]
        if wish is not None:
            arguments += ["--duplicates", wish.value]
        if self._desk.user_name is not None:
            arguments += ["--as", self._desk.user_name]
        self._process.setProcessEnvironment(self._surroundings())
        self._process.start(program, [*arguments, "--", *map(str, paths)])

    def stop(self) -> None:
        """End it in order: what has been read is still kept."""
        self._process.closeWriteChannel()

    def end(self) -> None:
        """The same, waiting for it a little; whatever it has not kept then is read again next time."""
        if self.is_running:
            self._process.blockSignals(True)
            self.stop()
            if not self._process.waitForFinished(_PATIENCE):
                self._process.kill()
                self._process.waitForFinished(_PATIENCE)

    def _surroundings(self) -> QProcessEnvironment:
        surroundings = QProcessEnvironment.systemEnvironment()
        package_root = str(Path(__file__).resolve().parents[3])
        path = surroundings.value("PYTHONPATH")
        surroundings.insert("PYTHONPATH", os.pathsep.join(filter(None, (package_root, path))))
        surroundings.insert("REDAKSI_LANGUAGE", self._desk.language)
        if self._desk.passphrase is not None:
            surroundings.insert("REDAKSI_PASSPHRASE", self._desk.passphrase)
        return surroundings

    def _listen(self) -> None:
        lines: list[Line] = []
        while self._process.canReadLine():
            event = json.loads(bytes(self._process.readLine().data()))
            if event["event"] == "taken":
                lines.append(_line(event))
            else:
                self._tell(event)
        if lines:
            self.taken.emit(lines)

    def _tell(self, event: Mapping[str, Any]) -> None:
        name = event["event"]
        if name == "begin":
            self.begun.emit(event["files"])
        elif name == "reading":
            self.reading.emit(event["number"], event["file"])
        elif name == "comparing":
            self.comparing.emit(event["count"])
        elif name == "end":
            self._end = event  # told once its process has gone, so that another can begin

    def _gone(self) -> None:
        self._listen()
        if self._end is not None:
            self.ended.emit(self._end["stopped"], self._end["counts"])
        else:
            told = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            last = told.splitlines()[-1] if told else ""
            self.broken.emit(last.removeprefix("redaksi: "))  # a terminal has to be told who speaks

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.broken.emit(self._process.errorString())


def _line(event: Mapping[str, Any]) -> Line:
    what = "doubtful" if event["doubtful"] else event["result"]
    return Line(event["source"], what, event["headline"] or "", event["id"] or "", event["sentence"])
