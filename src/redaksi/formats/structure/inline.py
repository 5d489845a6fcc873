"""Runs as the Markdown of one paragraph, heading, item or cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from redaksi.formats.page_text.escaping import escaped
from redaksi.formats.structure.model import Run
from redaksi.formats.structure.signs import escape_inside, escape_start

_BLANKS = re.compile(r"[ \t]+")
_BLANKS_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_HARD = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", '"': "%22", "`": "%60", "\\": "%5C", "|": "%7C",
         "[": "%5B", "]": "%5D", "*": "%2A", "{": "%7B", "}": "%7D"}  # fmt: skip
_UNSAFE = re.compile(r"[\s()<>\"`\\|\[\]*{}]")
_ENTITY = re.compile(r"(&#?\w+);")
_EDGES = re.compile(r"(?P<before>\s*)(?P<text>.*?)(?P<after>\s*)\Z", re.DOTALL)


def inline(runs: Sequence[Run], *, one_line: bool = False, cell: bool = False) -> str:
    """Markdown that shows exactly `runs`, without blanks at its ends; `""` where they show nothing.

    A break that is meant becomes Markdown's hard break, with `one_line` or in a `cell` of a table a space.
    """
    found = _lines(runs, one_line or cell)
    alone = sum(map(bool, found)) == 1 and not cell
    lines = [_line(line, alone) for line in found]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    # A blank line would end the paragraph: breaks in a row are one.
    return "  \n".join(line for line in lines if line)


def _lines(runs: Sequence[Run], one_line: bool) -> list[list[Run]]:
    """The runs of each line, blanks folded: no two in a row, none at a line's ends."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(_parts(run, one_line)):
            if number:
                lines.append([])
            if part or run.picture:
                lines[-1].append(replace(run, text=part))
    return [_folded(line) for line in lines]


def _parts(run: Run, one_line: bool) -> list[str]:
    text = _BLANKS_AROUND_BREAK.sub("\n", run.text) if "\n" in run.text else run.text
    if one_line or run.link or run.picture:  # a link or a picture's words stay on one line
        return [text.replace("\n", " ")]
    return text.split("\n")


def _folded(line: Iterable[Run]) -> list[Run]:
    folded: list[Run] = []
    blank = True
    for run in line:
        text = run.text if run.code else _BLANKS.sub(" ", run.text)
        if blank and not run.picture:
            text = text.lstrip(" ")
        if text or run.picture:
            folded.append(replace(run, text=text))
            blank = text.endswith(" ") and not run.picture
    while folded and not folded[-1].picture and not folded[-1].text.rstrip(" \t"):
        folded.pop()
    if folded and not folded[-1].picture:
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" \t"))
    return folded


def _line(runs: list[Run], alone: bool) -> str:
    """One line; where it is not `alone` in its paragraph, its signs could pair with those of other lines or cells."""
    if alone and all(not (run.bold or run.italic or run.code or run.link or run.picture) for run in runs):
        text = escaped("".join(run.text for run in runs))
        return text if text.strip("= ") else escape_start(text)
    return escape_start(_linked(runs))


def _linked(runs: list[Run]) -> str:
    made = ""
    for address, group in groupby(_tidied(runs), key=lambda run: run.link):
        words = list(group)
        if address is None:
            made += _emphasised(words, made)
            continue
        before, words, after = _trimmed(words)
        made += before + _link(words, address) + after
    return made


def _link(words: list[Run], address: str) -> str:
    shown = "".join(run.text for run in words if not run.picture)
    if not any(run.picture for run in words):
        if not shown:
            return ""
        if shown == address and re.match(r"https?://", shown) and not _UNSAFE.search(shown) and "&" not in shown:
            return f"<{address}>"
    return f"[{_emphasised(words, '[')}]({address_in_markdown(address)})"


