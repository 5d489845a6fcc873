"""The strip above the text: where the piece stands, since when and by whom, and the steps that lead on."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from redaksi.domain.article import Piece, State
from redaksi.domain.workflow import ANSWERED_FOR, HOLDS_APPROVAL
from redaksi.gui import icons, theme
from redaksi.gui.commands.registry import Registry
from redaksi.gui.desk import Desk
from redaksi.gui.keys.words import approval_words, key_words
from redaksi.gui.library.words import state_color, state_icon, state_word
from redaksi.gui.published.embargo import embargo_line, embargo_now
from redaksi.gui.queue.spans import site_time
from redaksi.gui.queue.standing import standing_words

_STEPS = (
    "review.submit",
    "review.take",
    "review.give_back",
    "review.return",
    "review.approve",
    "article.update",
    "article.correct",
    "article.export",
    "review.reopen",
)


#: Between two things in the strip, and at its ends with the gaps round the state, in pixels.
_GAP = 8
_EDGES = 16 + 8 + 3 * _GAP


class StateBar(QFrame):
    """Shown while a piece is open; offers only the steps that are possible now."""

    def __init__(self, desk: Desk, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._registry = registry
        self._looks: tuple[object, ...] = ()
        #: The facts in words, then in ever fewer.
        self._facts: tuple[str, ...] = ("",)
        self._proof = ""
        self._told: tuple[object, ...] = ()
        self._checked = (0, 0)
        self._buttons: dict[str, QToolButton] = {}
        self._possible: list[QToolButton] = []
        self.setProperty("band", "info")
        self.mark = QLabel(self)
        self.word = QLabel(self)
        self.facts = QLabel(self)
        self.facts.setProperty("quiet", "true")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.checks = self._count_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(_GAP)
        row.addWidget(self.mark)
        row.addWidget(self.word)
        row.addWidget(self.facts)
        row.addStretch()
        row.addWidget(self.checks)
        self._buttons = {step: self._button(step) for step in _STEPS}
        for button in self._buttons.values():
            row.addWidget(button)
        desk.document.saved.connect(self._saved)
        for signal in (desk.document.opened, registry.refreshed):
            signal.connect(self._refresh)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._refresh()
        elif event.type() == QEvent.Type.FontChange:
            for button in (self.checks, *self._buttons.values()):
                button.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
            self._refresh()
        super().changeEvent(event)

    def _saved(self, piece: Piece) -> None:
        """Autosaves come several times a second; what they change here is the minute of the last change."""
        signed = piece.approval.jws if piece.approval else None
        told = (
            *(piece.article.id, piece.state, piece.approval, signed),
            *(piece.modified[:16], piece.article.embargo, piece.standing),
        )
        if told != self._told:
            self._told = told
            self._refresh()

    def minute_passed(self) -> None:
        """How long something waits is another time now."""
        if self._desk.document.is_open:
            self._facts = self._told_of(self._desk.document.piece)
            self._fit()

    def tell_checks(self, blocking: int, warnings: int) -> None:
        """How much the checks of the story have found that has to be dealt with; a click shows it."""
        self._checked = blocking, warnings
        self._word_checks()
        self._fit()

    def _word_checks(self) -> None:
        """What an approval has let pass no longer holds anything back; an embargo does until its time."""
        blocking, warnings = self._checked
        piece, holds = self._desk.document.piece, blocking
        if piece is not None and piece.state in HOLDS_APPROVAL:
            holds = min(blocking, int(embargo_now(piece.article, self._desk.settings) is not None))
        told = [self.tr("%n hold(s) it back", "", holds)] if holds else []
        told += [self.tr("%n let pass", "", blocking - holds)] if blocking > holds else []
        told += [self.tr("%n warning(s)", "", warnings)] if warnings else []
        self.checks.setIcon(icons.icon("block" if holds else "warning", "error" if holds else "warning"))
        self.checks.setAccessibleName(" · ".join(told))
        self.checks.setToolTip(self.checks.accessibleName())
        self.checks.setVisible(bool(told))

    def _count_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
        button.clicked.connect(lambda: self._registry.run("checks.show"))
        button.hide()
        return button

    def _button(self, step: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
        button.setDefaultAction(self._registry.action(step))
        return button

    def _refresh(self) -> None:
        document = self._desk.document
        self.setVisible(document.is_open)
        if not document.is_open:
            return
        piece = document.piece
        state = piece.state if piece else State.DRAFT
        self._mark(state)
        self._facts = self._told_of(piece)
        self._proof = key_words(piece.approval) if piece and state in ANSWERED_FOR else ""
        self._word_checks()
        self._possible = [button for step, button in self._buttons.items() if self._is_possible(step, state)]
        self._fit()

    def _is_possible(self, step: str, state: State) -> bool:
        action = self._registry.action(step)
        return action.isVisible() and action.isEnabled() and (step != "article.export" or state in HOLDS_APPROVAL)

    def _fit(self) -> None:
        """The steps' words come before the facts; where even they have no room, icons and figures stand alone.

        The state is never cut: steps that do not fit beside it are left to the menus, the last ones first.
        """
        shown = list(self._possible)
        for button in self._buttons.values():
            button.setVisible(button in shown)
        for button in shown:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.checks.setText(self.checks.accessibleName())
        if self._spare(shown) < 0:
            self.checks.setText(str(sum(self._checked)))
        if self._spare(shown) < 0:
            for button in shown:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        while shown and self._spare(shown) < 0:
            shown.pop().hide()
        self._fit_facts(self._spare(shown))

    def _fit_facts(self, room: int) -> None:
        """In the most words that there is room for, none cut; whole where the mouse rests on them, or on the state."""
        metrics, whole = self.facts.fontMetrics(), self._facts[0]
        fitting = next((words for words in self._facts if metrics.horizontalAdvance(words) <= room), "")
        self.word.setToolTip("\n".join(part for part in ("" if fitting == whole else whole, self._proof) if part))
        self.facts.setToolTip(whole)
        self.facts.setAccessibleName(whole)
        self.facts.setText(fitting)  # last: it may lay the strip out anew, and end here again
        self.facts.setVisible(bool(fitting))

    def _spare(self, shown: list[QToolButton]) -> int:
        """What is left of the width, in pixels, beside state and steps."""
        taken = self.mark.sizeHint().width() + self.word.sizeHint().width() + _EDGES
        if not self.checks.isHidden():
            taken += self.checks.sizeHint().width() + _GAP
        return self.width() - taken - sum(button.sizeHint().width() + _GAP for button in shown)

    def _mark(self, state: State) -> None:
        """Icon, word and colour, where they are others than before: a style sheet lays the strip out anew."""
        word, colour, ratio = state_word(state), state_color(state), self.devicePixelRatioF()
        looks = (state, word, colour.name(), ratio, theme.scaled(16))
        if looks == self._looks:
            return
        self._looks = looks
        self.mark.setPixmap(icons.pixmap(state_icon(state), colour, theme.scaled(16), ratio))
        self.word.setText(word)
        self.word.setStyleSheet(f"color: {colour.name()}; font-weight: 600;")

    def _told_of(self, piece: Piece | None) -> tuple[str, ...]:
        if piece is None:
            return (self.tr("not written yet: it is kept from the first letter on"),)
        embargo = embargo_now(piece.article, self._desk.settings)
        if embargo is not None:
            return embargo_line(embargo)
        if piece.state in ANSWERED_FOR and piece.approval is not None:
            return approval_words(piece.approval, piece.state, self._moment(piece.approval.at))
        waits = standing_words(piece, self._desk.user_name, self._desk.settings["site.timezone"])
        when = self._moment(piece.modified)
        return waits or (self.tr("changed {when}").format(when=when), when)

    def _moment(self, stamp: str) -> str:
        return site_time(stamp, self._desk.settings["site.timezone"], dt.datetime.now(dt.UTC))
