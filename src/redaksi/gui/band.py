"""A band across the window that says one thing, with one way out where there is one."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from redaksi.gui import icons, theme


class Tone(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


#: A sentence, or what makes it: asked again when the window changes its language.
Wording = str | Callable[[], str]


class Band(QFrame):
    """Hidden until something is said; a new sentence takes the place of the old one."""

    #: What was said is gone: there is room for something else.
    freed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._call: Callable[[], object] | None = None
        self._other_call: Callable[[], object] | None = None
        self._wordings: tuple[Wording, Wording, Wording] = ("", "", "")
        self._built = False
        self._of: str | None = None
        self.hide()

    def _build(self) -> None:
        """Made for the first sentence: most windows are opened and closed without one."""
        self._built = True
        self.icon = QLabel(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self)
        self.button.clicked.connect(lambda: self._act(self._call))
        self.other = QPushButton(self)
        self.other.clicked.connect(lambda: self._act(self._other_call))
        self.closer = QToolButton(self)
        self.closer.setIcon(icons.icon("close"))
        self.closer.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.other)
        row.addWidget(self.closer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._name()

    def say(
        self,
        tone: Tone,
        text: Wording,
        button: Wording = "",
        call: Callable[[], object] | None = None,
        *,
        other: tuple[Wording, Callable[[], object]] | None = None,
        closable: bool = True,
        of: str | None = None,
    ) -> None:
        """Show `text`; with `button` and `call`, offer one thing to do, with `other` a second one instead.

        `of`: the piece that it is about.
        """
        if not self._built:
            self._build()
        self._tone, self._call, self._of = tone, call, of
        self._other_call = other[1] if other else None
        self._wordings = text, button, other[0] if other else ""
        self._word()
        self.button.setVisible(call is not None)
        self.other.setVisible(other is not None)
        self.closer.setVisible(closable)
        self.setProperty("band", tone.value)
        self.style().polish(self)
        self._draw_icon()
        self.show()

    @property
    def warns(self) -> bool:
        """Whether it shows a warning or an error, which nothing less should take the place of."""
        return self.isVisible() and self._tone is not Tone.INFO

    def take_back(self, known_by: Callable[[], object]) -> None:
        """What was said is over, where it is still the sentence that `known_by` words, or that offers to call it."""
        if self.said(known_by):
            self.hide()

    def says(self, known_by: Callable[[], object]) -> bool:
        """Whether it shows the sentence that `known_by` words, or that offers to call it."""
        return self.isVisible() and self.said(known_by)

    def said(self, known_by: Callable[[], object]) -> bool:
        """Whether that is the sentence that it shows, or showed last."""
        return known_by in (self._call, self._wordings[0])

    def turn_to(self, piece: str | None) -> None:
        """Another piece is shown: what was said of the one before is over."""
        if self._of is not None and self._of != piece:
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # and not only the window around it
            self.freed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        elif self._built and event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        text, button, other = (wording if isinstance(wording, str) else wording() for wording in self._wordings)
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self.button.setText(button)
        self.other.setText(other)

    def _name(self) -> None:
        closer = QCoreApplication.translate("Band", "Hide this message")
        self.closer.setToolTip(closer)
        self.closer.setAccessibleName(closer)

    def _draw_icon(self) -> None:
        name = "info" if self._tone is Tone.INFO else "warning"
        colour = "quiet" if self._tone is Tone.INFO else self._tone.value
        self.icon.setPixmap(icons.pixmap(name, theme.color(colour), theme.scaled(20), self.devicePixelRatioF()))

    def _act(self, call: Callable[[], object] | None) -> None:
        self.hide()
        if call is not None:
            call()
