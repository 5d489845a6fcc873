"""Plain text as blocks: paragraphs that a mail program or a PDF broke into lines are put together again.

Lists, poems, addresses and tables keep their lines. What is Markdown already stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from redaksi.formats.structure.model import Block, Listing, Paragraph, Quote, Rule, Run, Table, Verbatim

_MARKDOWN = re.compile(
    r"^(?: {0,3}#{1,6} \S|(?:`{3}|~{3}).*$|\|.+\|\s*$|\[[^\]\n]+\]: \S)|\]\((?:https?://|mailto:|media:)"
    r"|\*\*\S[^*\n]*\*\*",
    re.MULTILINE,
)
_RULE = re.compile(r"\s*(?:[-*_=~–—•] ?){3,}\s*\Z")
_BULLET = re.compile(r"(?P<indent>\s*)(?:[-*+•·▪●○◦■□►▸‣⁃–o§]|(?P<number>\d{1,3})[.)])(?:[ \t\xa0]+)(?P<text>\S.*)\Z")
_QUOTED = re.compile(r"(?:> ?)+")
_END = re.compile(r"[.!?…:;][)\]\"”’'»*_]*\Z")
_HYPHEN_END = re.compile(r"(?P<word>[^\W\d_]{2,})-\Z")
_WORD = re.compile(r"[^\W\d_]+")
#: Widths (characters) to which programs break lines; a longer line is a paragraph by itself.
_NARROWEST, _WIDEST = 34, 110
#: A line of prose that nobody broke is at least this long.
_LONG = 120
_INDENT = 2
#: The number of an item that stands by itself, apart from the others.
_HIGHEST = 50
#: Lines before and after an item among which the others of its list are looked for.
_NEAR = 30


def plain_blocks(text: str, *, join: bool = True) -> list[Block]:
    """`text`, clean and with LF line ends, as blocks; with `join` False every line stays one."""
    if _MARKDOWN.search(text):
        return [Verbatim(text.strip("\n"))] if text.strip() else []
    lines = text.split("\n")
    width = _width(lines) if join else None
    hyphens = _breaks_words(lines)
    blocks: list[Block] = []
    for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            blocks += _group(list(group), width, hyphens)
    return blocks


def is_prose(text: str) -> bool:
    """Whether preformatted text is a letter or a story rather than code."""
    letters = sum(sign.isalpha() or sign == " " for sign in text)
    return bool(text.strip()) and letters >= 0.85 * len(text) and not re.search(r"[{}<>;=]\s*\n", text)


def _group(lines: list[str], width: int | None, hyphens: bool) -> list[Block]:
    """Blocks of lines between two blank ones; where `width` is None, no lines of text are joined."""
    if all(line.lstrip().startswith(">") for line in lines):
        return [Quote(tuple(plain_blocks("\n".join(_QUOTED.sub("", line.lstrip(), count=1) for line in lines))))]
    if table := _table(lines):
        return [table]
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        if _RULE.match(lines[at]):
            blocks += [Rule()] if len(lines) == 1 else []  # below a title it only underlines it
            at += 1
        elif _BULLET.match(lines[at]) and _is_list(lines, at):
            end = _list_end(lines, at)
            blocks.append(_listing(lines[at:end], hyphens))
            at = end
        else:
            end = next((place for place in range(at + 1, len(lines)) if _ends_text(lines, place)), len(lines))
            blocks += _text(lines[at:end], width, hyphens)
            at = end
    return blocks


def _ends_text(lines: list[str], at: int) -> bool:
    return bool(_RULE.match(lines[at])) or (_BULLET.match(lines[at]) is not None and _is_list(lines, at))


def _is_list(lines: list[str], at: int) -> bool:
    """Whether the sign at the head of a line makes it an item.

    One dash may begin a line of speech or the rest of a sentence; two are a list. A number counts on from the one
    before it, or begins a block of lines or a list.
    """
    found = _BULLET.match(lines[at])
    assert found is not None
    around = lines[max(0, at - _NEAR) : at] + lines[at + 1 : at + 1 + _NEAR]
    others = [other for line in around if (other := _BULLET.match(line))]
    if found["number"]:
        number = int(found["number"])
        counted = any(other["number"] and abs(int(other["number"]) - number) == 1 for other in others)
        return number == 1 or counted or (at == 0 and number <= _HIGHEST)
    return bool(others) or lines[at].lstrip()[0] in "•▪●■"


def _list_end(lines: list[str], start: int) -> int:
    at = start + 1
    while at < len(lines) and (_BULLET.match(lines[at]) or _goes_on(lines, at)):
        at += 1
    return at


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether a line without a sign is the rest of the item above it: it is indented, or in the midst of a sentence."""
    if lines[at].startswith((" " * _INDENT, "\t")):
        return True
    return lines[at].strip()[0].islower() and not _END.search(lines[at - 1].rstrip())


