"""How many words: of the selection where there is one, of the whole text otherwise; and how far that is on its way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from redaksi.gui import theme
from redaksi.gui.desk import Desk
from redaksi.gui.editor.figures.counting import WordCounter
from redaksi.gui.editor.figures.figures import NOTHING, Figures
from redaksi.gui.editor.figures.targets import Targets


class WordLabel(QToolButton):
    """Follows the counter and, a moment after it has changed, the selection of `edit`; a click shows all figures."""

    def __init__(self, edit: QPlainTextEdit, counter: WordCounter, desk: Desk) -> None:
        super().__init__()
        self._edit = edit
        self._counter = counter
        self._document = desk.document
        self._targets = Targets(desk.preferences)
        self._target = 0
        self._seen: tuple[int, ...] | None = None
        self._later = QTimer(self, singleShot=True, interval=100)
        self._later.timeout.connect(self._show)
        self.setProperty("quiet", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.show_figures)
        counter.changed.connect(self._show)
        edit.selectionChanged.connect(self._later.start)
        desk.document.opened.connect(self._show_anew)
        desk.preferences.changed.connect(lambda key: self._show_anew() if "target" in key else None)
        self._show()

    def show_figures(self) -> None:
        """All figures, and the writing target."""
        article = self._document.fields
        if article is None:
            return
        from redaksi.gui.editor.figures.popup import FiguresPopup

        self._counter.finish()
        popup = FiguresPopup(self._counter.figures, self._chosen(), self._targets, article.id, self)
        popup.drop_below(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._seen = None
            self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin line below the words, as long as what is written is of the target."""
        super().paintEvent(event)
        if self._target:
            share = min(1.0, self._counter.total / self._target)
            groove = QRect(8, self.height() - 4, self.width() - 16, 2)
            painter = QPainter(self)
            painter.fillRect(groove, theme.color("line"))
            groove.setWidth(round(groove.width() * share))
            painter.fillRect(groove, theme.color("good" if share == 1 else "quiet"))

    def _show_anew(self) -> None:
        """Another text or target: the width it needed before is forgotten."""
        self._seen = None
        self.setMinimumWidth(0)
        self._show()

    def _show(self) -> None:
        article = self._document.fields
        self._target = self._targets.of(article.id) if article else 0
        words, chosen = self._counter.total, self._chosen()
        seen = words, self._target, chosen.words
        if seen == self._seen:  # most keys make no word
            return
        self._seen = seen
        total = self.tr("%n word(s)", "", words)
        if self._target:
            total = self.tr("{written} of %n word(s)", "", self._target).format(written=words)
        if chosen.words:
            total = self.tr("{chosen} of {total}").format(chosen=chosen.words, total=self.tr("%n word(s)", "", words))
        tip = self.tr("All figures of the text, and a writing target")
        self.setText(total)
        self.setToolTip(tip)
        self.setAccessibleName(f"{total}. {tip}")
        # What changes its width moves the tools beside it, which costs milliseconds in the middle of typing.
        self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
        self.update()

    def _chosen(self) -> Figures:
        cursor = self._edit.textCursor()
        return self._counter.of_selection(cursor) if cursor.hasSelection() else NOTHING
