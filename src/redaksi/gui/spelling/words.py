"""The words that the newsroom and the person at this computer have added: seen, added to, taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.spelling.word import LANGUAGES
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_spelling_words import Ui_WordsDialog
from redaksi.usecases import spelling
from redaksi.usecases.changes import Changes

_NEWSROOM = 0


class WordsDialog(QDialog):
    """Lists the words of one language, of the newsroom or of this computer."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = ui = Ui_WordsDialog()
        ui.setupUi(self)
        fit(self)
        fields = desk.document.fields
        ui.language.setCurrentIndex(1 if fields and fields.language.startswith("en") else 0)
        for choice in (ui.whose, ui.language):
            choice.currentIndexChanged.connect(self._reload)
        ui.word.textChanged.connect(self._refresh)
        ui.word.returnPressed.connect(self._add)
        ui.add.clicked.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        ui.list.itemSelectionChanged.connect(self._refresh)
        QShortcut(QKeySequence.StandardKey.Delete, ui.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        ui.close.clicked.connect(self.accept)
        self._reload()

    @property
    def _language(self) -> str:
        return LANGUAGES[self.ui.language.currentIndex()]

    @property
    def _newsroom(self) -> bool:
        return self.ui.whose.currentIndex() == _NEWSROOM

    def _reload(self) -> None:
        self.ui.problem.hide()
        ask = spelling.newsroom_words if self._newsroom else spelling.personal_words
        self._desk.do(ask, self._language, done=self._fill, key="words-dialog")

    def _fill(self, words: Iterable[str]) -> None:
        self.ui.list.clear()
        self.ui.list.addItems(sorted(words))
        self._refresh()

    def _refresh(self) -> None:
        writable = not (self._newsroom and self._desk.read_only)
        self.ui.word.setEnabled(writable)
        self.ui.add.setEnabled(writable and bool(self.ui.word.text().strip()))
        self.ui.remove.setEnabled(writable and bool(self.ui.list.selectedItems()))

    def _add(self) -> None:
        word = self.ui.word.text()
        if word.strip():
            self.ui.problem.hide()
            if self._newsroom:
                self._do(spelling.add_newsroom_word, word, self._desk.user_name, done=self._added)
            else:
                self._do(spelling.add_personal_word, word, done=self._added)

    def _remove(self) -> None:
        for item in self.ui.list.selectedItems():
            if self._newsroom:
                self._do(spelling.drop_newsroom_word, item.text(), self._desk.user_name, done=self._removed)
            else:
                self._do(spelling.drop_personal_word, item.text(), done=self._removed)

    def _do(self, usecase: Callable[..., Changes], *args: str | None, done: Callable[[Changes], object]) -> None:
        self._desk.do(usecase, self._language, *args, done=done, failed=self._refused)

    def _added(self, _changes: Changes) -> None:
        self.ui.word.clear()
        self._reload()

    def _removed(self, _changes: Changes) -> None:
        self._reload()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
