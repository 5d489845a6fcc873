"""The commands of templates and snippets, and the list of templates at the button of a new article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton

from redaksi.domain.boilerplate import CURSOR, Template, article_from, filled
from redaksi.gui.boilerplate.inserting import Inserting
from redaksi.gui.boilerplate.places import values
from redaksi.gui.boilerplate.stock import Stock
from redaksi.gui.editor.offsets import to_units

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace

#: Templates at the button; the others are in the dialog.
_AT_BUTTON = 12


class AtHand(QObject):
    """Templates and snippets of the newsroom, for the window `work`."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self.stock = Stock(work.desk)
        self.inserting = Inserting(work.editor.body, work.desk, self.stock)
        self._menu = QMenu(work.window)
        self._menu.aboutToShow.connect(self._fill)
        button = work.window.ui.tools.widgetForAction(work.registry.action("article.new"))
        if isinstance(button, QToolButton):
            button.setMenu(self._menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def calls(self) -> dict[str, Callable[[], object]]:
        """Command id → what does it."""
        return {
            "article.from_template": self._choose_template,
            "article.save_template": self._save_template,
            "edit.snippet": self._choose_snippet,
            "newsroom.templates": self._manage,
        }

    def begin(self, template: Template) -> None:
        """A new article from `template`, the keyboard where writing begins."""
        work = self._work
        article, place = article_from(template, values(work.desk, None) | {"place": template.place or ""})

        def to_place() -> None:
            fields = work.desk.document.fields
            if fields is not None and fields.id == article.id:
                cursor = work.editor.body.textCursor()
                cursor.setPosition(to_units(article.body, place))
                work.editor.body.setTextCursor(cursor)

        def show() -> None:
            to_place()
            if template.headline and f"{{{CURSOR}}}" not in template.headline and CURSOR in template.body:
                work.editor.focus_body()
            else:
                headline = work.editor.headline
                work.editor.focus_headline()
                headline.moveCursor(QTextCursor.MoveOperation.End)
                # From the headline the keyboard comes to the beginning of the text; this once, to its place.
                headline.left.connect(to_place, Qt.ConnectionType.SingleShotConnection)

        work.opening.open_new(show, article)

    def _fill(self) -> None:
        self._menu.clear()
        for template in self.stock.present.templates[:_AT_BUTTON]:
            entry = self._menu.addAction(template.name.replace("&", "&&"))
            entry.triggered.connect(lambda _checked=False, chosen=template: self.begin(chosen))
        if not self.stock.present.templates:
            empty = self._menu.addAction(QCoreApplication.translate("AtHand", "No templates yet"))
            empty.setEnabled(False)
        self._menu.addSeparator()
        for command in ("article.from_template", "article.save_template", "newsroom.templates"):
            self._menu.addAction(self._work.registry.action(command))

    def _choose_template(self) -> None:
        from redaksi.gui.boilerplate.chooser import Choice, Chooser

        templates = self.stock.present.templates
        known = values(self._work.desk, None)
        choices = [
            Choice(each.name, _gist(*(filled(text, known).text for text in (each.headline, each.body))))
            for each in templates
        ]
        empty = self.tr("No templates yet. Write an article and save it as a template, or make one.")
        dialog = Chooser(self._work.window, self.tr("New from a template"), empty, choices)
        dialog.chosen.connect(lambda number: self.begin(templates[number]))
        dialog.manage_wanted.connect(self._manage)
        dialog.open()

    def _choose_snippet(self) -> None:
        from redaksi.gui.boilerplate.chooser import Choice, Chooser

        snippets = self.stock.present.snippets
        choices = [
            Choice(
                f"{snippet.abbreviation}  ·  {snippet.title}" if snippet.title else snippet.abbreviation, snippet.text
            )
            for snippet in snippets
        ]
        empty = self.tr("No snippets yet: texts that are put in by an abbreviation and Tab.")
        dialog = Chooser(self._work.window, self.tr("Insert a snippet"), empty, choices)
        dialog.chosen.connect(lambda number: self.inserting.insert(snippets[number]))
        dialog.manage_wanted.connect(self._manage)
        dialog.open()

    def _save_template(self) -> None:
        from redaksi.gui.boilerplate.naming import TemplateNameDialog

        self._work.desk.document.settling.emit()
        article = self._work.desk.document.article
        if article is not None:
            TemplateNameDialog(self._work.window, self._work.desk, article, self.stock.present).open()

    def _manage(self) -> None:
        from redaksi.gui.boilerplate.dialog import BoilerplateDialog

        BoilerplateDialog(self._work.window, self._work.desk).open()


def _gist(headline: str, body: str) -> str:
    """How a template begins, for the list."""
    words = " ".join(body.split())
    return "\n".join(part for part in (headline.strip(), words[:220]) if part)
