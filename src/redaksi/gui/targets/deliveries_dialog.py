"""What went where and when, what is on its way, and what keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from redaksi.domain.deliveries import OPEN, Delivery, Status
from redaksi.domain.errors import RedaksiError
from redaksi.domain.targets import Target
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_deliveries import Ui_DeliveriesDialog
from redaksi.gui.targets.asking import AskingDialog
from redaksi.gui.targets.clearing import Clearing, can_clear
from redaksi.gui.targets.sending import Sending
from redaksi.gui.targets.words import LOOKS, moment, status_word, told
from redaksi.usecases import publishing, targets

_DELIVERY = Qt.ItemDataRole.UserRole


class DeliveriesDialog(AskingDialog):
    """Follows the sending while it is open."""

    piece_wanted = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, sending: Sending) -> None:
        super().__init__(parent, desk)
        self._sending = sending
        self._clearing = Clearing(self, desk)
        self.ui = ui = Ui_DeliveriesDialog()
        ui.setupUi(self)
        fit(self)
        titles = [self.tr("Article"), self.tr("Target"), self.tr("How it stands"), self.tr("When"), self.tr("By")]
        ui.list.setHeaderLabels(titles)
        header = ui.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        ui.list.itemSelectionChanged.connect(self._refresh)
        ui.list.itemActivated.connect(lambda _item: self._open_piece())
        ui.onlyOpen.toggled.connect(self._reload)
        ui.retry.clicked.connect(self._retry)
        ui.cancel.clicked.connect(self._cancel)
        ui.go.clicked.connect(self._open_piece)
        ui.close.clicked.connect(self.accept)
        ui.list.setFocus()
        sending.noted.connect(self._reload)
        sending.ended.connect(self._reload)
        self._refresh()
        self._reload()

    def _reload(self) -> None:
        wanted = tuple(OPEN) if self.ui.onlyOpen.isChecked() else ()
        what = (publishing.deliveries, wanted)
        self.ask(*what, done=self._fill, failed=self._refused, key="deliveries-dialog")

    def _fill(self, found: Sequence[Delivery]) -> None:
        tree, chosen = self.ui.list, self._chosen()
        tree.clear()
        for each in found:
            when = moment(self._desk, each.done or each.last_at or each.asked)
            facts = [each.headline, each.target_name, status_word(each.status), when, each.by or "–"]
            item = QTreeWidgetItem(facts)
            item.setData(0, _DELIVERY, each)
            item.setIcon(2, icons.icon(*LOOKS[each.status]))
            item.setToolTip(0, each.headline)
            tree.addTopLevelItem(item)
            if chosen is not None and chosen.id == each.id:
                tree.setCurrentItem(item)
        first = tree.topLevelItem(0)
        if tree.currentItem() is None and first is not None:
            tree.setCurrentItem(first)
        if tree.isHidden() == bool(found):
            tree.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self.ui.empty.setText(
            self.tr("Nothing waits to be sent.")
            if self.ui.onlyOpen.isChecked()
            else self.tr("Nothing has been published to a target yet.")
        )
        self._refresh()

    def _chosen(self) -> Delivery | None:
        item = self.ui.list.currentItem()
        found = item.data(0, _DELIVERY) if item is not None else None
        return found if isinstance(found, Delivery) else None

    def _refresh(self) -> None:
        chosen, writable = self._chosen(), not self._desk.store_read_only
        waits = chosen is not None and chosen.status in (Status.WAITING, Status.HELD, Status.CANCELLED)
        is_open = chosen is not None and chosen.status in OPEN
        for button, may in ((self.ui.retry, waits), (self.ui.cancel, is_open)):
            if self.focusWidget() is button and not (writable and may):
                self.ui.list.setFocus()  # where the row still is; Qt would pass on to whatever comes next
            button.setEnabled(writable and may)
        self.ui.go.setEnabled(chosen is not None)
        self.ui.detail.setVisible(chosen is not None)
        if chosen is not None:
            self.ui.detail.setText(told(self._desk, chosen))

    def _retry(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self.ui.problem.hide()

        def found(target: Target) -> None:
            again = self._again(chosen)
            if can_clear(chosen.fault):
                self._clearing.clear(target, chosen.fault, chosen.detail, again)
            else:
                again()

        self.ask(targets.target, chosen.target_id, done=found, failed=self._refused)

    def _again(self, chosen: Delivery) -> Callable[[], object]:
        def asked(_delivery: Delivery) -> None:
            self._reload()
            self._sending.go()

        by = self._desk.user_name
        return lambda: self.ask(publishing.retry, chosen.id, by, done=asked, failed=self._refused)

    def _cancel(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.id is None:
            return
        self.ui.problem.hide()
        self._sending.call_off(chosen.id)
        by = self._desk.user_name
        self.ask(publishing.cancel, chosen.id, by, done=lambda _delivery: self._reload(), failed=self._refused)

    def _open_piece(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.piece_wanted.emit(chosen.article_id)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
