"""The newsroom's own look of its pages: watched while the preview shows it, so that a change of it is seen at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from redaksi.domain.settings import OWN_THEME

#: Milliseconds: programs write a file in several steps.
_PAUSE = 150
#: So many files are watched, which is more than a theme may have.
_MOST = 100


class OwnLook(QObject):
    """Looks at nothing where the pages look as one of the program's own themes."""

    #: A file of the folder has changed, has come or has gone.
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = ""
        self._watcher: QFileSystemWatcher | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)

    @property
    def is_used(self) -> bool:
        return self._folder != ""

    def use(self, settings: Mapping[str, str]) -> None:
        """Watch the folder that the newsroom has chosen, if it has."""
        folder = settings.get("site.theme_folder", "") if settings.get("site.theme") == OWN_THEME else ""
        if folder == self._folder:
            return
        self._folder = folder
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if folder:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._pause.start)
            self._watcher.fileChanged.connect(self._pause.start)
            self._look()

    def _look(self) -> None:
        """Watch what is there now: a file that was replaced is another, and a folder that is not there yet may come."""
        if self._watcher is None:
            return
        folder = Path(self._folder)
        try:
            files = [str(entry) for entry in folder.iterdir() if entry.is_file()][:_MOST]
        except (OSError, ValueError):
            files, folder = [], folder.parent
        wanted = {path for path in (str(folder), *files) if Path(path).exists()}
        fresh = wanted.difference(self._watcher.directories(), self._watcher.files())
        if fresh:
            self._watcher.addPaths(sorted(fresh))

    def _tell(self) -> None:
        self._look()
        self.changed.emit()
