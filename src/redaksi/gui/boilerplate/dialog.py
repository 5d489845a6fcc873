"""Templates and snippets of the newsroom: made, changed, thrown away, carried to another desk as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from redaksi.domain.boilerplate import Boilerplate, Snippet, Template
from redaksi.domain.errors import RedaksiError
from redaksi.gui.boilerplate.fields import SnippetFields, TemplateFields
from redaksi.gui.boilerplate.keys import idle_keys, lost_keys, why_not
from redaksi.gui.boilerplate.panel import Panel, Parts
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_boilerplate import Ui_BoilerplateDialog
from redaksi.gui.jobs import Job
from redaksi.usecases import boilerplate
from redaksi.usecases.boilerplate import Taken
from redaksi.usecases.changes import Changes

#: Sentences about the keys of a file's snippets that the dialog has room for.
_DOUBTS = 3


class BoilerplateDialog(QDialog):
    """What is changed is kept by its button, by going to another entry, and by closing."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._wanted = {"template": "", "snippet": ""}
        self._closing = False
        self._reading: Job | None = None
        self.ui = ui = Ui_BoilerplateDialog()
        ui.setupUi(self)
        fit(self)
        template, snippet = TemplateFields(ui), SnippetFields(ui)
        parts = Parts(ui.templates, ui.templateNew, ui.templateDrop, ui.templateSave, ui.templateName)
        self._templates: Panel[Template] = Panel(parts, lambda entry: entry.name, template.show, template.read)
        parts = Parts(ui.snippets, ui.snippetNew, ui.snippetDrop, ui.snippetSave, ui.abbreviation)
        self._snippets: Panel[Snippet] = Panel(parts, lambda entry: entry.abbreviation, snippet.show, snippet.read)
        for signal in template.changes():
            signal.connect(self._templates.touched)
        for signal in snippet.changes():
            signal.connect(self._snippets.touched)
        self._connect()
        self.finished.connect(self._stop_reading)
        self._reload()

    def reject(self) -> None:
        """Escape, the button and the window's cross: what was changed is kept first; where it cannot be, it is said."""
        for panel in (self._templates, self._snippets):
            if panel.dirty:
                self._closing = True
                panel.save()
                return
        super().reject()

    def take(self, path: Path) -> None:
        """Keep everything of a file."""
        self._desk.do(boilerplate.take_in, path, self._desk.user_name, done=self._taken, failed=self._refused)

    def write(self, path: Path) -> None:
        """Everything into a file."""

        def written(count: int) -> None:
            self._say(self.tr("%n entry(s) are in “{file}”.", "", count).format(file=path.name))

        self._desk.do(boilerplate.give_out, path, done=written, failed=self._refused)

    def _connect(self) -> None:
        ui, desk = self.ui, self._desk
        self._templates.save_wanted.connect(self._save_template)
        self._templates.drop_wanted.connect(
            lambda name: desk.do(boilerplate.drop_template, name, desk.user_name, failed=self._refused)
        )
        self._snippets.save_wanted.connect(self._save_snippet)
        self._snippets.drop_wanted.connect(
            lambda name: desk.do(boilerplate.drop_snippet, name, desk.user_name, failed=self._refused)
        )
        ui.bringIn.clicked.connect(self._ask_what)
        ui.giveOut.clicked.connect(self._ask_where)
        ui.close.clicked.connect(self.reject)
        desk.changed.connect(self._changed)

    def _save_template(self, template: Template, before: str) -> None:
        def kept(_changes: Changes) -> None:
            self._wanted["template"] = " ".join(template.name.split())
            self._templates.kept()
            self._go_on()

        self._keep(boilerplate.save_template, template, before, kept)

    def _save_snippet(self, snippet: Snippet, before: str) -> None:
        keys = self.ui.keys.keySequence()
        problem = None if keys.isEmpty() else why_not(keys)
        if problem is not None:
            self._closing = False
            self._say(problem, problem=True)
            return

        def kept(_changes: Changes) -> None:
            self._wanted["snippet"] = snippet.abbreviation.strip()
            self._snippets.kept()
            self._go_on()

        self._keep(boilerplate.save_snippet, snippet, before, kept)

    def _keep(self, usecase: object, entry: object, before: str, kept: object) -> None:
        self.ui.told.hide()
        by = self._desk.user_name
        self._desk.do(usecase, entry, by, before or None, new=not before, done=kept, failed=self._refused)  # type: ignore[arg-type]

    def _go_on(self) -> None:
        if self._closing:
            self.reject()

    def _changed(self, changes: Changes) -> None:
        if changes.boilerplate and not self._closing:
            self._reload()

    def _reload(self) -> None:
        self._reading = self._desk.do(boilerplate.all_boilerplate, done=self._fill, key="boilerplate-dialog")

    def _stop_reading(self) -> None:
        """Nobody is there any more to show what arrives."""
        if self._reading is not None:
            self._reading.cancel()

    def _fill(self, present: Boilerplate) -> None:
        self._templates.fill(present.templates, self._wanted["template"])
        self._snippets.fill(present.snippets, self._wanted["snippet"])
        self._wanted = {"template": "", "snippet": ""}
        self.ui.giveOut.setEnabled(bool(present.templates or present.snippets))

    def _ask_what(self) -> QFileDialog:
        dialog = self._files(self.tr("Take templates and snippets from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()
        return dialog

    def _ask_where(self) -> QFileDialog:
        dialog = self._files(self.tr("Write templates and snippets to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("redaksi-templates.json")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def _files(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, title, folder, self.tr("Files of templates") + " (*.json)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _taken(self, taken: Taken) -> None:
        said = self.tr("%n template(s)", "", len(taken.templates)), self.tr("%n snippet(s)", "", len(taken.snippets))
        text = self.tr("Taken from the file: {templates} and {snippets}.").format(templates=said[0], snippets=said[1])
        if taken.replaced:
            replaced = ", ".join(f"“{name}”" for name in taken.replaced[:5]) + ("…" if len(taken.replaced) > 5 else "")
            text += " " + self.tr("Replaced: {names}.").format(names=replaced)
        doubts = lost_keys(taken.lost, self._desk.language) + idle_keys(taken.snippets)
        more = "\n…" if len(doubts) > _DOUBTS else ""
        self._say("\n".join([text, *doubts[:_DOUBTS]]) + more)

    def _say(self, text: str, *, problem: bool = False) -> None:
        self.ui.told.setProperty("error", problem)
        self.ui.told.style().polish(self.ui.told)
        self.ui.told.setText(text)
        self.ui.told.show()

    def _refused(self, error: RedaksiError) -> None:
        self._closing = False
        self._say(sentence(self._desk.language, error), problem=True)
