"""Keeps the open piece as a template: asks for its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.article import Article
from redaksi.domain.boilerplate import Boilerplate, template_of
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_boilerplate_name import Ui_TemplateNameDialog
from redaksi.usecases import boilerplate
from redaksi.usecases.changes import Changes


class TemplateNameDialog(QDialog):
    """One of the same name is replaced, which the button says."""

    def __init__(self, parent: QWidget, desk: Desk, article: Article, present: Boilerplate) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._article = desk, article
        self._names = {template.name.casefold() for template in present.templates}
        self.ui = Ui_TemplateNameDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.name.textChanged.connect(self._check)
        self.ui.ok.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.name.setText(article.headline[:200])
        self.ui.name.selectAll()
        self._check()

    def _name(self) -> str:
        return " ".join(self.ui.name.text().split())

    def _check(self) -> None:
        self.ui.ok.setEnabled(bool(self._name()))
        known = self._name().casefold() in self._names
        self.ui.ok.setText(self.tr("Replace the old one") if known else self.tr("Save"))

    def _save(self) -> None:
        template = template_of(self._article, self._name())
        by = self._desk.user_name
        self._desk.do(boilerplate.save_template, template, by, done=self._saved, failed=self._refused)

    def _saved(self, _changes: Changes) -> None:
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
