"""What the checks find in the open story: looked for a moment after it has changed, in a job, once for each content."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from redaksi.domain.article import Article, Piece
from redaksi.gui.desk import Desk
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding
    from redaksi.domain.checks.misspelt import Judge
    from redaksi.gui.checks.looking import Checks, Facts, Repair
    from redaksi.usecases.newsroom import Newsroom

#: Milliseconds of rest before a story is looked at.
_REST = 1_200
#: Milliseconds after a piece is on show: who goes through a list only looks at headlines.
_AFTER = 300
#: Longer texts are no story; of them, only the data are looked at.
_WHOLE_LIMIT = 2_000_000
#: Fields that name other stories.
_TIES = ("links", "related")


class StoryChecks(QObject):
    """Knows the findings of the piece on show; empty until it has been looked at.

    `judge` gives what marks misspelt words of a language in this window, None where nothing does.
    """

    #: Other findings than before, or another piece.
    changed = Signal()

    def __init__(self, desk: Desk, judge: Callable[[str], Judge | None], parent: QObject | None = None) -> None:
        super().__init__(parent or desk)
        self._desk = desk
        self._judge = judge
        self._checks: Checks | None = None
        self._facts: Facts | None = None
        self._outdated = threading.Event()
        self._last: tuple[Any, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        #: Whether the piece on show has been looked at.
        self.looked = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.look)
        self._shown = QTimer(self, singleShot=True, interval=_AFTER)
        self._shown.timeout.connect(self.gather)
        if desk.room is not None:
            self._fetch()
        else:  # the story is shown first
            desk.ready.connect(self._fetch, Qt.ConnectionType.SingleShotConnection)

    def counts(self) -> Counter[str]:
        """How many there are of each severity."""
        return Counter(finding.severity.value for finding in self.findings)

    def repair(self, finding: Finding, text: str | None = None) -> Repair | None:
        """What puts `finding` right now (by writing `text`, where one is given); None where it is gone or unclear."""
        article = self._desk.document.article
        if self._checks is None or self._facts is None or article is None:
            return None
        if text is not None:
            return self._checks.write(finding, text, article)
        known = self._checks.at_present(self._facts)
        return self._checks.repair(finding, article, self._desk.settings, known.around)

    def gather(self) -> None:
        """Ask the store what has to be known of the story beside itself, then look at it."""
        desk, article = self._desk, self._desk.document.fields
        if self._checks is not None and article is not None and desk.room is not None:
            desk.do(_facts, article, desk.user, done=lambda known: self._know(article.id, known), key="checks-facts")

    def look(self) -> None:
        """Look at the story as it stands, unless it has been looked at just so."""
        desk, checks, known = self._desk, self._checks, self._facts
        if checks is None or known is None or not desk.document.is_open:
            return
        self._rest.stop()
        short = desk.document.text.characterCount() <= _WHOLE_LIMIT
        article = desk.document.article if short else desk.document.fields
        if article is None:
            return
        known = checks.at_present(known)
        judge = self._judge(article.language.partition("-")[0].lower())
        content = (article, desk.settings, replace(known, around=replace(known.around, now=None)), id(judge))
        if content == self._last and article.embargo is None:
            return
        self._outdated = threading.Event()
        self._desk.jobs.run(
            checks.look,
            article,
            desk.settings,
            known,
            judge,
            self._outdated,
            done=lambda found: self._take(article, content, found),
            key="checks",
        )

    def _fetch(self) -> None:
        self._desk.jobs.run(_import_checks, done=self._begin)

    def _begin(self, checks: Checks) -> None:
        desk = self._desk
        self._checks = checks
        desk.document.opened.connect(self._opened)
        desk.document.edited.connect(self._edited)
        desk.document.field_changed.connect(self._field_changed)
        desk.document.saved.connect(self._saved)
        desk.changed.connect(self._others_changed)
        for signal in (desk.settings_changed, desk.user_changed, desk.ready):
            signal.connect(self.gather)
        self._opened()

    def _opened(self) -> None:
        self._outdated.set()
        self._rest.stop()
        self._facts, self._last, self.looked = None, (), False
        self.findings = ()
        self.changed.emit()
        self._shown.start()

    def _edited(self) -> None:
        self._outdated.set()
        self._rest.start()

    def _field_changed(self, name: str) -> None:
        if name in _TIES:
            self.gather()
        else:
            self._rest.start()

    def _saved(self, _piece: Piece) -> None:
        """Who saves has a part in the piece from then on."""
        known, user = self._facts, self._desk.user
        if known is not None and user is not None and user.name not in known.around.hands:
            self.gather()

    def _others_changed(self, changes: Changes) -> None:
        article = self._desk.document.fields
        if article is not None and (changes.articles & _named(article) or "*" in changes.articles):
            self.gather()

    def _know(self, article_id: str, known: Facts) -> None:
        article = self._desk.document.fields
        if article is not None and article.id == article_id:
            self._facts = known
            self.look()

    def _take(self, article: Article, content: tuple[Any, ...], found: tuple[Finding, ...] | None) -> None:
        shown = self._desk.document.fields
        if found is None or shown is None or shown.id != article.id:
            return  # it has changed meanwhile, and is looked at again once it rests
        self._last = content
        if found != self.findings or not self.looked:
            self.findings, self.looked = found, True
            self.changed.emit()


def _named(article: Article) -> set[str]:
    """The ids of other stories that this one names."""
    return {each for each in (*(e.id for e in article.links), *(e.id for e in article.related)) if each}


def _import_checks() -> Checks:
    from redaksi.gui.checks.looking import Checks

    return Checks()


def _facts(room: Newsroom, article: Article, user: Any) -> Facts:
    from redaksi.usecases.checking import facts

    return facts(room, article, user)
