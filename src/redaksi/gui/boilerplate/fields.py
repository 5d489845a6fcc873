"""The fields of a template and of a snippet, as they stand in the dialog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QKeySequence

from redaksi.domain.article import Flags, Kind
from redaksi.domain.boilerplate import Snippet, Template
from redaksi.gui.forms.ui_boilerplate import Ui_BoilerplateDialog
from redaksi.gui.metadata.words import kind_word

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class TemplateFields:
    """What is not among the fields (subhead, summary, language) stays as it is in a template that is changed."""

    def __init__(self, ui: Ui_BoilerplateDialog) -> None:
        self._ui = ui
        for kind in Kind:
            ui.kind.addItem(kind_word(kind), kind)

    def changes(self) -> Iterator[SignalInstance]:
        ui = self._ui
        for line in (ui.templateName, ui.headline, ui.category, ui.tags, ui.authors, ui.place, ui.source):
            yield line.textEdited
        yield from (ui.kind.activated, ui.paid.clicked, ui.body.textChanged)

    def show(self, template: Template | None) -> None:
        shown, ui = template or Template("", authors=("{author}",)), self._ui
        ui.templateName.setText(shown.name)
        ui.headline.setText(shown.headline)
        ui.kind.setCurrentIndex(ui.kind.findData(shown.kind))
        ui.category.setText(shown.category or "")
        ui.tags.setText(", ".join(shown.tags))
        ui.authors.setText(", ".join(shown.authors))
        ui.place.setText(shown.place or "")
        ui.source.setText(shown.source or "")
        ui.paid.setChecked(shown.flags.paid)
        ui.body.setPlainText(shown.body)

    def read(self, template: Template | None) -> Template:
        before, ui = template or Template(""), self._ui
        return replace(
            before,
            name=ui.templateName.text(),
            headline=ui.headline.text(),
            kind=Kind(ui.kind.currentData()),
            category=" ".join(ui.category.text().split()) or None,
            tags=_listed(ui.tags.text().split(",")),
            authors=_listed(ui.authors.text().split(",")),
            place=ui.place.text().strip() or None,
            source=ui.source.text().strip() or None,
            flags=Flags(before.flags.unverified, ui.paid.isChecked()),
            body=_text(ui.body.document().toRawText()),
        )


class SnippetFields:
    def __init__(self, ui: Ui_BoilerplateDialog) -> None:
        self._ui = ui
        ui.keys.setMaximumSequenceLength(1)
        ui.keys.setClearButtonEnabled(True)

    def changes(self) -> Iterator[SignalInstance]:
        ui = self._ui
        yield from (ui.abbreviation.textEdited, ui.title.textEdited, ui.keys.keySequenceChanged, ui.text.textChanged)

    def show(self, snippet: Snippet | None) -> None:
        shown, ui = snippet or Snippet("", ""), self._ui
        ui.abbreviation.setText(shown.abbreviation)
        ui.title.setText(shown.title)
        ui.keys.setKeySequence(QKeySequence.fromString(shown.keys or "", _PORTABLE))
        ui.text.setPlainText(shown.text)

    def read(self, _snippet: Snippet | None) -> Snippet:
        ui = self._ui
        keys = ui.keys.keySequence().toString(_PORTABLE)
        return Snippet(ui.abbreviation.text(), _text(ui.text.document().toRawText()), ui.title.text(), keys or None)


def _listed(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part for part in (" ".join(part.split()) for part in parts) if part)


def _text(raw: str) -> str:
    """What stands in a text field, no-break spaces included."""
    return raw.replace("\u2029", "\n")
