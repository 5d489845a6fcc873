"""One setting in the dialog: title, control, what it is for, and the way back to the default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from redaksi import words
from redaksi.domain.dates import print_date, valid_pattern
from redaksi.domain.declaring import Declaration, Kind
from redaksi.domain.moments import LocalTime
from redaksi.gui import icons
from redaksi.gui.dialogs.setting_controls import control

#: The date line of the page that Redaksi grew from.
_EXAMPLE = LocalTime("2024-07-05T14:29", "Asia/Jakarta")


class SettingRow(QWidget):
    """Built from a declaration; `value()` is what stands in it now, `altered` whether that is another than at first."""

    def __init__(self, declared: Declaration, value: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.declared = declared
        self._searched = _searchable(declared)
        title, about = words.say(language, f"setting {declared.key}"), words.say(language, f"about {declared.key}")
        choices = {choice: words.say(language, f"choice {declared.key} {choice}") for choice in declared.choices}
        self.control = control(declared, title, choices, self)
        self.control.show(value)
        self._first = self.control.value()
        self.back = QToolButton(self)
        self._lay_out(title, about)
        self._offer_back(title, choices)
        self.control.changed.connect(self._show_back)
        self._show_back()

    @property
    def altered(self) -> bool:
        return self.value() != self._first

    def value(self) -> str:
        return self.control.value()

    def matches(self, query: str) -> bool:
        """Whether every word of `query` stands somewhere in title, description, choices or key, in any language."""
        return all(word in self._searched for word in query.casefold().split())

    def mark(self, wrong: bool) -> None:
        """Show that this value was refused, or no longer."""
        self.control.field.setProperty("wrong", "true" if wrong else "false")
        self.control.field.style().polish(self.control.field)

    def print_example(self, language_of_page: Callable[[], str]) -> Callable[[], None]:
        """From now on a date pattern shows how it prints; the call brings it up to date."""
        example = QLabel(self)
        example.setTextFormat(Qt.TextFormat.PlainText)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, example)

        def show() -> None:
            pattern = self.value()
            example.setText(print_date(_EXAMPLE, pattern, language_of_page()) if valid_pattern(pattern) else "–")

        self.control.changed.connect(show)
        show()
        return show

    def _lay_out(self, title: str, about: str) -> None:
        field = self.control.field
        field.setAccessibleName(title)
        field.setAccessibleDescription(about)
        head = QHBoxLayout()
        if self.declared.kind is Kind.FLAG:
            head.addWidget(field, 1)
        else:
            label = QLabel(title, self)
            label.setBuddy(field)
            label.setWordWrap(True)
            head.addWidget(label, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 0)
        column.setSpacing(6)
        column.addLayout(head)
        if self.declared.kind is not Kind.FLAG:
            line = QHBoxLayout()
            line.addWidget(field, 1)
            if self.control.beside is not None:
                line.addWidget(self.control.beside)
            column.addLayout(line)
        note = QLabel(about, self)
        note.setProperty("quiet", "true")
        note.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(note)

    def _offer_back(self, title: str, choices: dict[str, str]) -> None:
        default = self.declared.default
        named = choices.get(default, default + self.declared.unit)
        text = QCoreApplication.translate("SettingsDialog", "Back to the default")
        if self.declared.kind is not Kind.FLAG and named:
            text = QCoreApplication.translate("SettingsDialog", "Back to the default: {value}").format(value=named)
        self.back.setIcon(icons.icon("undo", "quiet"))
        self.back.setToolTip(text)
        self.back.setAccessibleName(f"{title}: {text}")
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.clicked.connect(self._go_back)

    def _go_back(self) -> None:
        self.control.show(self.declared.default)
        self.control.field.setFocus()

    def _show_back(self) -> None:
        self.back.setVisible(self.value() != self.declared.default)


def _searchable(declared: Declaration) -> str:
    codes = [f"{part} {declared.key}" for part in ("setting", "about")]
    codes += [f"choice {declared.key} {choice}" for choice in declared.choices]
    codes.append(f"group {declared.group}")
    sentences = [words.say(language, code) for code in codes for language in words.LANGUAGES]
    return "\n".join([declared.key, *sentences]).casefold()