def address_in_markdown(address: str) -> str:
    """`address` so that Markdown takes it as a whole."""
    address = _UNSAFE.sub(lambda found: _HARD.get(found[0], "%20"), address)
    return _ENTITY.sub(r"\1%3B", address)


def _tidied(runs: list[Run]) -> list[Run]:
    """Neighbours of one look as one run; blanks outside of emphasis and code; no emphasis on what is no word."""
    moved = [part for run in _alike(_bridged(_alike(runs))) for part in _edges_apart(run)]
    return _alike(moved)


def _alike(runs: list[Run]) -> list[Run]:
    return [_joined(list(group)) for _, group in groupby(runs, key=_look)]


def _bridged(runs: list[Run]) -> list[Run]:
    """Blanks between two runs of one look have it, too: word processors often leave them out."""
    bridged = list(runs)
    for place in range(1, len(runs) - 1):
        before, after = runs[place - 1], runs[place + 1]
        if runs[place].text.isspace() and _look(before) == _look(after) and not before.picture:
            bridged[place] = replace(before, text=runs[place].text)
    return bridged


def _edges_apart(run: Run) -> list[Run]:
    if run.picture or not (run.bold or run.italic or run.code):
        return [run]
    edges = _EDGES.match(run.text)
    assert edges is not None
    bare = replace(run, bold=False, italic=False, code=False)
    words = replace(run, bold=False, italic=False) if run.code else run
    if not run.code and not any(sign.isalnum() for sign in run.text):
        words = bare
    parts = (
        replace(bare, text=edges["before"]),
        replace(words, text=edges["text"]),
        replace(bare, text=edges["after"]),
    )
    return [part for part in parts if part.text]


def _look(run: Run) -> tuple[object, ...]:
    return run.bold, run.italic, run.code, run.link, run.picture and id(run)


def _joined(group: list[Run]) -> Run:
    return replace(group[0], text="".join(run.text for run in group)) if len(group) > 1 else group[0]


def _trimmed(words: list[Run]) -> tuple[str, list[Run], str]:
    """A link's words without the blanks at their ends, which come before and after it."""
    before = after = ""
    if words and not words[0].picture:
        bare = words[0].text.lstrip()
        before, words = words[0].text[: len(words[0].text) - len(bare)], [replace(words[0], text=bare), *words[1:]]
    if words and not words[-1].picture:
        bare = words[-1].text.rstrip()
        after, words = words[-1].text[len(bare) :], [*words[:-1], replace(words[-1], text=bare)]
    return before, [run for run in words if run.text or run.picture], after


def _emphasised(runs: list[Run], before: str) -> str:
    """Markdown of runs that share a link; `before` is what stands in front of them."""
    made = ""
    for place, run in enumerate(runs):
        if run.picture:
            made += f"![{escape_inside(_BLANKS.sub(' ', run.text))}]({run.picture})"
        elif run.code:
            made += _code(run.text, before + made)
        else:
            after = runs[place + 1] if place + 1 < len(runs) else None
            made += _marked(run, before + made, after)
    return made


def _marked(run: Run, before: str, after: Run | None) -> str:
    """The run with its stars; where stars would touch others, slanting has an underscore, or is given up for it."""
    text = escape_inside(run.text)
    if not (run.bold or run.italic):
        return text
    touches = before.endswith(("*", "_")) and not before.endswith(("\\*", "\\_"))
    touches_next = after is not None and (after.bold or after.italic) and not after.picture
    if not touches and not touches_next:
        mark = "*" * (2 * run.bold + run.italic)
        return f"{mark}{text}{mark}"
    if touches:  # two looks without a blank between: the first one wins
        return text
    mark = "**" if run.bold else "*"
    return f"{mark}{text}{mark}"


def _code(text: str, before: str) -> str:
    """Code between ticks; what holds ticks or bars itself, or touches a tick, is worth no more than its characters."""
    if not text.strip() or "`" in text or "|" in text or "\\" in text or before.endswith("`"):
        return escape_inside(text)
    return f"`{text}`"
