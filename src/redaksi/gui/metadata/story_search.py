"""A line that looks for stories of the newsroom while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from redaksi.gui.addresses import is_address
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import state_word
from redaksi.gui.pasting import one_line
from redaksi.usecases import library
from redaksi.usecases.records import Row

_SEARCH_MS = 150


class StorySearch(QLineEdit):
    """Offers stories below; what is entered and is none of them is told as text."""

    #: A story of the newsroom was chosen: its Row.
    picked = Signal(object)
    #: Enter on words that are no story of the list.
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._rows: Sequence[Row] = ()
        self._known: Callable[[], set[str | None]] = set
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._pause.timeout.connect(self._search)
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]  # the stubs know no overloads
        self.setCompleter(completer)
        self.returnPressed.connect(self._entered)
        self.textEdited.connect(self._pause.start)

    def use(self, desk: Desk, known: Callable[[], set[str | None]]) -> None:
        """Search this desk's newsroom; stories whose ids `known()` holds are not offered."""
        self._desk, self._known = desk, known

    def start_over(self) -> None:
        """Nothing is looked for any more."""
        self._pause.stop()
        self.setText("")  # not `clear`, which undo would take back

    def _search(self) -> None:
        text = self.text().strip()
        if self._desk is not None and self._desk.room is not None and text and not is_address(text):
            self._desk.do(library.find_related, text, done=self._arrived, key=f"story-search-{id(self)}")

    def _arrived(self, rows: Sequence[Row]) -> None:
        known = self._known()
        self._rows = [row for row in rows if row.id not in known]
        self._found.setStringList([f"{row.headline} · {state_word(row.state)}" for row in self._rows])
        if self._rows and self.hasFocus():
            self.completer().complete()

    def _chosen(self, index: QModelIndex) -> None:
        self._pick(index.row())
        # The completer writes its words into the line once more when it is done.
        QTimer.singleShot(0, lambda: self.setText(""))

    def _pick(self, number: int) -> None:
        row = self._rows[number]
        self.start_over()
        self.picked.emit(row)

    def _entered(self) -> None:
        text = one_line(self.text()).strip()
        if text in self._found.stringList():
            # Enter on an offered story: the completer has put its words into the line.
            self._pick(self._found.stringList().index(text))
        elif text:
            self.entered.emit(text)
