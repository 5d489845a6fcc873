"""What changed since: the upper part of the review, loaded only while it is looked at."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QSignalBlocker, QTimer

from redaksi.domain.article import Article
from redaksi.domain.differences import Differences, differences
from redaksi.domain.errors import RedaksiError
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_review import Ui_Review
from redaksi.gui.review.looking import Looking
from redaksi.usecases import history

#: As high as a widget may be (Qt has a name for it that its binding does not have).
_ANY_HEIGHT = 16_777_215
#: Milliseconds without a key until the text is compared anew; a long one takes half a second of the processor.
_REST, _LONG_REST, _LONG = 900, 3_000, 200_000
#: Characters of what is gone, and of what is new, that are said of the present change.
_TOLD = 60


class Since(StrEnum):
    SEEN = "seen"
    SUBMITTED = "submitted"
    APPROVED = "approved"


class ChangesPart(QObject):
    """Works the widgets of the form `ui` that show changes."""

    def __init__(self, desk: Desk, looking: Looking, ui: Ui_Review, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._looking = looking
        self._ui = ui
        self._stale, self._seen = True, False
        self._chosen: Since | None = None
        self._old: tuple[str, int, Article] | None = None
        #: What is to be compared with: a piece, by its id, and the revision.
        self._wanted: tuple[str, int] | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._compare)
        ui.previous.setIcon(icons.icon("up"))
        ui.next.setIcon(icons.icon("down"))
        ui.previous.clicked.connect(lambda: self.go(-1))
        ui.next.clicked.connect(lambda: self.go(1))
        ui.since.activated.connect(self._choose)
        ui.changes.at_change.connect(self._say_where)
        looking.changed.connect(self._fill)
        desk.document.saved.connect(self.refresh)
        desk.document.opened.connect(self.refresh)
        self._fill()

    @property
    def since(self) -> Since | None:
        """What the text is compared with; None where there is nothing to compare it with."""
        which = self._ui.since.currentData()
        return None if which is None else Since(which)

    def look(self, seen: bool) -> None:
        """Whether somebody looks at this part; said twice, it counts once."""
        if seen == self._seen:
            return
        self._seen = seen
        edited = self._desk.document.edited
        if seen:
            edited.connect(self._edited)
            if self._stale:
                self._compare()
        else:
            edited.disconnect(self._edited)
            self._rest.stop()

    def refresh(self, *_: object) -> None:
        """The piece may read otherwise now."""
        self._stale = True
        if self._seen and not self._rest.isActive():
            self._rest.start(0)

    def go(self, step: int) -> None:
        """To the next change (1) or the one before (-1), in the list and in the text."""
        if self._ui.changes.go(step):
            self._ui.changes.choose_present()

    def retranslate(self) -> None:
        self._fill()

    def _edited(self) -> None:
        long = self._desk.document.text.characterCount() > _LONG
        self._stale = True
        self._rest.start(_LONG_REST if long else _REST)

    def _revision(self, since: Since) -> int | None:
        found = self._looking.baselines
        return (
            None
            if found is None
            else {
                Since.SEEN: found.seen,
                Since.SUBMITTED: found.submitted,
                Since.APPROVED: found.approved,
            }[since]
        )

    def _fill(self) -> None:
        words = {
            Since.SEEN: self.tr("Since you last saw it"),
            Since.SUBMITTED: self.tr("Since it was submitted"),
            Since.APPROVED: self.tr("Since it was approved"),
        }
        possible = [since for since in Since if self._revision(since) is not None]
        with QSignalBlocker(self._ui.since):
            self._ui.since.clear()
            for since in possible:
                self._ui.since.addItem(words[since], since.value)
            if self._chosen in possible:
                self._ui.since.setCurrentIndex(possible.index(self._chosen))
        self._ui.since.setVisible(bool(possible))
        self.refresh()
        if not possible:
            self._show(Differences())

    def _choose(self) -> None:
        self._chosen = self.since
        self.refresh()

    def _compare(self) -> None:
        article, since = self._desk.document.fields, self.since
        self._stale = False
        revision = None if since is None else self._revision(since)
        self._wanted = None if article is None or revision is None else (article.id, revision)
        if article is None or revision is None or self._desk.room is None:
            self._show(Differences())
        elif self._old is not None and self._old[:2] == (article.id, revision):
            self._compare_with(self._old[2])
        else:
            key = article.id, revision
            self._desk.do(
                history.version,
                *key,
                done=lambda old: self._arrived(*key, old),
                failed=self._refused,
                key="review-version",
            )

    def _arrived(self, article_id: str, revision: int, old: Article) -> None:
        self._old = article_id, revision, old
        self._compare_with(old)

    def _compare_with(self, old: Article) -> None:
        now, wanted = self._desk.document.article, self._wanted

        def arrived(found: Differences) -> None:
            if wanted == self._wanted:  # else something else is looked at by now
                self._show(found)

        if now is not None and now.id == old.id:
            self._desk.jobs.run(differences, old, now, done=arrived, key="review-differences")

    def _show(self, found: Differences) -> None:
        view = self._ui.changes
        place = view.verticalScrollBar().value()
        view.show_differences(found)
        view.verticalScrollBar().setValue(place)
        self._ui.problem.hide()
        for button in (self._ui.previous, self._ui.next):
            button.setVisible(bool(found))
        view.setVisible(bool(found))
        # What has nothing to show leaves its room to the comments.
        self._ui.changesPart.setMaximumHeight(_ANY_HEIGHT if found else self._ui.changesPart.sizeHint().height())
        self._ui.where.setText(self._summary())

    def _summary(self) -> str:
        count = self._ui.changes.count
        if count:
            return self.tr("%n change(s)", "", count)
        if self.since is None:
            return self.tr("Nothing to compare with yet: what you see now counts as seen after a few seconds.")
        return self.tr("Nothing has changed.")

    def _say_where(self, at: int, count: int) -> None:
        words = [" ".join(part.split()) for part in self._ui.changes.words(at)]
        told = " → ".join(part if len(part) <= _TOLD else part[:_TOLD] + "…" for part in words if part)
        where = self.tr("Change {at} of {count}: {words}")
        self._ui.where.setText(where.format(at=at + 1, count=count, words=told))

    def _refused(self, error: RedaksiError) -> None:
        self._ui.problem.setText(sentence(self._desk.language, error))
        self._ui.problem.show()
