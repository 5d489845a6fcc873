"""The house style in the editor: marks with a reason and a fix, found by the desk's writing checks.

Rules of a line see the paragraphs that changed (marks.py asks for them); rules of a piece see all of it in a job, once
nobody has typed for a moment. The rules themselves are imported in a job, too: nothing here waits for them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction

from redaksi import words
from redaksi.domain.article import Related
from redaksi.domain.people import Right
from redaksi.domain.related import with_more
from redaksi.gui.desk import Desk
from redaksi.gui.editor.marks.marks import Kind, Mark, Offer
from redaksi.usecases import ignored, newsroom_settings

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding
    from redaksi.domain.checks.house import House
    from redaksi.gui.editor.body import BodyEdit
    from redaksi.gui.editor.marks.style_looking import Looked, Rules

_REST_MS = 900
#: Longer texts are no story: only their paragraphs are looked at.
_WHOLE_LIMIT = 2_000_000
PREFERENCE = "style/marked"


class HouseStyle(QObject):
    """A source of marks for `body`.

    `keep(then, explicit=…)` saves the piece before something is remembered with it (Autosave.flush).
    """

    #: What was found in the headline has changed.
    headline_changed = Signal()
    #: Somebody does not want to see a mark again in this piece, or wants to see all of them.
    unwanted_changed = Signal()

    def __init__(self, desk: Desk, body: BodyEdit, keep: Callable[..., object]) -> None:
        super().__init__(body)
        self._desk = desk
        self._body = body
        self._keep = keep
        self._rules: Rules | None = None
        self._house: House | None = None
        self._unwanted: frozenset[tuple[str, str]] = frozenset()
        self._outdated = threading.Event()
        #: What is the matter with the headline.
        self.headline: tuple[Finding, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_at_whole)
        if desk.room is not None:
            self._fetch_rules()
        else:  # the story is shown first
            desk.ready.connect(self._fetch_rules, Qt.ConnectionType.SingleShotConnection)

    def _fetch_rules(self) -> None:
        self._desk.jobs.run(_import_rules, done=self._begin)

    # What the marks ask

    def look(self, text: str) -> Iterator[Mark | None]:
        if self._rules is None or self._house is None:
            return
        for finding in self._rules.line(text, self._house):
            if finding is None:
                yield None
            elif finding.key not in self._unwanted:
                yield _mark(finding)

    def explain(self, mark: Mark, _marked: str) -> str:
        return self.reason(mark.about)

    def offers(self, mark: Mark, _text: str) -> Sequence[Offer]:
        finding: Finding = mark.about
        offers = [Offer(self._title(fix), fix) for fix in (finding.fix, *finding.others) if fix is not None]
        if named := self._rules.see_also(finding) if self._rules else None:
            title = self.tr("Move to related news")
            offers.insert(0, Offer(title, "", lambda: self._relate(*named)))
        again = self._rules is not None and finding.rule in self._rules.repeated and finding.field == "body"
        if finding.fix is not None and again:
            offers.append(Offer(self.tr("The same everywhere in this piece"), call=lambda: self._mend_all(finding)))
        if finding.severity.value != "block":
            offers.append(Offer(self.tr("Never again here"), call=lambda: self.ignore(finding)))
        if self._desk.may(Right.SETTINGS):
            rule = words.say(self._desk.language, f"setting style.rule.{finding.rule}")
            switch_off = self.tr("Switch this rule off in the newsroom: {rule}").format(rule=rule)
            offers.append(Offer(switch_off, call=lambda: self._switch_off(finding.rule)))
        return offers

    def reason(self, finding: Finding) -> str:
        """What is the matter, why, and what to write instead, in the window's language."""
        return words.say(self._desk.language, finding.code, **finding.params)

    # When to look

    def _begin(self, rules: Rules) -> None:
        desk = self._desk
        self._rules = rules
        self._body.marks.register(self)
        desk.document.opened.connect(self._opened)
        desk.document.edited.connect(self._edited)
        desk.document.field_changed.connect(self._field_changed)
        desk.settings_changed.connect(self._chosen_anew)
        desk.ready.connect(self._opened)
        desk.preferences.changed.connect(lambda key: self._chosen_anew() if key == PREFERENCE else None)
        self._opened()

    def _opened(self) -> None:
        """Another piece: its marks wait for what is ignored in it."""
        self._house, self._unwanted = None, frozenset()
        self._outdated.set()
        self._take_headline(())
        article = self._desk.document.fields
        if article is not None and self._desk.room is not None:
            self._desk.do(ignored.ignored, article.id, done=self._knower(article.id), key="style-ignored")

    def _knower(self, article_id: str) -> Callable[[frozenset[tuple[str, str]]], None]:
        """What takes the marks that are not wanted in that piece, if it is still the one on show."""

        def know(unwanted: frozenset[tuple[str, str]]) -> None:
            article = self._desk.document.fields
            if article is not None and article.id == article_id:
                self._unwanted = unwanted
                self._chosen_anew()
                self.unwanted_changed.emit()

        return know

    def _edited(self) -> None:
        if not self._outdated.is_set():  # asking takes no lock: this comes with every key
            self._outdated.set()
        self._rest.start()

    def _field_changed(self, name: str) -> None:
        if name in ("published", "language"):
            self._chosen_anew()

    def _chosen_anew(self) -> None:
        """The rules, or what they have to know of the piece, are others than before."""
        document, rules = self._desk.document, self._rules
        article = document.fields
        if rules is None or article is None or self._desk.room is None:
            return
        on = self._desk.preferences.flag(PREFERENCE)
        self._house = rules.house(self._desk.settings, article) if on else None
        self._body.marks.look_again(self)
        self._outdated.set()
        self._look_at_whole()

    def _look_at_whole(self) -> None:
        document, rules = self._desk.document, self._rules
        article = document.fields
        if rules is None or article is None:
            return
        if self._house is None or document.text.characterCount() > _WHOLE_LIMIT:
            self._take(None, document.text.revision())
            return
        self._rest.stop()
        self._outdated = threading.Event()
        revision = document.text.revision()
        self._desk.jobs.run(
            rules.whole,
            article.headline,
            document.body(),
            self._house,
            self._outdated,
            done=lambda looked: self._take(looked, revision),
            key="house-style",
        )

    def _take(self, looked: Looked | None, revision: int) -> None:
        """Show what was found in the whole piece, but not that a paragraph which is being written has no end yet."""
        if looked is None and self._house is not None:
            return  # the text has changed meanwhile, and is looked at again once it rests
        found = looked.body if looked else {}
        writing = self._body.textCursor().blockNumber() if self._body.hasFocus() else -1
        marks = {
            number: [
                _mark(finding)
                for finding in findings
                if finding.key not in self._unwanted and (number != writing or finding.rule != "paragraph-end")
            ]
            for number, findings in found.items()
        }
        self._body.marks.put(self, marks, revision)
        self._take_headline(tuple(f for f in looked.headline if f.key not in self._unwanted) if looked else ())

    def _take_headline(self, findings: tuple[Finding, ...]) -> None:
        if findings != self.headline:
            self.headline = findings
            self.headline_changed.emit()

    # What can be done

    def turn(self, marked: bool) -> None:
        """Mark the house style or not, from now on, on this computer."""
        self._desk.preferences.set(PREFERENCE, marked)

    def tick(self, action: QAction) -> None:
        """Keep the tick of a menu's `action` true."""

        def follow(key: str) -> None:
            if key == PREFERENCE:
                action.setChecked(self._desk.preferences.flag(PREFERENCE))

        follow(PREFERENCE)
        self._desk.preferences.changed.connect(follow)

    def heed_all(self, done: Callable[[], object]) -> None:
        """Mark again what was left alone in this piece; `done` once the store has taken it."""
        article = self._desk.document.fields

        def heeded(_count: int) -> None:
            self._opened()
            done()

        if article is not None:
            self._desk.do(ignored.heed_all, article.id, done=heeded)

    def _title(self, fix: str) -> str:
        if not fix:
            return self.tr("Delete")
        if not fix.strip() or fix != fix.strip():
            return self.tr("Put the space right")
        return self.tr("Write “{text}”").format(text=fix)

    def _relate(self, headline: str, address: str | None) -> None:
        """Put a story into the related news, unless it is there."""
        article = self._desk.document.fields
        if article is not None:
            self._desk.document.change(related=with_more(article.related, [Related(headline, url=address)]))

    def ignore(self, finding: Finding) -> None:
        """Do not tell `finding` again in this piece."""
        article = self._desk.document.fields
        if article is None:
            return
        arguments, done = (article.id, *finding.key), self._knower(article.id)
        ignore = partial(self._desk.do, ignored.ignore, *arguments, done=done)
        self._keep(ignore, explicit=self._desk.document.piece is None)

    def _switch_off(self, rule: str) -> None:
        self._desk.do(newsroom_settings.set_setting, f"style.rule.{rule}", "false", self._desk.user_name)

    def _mend_all(self, finding: Finding) -> None:
        """Put right what `finding` says wherever the piece has it: one step of undo."""
        if self._rules is not None and self._house is not None and not self._body.isReadOnly():
            from redaksi.gui.editor.mending import mend

            found = self._rules.alike(self._desk.document.body(), self._house, finding)
            mend(self._body, [each for each in found if each.key not in self._unwanted])


def _mark(finding: Finding) -> Mark:
    return Mark(finding.start, finding.end, Kind.STYLE, finding.rule, finding)


def _import_rules() -> Rules:
    from redaksi.gui.editor.marks.style_looking import Rules

    return Rules()