def _listing(lines: list[str], hyphens: bool) -> Listing:
    items: list[tuple[int, int | None, list[str]]] = []
    for line in lines:
        found = _BULLET.match(line)
        if found:
            depth = len(found["indent"].expandtabs(4))
            items.append((depth, int(found["number"]) if found["number"] else None, [found["text"]]))
        else:
            items[-1][2].append(line.strip())
    return _nested([(depth, number, _joined(words, hyphens)) for depth, number, words in items])


def _nested(items: Sequence[tuple[int, int | None, str]]) -> Listing:
    base, start = items[0][0], items[0][1]
    entries: list[tuple[Block, ...]] = []
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and items[end][0] > max(base, items[at][0]) + 1:
            end += 1
        inner = (_nested(items[at + 1 : end]),) if end > at + 1 else ()
        entries.append((Paragraph((Run(items[at][2]),)), *inner))
        at = end
    return Listing(tuple(entries), start)


def _text(lines: list[str], width: int | None, hyphens: bool) -> list[Block]:
    bare = [line.strip() for line in lines]
    if len(bare) == 1:
        return [_paragraph(bare[0])]
    if width is not None and _is_wrapped(lines, width):
        return [_paragraph(_joined(part, hyphens)) for part in _indented_apart(lines)]
    if any(len(line) >= _LONG for line in bare) or _all_sentences(bare):
        return [_paragraph(line) for line in bare]
    return [_paragraph("\n".join(bare))]


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _width(lines: Sequence[str]) -> int:
    """The width to which the text was broken: that of nearly its longest line."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Whether a program broke these lines: on most of them the next word would not have fitted."""
    own = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= own <= _WIDEST:
        return False
    limit = own if own >= 0.75 * min(width, _WIDEST) else width
    pairs = list(pairwise(line.rstrip() for line in lines))
    full = sum(len(line) + 1 + len(after.strip().split(" ", 1)[0]) > 0.92 * limit for line, after in pairs)
    going_on = sum(after.strip()[0].islower() and not _END.search(line) for line, after in pairs)
    if full < 0.6 * len(pairs):
        return False
    # A poem's lines are of one length, too, but each begins anew.
    return going_on >= 0.3 * len(pairs) or (len(pairs) == 1 and going_on == 1)


def _indented_apart(lines: list[str]) -> list[list[str]]:
    """Paragraphs of one block of lines whose first lines are indented."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    low = min(indents)
    parts: list[list[str]] = []
    for line, indent in zip(lines, indents, strict=True):
        if not parts or (indent >= low + _INDENT and _END.search(parts[-1][-1])):
            parts.append([])
        parts[-1].append(line.strip())
    return parts


def _all_sentences(lines: list[str]) -> bool:
    return all(_END.search(line) and line.count(" ") >= 5 for line in lines)


def _breaks_words(lines: Sequence[str]) -> bool:
    """Whether the text divides words at line ends: many lines end in a hyphen and go on in lower case."""
    ends = [(line.rstrip(), after.strip()) for line, after in pairwise(lines) if line.strip() and after.strip()]
    broken = sum(bool(_HYPHEN_END.search(line)) and after[0].islower() for line, after in ends)
    return broken >= 2 and broken >= 0.06 * len(ends)


def _joined(lines: Sequence[str], hyphens: bool) -> str:
    parts = [lines[0]]
    for line in lines[1:]:
        found = _HYPHEN_END.search(parts[-1])
        if found is None:
            parts.append(" ")
        elif hyphens and line[0].islower() and not _is_doubled(found["word"], line):
            parts[-1] = parts[-1][:-1]
        parts.append(line)
    return "".join(parts)


def _is_doubled(word: str, line: str) -> bool:
    """Whether a hyphen belongs to the word (anak-anak, sayur-mayur) rather than to the line end."""
    found = _WORD.match(line)
    if found is None:
        return True
    left, right = word.lower(), found[0].lower()
    return left[-3:] == right[-3:] or right.startswith(left) or left.endswith(right[:4]) or right in _ENCLITICS


_ENCLITICS = frozenset(("nya", "lah", "kah", "pun", "ku", "mu"))


def _table(lines: list[str]) -> Table | None:
    """Cells apart by tabs, as a spreadsheet gives them: the same number on each of two lines or more."""
    counts = {line.count("\t") for line in lines}
    if len(lines) < 2 or len(counts) != 1 or 0 in counts or any(line.startswith("\t") for line in lines):
        return None
    return Table(tuple(tuple((Run(cell.strip()),) for cell in line.split("\t")) for line in lines))
