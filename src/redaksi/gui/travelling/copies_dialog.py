"""Two versions of one article side by side, until somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.differences import Differences, differences
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_copies import Ui_CopiesDialog
from redaksi.gui.history.words import when
from redaksi.gui.travelling.sides import in_two_columns
from redaksi.usecases import choosing
from redaksi.usecases.changes import Kept
from redaksi.usecases.choosing import Sides
from redaksi.usecases.port_travel import Choice


class CopiesDialog(QDialog):
    """Shows what differs, or what each side has changed since both had the same; keeps what is chosen.

    A copy that was laid aside can be read, nothing more.
    """

    #: Somebody has chosen: carries the piece as it is now.
    chosen = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, sides: Sides) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._sides = sides
        self._waits = sides.copy.state is Choice.WAITING
        self.ui = Ui_CopiesDialog()
        self.ui.setupUi(self)
        fit(self)
        self._word()
        self.ui.shown.setVisible(sides.base is not None)
        self.ui.shown.currentIndexChanged.connect(self._compare)
        self.ui.later.clicked.connect(self.reject)
        self.ui.keepMine.clicked.connect(lambda: self._choose(Choice.MINE))
        self.ui.takeTheirs.clicked.connect(lambda: self._choose(Choice.THEIRS))
        for button in (self.ui.keepMine, self.ui.takeTheirs):
            button.setEnabled(not desk.read_only)
            button.setVisible(self._waits)
        self.ui.later.setFocus()
        self._compare()

    def _word(self) -> None:
        mine, copy = self._sides.mine, self._sides.copy
        headline = mine.article.headline or self.tr("Without a headline")
        told = self.tr("“{headline}” was changed here and by {origin}. Both versions are kept.")
        if not self._waits:
            told = self.tr("“{headline}” was changed here and by {origin}. This desk's version was chosen.")
            self.ui.later.setText(self.tr("Close"))
        self.ui.intro.setText(told.format(headline=headline, origin=copy.origin or self.tr("another desk")))
        self.ui.mineTitle.setText(
            self.tr("Here, {when}").format(when=when(mine.modified, self._desk.settings["site.timezone"]))
        )
        received = self.tr("{origin}, received {when}").format(
            origin=copy.origin, when=when(copy.received, self._desk.settings["site.timezone"])
        )
        self.ui.theirsTitle.setText(received)
        self.ui.mine.setAccessibleName(self.ui.mineTitle.text())
        self.ui.theirs.setAccessibleName(received)
        self.ui.shown.addItems([self.tr("What differs"), self.tr("What each side has changed")])

    def _compare(self) -> None:
        mine, theirs, base = self._sides.mine.article, self._sides.copy.article, self._sides.base
        each = self.ui.shown.currentIndex() == 1

        def compared() -> tuple[Differences, Differences]:
            if each and base is not None:
                return differences(base, mine), differences(base, theirs)
            return in_two_columns(differences(mine, theirs))

        self._desk.jobs.run(compared, done=self._show_sides, key="copies-compare")

    def _show_sides(self, both: tuple[Differences, Differences]) -> None:
        self.ui.mine.show_differences(both[0])
        self.ui.theirs.show_differences(both[1])

    def _choose(self, choice: Choice) -> None:
        copy, by = self._sides.copy, self._desk.user_name
        self._desk.do(choosing.choose, copy.id, choice, by, done=self._done, failed=self._refused)

    def _done(self, kept: Kept) -> None:
        self.accept()
        self.chosen.emit(kept.piece)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
