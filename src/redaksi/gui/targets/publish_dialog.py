"""Where the open piece goes: one or more targets, and how it fares on the way there."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from redaksi.domain.article import Piece, State
from redaksi.domain.deliveries import SENDABLE, Delivery
from redaksi.domain.errors import RedaksiError
from redaksi.domain.targets import Secret, Target
from redaksi.gui import icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.export.embargo_gate import EmbargoGate
from redaksi.gui.forms.ui_publish import Ui_PublishDialog
from redaksi.gui.library.words import state_color, state_icon, state_word
from redaksi.gui.targets.asking import AskingDialog
from redaksi.gui.targets.clearing import ask_secret
from redaksi.gui.targets.sending import Sending
from redaksi.gui.targets.words import KIND_ICONS, LOOKS, told
from redaksi.usecases import publishing, targets
from redaksi.usecases.delivering import Noted
from redaksi.usecases.publishing import Asked

_TARGET = Qt.ItemDataRole.UserRole
#: Remembered: the ids of the targets that were chosen last.
_CHOSEN = "publish/targets"


class PublishDialog(AskingDialog):
    """Sending goes on when it is closed."""

    targets_wanted = Signal()
    deliveries_wanted = Signal()

    def __init__(self, parent: QWidget, desk: Desk, piece: Piece, sending: Sending) -> None:
        super().__init__(parent, desk)
        self._piece, self._sending = piece, sending
        self._waiting: deque[Target] = deque()
        self.ui = Ui_PublishDialog()
        self.ui.setupUi(self)
        fit(self)
        self._gate = EmbargoGate(self.ui, desk, piece.article, self)
        self._word()
        self._gate.changed.connect(self._refresh)
        self.ui.targets.itemChanged.connect(self._refresh)
        self.ui.close.clicked.connect(self.reject)
        self.ui.go.clicked.connect(self._begin)
        for button, wanted in ((self.ui.setUp, self.targets_wanted), (self.ui.deliveries, self.deliveries_wanted)):
            button.clicked.connect(self.reject)
            button.clicked.connect(wanted)
        sending.noted.connect(self._noted)
        self._refresh()
        self.ask(targets.targets, done=self._fill, failed=self._refused)

    def _word(self) -> None:
        headline, state = self.ui.headline, self._piece.state
        headline.setText(self._piece.article.headline or self.tr("Without a headline"))
        font = headline.font()
        font.setBold(True)
        headline.setFont(font)
        icon = icons.pixmap(state_icon(state), state_color(state), theme.scaled(18), self.devicePixelRatioF())
        self.ui.stateIcon.setPixmap(icon)
        self.ui.state.setText(self._what_happens().format(state=state_word(state)))

    def _what_happens(self) -> str:
        if self._piece.state is State.APPROVED:
            return self.tr("Approved. It becomes published once it has arrived.")
        if self._piece.state is State.WITHDRAWN:
            return self.tr("Withdrawn. The notice takes the place of the story where it was published.")
        if self._piece.state in SENDABLE:
            return self.tr("Published. What was approved goes there as it is now.")
        return self.tr("{state}. Only what has been approved can be published.")

    def _fill(self, found: Sequence[Target]) -> None:
        chosen = (self._desk.preferences.text(_CHOSEN) or "").split()
        for target in found:
            item = QListWidgetItem(icons.icon(KIND_ICONS[target.kind]), f"{target.name}\n{target.place}")
            item.setData(_TARGET, target)
            ticked = target.id in chosen or len(found) == 1
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.ui.targets.addItem(item)
        self.ui.targets.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self.ui.targets.setCurrentRow(0)
        (self.ui.targets if found else self.ui.setUp).setFocus()
        self._reload()
        self._refresh()

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.targets.item(row) for row in range(self.ui.targets.count())]

    def _chosen(self) -> list[Target]:
        return [each.data(_TARGET) for each in self._items() if each.checkState() is Qt.CheckState.Checked]

    def _refresh(self) -> None:
        may = self._piece.state in SENDABLE and not self._desk.store_read_only
        self.ui.go.setEnabled(may and bool(self._chosen()) and self._gate.is_open and not self._waiting)

    def _show(self, found: Sequence[Delivery]) -> None:
        """The newest delivery to each target, below its name."""
        newest: dict[str, Delivery] = {}
        for each in found:
            newest.setdefault(each.target_id, each)
        for item in self._items():
            target: Target = item.data(_TARGET)
            delivery = newest.get(target.id)
            if delivery is not None:
                item.setText(f"{target.name}\n{told(self._desk, delivery)}")
                item.setIcon(icons.icon(*LOOKS[delivery.status]))
                item.setToolTip(target.place)

    def _begin(self) -> None:
        """Passwords first, so that nothing is asked for half way."""
        chosen = self._chosen()
        self._desk.preferences.set(_CHOSEN, " ".join(target.id for target in chosen))
        self.ui.problem.hide()
        self._waiting.extend(chosen)
        self._refresh()
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._refresh()
            self._sending.go()
            return
        target = self._waiting[0]
        if target.secret is not Secret.NEEDED:
            self._ask()
            return

        def looked(known: bool) -> None:
            if known:
                self._ask()
            else:
                ask_secret(self, self._desk, target, self._ask).rejected.connect(self._give_up)

        room = self._desk.room
        self.ask_outside(targets.has_secret, room, target, done=looked, failed=self._refused)

    def _ask(self) -> None:
        target = self._waiting[0]
        overrides, reason = self._gate.overrides, self._gate.reason
        what = ([self._piece.article.id], target.id, self._desk.user_name, overrides, reason)
        self.ask(partial(publishing.publish, again=True), *what, done=self._asked, failed=self._refused)

    def _asked(self, asked: Asked) -> None:
        self.ui.close.setText(self.tr("Close"))
        self._waiting.popleft()
        self._reload()
        self._next()

    def _give_up(self) -> None:
        """Without a password the rest stays here; what was asked for before goes."""
        self._waiting.clear()
        self._next()

    def reject(self) -> None:
        """Not in the middle of asking, which takes a moment."""
        if not self._waiting:
            super().reject()

    def _noted(self, noted: Noted) -> None:
        if any(each.article_id == self._piece.article.id for each in noted.deliveries):
            self._reload()

    def _reload(self) -> None:
        what = (publishing.deliveries_of, self._piece.article.id)
        self.ask(*what, done=self._show, failed=self._refused, key="publish-dialog")

    def _refused(self, error: RedaksiError) -> None:
        self._waiting.clear()
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self._refresh()
