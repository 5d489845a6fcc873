"""Curly quotes, apostrophes, primes, dashes and the ellipsis, put in place of what a keyboard has. Qt-free.

A writer types one character; where a better one is meant, `better` says what to put instead. What was typed is in the
text already, so that one step of undo brings it back.

Sources: EYD V (2022) for quotation marks within each other (“… ‘…’ …”) and for the dash without blanks round it;
the same marks are those of English newspapers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.gui.editor.grammar import literal_at

#: Languages written with these marks, by the first part of their BCP 47 tag: those of the archipelago, and English.
LANGUAGES = {"id", "en", "ms", "jv", "su", "mad", "min", "ban", "bug", "bjn", "ace", "btk", "sas", "tet"}
#: What may be bettered.
TYPED = frozenset("\"'-.")

_ASKING = TYPED | frozenset(" ,?!;:)”")

#: Words that begin with an apostrophe: what is left out stands before them.
_CLIPPED = {
    "id": ("kan", "tuk", "tu", "ni", "lah", "nggak", "gimana", "gitu", "kali", "trus", "dah", "bang"),
    "en": ("tis", "twas", "em", "til", "cause", "n", "round", "bout", "cos"),
}
_OPENING = "([{<“‘«„¿¡/|"
_BROKEN_OFF = "-\u2013\u2014"
_SPACES = " \t\n\u00a0\u2002\u2003\u2007\u2009\u200a\u202f"
_SIGNS = "*_~"
#: A line of nothing but these is a sign of Markdown's own: a rule, a row below a table's head, an item of a list.
_BARE_SIGNS = re.compile(r"\s*(?:>\s?)*(?:\d+[.)]\s)?[\s|:\-*_=]*$")
_YEARS = re.compile(r"(?:^|[^\w’])‘(\d\d)$")
_CLIPPED_WORD = re.compile(r"(?:^|[^\w’])‘([^\W\d_]{1,8})$")
_LOOKED_BACK = 400


@dataclass(frozen=True, slots=True)
class Better:
    """Put `text` for the characters from `start` to `end` of the line; the cursor stays behind what was typed."""

    start: int
    end: int
    text: str


def better(line: str, at: int, language: str) -> Better | None:
    """What to put for the character that was just typed and stands before `at` in `line`; None: it stays.

    `language` is the story's, a BCP 47 tag. Code, addresses and escaped characters stay as typed.
    """
    spoken = language.partition("-")[0].lower()
    if spoken not in LANGUAGES or at == 0:
        return None
    typed, before = line[at - 1], line[: at - 1]
    found = _sign(typed, before, at, line[at : at + 1]) if typed in TYPED else None
    found = found or _second_thought(typed, before, spoken)
    if found is None or literal_at(line, found.start):
        return None
    return found


def may_better(typed: str) -> bool:
    """Whether this key can ask for anything at all: signs, and what may follow a quote that was an apostrophe."""
    return typed in _ASKING or typed.isalpha()


def _sign(typed: str, before: str, at: int, after: str) -> Better | None:
    if before.endswith("\\"):
        return None
    if typed == '"':
        return Better(at - 1, at, _double(before))
    if typed == "'":
        return Better(at - 1, at, _single(before, after))
    return _dash(before, at) if typed == "-" else _ellipsis(before, at)


def _double(before: str) -> str:
    is_open = before.rfind("“") > before.rfind("”")
    if before[-1:].isdigit() and not is_open:
        return "″"
    return "“" if _opens(before, is_open) else "”"


def _single(before: str, after: str) -> str:
    is_open = _single_is_open(before)
    if before[-1:].isdigit() and not is_open:
        return "’" if after.isalpha() else "′"
    return "‘" if _opens(before, is_open) else "’"


def _opens(before: str, is_open: bool) -> bool:
    """Whether a quotation mark behind `before` opens: after a blank, a bracket, a dash or nothing.

    Signs of bold and italic between do not count: **“Begini”** opens and closes within them.
    """
    last = before.rstrip(_SIGNS)[-1:]
    if last in _BROKEN_OFF and last:
        return not is_open  # “Tunggu—”
    return not last or last in _SPACES or last in _OPENING


def _single_is_open(before: str) -> bool:
    opening = before.rfind("‘")
    if opening < 0:
        return False
    closing = re.search(r"’(?!\w)", before[opening:])
    return closing is None


def _dash(before: str, at: int) -> Better | None:
    if _BARE_SIGNS.match(before):
        return None
    if before.endswith("\u2013"):
        return Better(at - 2, at, "\u2014")
    if not before.endswith("-") or before.endswith(("--", "<!-")):
        return None
    # Between words a dash without blanks; between blanks, and from a figure to a figure, the shorter one.
    dash = "\u2014" if before[-2:-1].isalpha() or before[-2:-1] in "”’)*_" else "\u2013"
    return Better(at - 2, at, dash)


def _ellipsis(before: str, at: int) -> Better | None:
    if before.endswith("..") and not before.endswith("..."):
        return Better(at - 3, at, "…")
    return None


def _second_thought(typed: str, before: str, language: str) -> Better | None:
    """An apostrophe where what follows shows that it was no quotation mark and no prime: ’90-an, ’kan, 1990’s."""
    recent = before[-_LOOKED_BACK:]
    offset = len(before) - len(recent)
    if typed.isalpha() and recent.endswith("′"):
        return Better(len(before) - 1, len(before), "’")
    years = _YEARS.search(recent) if not typed.isdigit() else None
    if years:
        return Better(offset + years.start(1) - 1, offset + years.start(1), "’")
    if typed.isalnum():
        return None
    word = _CLIPPED_WORD.search(recent)
    clipped = _CLIPPED["en" if language == "en" else "id"]
    if word and word[1].lower() in clipped:
        return Better(offset + word.start(1) - 1, offset + word.start(1), "’")
    return None
