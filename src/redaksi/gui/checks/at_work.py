"""The checks joined to the window: their tab with its count, what they lead to, and what holds an approval back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from redaksi.domain.article import Piece, State
from redaksi.domain.stops import stopping
from redaksi.domain.workflow import Step
from redaksi.gui.band import Tone
from redaksi.gui.checks.acting import go_to, put_right
from redaksi.gui.checks.pane import ChecksPane
from redaksi.gui.checks.story_checks import StoryChecks
from redaksi.gui.checks.words import message
from redaksi.gui.panes import Pane

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding
    from redaksi.domain.checks.misspelt import Judge
    from redaksi.domain.errors import RedaksiError
    from redaksi.gui.editor.marks.house_style import HouseStyle
    from redaksi.gui.spelling.spelling import Spelling
    from redaksi.gui.workplace import Workplace


class ChecksAtWork(QObject):
    """Adds the tab, and answers what its rows ask for."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._tabs = work.window.ui.formPane
        self._state: State | None = None
        self._style: HouseStyle | None = None
        self._spelling: Spelling | None = None
        #: What the sentence after a submission offers; the band knows it by that.
        self._way = self.show
        self._told: tuple[Finding, ...] = ()
        self.checks = StoryChecks(work.desk, self._judge, self)
        self.pane = ChecksPane(work.desk, self.checks)
        self._tabs.insertTab(1, self.pane, "")
        self._tabs.installEventFilter(self)
        self.checks.changed.connect(self._count)
        self.checks.changed.connect(self._keep_true)
        self.pane.go_wanted.connect(lambda finding: go_to(work, finding))
        self.pane.fix_wanted.connect(self.mend)
        self.pane.ignoring_wanted.connect(self._ignore)
        work.registry.register("checks.show", self.show)
        work.reviewing.held.connect(self._held)
        work.desk.document.opened.connect(self._opened)
        work.desk.document.saved.connect(self._saved)
        self._opened()
        self._count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._count()
        return super().eventFilter(watched, event)

    def follow(self, style: HouseStyle, spelling: Spelling) -> None:
        """From now on what is left alone in the text is not told here, and words are told as they are marked."""
        style.unwanted_changed.connect(self.checks.gather)
        spelling.missing.connect(lambda _language: self.checks.look())
        self._style, self._spelling = style, spelling

    def _judge(self, language: str) -> Judge | None:
        """What marks misspelt words of that language in this window."""
        speller = self._spelling.source.speller if self._spelling is not None else None
        return speller if speller is not None and speller.language == language else None

    def show(self) -> None:
        """The tab, and the keyboard in its first row."""
        self._work.panes.show(Pane.FORM)
        self._tabs.setCurrentWidget(self.pane)
        if self.pane.rows:
            row = self.pane.rows[0]
            (row.fix or row.go).setFocus()

    def mend(self, finding: Finding, text: str | None = None) -> bool:
        """Put a finding right; whether it could be."""
        repair = self.checks.repair(finding, text)
        if repair is None:
            self._work.band.say(Tone.INFO, lambda: self.tr("The text has changed there: look at it once more."))
            self.checks.gather()
            return False
        put_right(self._work, repair)
        self.checks.look()
        return True

    def _ignore(self, finding: Finding) -> None:
        if self._style is not None:
            self._style.ignore(finding)

    def _count(self) -> None:
        """The tab tells how much has to be dealt with: hints are no duty."""
        counts = self.checks.counts()
        todo = counts["block"] + counts["warn"]
        title = self.tr("Checks ({count})").format(count=todo) if todo else self.tr("Checks")
        self._tabs.setTabText(self._tabs.indexOf(self.pane), title)
        self._work.state_bar.tell_checks(counts["block"], counts["warn"])

    def _held(self, error: RedaksiError, again: Callable[..., object]) -> None:
        """An approval was held back by checks: say by which, and offer what can be done."""
        from redaksi.gui.checks.blocked import BlockedDialog

        findings = _findings(error)
        dialog = BlockedDialog(self._work.window, self._work.desk, findings, self.mend)
        dialog.go_wanted.connect(lambda finding: go_to(self._work, finding))
        dialog.decided.connect(lambda rules, note: again(rules, note))
        dialog.open()

    def _opened(self) -> None:
        piece = self._work.desk.document.piece
        self._state = piece.state if piece else None

    def _saved(self, piece: Piece) -> None:
        """Who hands a piece in hears what will hold its approval back."""
        before, self._state = self._state, piece.state
        if piece.state is not State.SUBMITTED:
            self._work.band.take_back(self._way)
        elif before in (State.DRAFT, State.RETURNED):
            self._tell_blocking()

    def _blocking(self) -> tuple[Finding, ...]:
        return tuple(
            finding
            for finding in self.checks.findings
            if finding.severity.value == "block" and stopping([finding.rule], Step.APPROVE)
        )

    def _tell_blocking(self) -> None:
        desk, blocking = self._work.desk, self._blocking()
        self._told = blocking
        if not blocking or desk.document.fields is None:
            self._work.band.take_back(self._way)
            return

        def text() -> str:
            reasons = " ".join(message(finding, desk.language) for finding in blocking)
            return self.tr("Submitted. Before it can be approved: {reasons}").format(reasons=reasons)

        of = desk.document.fields.id
        self._work.band.say(Tone.WARNING, text, lambda: self.tr("Show"), self._way, of=of)

    def _keep_true(self) -> None:
        """What is told says no more than there is: somebody has put it right."""
        if self.checks.looked and self._work.band.says(self._way) and self._blocking() != self._told:
            self._tell_blocking()


def _findings(error: RedaksiError) -> tuple[Finding, ...]:
    """What the refusal tells, as findings."""
    from redaksi.domain.checks.finding import Finding, Severity

    told = error.params.get("findings")
    if isinstance(told, tuple):
        return told
    name = str(error.params["name"])
    return (Finding("four-eyes", Severity.BLOCK, 0, 0, "", "check-four-eyes-reason", {"name": name}, field="authors"),)
