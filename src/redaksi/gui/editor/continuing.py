"""What Enter does: the next paragraph, the next item of a list, the next line of a quote. Qt-free."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.gui.editor.grammar import FENCE, LIST, QUOTE


@dataclass(frozen=True, slots=True)
class Enter:
    """Drop `erase` characters before the cursor and `skip` behind it, then insert `text`."""

    erase: int = 0
    text: str = "\n"
    skip: int = 0


def enter(line: str, column: int, before: str, in_code: bool) -> Enter:
    """Enter at `column` of `line`, which follows the line `before`.

    In a list the sign is repeated, and in a quote, where a paragraph begins, too; both end where nothing was written
    after it. In running text Enter begins the next paragraph, which Markdown shows by a blank line; a second Enter
    there adds nothing. Blanks at the place of the cursor go: they would begin or end a paragraph.
    """
    if in_code or FENCE.match(line) or line.lstrip().startswith("|"):
        return Enter()
    head = line[:column]
    quote = QUOTE.match(head)
    start = quote.end() if quote else 0
    item = LIST.match(head[start:])
    if item or quote:
        return _continued(line, column, before, quote.group() if quote else "", item)
    if not line.strip():
        return Enter(0, "") if not before.strip() and not line else Enter()
    return _between_words(line, column, 0, "\n\n" if head.strip() else "\n")


def _continued(line: str, column: int, before: str, quote: str, item: re.Match[str] | None) -> Enter:
    prefix = quote + (item.group() if item else "")
    if column == len(prefix) and not line[column:].strip():
        # Nothing was written after the sign: the list or the quote ends here, with the blank line that ends it.
        blank = len(before) + 1 if item is None and before.strip(" >") == "" != before else 0
        return Enter(len(prefix) + blank, "\n")
    if item is None:
        return _between_words(line, column, len(prefix), f"\n{quote.rstrip()}\n{quote}")
    mark = f"{int(item['number']) + 1}{item['stop']}" if item["number"] else item["mark"]
    return _between_words(line, column, len(prefix), f"\n{quote}{item['indent']}{mark}{item['space'] or ' '}")


def _between_words(line: str, column: int, least: int, text: str) -> Enter:
    """Insert `text` in place of the blanks round `column`, none of those in the first `least` characters."""
    before, after = line[least:column], line[column:]
    return Enter(len(before) - len(before.rstrip(" \t")), text, len(after) - len(after.lstrip(" \t")))
