"""What Enter does: the next paragraph, the next item of a list, the next line of a quote. Qt-free."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.gui.editor.grammar import FENCE, LIST, QUOTE


@dataclass(frozen=True, slots=True)
class Enter:
    """Drop `erase` characters before the cursor, then insert `text`."""

    erase: int = 0
    text: str = "\n"


def enter(line: str, column: int, before: str, in_code: bool) -> Enter:
    """Enter at `column` of `line`, which follows the line `before`.

    In a list or quote the sign is repeated, and dropped again where nothing was written after it. In running text it
    begins the next paragraph, which Markdown shows by a blank line; a second Enter there adds nothing.
    """
    if in_code or FENCE.match(line) or line.lstrip().startswith("|"):
        return Enter()
    head = line[:column]
    quote = QUOTE.match(head)
    start = quote.end() if quote else 0
    item = LIST.match(head[start:])
    if item or quote:
        return _continued(line, head, quote.group() if quote else "", item)
    if not line.strip():
        return Enter(0, "") if not before.strip() and not line else Enter()
    return Enter(0, "\n\n" if head.strip() else "\n")


def _continued(line: str, head: str, quote: str, item: re.Match[str] | None) -> Enter:
    prefix = quote + (item.group() if item else "")
    if len(head) == len(prefix) and not line[len(head) :].strip():
        # Nothing was written after the sign: the list or the quote ends here, with the blank line that ends it.
        return Enter(len(prefix), "\n")
    if item is None:
        return Enter(0, "\n" + quote)
    mark = f"{int(item['number']) + 1}{item['stop']}" if item["number"] else item["mark"]
    return Enter(0, f"\n{quote}{item['indent']}{mark}{item['space'] or ' '}")
