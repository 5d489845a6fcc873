"""A list of short words as chips: typed, completed, taken away, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from redaksi.gui.icons import icon
from redaksi.gui.metadata.flow import Flow
from redaksi.gui.pasting import one_line


class Chip(QFrame):
    """One word with a button that takes it away."""

    removed = Signal()
    key = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.setProperty("chip", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(text)
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QToolButton(self)
        self.button.setIcon(icon("close", "quiet"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 2, 2)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self.button.setAccessibleName(self.tr("Take “{word}” away").format(word=self.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key.emit(event)


class Chips(QFrame):
    """Enter or a comma adds what was typed; Backspace and the arrow keys reach the chips."""

    #: The words after a change by the user, as a tuple.
    edited = Signal(object)
    #: There would be so many words, more than `most`: none has been added, what was typed still stands there.
    too_many = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self.most = 1_000
        self.setProperty("field", "true")
        self.entry = QLineEdit(self)
        self.entry.setProperty("bare", "true")
        self.entry.setMinimumWidth(56)
        self.entry.installEventFilter(self)
        self.entry.textEdited.connect(self._typed)
        self.setFocusProxy(self.entry)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._completed)
        self.entry.setCompleter(completer)
        self._flow = Flow(self)
        self._flow.setContentsMargins(4, 4, 4, 4)
        self._flow.addWidget(self.entry)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> tuple[str, ...]:
        return tuple(chip.text for chip in self._chips)

    def show_value(self, words: Iterable[str]) -> None:
        """Take over words from elsewhere; what is being typed stays."""
        words = tuple(words)
        if words != self.value():
            self._flow.setEnabled(False)
            for chip in self._chips:
                self._flow.takeAt(0)  # `removeWidget` would look through all others
                chip.hide()
                chip.deleteLater()
            self._chips = []
            self._put_all(words)

    def settle(self) -> None:
        """The user is done typing: what stands in the entry is a word."""
        self._add()

    def complete_from(self, words: Iterable[str]) -> None:
        """Offer these while typing."""
        self._known.setStringList(list(words))

    def chip(self, index: int) -> Chip:
        return self._chips[index]

    def name(self, text: str) -> None:
        """What a screen reader calls the field."""
        self.setAccessibleName(text)
        self.entry.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entry.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._entry_key(event)
        if isinstance(event, QFocusEvent):
            leaves = event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason
            self.setProperty("focused", None if leaves else "true")  # keys still come here below an open list of words
            self.style().polish(self)
            if leaves:
                self._add()
        return False

    def _entry_key(self, event: QKeyEvent) -> bool:
        at_start = self.entry.cursorPosition() == 0 and not self.entry.hasSelectedText()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.entry.text() and self._chips:
            self._remove(self._chips[-1])
            return True
        if event.key() == Qt.Key.Key_Left and at_start and self._chips:
            self._chips[-1].setFocus()
            return True
        return False

    def _chip_key(self, chip: Chip, event: QKeyEvent) -> None:
        index = self._chips.index(chip)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(chip)
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(index, index + step)
        elif step:
            self._focus(index + step)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.text().isprintable() and event.text():
            self.entry.setFocus()
            self.entry.insert(event.text())
        else:
            event.ignore()

    def _focus(self, index: int) -> None:
        if index >= len(self._chips):
            self.entry.setFocus()
        else:
            self._chips[max(0, index)].setFocus()

    def _move(self, index: int, to: int) -> None:
        if 0 <= to < len(self._chips):
            words = list(self.value())
            words.insert(to, words.pop(index))
            self.show_value(words)
            self._chips[to].setFocus()
            self.edited.emit(self.value())

    def _typed(self, text: str) -> None:
        if "," in text or ";" in text:
            self._add()

    def _completed(self, word: str) -> None:
        self.entry.setText(word)
        self._add()
        # The completer writes its word into the entry once more when it is done.
        QTimer.singleShot(0, self._empty_entry)

    def _add(self) -> None:
        """Turn what was typed into chips, without those that are there already."""
        typed = one_line(self.entry.text()).replace(";", ",").split(",")
        there = {word.casefold() for word in self.value()}
        before = len(self._chips)
        fresh: list[str] = []
        for word in (" ".join(part.split(" ")).strip() for part in typed):
            if word and word.casefold() not in there:
                there.add(word.casefold())
                fresh.append(word)
        if fresh and before + len(fresh) > self.most:
            self.too_many.emit(before + len(fresh))
            return
        self._empty_entry()
        self._put_all(fresh)
        if len(self._chips) != before:
            self.edited.emit(self.value())

    def _empty_entry(self) -> None:
        """Without a way back: undo goes to the chip, not to its letters."""
        self.entry.setText("")

    def _put_all(self, words: Sequence[str]) -> None:
        """Add the words at the end, and measure the field once: each new chip would have all others measured again."""
        self._flow.setEnabled(False)
        for word in words:
            self._put(word, len(self._chips))
        self._flow.setEnabled(True)
        self._flow.invalidate()

    def _put(self, word: str, index: int) -> None:
        chip = Chip(word)
        chip.removed.connect(lambda: self._remove(chip))
        chip.key.connect(lambda event: self._chip_key(chip, event))
        self._chips.insert(index, chip)
        self._flow.insert(index, chip)
        chip.show()

    def _remove(self, chip: Chip) -> None:
        index = self._chips.index(chip)
        had_focus = chip.hasFocus()
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        if had_focus:
            self._focus(index)
        self.edited.emit(self.value())
