"""What Enter and Tab do to lists, quotes, tables and paragraphs in a text area; each press is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor import tables
from redaksi.gui.editor.continuing import Enter, enter
from redaksi.gui.editor.grammar import IN_CODE, LIST, QUOTE, is_row, line_prefix
from redaksi.gui.editor.numbering import depth, is_item, moved, renumbered, sign_above
from redaksi.gui.editor.offsets import to_index, to_units
from redaksi.gui.editor.passage import put_lines

#: How far a list is followed in each direction.
_REACH = 300


class Lines:
    """Acts on `edit`, which is not read-only when it is asked to."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    def enter(self) -> None:
        """The Enter key."""
        block = self._first_block()
        if self._in_table(block) and self._new_row(block):
            return
        cursor = self._edit.textCursor()
        line = block.text()
        column = to_index(line, cursor.selectionStart() - block.position())
        in_code = block.userState() == IN_CODE
        above = self._sign_above(block, line) if not cursor.hasSelection() and not in_code else None
        done = Enter(len(line), above) if above else enter(line, column, block.previous().text(), in_code)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, done)
        if LIST.search(done.text.rpartition("\n")[2]) and any(map(str.isdigit, done.text)):
            self._count_on(cursor)
        cursor.endEditBlock()
        self._show(cursor)

    def tab(self, *, deeper: bool) -> bool:
        """The Tab key, or Shift and Tab; whether there was anything to do for it."""
        block = self._first_block()
        if self._in_table(block):
            return self._next_cell(block, 1 if deeper else -1)
        if block.userState() == IN_CODE or not is_item(block.text()):
            return False
        cursor = self._edit.textCursor()
        first, lines = _around(block)
        last = cursor.document().findBlock(cursor.selectionEnd()).blockNumber()
        place = block.blockNumber() - first
        done = moved(lines, place, max(place, min(last - first, len(lines) - 1)), deeper=deeper)
        if done is not None and done != lines:
            put_lines(cursor, first, lines, done)
        return done is not None

    def backspace(self) -> bool:
        """Backspace right behind the sign of an item, a quote or a heading takes the sign away; whether it was one.

        An item within another list moves out of it first.
        """
        cursor = self._edit.textCursor()
        block, line = cursor.block(), cursor.block().text()
        prefix = line_prefix(line)
        if cursor.hasSelection() or not prefix or block.userState() == IN_CODE:
            return False
        if cursor.positionInBlock() != len(prefix):
            return False
        if is_item(line) and depth(line) and self.tab(deeper=False):
            return True
        quote = QUOTE.match(prefix)
        # Of an item in a quote, the item's sign only; of a quote in a quote, the inner one's.
        kept = quote.group() if quote and quote.end() < len(prefix) else prefix.rstrip()[:-1] if quote else ""
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(kept)
        self._show(cursor)
        return True

    def border(self) -> bool:
        """The sign `|` where an empty row begins; whether the cursor stood there.

        The borders that were put there make room: a hand that knows Markdown writes its own.
        """
        cursor, block = self._edit.textCursor(), self._first_block()
        line = block.text()
        begins = cursor.selectionStart() - block.position() == len("| ") and not cursor.hasSelection()
        if not begins or not self._in_table(block) or not line.startswith("| ") or line.strip("| "):
            return False
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("|")
        self._show(cursor)
        return True

    def _first_block(self) -> QTextBlock:
        cursor = self._edit.textCursor()
        return cursor.document().findBlock(cursor.selectionStart())

    def _insert(self, cursor: QTextCursor, done: Enter) -> None:
        place = cursor.position()
        cursor.setPosition(place - done.erase)
        cursor.setPosition(place + done.skip, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(done.text)

    def _count_on(self, cursor: QTextCursor) -> None:
        """The numbers behind a new item follow it."""
        block = cursor.block()
        first, lines = _around(block)
        place = block.blockNumber() - first
        put_lines(cursor, first, lines, renumbered(lines, place, place))

    def _sign_above(self, block: QTextBlock, line: str) -> str | None:
        """Where an item is empty and stands within another list: the sign of that list's next item."""
        if not is_item(line) or not depth(line) or line[len(line_prefix(line)) :].strip():
            return None
        first, lines = _around(block)
        return sign_above(lines[: block.blockNumber() - first], depth(line) - 1)

    # Tables

    def _in_table(self, block: QTextBlock) -> bool:
        cursor = self._edit.textCursor()
        within = cursor.document().findBlock(cursor.selectionEnd()) == block
        return within and block.userState() != IN_CODE and is_row(block.text())

    def _new_row(self, block: QTextBlock) -> bool:
        first, lines = _rows(block)
        table = tables.read(lines)
        row = max(0, block.blockNumber() - first - 1)
        if table is not None and row == 1 and tables.is_rule(lines[2]):
            # It was typed, and takes the place of the one that had been put there.
            table, row = tables.read([lines[0], *lines[2:]]), 0
        if table is None:
            table = tables.begun(lines[0]) if len(lines) == 1 and self._edit.textCursor().atBlockEnd() else None
        if table is None or len(table.rows) > tables.MOST_ROWS:
            return False
        if row and row == len(table.rows) - 1 and table.is_empty(row):
            self._leave(first, lines, table.without_row(row))
        else:
            self._put(first, lines, table.with_row(row), row + 1, 0)
        return True

    def _next_cell(self, block: QTextBlock, step: int) -> bool:
        first, lines = _rows(block)
        table = tables.read(lines)
        if table is None or len(table.rows) > tables.MOST_ROWS:
            return False
        line = block.text()
        column = tables.column_at(line, to_index(line, self._edit.textCursor().selectionStart() - block.position()))
        row = max(0, block.blockNumber() - first - 1)
        place = max(0, row * table.columns + min(column, table.columns - 1) + step)
        row, column = divmod(place, table.columns)
        if row == len(table.rows):
            table = table.with_row(row - 1)
        self._put(first, lines, table, row, column)
        return True

    def _put(self, first: int, lines: Sequence[str], table: tables.Table, row: int, column: int) -> None:
        """Write the table in place of `lines` and select the words of a cell."""
        cursor, written, cell = self._edit.textCursor(), table.lines(), table.cell(row, column)
        put_lines(cursor, first, lines, written)
        start = cursor.document().findBlockByNumber(first + cell.line).position()
        cursor.setPosition(start + to_units(written[cell.line], cell.start))
        cursor.setPosition(start + to_units(written[cell.line], cell.end), QTextCursor.MoveMode.KeepAnchor)
        self._show(cursor)

    def _leave(self, first: int, lines: Sequence[str], table: tables.Table) -> None:
        """The table ends: what is written next stands below it."""
        cursor, written = self._edit.textCursor(), [*table.lines(), "", ""]
        put_lines(cursor, first, lines, written)
        cursor.setPosition(cursor.document().findBlockByNumber(first + len(written) - 1).position())
        self._show(cursor)

    def _show(self, cursor: QTextCursor) -> None:
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()


def _around(block: QTextBlock) -> tuple[int, list[str]]:
    """The list that `block` stands in, from its first line on: lines up to the next paragraph that is none of it."""
    lines = [block.text()]
    above = block.previous()
    while above.isValid() and len(lines) < _REACH and (above.text().strip() or _goes_on(lines[0])):
        lines.insert(0, above.text())
        above = above.previous()
    below, count = block.next(), 0
    while below.isValid() and count < _REACH and (below.text().strip() or _goes_on(below.next().text())):
        lines.append(below.text())
        below, count = below.next(), count + 1
    return above.blockNumber() + 1 if above.isValid() else 0, lines


def _goes_on(line: str) -> bool:
    """Whether `line` belongs to a list although a blank line stands before it."""
    return bool(line.strip()) and (is_item(line) or depth(line) > 0)


def _rows(block: QTextBlock) -> tuple[int, list[str]]:
    """The lines of the table that `block` is one of, and the number of the first."""
    lines = [block.text()]
    above = block.previous()
    while above.isValid() and is_row(above.text()) and len(lines) <= 2 * tables.MOST_ROWS:
        lines.insert(0, above.text())
        above = above.previous()
    below = block.next()
    while below.isValid() and is_row(below.text()) and len(lines) <= 4 * tables.MOST_ROWS:
        lines.append(below.text())
        below = below.next()
    return above.blockNumber() + 1 if above.isValid() else 0, lines
