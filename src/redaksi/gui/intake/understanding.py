"""Shows field by field what was understood, and what was not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from redaksi.gui import icons, theme
from redaksi.gui.intake.facts import Fact

#: Lines of a list that are shown before “and so many more”.
_LISTED = 40


class Understanding(QScrollArea):
    """A column of facts. Values can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[list[Fact], Sequence[str], Sequence[str], bool] | None = None
        self.say("")

    def say(self, text: str) -> None:
        """One quiet sentence instead of facts."""
        self._shown = None
        column = self._column()
        label = _label(text, quiet=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label, 1)

    def show_facts(
        self, found: list[Fact], leftovers: Sequence[str], furniture: Sequence[str], known: bool = False
    ) -> None:
        """`known`: the store holds this story already."""
        self._shown = (found, leftovers, furniture, known)
        place = self.verticalScrollBar().value()
        column = self._column()
        if known:
            text = self.tr("This article is in the newsroom already; keeping it makes a new version of it.")
            column.addLayout(_doubt(text))
        for fact in found:
            self._add(column, fact)
        self._list(column, self.tr("Kept as a note, because no field was found for it"), leftovers)
        self._list(column, self.tr("Left out, because it belongs to the page"), furniture)
        column.addStretch(1)
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            self.show_facts(*self._shown)

    def _column(self) -> QVBoxLayout:
        """An empty column in place of the one that is shown."""
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        self.setWidget(inside)
        return column

    def _add(self, column: QVBoxLayout, fact: Fact) -> None:
        if fact.title:
            column.addWidget(_label(fact.title, quiet=True))
            column.addWidget(_label(fact.value or self.tr("Not found"), quiet=not fact.value))
        for text in fact.doubts:
            column.addLayout(_doubt(text))
        column.addSpacing(10)

    def _list(self, column: QVBoxLayout, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        column.addWidget(_label(title, quiet=True))
        shown = [line if len(line) <= 200 else line[:199] + "…" for line in lines[:_LISTED]]
        if len(lines) > _LISTED:
            shown.append(self.tr("and %n more", None, len(lines) - _LISTED))
        column.addWidget(_label("\n".join(shown)))
        column.addSpacing(10)


def _label(text: str, *, quiet: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if quiet:
        label.setProperty("quiet", "true")
    return label


def _doubt(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    sign = QLabel()
    sign.setPixmap(icons.pixmap("warning", theme.color("warning"), theme.scaled(16), sign.devicePixelRatioF()))
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    words = _label(text)
    words.setProperty("warning", "true")
    row.addWidget(sign)
    row.addWidget(words, 1)
    return row
