"""What can be done about a mark: reasons and fixes in the text's menu, under the pointer, and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from PySide6.QtCore import QObject, QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QAction, QFont, QHelpEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolTip

from redaksi.gui.editor.marks.marks import Marks, Offer, Placed

#: Characters of a reason in one line of a tooltip.
_LINE = 70


class MarkMenu(QObject):
    """Shows the marks' reasons and does what they offer, on a text area."""

    def __init__(self, body: QPlainTextEdit, marks: Marks, opening: SignalInstance) -> None:
        """`opening(menu, position)` is emitted when the text area is about to show a menu."""
        super().__init__(body)
        self._body = body
        self._marks = marks
        opening.connect(self._fill)

    def open(self) -> None:
        """The menu of the mark at the cursor, else of the next one."""
        cursor = self._body.textCursor()
        if self._marks.at(cursor.selectionEnd()) is None and not self.go(forward=True):
            return
        menu = QMenu(self._body)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, self._body.textCursor().selectionEnd())
        if menu.actions():
            first = next((action for action in menu.actions() if action.isEnabled()), None)
            if first is not None:
                menu.setActiveAction(first)
            menu.popup(self._body.viewport().mapToGlobal(self._body.cursorRect().bottomLeft() + QPoint(0, 4)))

    def hover(self, event: QHelpEvent) -> bool:
        """Show why the words under the pointer are marked; whether they are."""
        found = self._marks.at(self._body.cursorForPosition(event.pos()).position())
        place = self._place(*found) if found else QRect()
        if found is None or not place.adjusted(-2, -2, 2, 4).contains(event.pos()):
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), _told(self._marks.explain(*found)), self._body.viewport(), place)
        return True

    def _fill(self, menu: QMenu, position: int) -> None:
        """Put the marks at `position` on top of what the menu holds already: each with its reason."""
        before = menu.actions()[0] if menu.actions() else None
        actions: list[QAction] = []
        replacements: set[str] = set()
        for block, placed in self._marks.all_at(position):
            actions.append(QAction(_shown(self._marks.explain(block, placed)), menu))
            actions[-1].setEnabled(False)
            offers = [o for o in self._marks.offers(block, placed) if o.replacement not in replacements]
            fixes = [offer for offer in offers if offer.replacement is not None]
            others = [offer for offer in offers if offer.replacement is None]
            actions += self._actions(menu, block, placed, fixes, first=not replacements)
            if fixes and others:
                actions.append(_line(menu))
            actions += self._actions(menu, block, placed, others)
            actions.append(_line(menu))
            replacements |= {offer.replacement for offer in fixes if offer.replacement is not None}
        if before is None:
            menu.addActions(actions[:-1])
        else:
            menu.insertActions(before, actions)

    def _actions(
        self, menu: QMenu, block: QTextBlock, placed: Placed, offers: Sequence[Offer], *, first: bool = False
    ) -> Iterator[QAction]:
        """An action for each offer; where they are the `first` fixes, the best one stands out."""
        for number, offer in enumerate(offers):
            action = QAction(_shown(offer.title), menu)
            if first and number == 0:
                font = QFont(menu.font())
                font.setBold(True)
                action.setFont(font)
            action.triggered.connect(lambda _checked=False, it=offer: self._do(block, placed, it))
            yield action

    def _do(self, block: QTextBlock, placed: Placed, offer: Offer) -> None:
        if offer.call is not None:
            offer.call()
        if offer.replacement is not None and not self._body.isReadOnly():
            cursor = self._marks.cursor(block, placed)
            cursor.insertText(offer.replacement)
            self._body.setTextCursor(cursor)
        self._body.setFocus()

    def go(self, *, forward: bool, around: bool = True) -> bool:
        """Select the next mark's words and say what is the matter; whether there is one.

        `around`: behind the end of the text the search goes on at its beginning.
        """
        cursor = self._body.textCursor()
        place = cursor.selectionEnd() if forward else cursor.selectionStart()
        found = self._marks.following(place, forward)
        if found is None or not (around or _is_ahead(*found, place, forward)):
            return False
        return self._show(found)

    def _show(self, found: tuple[QTextBlock, Placed] | None) -> bool:
        if found is None:
            return False
        self._body.setFocus()
        self._body.setTextCursor(self._marks.cursor(*found))
        self._body.ensureCursorVisible()
        where = self._body.viewport().mapToGlobal(self._body.cursorRect().bottomLeft())
        QToolTip.showText(where, _told(self._marks.explain(*found)), self._body.viewport())
        return True

    def enter(self, *, forward: bool) -> bool:
        """The same for the first mark of the text, or the last one where the way leads back."""
        document = self._body.document()
        return self._show(self._marks.following(0 if forward else document.characterCount() - 1, forward))

    def leave(self) -> None:
        """The way leads on elsewhere: nothing stays selected here."""
        cursor = self._body.textCursor()
        cursor.clearSelection()
        self._body.setTextCursor(cursor)

    def _place(self, block: QTextBlock, placed: Placed) -> QRect:
        """Where the marked words stand in the viewport; to the end of the line where they go over it."""
        start = QTextCursor(block)
        start.setPosition(block.position() + placed.start)
        end = self._marks.cursor(block, placed)
        first, last = self._body.cursorRect(start), self._body.cursorRect(end)
        return first.united(last) if first.top() == last.top() else first.united(last).adjusted(-9999, 0, 9999, 0)


def _is_ahead(block: QTextBlock, placed: Placed, place: int, forward: bool) -> bool:
    start = block.position() + placed.start
    return start >= place if forward else start < place


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line


def _shown(text: str) -> str:
    """As a menu shows signs as they are."""
    return text.replace("&", "&&")


def _told(text: str) -> str:
    """As a tooltip shows it: plain text by the theme, so every sign stays as it is and no line breaks by itself."""
    return fill(text, _LINE, break_long_words=False, break_on_hyphens=False)
