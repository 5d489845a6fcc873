"""The levels and numbers of a list while items come, go and move. Qt-free."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from redaksi.gui.editor.grammar import LIST, QUOTE

#: Blanks a level, as Python-Markdown counts them.
LEVEL = 4


@dataclass(slots=True)
class _Level:
    indent: int
    #: The number that comes next; None after a bullet.
    following: int | None
    #: The number that the first item has where all are to have the same.
    first: int | None
    size: int = 1


def is_item(line: str) -> bool:
    return LIST.match(line[_quoted(line) :]) is not None


def depth(line: str) -> int:
    """Blanks before the words or the sign of `line`, behind its quote signs."""
    rest = line[_quoted(line) :].expandtabs(LEVEL)
    return len(rest) - len(rest.lstrip(" "))


def moved(lines: Sequence[str], first: int, last: int, *, deeper: bool) -> list[str] | None:
    """The list `lines` with those from `first` to `last` (included) one level deeper or higher, numbers counted anew.

    What hangs below the last one moves along. None where that is no list; the lines as they are where an item would
    come to stand deeper than one level below the item before it, which Markdown takes for code.
    """
    if not is_item(lines[first]):
        return None
    done = list(lines)
    while last + 1 < len(lines) and lines[last + 1].strip() and depth(lines[last + 1]) > depth(lines[first]):
        last += 1
    if deeper and depth(lines[first]) + LEVEL > _deepest(lines[:first]):
        return done
    for number in range(first, last + 1):
        done[number] = _indented(lines[number]) if deeper else _outdented(lines[number])
    return renumbered(done, first, last)


def renumbered(lines: Sequence[str], first: int, last: int) -> list[str]:
    """The list `lines` with its numbers counting on; those from `first` to `last` are new at their places.

    A list begins with the number it has, but one that begins within or behind the new lines, inside an item, with 1.
    Lists whose items all have the same number keep it.
    """
    done, levels = list(lines), list[_Level]()
    for place, line in enumerate(lines):
        start = _quoted(line)
        item = LIST.match(line, start)
        if item is None or not line.strip():
            if line.strip() and not depth(line) and place and not lines[place - 1].strip():
                levels.clear()
            continue
        number = _number(levels, depth(line), item["number"], place, first, last)
        if number is not None and str(number) != item["number"]:
            done[place] = f"{line[: item.start('number')]}{number}{line[item.end('number') :]}"
    return done


def sign_above(above: Sequence[str], indent: int) -> str | None:
    """The sign for a further item of the list that stands at most `indent` deep in the lines above, nearest last."""
    for line in reversed(above):
        start = _quoted(line)
        item = LIST.match(line, start)
        if item and depth(line) <= indent:
            sign = f"{int(item['number']) + 1}{item['stop']}" if item["number"] else item["mark"]
            return f"{line[:start]}{item['indent']}{sign}{item['space'] or ' '}"
    return None


def _number(levels: list[_Level], indent: int, number: str | None, place: int, first: int, last: int) -> int | None:
    """The number that an item is to have; `levels` are those that it stands in, and are kept up."""
    while levels and levels[-1].indent > indent:
        levels.pop()
    own = int(number) if number else None
    if not levels or levels[-1].indent < indent:
        begins = 1 if own is not None and levels and place >= first else own
        levels.append(_Level(indent, None if begins is None else begins + 1, own))
        return begins
    level = levels[-1]
    level.size += 1
    if own is None or level.following is None:
        level.following, level.first = None if own is None else own + 1, own
        return own
    if level.size == 2 and own == level.first and not first <= place <= last:
        level.following = own
        return own
    given = level.following
    level.following = given if given == level.first and level.size > 2 else given + 1
    return given


def _deepest(above: Sequence[str]) -> int:
    """How deep an item may stand below these lines."""
    item = next((line for line in reversed(above) if is_item(line)), None)
    return -1 if item is None else depth(item) + LEVEL


def _quoted(line: str) -> int:
    quote = QUOTE.match(line)
    return quote.end() if quote else 0


def _indented(line: str) -> str:
    start = _quoted(line)
    return f"{line[:start]}{' ' * LEVEL}{line[start:]}" if line[start:].strip() else line


def _outdented(line: str) -> str:
    start = _quoted(line)
    return line[:start] + re.sub(rf"^(?: {{1,{LEVEL}}}|\t)", "", line[start:])
