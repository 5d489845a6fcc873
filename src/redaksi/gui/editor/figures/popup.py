"""All figures of the text and of the selection, and how many words the piece is to have."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from redaksi.gui.editor.figures.figures import NOTHING, Figures, reading_minutes
from redaksi.gui.editor.figures.targets import Targets
from redaksi.gui.forms.ui_editor_figures import Ui_FiguresPopup


class FiguresPopup(QFrame):
    """Shown below the word count; a click elsewhere or Escape closes it."""

    def __init__(self, whole: Figures, chosen: Figures, targets: Targets, article_id: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._targets, self._article_id = targets, article_id
        self.ui = Ui_FiguresPopup()
        self.ui.setupUi(self)
        self._fill(whole, chosen)
        own = targets.own(article_id)
        self.ui.target.setValue(targets.of(article_id))
        (self.ui.everywhere if own is None and targets.general else self.ui.here).setChecked(True)
        self.ui.target.valueChanged.connect(self._keep)
        self.ui.here.toggled.connect(self._keep)
        self.ui.target.lineEdit().setTextMargins(6, 0, 0, 0)
        self.ui.target.setFocus()
        self.ui.target.selectAll()

    def drop_below(self, widget: QWidget) -> None:
        """Show it under `widget`, its right edge flush, inside the screen."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        place = widget.mapToGlobal(widget.rect().bottomRight())
        place.setX(max(screen.left(), min(place.x(), screen.right()) - self.width()))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()

    def _fill(self, whole: Figures, chosen: Figures) -> None:
        ui, locale = self.ui, QLocale()
        columns = (
            (whole, (ui.words, ui.characters, ui.dense, ui.sentences, ui.paragraphs, ui.minutes)),
            (
                chosen,
                (
                    ui.wordsChosen,
                    ui.charactersChosen,
                    ui.denseChosen,
                    ui.sentencesChosen,
                    ui.paragraphsChosen,
                    ui.minutesChosen,
                ),
            ),
        )
        for figures, labels in columns:
            for label, figure in zip(labels, _shown(figures), strict=True):
                label.setText(locale.toString(figure))
        for label in (ui.chosenTitle, *columns[1][1]):
            label.setVisible(chosen != NOTHING)
        for row, name in enumerate((ui.wordsName, ui.charactersName, ui.denseName, ui.sentencesName), 0):
            _describe(name, columns[0][1][row], columns[1][1][row])
        _describe(ui.paragraphsName, ui.paragraphs, ui.paragraphsChosen)
        _describe(ui.minutesName, ui.minutes, ui.minutesChosen)

    def _keep(self) -> None:
        words = self.ui.target.value()
        if self.ui.here.isChecked():
            self._targets.set_own(self._article_id, words)
        else:
            self._targets.set_own(self._article_id, None)
            self._targets.set_general(words)


def _shown(figures: Figures) -> tuple[int, int, int, int, int, int]:
    return (
        figures.words,
        figures.characters,
        figures.characters - figures.blanks,
        figures.sentences,
        figures.paragraphs,
        reading_minutes(figures.words),
    )


def _describe(name: QLabel, *figures: QLabel) -> None:
    """Who hears the figure instead of seeing it hears what it counts."""
    for figure in figures:
        figure.setAccessibleName(f"{name.text()}: {figure.text()}")
