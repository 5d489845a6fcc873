"""The review of what comes in: source on one side, what was understood on the other, then keep it or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.pasting import TEXT_LIMIT, too_long
from redaksi.gui import icons, pasting
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_intake import Ui_IntakeDialog
from redaksi.gui.intake.facts import facts
from redaksi.gui.intake.keeping import Keeping
from redaksi.usecases import importing
from redaksi.usecases.importing import Failure, ReadResult
from redaksi.usecases.newsroom import Placed, Understood

_ENTRY = Qt.ItemDataRole.UserRole
#: Milliseconds after the last key until a pasted page is read.
_PAUSE = 250


class IntakeDialog(QDialog):
    """One pasted page, read again while it changes, or the articles of files."""

    #: These pieces are in the store now (ids, in order), and so many could not be kept.
    kept = Signal(list, int)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._pasted = False
        self._too_long: int | None = None
        self._known: frozenset[str] = frozenset()
        self.ui = Ui_IntakeDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.halves.setSizes([240, 420, 420])
        self._keeping = Keeping(desk, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()

    def take_paste(self, text: str) -> None:
        """Read a page from the text field, which begins with what was copied."""
        self._pasted = True
        self.ui.filesSide.hide()
        self.ui.source.setPlainText(pasting.clean(text) if len(text) <= TEXT_LIMIT else "")
        self._too_long = len(text) if len(text) > TEXT_LIMIT else None
        self.ui.source.setFocus()
        self._word()
        self._read_paste()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files and folders."""
        self.ui.source.setReadOnly(True)
        self.ui.halves.setVisible(False)
        self.ui.filesSide.hide()
        self._word()
        self._count()
        self.ui.summary.setText(self.tr("Reading …"))
        self._desk.jobs.run(importing.read, self._desk.room, paths, done=self._read_files, key="intake")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._word()
            self._show_chosen()
            self._count()

    def done(self, result: int) -> None:
        self._keeping.stop()
        super().done(result)

    # Reading

    def _connect(self) -> None:
        self.ui.source.too_long.connect(self._refuse)
        self._pause.timeout.connect(self._read_paste)
        self.ui.source.textChanged.connect(self._typed)
        self.ui.files.currentItemChanged.connect(self._show_chosen)
        self.ui.files.itemChanged.connect(self._count)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.keep.clicked.connect(self._keep)
        self._keeping.advanced.connect(self.ui.progress.setValue)
        self._keeping.finished.connect(self._finished)

    def _refuse(self, length: int) -> None:
        """More was pasted than any story holds: it is said above, until something else is there."""
        self._too_long = length
        self._word()

    def _typed(self) -> None:
        if self._too_long is not None:
            self._too_long = None
            self._word()
        if self._pasted:
            self.ui.keep.setEnabled(False)  # until what is on screen has been read
            self._pause.start()

    def _read_paste(self) -> None:
        self._pause.stop()
        room = self._desk.room
        work = (importing.read_text, room, self.ui.source.text(), self.tr("pasted text"))
        self._desk.jobs.run(*work, done=self._read_one, failed=self._read_none, key="intake")

    def _read_one(self, understood: Understood) -> None:
        self._fill([understood], ())

    def _read_none(self, _error: RedaksiError) -> None:
        self._fill([], ())

    def _read_files(self, result: ReadResult) -> None:
        self._desk.do(
            importing.known,
            result.understood,
            done=lambda known: self._fill(result.understood, result.failed, known),
            key="intake-known",
        )

    def _fill(
        self, understood: Sequence[Understood], failed: Sequence[Failure], known: frozenset[str] = frozenset()
    ) -> None:
        self._known = known
        self.ui.files.clear()
        for entry in understood:
            self._add(entry.article.headline or self.tr("Without a headline"), entry)
        for failure in failed:
            self._add(Path(failure.source).name, failure)
        self.ui.halves.show()
        several = self.ui.files.count() > 1
        self.ui.filesSide.setVisible(several)
        self.ui.sourceColumn.setContentsMargins(12 if several else 0, 0, 12, 0)
        self.ui.files.setCurrentRow(0)
        self._show_chosen()
        self._count()

    def _add(self, title: str, entry: Understood | Failure) -> None:
        item = QListWidgetItem(title, self.ui.files)
        item.setData(_ENTRY, entry)
        if isinstance(entry, Failure):
            item.setIcon(icons.icon("warning", "error"))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        else:
            item.setIcon(icons.icon("warning", "warning") if entry.doubts else icons.icon("check", "good"))
            item.setCheckState(Qt.CheckState.Checked)

    # Showing

    def _show_chosen(self) -> None:
        item = self.ui.files.currentItem()
        entry = item.data(_ENTRY) if item is not None else None
        if entry is None:
            self.ui.source.mark(())
            self.ui.understanding.say(self.tr("Paste or type the text of a page on the left."))
        elif isinstance(entry, Failure):
            self._show_source("", ())
            self.ui.understanding.say(sentence(self._desk.language, entry.error))
        else:
            self._show_source(entry.text, entry.places)
            found = facts(entry, self._desk.settings, self._desk.language)
            self.ui.understanding.show_facts(found, entry.leftovers, entry.furniture, entry.article.id in self._known)

    def _show_source(self, text: str, places: Sequence[Placed]) -> None:
        if not self._pasted:
            self.ui.source.setPlainText(text)
            self.ui.sourceSide.setVisible(bool(text))
        self.ui.source.mark(places)

    def _word(self) -> None:
        if self._pasted:
            self.setWindowTitle(self.tr("Paste a page"))
            guide = self.tr("Paste the whole page on the left, as you copied it. Nothing is kept before you say so.")
        else:
            self.setWindowTitle(self.tr("Import files"))
            guide = self.tr("This is what was read. Nothing is kept before you say so.")
        if self._too_long is not None:
            guide = sentence(self._desk.language, too_long(self._too_long))
        self.ui.guide.setText(guide)

    def _chosen(self) -> list[Understood]:
        items = (self.ui.files.item(row) for row in range(self.ui.files.count()))
        return [item.data(_ENTRY) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _count(self) -> None:
        chosen = self._chosen()
        one, several = self.tr("Keep as a draft"), self.tr("Keep %n article(s)", None, len(chosen))
        self.ui.keep.setText(several if self.ui.files.count() > 1 else one)
        self.ui.keep.setEnabled(bool(chosen))
        leftovers = sum(len(entry.leftovers) for entry in chosen)
        unread = sum(isinstance(self.ui.files.item(row).data(_ENTRY), Failure) for row in range(self.ui.files.count()))
        told = []
        if leftovers:
            told.append(self.tr("%n line(s) were not recognised and will be kept as a note.", None, leftovers))
        if unread:
            told.append(self.tr("%n file(s) could not be read.", None, unread))
        self.ui.summary.setText(" ".join(told))

    # Keeping

    def _keep(self) -> None:
        chosen = self._chosen()
        for part in (self.ui.keep, self.ui.source, self.ui.files):
            part.setEnabled(False)
        self.ui.progress.setMaximum(len(chosen))
        self.ui.progress.setVisible(len(chosen) > 1)
        self._keeping.start(chosen)

    def _finished(self, ids: list[str], errors: list[RedaksiError]) -> None:
        if ids:
            self.kept.emit(ids, len(errors))
            self.accept()
            return
        for part in (self.ui.keep, self.ui.source, self.ui.files):
            part.setEnabled(True)
        self.ui.progress.hide()
        if errors:
            self.ui.summary.setText(sentence(self._desk.language, errors[0]))
