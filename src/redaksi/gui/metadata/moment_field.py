"""A date with its time and zone: typed as newsrooms write it, or chosen from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from redaksi.domain.dates import Trouble, Typed, print_date, weekday_of
from redaksi.domain.moments import LocalTime
from redaksi.gui.icons import icon
from redaksi.gui.metadata.moment_popup import MomentPopup
from redaksi.gui.metadata.moment_reading import shown, understand
from redaksi.gui.metadata.words import window_language
from redaksi.gui.metadata.zone_choice import ZoneChoice

#: A pause in typing after which a date that is complete counts.
_PAUSE_MS = 700


class MomentField(QWidget):
    """Its value is a LocalTime or None. What is no date is explained below the field, and the value stays."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: LocalTime | None = None
        #: Where `Now` is: the newsroom's own zone.
        self.home_zone = "Asia/Jakarta"
        self.line = QLineEdit(self)
        self.button = QToolButton(self)
        self.button.setIcon(icon("calendar"))
        self.zone = ZoneChoice(self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.hide()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.settle)
        self.line.installEventFilter(self)
        self.zone.edited.connect(self._zone_chosen)
        self.button.clicked.connect(self.open_calendar)
        self.setFocusProxy(self.line)
        self.retranslate()

    def value(self) -> LocalTime | None:
        return self._value

    def show_value(self, moment: LocalTime | None) -> None:
        """Take over a value from elsewhere; what is being typed stays where it means the same."""
        if moment != self._value:
            self._value = moment
            self._show()

    def start_over(self) -> None:
        """What is being typed was meant for another story."""
        self._pause.stop()
        self._show()

    def name(self, text: str) -> None:
        """What a screen reader calls the field."""
        self.line.setAccessibleName(text)
        self.zone.setAccessibleName(self.tr("{field}: time zone").format(field=text))
        self.button.setAccessibleName(self.tr("{field}: calendar").format(field=text))

    def settle(self) -> None:
        """The user is done typing: take the date over, or say why it is none."""
        self._pause.stop()
        if self.line.isModified():
            self.line.setModified(False)
            self._take(understand(self.line.text(), self._zone(), self.home_zone))

    def open_calendar(self) -> MomentPopup:
        """Show the calendar below the field."""
        popup = MomentPopup(self._value, self.home_zone, self)
        popup.chosen.connect(self._chosen)
        popup.drop_below(self.line)
        return popup

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("5 July 2024 14:29, tomorrow 7 am"))
        self.button.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        if not self.line.isModified():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.isModified():
                self._show()
                return True
        return False

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.message)
        column.addWidget(self.zone)

    def _zone(self) -> str | None:
        zone = self.zone.value()
        return zone if isinstance(zone, str) else None

    def _show(self) -> None:
        self.line.setText(shown(self._value, window_language()))
        self.line.setCursorPosition(0)
        self.line.setModified(False)
        self.zone.show_value(self._value.zone if self._value else None)
        self._say("", wrong=False)

    def _typed(self) -> None:
        self._say("", wrong=False)
        self._pause.start()

    def _paused(self) -> None:
        """Half a date is not complained about; a whole one counts from now on, so that a save has it."""
        typed = understand(self.line.text(), self._zone(), self.home_zone)
        if typed.trouble is None and typed.finished:
            self._keep(typed.moment)

    def _take(self, typed: Typed) -> None:
        if typed.trouble is not None:
            self._say(self._trouble(typed.trouble), wrong=True)
            return
        self._keep(typed.moment)
        self._show()
        if typed.moment is not None and typed.wrong_weekday:
            self._say(self._weekday_hint(typed.moment, typed.wrong_weekday), wrong=False)

    def _keep(self, moment: LocalTime | None) -> None:
        if moment != self._value:
            self._value = moment
            self.edited.emit(moment)

    def _chosen(self, moment: LocalTime | None) -> None:
        self._keep(moment)
        self._show()

    def _zone_chosen(self, zone: object) -> None:
        if self.line.isModified():
            self.settle()
        elif self._value is not None:
            self._keep(LocalTime(self._value.local, zone if isinstance(zone, str) else None))

    def _say(self, text: str, *, wrong: bool) -> None:
        for widget, name, value in ((self.line, "wrong", wrong), (self.message, "error", wrong)):
            widget.setProperty(name, "true" if value else None)
            widget.style().polish(widget)
        self.message.setProperty("quiet", None if wrong else "true")
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _trouble(self, trouble: Trouble) -> str:
        text = self.line.text().strip()[:60]
        if trouble is Trouble.IMPOSSIBLE:
            return self.tr("“{text}” is not a day of the calendar. The old date stays.").format(text=text)
        return self.tr(
            "“{text}” is not a date. Write it like 5 July 2024 14:29, or tomorrow 7 am. The old date stays."
        ).format(text=text)

    def _weekday_hint(self, moment: LocalTime, wrong: str) -> str:
        language = window_language()
        date = print_date(LocalTime(moment.local[:10]), "d MMMM yyyy", language)
        right = weekday_of(moment.date, language)
        return self.tr("{date} is a {right}, not a {wrong}.").format(date=date, right=right, wrong=wrong)
