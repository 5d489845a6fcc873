"""The control of a setting, by its kind; what it holds is text, as in the store."""

from __future__ import annotations

import zoneinfo
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, SignalInstance
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from redaksi.domain.declaring import Declaration, Kind, as_number, number_text
from redaksi.domain.moments import ZONES

_PATTERNS = (
    "EEEE, dd MMMM yyyy HH:mm",
    "EEEE, dd MMMM yyyy HH:mm zzz",
    "EEEE, d MMMM yyyy | HH:mm zzz",
    "dd/MM/yyyy HH:mm",
)


class Control(Protocol):
    """Shows and gives the text of one setting."""

    #: Emitted after every change.
    changed: SignalInstance

    @property
    def field(self) -> QWidget: ...
    @property
    def beside(self) -> QWidget | None:
        """What stands right of the field."""

    def value(self) -> str: ...
    def show(self, value: str) -> None: ...


def control(declared: Declaration, title: str, choices: Mapping[str, str], parent: QWidget) -> Control:
    """The control for `declared`; `choices` gives the word of each choice, `title` is what a check box says itself."""
    if declared.kind is Kind.FLAG:
        return FlagControl(title, parent)
    if declared.kind is Kind.CHOICE:
        return ChoiceControl(choices, parent)
    if declared.kind is Kind.NUMBER:
        return NumberControl(declared, parent)
    if declared.kind is Kind.ZONE:
        return OpenChoiceControl((*ZONES.values(), *sorted(_other_zones())), parent)
    if declared.kind is Kind.PATTERN:
        return OpenChoiceControl(_PATTERNS, parent)
    return FolderControl(parent) if declared.kind is Kind.FOLDER else LineControl(parent)


def _other_zones() -> set[str]:
    return zoneinfo.available_timezones() - set(ZONES.values())


class _WheelGuard(QObject):
    """A wheel that turns the page over a control does not change it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _guard(field: QComboBox | QAbstractSpinBox) -> None:
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelGuard(field))


class LineControl:
    """One line of text."""

    beside: QWidget | None = None

    def __init__(self, parent: QWidget) -> None:
        self.field = QLineEdit(parent)
        self.changed = self.field.textChanged

    def value(self) -> str:
        return self.field.text().strip()

    def show(self, value: str) -> None:
        self.field.setText(value)
        self.field.setCursorPosition(0)


class FolderControl(LineControl):
    """A folder, typed or picked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.beside = QPushButton(parent)
        self.beside.setText(QCoreApplication.translate("SettingsDialog", "Choose…"))
        self.beside.setAutoDefault(False)
        self.beside.clicked.connect(self._choose)

    def _choose(self) -> None:
        title = QCoreApplication.translate("SettingsDialog", "Choose a folder")
        dialog = QFileDialog(self.field.window(), title, self.value())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.show)
        dialog.open()


class FlagControl:
    """On or off; the box carries the title itself."""

    beside: QWidget | None = None

    def __init__(self, title: str, parent: QWidget) -> None:
        self.field = QCheckBox(title, parent)
        self.changed = self.field.toggled

    def value(self) -> str:
        return "true" if self.field.isChecked() else "false"

    def show(self, value: str) -> None:
        self.field.setChecked(value == "true")


class ChoiceControl:
    """One of a few."""

    beside: QWidget | None = None

    def __init__(self, choices: Mapping[str, str], parent: QWidget) -> None:
        self.field = QComboBox(parent)
        for value, word in choices.items():
            self.field.addItem(word, value)
        _guard(self.field)
        self.changed = self.field.currentIndexChanged

    def value(self) -> str:
        return str(self.field.currentData())

    def show(self, value: str) -> None:
        self.field.setCurrentIndex(max(0, self.field.findData(value)))


class OpenChoiceControl:
    """Some that are usual, or whatever is typed."""

    beside: QWidget | None = None

    def __init__(self, usual: tuple[str, ...], parent: QWidget) -> None:
        self.field = QComboBox(parent)
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(20)
        self.field.addItems(list(usual))
        _guard(self.field)
        self.changed = self.field.currentTextChanged

    def value(self) -> str:
        return self.field.currentText().strip()

    def show(self, value: str) -> None:
        self.field.setCurrentText(value)


class NumberControl:
    """A number within its bounds."""

    beside: QWidget | None = None

    def __init__(self, declared: Declaration, parent: QWidget) -> None:
        self.field = QDoubleSpinBox(parent)
        self.field.setDecimals(0 if declared.step == int(declared.step) else 1)
        self.field.setRange(declared.least, declared.most)
        self.field.setSingleStep(declared.step)
        self.field.setSuffix(declared.unit)
        _guard(self.field)
        self.changed = self.field.valueChanged

    def value(self) -> str:
        return number_text(round(self.field.value(), 1))

    def show(self, value: str) -> None:
        number = as_number(value)
        if number is not None:
            self.field.setValue(number)
