"""Stories whose exported pages are out of date: which of them are written again, each where it went last."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from redaksi.domain.article import Article, Kind, State
from redaksi.domain.errors import RedaksiError
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_reexport import Ui_ReexportDialog
from redaksi.gui.library.words import state_icon, state_word
from redaksi.usecases import library, reexporting
from redaksi.usecases.exporting import Exported
from redaksi.usecases.reexporting import OutOfDate, Place

_ENTRY = Qt.ItemDataRole.UserRole


class ReexportDialog(QDialog):
    """`article` is the story on whose account the others (and perhaps its own files) are out of date."""

    def __init__(self, parent: QWidget, desk: Desk, article: Article, entries: Sequence[OutOfDate]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._article = article
        self._waiting: deque[QTreeWidgetItem] = deque()
        self._written = self._sent = 0
        self.ui = Ui_ReexportDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.intro.setText(self._why(entries))
        self.ui.told.hide()
        self.ui.trouble.hide()
        self._rows = [self._row(entry) for entry in map(_beside_sites, entries) if entry.places or not entry.ready]
        self._rows += [self._site_row(place, told) for place, told in _by_site(entries).items()]
        self.ui.pages.addTopLevelItems(self._rows)
        self.ui.pages.setCurrentItem(self._rows[0])
        self.ui.pages.itemChanged.connect(self._refresh)
        self.ui.close.clicked.connect(self.reject)
        self.ui.go.clicked.connect(self._begin)
        self.ui.pages.setFocus()
        self._refresh()

    def _why(self, entries: Sequence[OutOfDate]) -> str:
        count = sum(entry.id != self._article.id for entry in entries)
        if not count:
            return self.tr("The exported files of this story still say what was so before.")
        if self._article.withdrawal is not None:
            return self.tr("These %n story(ies) are linked with the one that you withdrew.", None, count)
        if self._article.kind is Kind.RIGHT_OF_REPLY:
            return self.tr("These %n story(ies) are linked with this right of reply.", None, count)
        if self._article.corrections:
            return self.tr("These %n story(ies) link to the one that you corrected.", None, count)
        return self.tr("These %n story(ies) are linked with the one that you exported.", None, count)

    def _site_row(self, place: Place, told: Sequence[OutOfDate]) -> QTreeWidgetItem:
        """A site has a tick of its own: it is written as one, with what else has been approved."""
        item = self._row(replace(told[0], places=(place,)))
        if len(told) > 1:
            stories = self.tr("%n story(ies) of one site", None, len(told))
            headlines = ", ".join(f"“{entry.headline}”" for entry in told)
            item.setIcon(0, icons.icon(state_icon(State.PUBLISHED), "state_published"))
            item.setText(0, f"{stories}\n{self._where(item.data(0, _ENTRY))}")
            item.setToolTip(0, f"{item.text(0)}\n{headlines}")
        return item

    def _row(self, entry: OutOfDate) -> QTreeWidgetItem:
        headline = entry.headline or self.tr("Without a headline")
        item = QTreeWidgetItem([f"{headline}\n{self._where(entry)}"])
        item.setIcon(0, icons.icon(state_icon(entry.state), f"state_{entry.state.value.replace('-', '_')}"))
        item.setToolTip(0, item.text(0))
        item.setData(0, _ENTRY, entry)
        if entry.ready:
            item.setCheckState(0, Qt.CheckState.Checked)
        else:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _where(self, entry: OutOfDate) -> str:
        if not entry.ready:
            return self.tr("{state}: it can go out again once it is approved.").format(state=state_word(entry.state))
        told = []
        if places := [place for place in entry.places if place.target is None and not place.is_site]:
            formats = ", ".join(dict.fromkeys(place.format.upper() for place in places))
            folders = ", ".join(dict.fromkeys(place.folder for place in places))
            told.append(self.tr("{formats} to {folders}").format(formats=formats, folders=folders))
        site = self.tr("the site in {folder}, where all that is approved goes out with it")
        told += [site.format(folder=place.folder) for place in entry.places if place.is_site]
        target = self.tr("the target “{name}”")
        told += [target.format(name=place.folder) for place in entry.places if place.target is not None]
        return "\n".join(told)

    def _chosen(self) -> list[QTreeWidgetItem]:
        return [
            item for item in self._rows if item.data(0, _ENTRY).ready and item.checkState(0) is Qt.CheckState.Checked
        ]

    def _refresh(self) -> None:
        self.ui.go.setEnabled(bool(self._chosen()) and not self._waiting)

    def _begin(self) -> None:
        self._waiting.extend(self._chosen())
        self.ui.pages.setEnabled(False)
        self.ui.trouble.hide()
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        item = self._waiting.popleft()
        entry: OutOfDate = item.data(0, _ENTRY)
        done, failed = partial(self._done, item), partial(self._failed, item)
        work = (entry.id, entry.places, self._desk.user_name)
        if not any(place.is_site for place in entry.places):
            self._desk.do(reexporting.export_again, *work, done=done, failed=failed)
            return

        def written(exported: Exported) -> None:
            self._desk.changed.emit(exported.changes)
            done(exported)

        # A whole site takes its time, and others wait for the store.
        self._desk.jobs.run(reexporting.export_again, self._desk.room, *work, done=written, failed=failed)

    def _done(self, item: QTreeWidgetItem, exported: Exported) -> None:
        self._written += len(exported.files)
        entry: OutOfDate = item.data(0, _ENTRY)
        self._sent += sum(place.target is not None for place in entry.places)
        item.setIcon(0, icons.icon("check", "state_published"))
        item.setCheckState(0, Qt.CheckState.Unchecked)
        fields = self._desk.document.fields
        if fields is not None and fields.id in exported.changes.articles:
            self._desk.do(library.open_piece, fields.id, done=self._desk.document.mark_saved)
        self._next()

    def _failed(self, item: QTreeWidgetItem, error: RedaksiError) -> None:
        item.setIcon(0, icons.icon("warning", "warning"))
        self.ui.trouble.setText(sentence(self._desk.language, error))
        self.ui.trouble.show()
        self._next()

    def _finish(self) -> None:
        self.ui.pages.setEnabled(True)
        told = [self.tr("%n file(s) written where they went last.", None, self._written)] if self._written else []
        if self._sent:
            told.append(self.tr("%n delivery(ies) on the way to their targets.", None, self._sent))
            self._desk.sending_wanted.emit()
        self.ui.told.setText(" ".join(told))
        self.ui.told.show()
        self.ui.close.setText(self.tr("Close"))
        self.ui.close.setFocus()
        self._refresh()


def _beside_sites(entry: OutOfDate) -> OutOfDate:
    return replace(entry, places=tuple(place for place in entry.places if not place.is_site))


def _by_site(entries: Sequence[OutOfDate]) -> dict[Place, list[OutOfDate]]:
    """The sites to be brought up to date, with the stories that they show as they were."""
    sites: dict[Place, list[OutOfDate]] = {}
    for entry in entries:
        for place in entry.places if entry.ready else ():
            if place.is_site:
                sites.setdefault(place, []).append(entry)
    return sites
