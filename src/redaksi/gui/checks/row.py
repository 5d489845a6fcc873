"""One finding: how grave, what is the matter, where, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redaksi.gui import icons, theme
from redaksi.gui.checks.words import SIGNS, fix_word, message, place, writing_word
from redaksi.gui.metadata.flow import Flow

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding

#: What a button has around its word, in pixels: the lines above begin where the word does.
_INSIDE = 6


class FindingRow(QFrame):
    """A click on it leads to the place; its buttons say what they do."""

    go_wanted = Signal(object)
    #: The finding, and what to write where another way than its own was chosen (else None).
    fix_wanted = Signal(object, object)
    ignoring_wanted = Signal(object)

    def __init__(self, finding: Finding, language: str, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.message = QLabel(message(finding, language), self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.place = QLabel(place(finding), self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self.place.setProperty("quiet", "true")
        self.buttons = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.buttons.setSizePolicy(policy)
        self._flow = Flow(self.buttons, gap=4)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.fix: QPushButton | None = None
        self.more: QToolButton | None = None
        if may_change:
            self._offer_fix()
        self.go = self._button(self.tr("Go there"))
        self.go.clicked.connect(lambda: self.go_wanted.emit(finding))
        if may_change and (_other_ways(finding) or finding.severity.value != "block"):
            self.more = self._more()
        self._flow.addWidget(QWidget(self.buttons))  # the last takes what is left of the line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out()
        self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.go_wanted.emit(self.finding)
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.message, self.place):
            label.setContentsMargins(_INSIDE, 0, 0, 0)
        words.addWidget(self.message)
        words.addWidget(self.place)
        words.addWidget(self.buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        if self.more is not None:
            row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def _draw(self) -> None:
        icon, colour = SIGNS[self.finding.severity.value]
        self.sign.setPixmap(icons.pixmap(icon, theme.color(colour), theme.scaled(16), self.devicePixelRatioF()))

    def _offer_fix(self) -> None:
        finding, title = self.finding, fix_word(self.finding)
        if title is not None:
            self.fix = self._button(title)
            self.fix.clicked.connect(lambda: self.fix_wanted.emit(finding, None))

    def _more(self) -> QToolButton:
        """Further ways, and not to be told again."""
        button = QToolButton(self)
        button.setIcon(icons.icon("more"))
        button.setAccessibleName(self.tr("More for: {message}").format(message=self.message.text()))
        button.setToolTip(self.tr("More"))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        finding, menu = self.finding, QMenu(button)
        for text in _other_ways(finding):
            way = menu.addAction(writing_word(text))
            way.triggered.connect(lambda _on=False, text=text: self.fix_wanted.emit(finding, text))
        if finding.severity.value != "block":
            never = menu.addAction(self.tr("Never again here"))
            never.triggered.connect(lambda: self.ignoring_wanted.emit(finding))
        button.setMenu(menu)
        return button

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title, self.buttons)
        button.setProperty("link", "true")
        button.setAccessibleName(f"{title}: {self.message.text()}")
        button.setAutoDefault(True)  # Enter presses it, beside the space bar
        button.setCursor(Qt.CursorShape.ArrowCursor)
        self._flow.addWidget(button)
        return button


def _other_ways(finding: Finding) -> tuple[str, ...]:
    """What else can be written in the place of what is marked."""
    own = (finding.fix,) if finding.repair is not None and finding.fix is not None else ()
    return (*own, *finding.others)
