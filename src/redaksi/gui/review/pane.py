"""The review beside the form: what changed since, above; what the desk says about the piece, below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.remarks import Kind, Thread
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_review import Ui_Review
from redaksi.gui.metadata.entry_delegate import DETAIL, EntryDelegate
from redaksi.gui.review.changes import ChangesPart
from redaksi.gui.review.deciding import Deciding
from redaksi.gui.review.looking import Looking
from redaksi.gui.review.talk import Talk
from redaksi.gui.review.thread_part import ThreadPart
from redaksi.gui.review.told import line, note_line
from redaksi.usecases.remarks import Note

ENTRY = Qt.ItemDataRole.UserRole


class _RowDelegate(EntryDelegate):
    """Rows that begin where the titles of the pane do."""

    edge = 16


class ReviewPane(QWidget):
    """Loads only while it is looked at; what it shows of the conversation belongs to `talk`."""

    #: A remark was chosen: the passage it is about is to be shown; with the keyboard in it, where that was asked for.
    chosen = Signal(str, bool)
    #: Somebody wants to say something about what is marked.
    wanted = Signal()

    def __init__(self, desk: Desk, talk: Talk, looking: Looking, deciding: Deciding) -> None:
        super().__init__()
        self._desk = desk
        self._talk = talk
        self._shown: list[tuple[object, ...]] = []
        self._deciding = deciding
        self.ui = Ui_Review()
        self.ui.setupUi(self)
        self.changes = ChangesPart(desk, looking, self.ui, self)
        self._part = ThreadPart(desk, talk, deciding, self.ui, self)
        self.ui.talk.setItemDelegate(_RowDelegate(self.ui.talk))
        self.ui.talk.setMouseTracking(True)
        self.ui.talk.installEventFilter(self)
        self._connect()
        self._fill()

    @property
    def conversation(self) -> Thread | None:
        """The conversation that is shown."""
        return self._part.thread

    def open_suggestions(self) -> list[str]:
        """Ids of the suggestions that nobody has decided on, in the order of the text."""
        threads = sorted(self._talk.conversation.open_threads, key=self._talk.order)
        return [thread.remark.id for thread in threads if thread.remark.kind is Kind.SUGGESTION]

    def choose(self, remark_id: str) -> bool:
        """Show the conversation of a remark; whether it is there. Its passage is not asked for: it is seen already."""
        for row in range(self.ui.talk.count()):
            entry = self.ui.talk.item(row).data(ENTRY)
            if isinstance(entry, Thread) and entry.remark.id == remark_id:
                with QSignalBlocker(self.ui.talk):
                    self.ui.talk.setCurrentRow(row)
                self._show_thread()
                return True
        return False

    def go_on(self) -> None:
        """To the next remark, round the end, and to its passage."""
        count = self.ui.talk.count()
        if count:
            row = (self.ui.talk.currentRow() + 1) % count
            if row == self.ui.talk.currentRow():
                self._choose()
            self.ui.talk.setCurrentRow(row)

    def say(self, error: RedaksiError) -> None:
        """Something that was asked for here was refused."""
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changes.look(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changes.look(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self.changes.retranslate()
            self._fill()
        elif event.type() == QEvent.Type.PaletteChange:
            self._part.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(enter=True)
                return True
        elif event.type() == QEvent.Type.Resize:
            self.ui.talk.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def reject_all(self) -> None:
        """Say no to every open suggestion; the text stays as it is."""
        self.ui.problem.hide()
        for remark_id in self.open_suggestions():
            self._deciding.reject(remark_id)

    # How it is done

    def _connect(self) -> None:
        ui, talk = self.ui, self._talk
        for name, icon in (("add", "comment"), ("acceptAll", "check"), ("rejectAll", "close")):
            getattr(ui, name).setIcon(icons.icon(icon))
        ui.add.clicked.connect(self.wanted)
        ui.acceptAll.clicked.connect(lambda: self._deciding.accept(self.open_suggestions()))
        ui.rejectAll.clicked.connect(self.reject_all)
        ui.closed.toggled.connect(self._fill)
        ui.talk.currentItemChanged.connect(lambda: self._choose())
        ui.talk.itemDoubleClicked.connect(lambda: self._choose(enter=True))
        talk.changed.connect(self._fill)
        talk.placed.connect(self._placed)
        self._desk.document.opened.connect(self.ui.problem.hide)
        self._desk.editable_changed.connect(self._refresh_tools)
        self._deciding.refused.connect(self.say)

    def _entries(self) -> Sequence[Thread | Note]:
        """Notes of steps, newest first, then remarks in the order of the text."""
        threads = self._talk.threads if self.ui.closed.isChecked() else self._talk.conversation.open_threads
        return [*reversed(self._talk.conversation.notes), *sorted(threads, key=self._talk.order)]

    def _placed(self) -> None:
        """Passages stand elsewhere: mostly that changes nothing in the list, and a long one takes time to fill."""
        if self._shown != [self._looks(entry) for entry in self._entries()]:
            self._fill()
        elif self.conversation is not None:
            self._renew()

    def _looks(self, entry: Thread | Note) -> tuple[object, ...]:
        """What a row of the list is known by."""
        return (entry.remark.id, self._talk.is_lost(entry.remark)) if isinstance(entry, Thread) else (entry.at,)

    def _fill(self) -> None:
        """Show the conversation as it is now; what was chosen stays chosen, and so does the place in the list."""
        is_open = self._desk.document.is_open
        self.ui.parts.setVisible(is_open)
        self.ui.empty.setVisible(not is_open)
        kept, place = self.conversation, self.ui.talk.verticalScrollBar().value()
        entries = self._entries()
        self._shown = [self._looks(entry) for entry in entries]
        with QSignalBlocker(self.ui.talk):
            self.ui.talk.clear()
            for entry in entries:
                self.ui.talk.addItem(self._item(entry))
            ids = [entry.remark.id if isinstance(entry, Thread) else None for entry in entries]
            if kept is not None and kept.remark.id in ids:
                self.ui.talk.setCurrentRow(ids.index(kept.remark.id))
        self.ui.talk.verticalScrollBar().setValue(place)
        self.ui.talk.setVisible(bool(entries))
        self.ui.noTalk.setVisible(not entries)
        self._refresh_tools()
        self._show_thread()

    def _refresh_tools(self) -> None:
        several = len(self.open_suggestions()) > 1
        self.ui.acceptAll.setVisible(several)
        self.ui.acceptAll.setEnabled(self._desk.editable)
        self.ui.rejectAll.setVisible(several)
        self.ui.rejectAll.setEnabled(not self._desk.read_only)

    def _renew(self) -> None:
        """The conversation that is shown may read otherwise now: its passage was rewritten."""
        item, shown = self.ui.talk.currentItem(), self.conversation
        fresh = next((thread for thread in self._talk.threads if shown and thread.remark.id == shown.remark.id), None)
        if fresh is not None and fresh != shown:
            item.setData(ENTRY, fresh)
            self._show_thread()

    def _item(self, entry: Thread | Note) -> QListWidgetItem:
        zone = self._desk.settings["site.timezone"]
        if isinstance(entry, Thread):
            title, detail = line(entry, zone, lost=self._talk.is_lost(entry.remark))
        else:
            title, detail = note_line(entry, zone)
        item = QListWidgetItem(title)
        item.setData(ENTRY, entry)
        item.setData(DETAIL, detail)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {detail}")
        return item

    def _choose(self, *, enter: bool = False) -> None:
        self._show_thread()
        if self.conversation is not None:
            self.chosen.emit(self.conversation.remark.id, enter)

    def _show_thread(self) -> None:
        item = self.ui.talk.currentItem()
        self._part.show(item.data(ENTRY) if item is not None else None)
