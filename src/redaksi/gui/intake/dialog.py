"""The review of what comes in: source on one side, what was understood on the other, then keep it or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.duplicates import Twin
from redaksi.domain.errors import RedaksiError
from redaksi.domain.intake_sheet import carried_over
from redaksi.domain.pasting import TEXT_LIMIT, too_long
from redaksi.gui import pasting
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_intake import Ui_IntakeDialog
from redaksi.gui.intake import entries
from redaksi.gui.intake.facts import TYPED
from redaksi.gui.intake.keeping import Keeping
from redaksi.usecases import importing, taking_in
from redaksi.usecases.importing import Failure, ReadResult
from redaksi.usecases.newsroom import Understood
from redaksi.usecases.reviewed import Reviewed, review

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
        self._stays = False
        self.ui = Ui_IntakeDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.halves.setSizes([220, 440, 460])
        self.ui.sheet.sit(desk)
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
        self.ui.keepSure.clicked.connect(self._keep_sure)
        self.ui.sheet.reviewed.connect(self._changed)
        self.ui.sheet.pointed.connect(self.ui.source.show_pointed)
        self.ui.source.line_pointed.connect(self.ui.sheet.point_at_line)
        self.ui.source.use_wanted.connect(self.ui.sheet.use_lines)
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
        """The page was read anew: what was typed beside it stays, and what was chosen."""
        before = entries.entry_of(self.ui.files.currentItem())
        fresh = review(understood)
        if isinstance(before, Reviewed):
            mine = [field for field in TYPED if field in before.typed]
            fresh = replace(
                fresh, sheet=carried_over(before.sheet, fresh.sheet, mine), wish=before.wish, typed=before.typed
            )
        self._recognise([fresh], ())

    def _read_none(self, _error: RedaksiError) -> None:
        self._fill([], ())

    def _read_files(self, result: ReadResult) -> None:
        self._recognise([review(entry) for entry in result.understood], result.failed)

    def _recognise(self, found: Sequence[Reviewed], failed: Sequence[Failure]) -> None:
        def recognised(twins: Sequence[Twin | None]) -> None:
            self._fill([replace(entry, twin=twin) for entry, twin in zip(found, twins, strict=True)], failed)

        self._desk.do(taking_in.recognise, found, done=recognised, key="intake-known")

    def _fill(self, found: Sequence[Reviewed], failed: Sequence[Failure]) -> None:
        entries.fill(self.ui.files, [*found, *failed])
        self.ui.halves.show()
        several = self.ui.files.count() > 1
        self.ui.filesSide.setVisible(several)
        self.ui.sourceColumn.setContentsMargins(12 if several else 0, 0, 12, 0)
        self.ui.files.blockSignals(True)
        self.ui.files.setCurrentRow(0)
        self.ui.files.blockSignals(False)
        self._show_chosen()
        self._count()
        if not self._pasted:
            (self.ui.files if several else self.ui.sheet.ui.fields).setFocus()

    # Showing

    def _show_chosen(self) -> None:
        entry = entries.entry_of(self.ui.files.currentItem())
        reviewed = entry if isinstance(entry, Reviewed) else None
        self.ui.nothing.setText(self._told(entry))
        self.ui.nothing.setVisible(reviewed is None)
        self.ui.sheet.setVisible(reviewed is not None)
        if not self._pasted:
            text = reviewed.text if reviewed is not None else ""
            self.ui.source.setPlainText(text)
            self.ui.sourceSide.setVisible(bool(text))
        self.ui.source.mark(reviewed.places if reviewed is not None else ())
        self.ui.sheet.show_reviewed(reviewed)

    def _told(self, entry: entries.Entry | None) -> str:
        if isinstance(entry, Failure):
            return sentence(self._desk.language, entry.error)
        return self.tr("Paste or type the text of a page on the left.") if entry is None else ""

    def _changed(self, reviewed: Reviewed) -> None:
        item = self.ui.files.currentItem()
        if item is not None:
            before = entries.entry_of(item)
            self.ui.files.blockSignals(True)
            entries.mark(item, reviewed)
            if isinstance(before, Reviewed) and before.wish != reviewed.wish:
                entries.tick(item, reviewed)
            self.ui.files.blockSignals(False)
            self.ui.source.mark(reviewed.places)
            self._count()

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

    def _chosen(self) -> list[Reviewed]:
        found = (entries.entry_of(item) for item in entries.ticked(self.ui.files))
        return [entry for entry in found if isinstance(entry, Reviewed)]

    def _count(self) -> None:
        chosen = self._chosen()
        sure = sum(not entry.doubtful for entry in chosen)
        several = self.ui.files.count() > 1
        one, many = self.tr("Keep as a draft"), self.tr("Keep %n article(s)", None, len(chosen))
        self.ui.keep.setText(many if several else one)
        self.ui.keep.setEnabled(bool(chosen))
        self.ui.keepSure.setVisible(several and 0 < sure < len(chosen))
        self.ui.keepSure.setText(self.tr("Keep %n without doubts", None, sure))
        leftovers = sum(len(entry.leftovers) for entry in chosen)
        found = [entries.entry_of(item) for item in entries.items(self.ui.files)]
        unread = sum(isinstance(entry, Failure) for entry in found)
        told = []
        if leftovers:
            told.append(self.tr("%n line(s) were not recognised and will be kept as a note.", None, leftovers))
        if unread:
            told.append(self.tr("%n file(s) could not be read.", None, unread))
        self.ui.summary.setText(" ".join(told))

    # Keeping

    def _keep(self) -> None:
        self.ui.sheet.flush()
        self._keep_these(self._chosen(), stay=False)

    def _keep_sure(self) -> None:
        """Those that nobody has to look at; the others stay to be looked at."""
        self.ui.sheet.flush()
        self._keep_these([entry for entry in self._chosen() if not entry.doubtful], stay=True)

    def _keep_these(self, chosen: Sequence[Reviewed], *, stay: bool) -> None:
        self._stays = stay
        self._let_work(False)
        self.ui.progress.setMaximum(len(chosen))
        self.ui.progress.setVisible(len(chosen) > 1)
        self._keeping.start(chosen)

    def _let_work(self, may: bool) -> None:
        for part in (self.ui.keep, self.ui.keepSure, self.ui.source, self.ui.files, self.ui.sheet):
            part.setEnabled(may)

    def _finished(self, ids: list[str], errors: list[RedaksiError]) -> None:
        if ids:
            self.kept.emit(ids, len(errors))
        if ids and not self._stays:
            self.accept()
            return
        self._let_work(True)
        self.ui.progress.hide()
        if self._stays:
            left = [entries.entry_of(item) for item in entries.items(self.ui.files)]
            gone = set(map(id, self._keeping.done))
            self._fill(
                [entry for entry in left if isinstance(entry, Reviewed) and id(entry) not in gone],
                [entry for entry in left if isinstance(entry, Failure)],
            )
        if errors:
            self.ui.summary.setText(sentence(self._desk.language, errors[0]))
