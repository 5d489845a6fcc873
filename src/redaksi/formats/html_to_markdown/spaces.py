"""Characters that show nothing: which of them mean something, and which a program has left behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from redaksi.formats.structure.model import Run

NBSP = "\xa0"
_SOFT_HYPHEN = "\xad"
# Zero-width joiners hold emoji and the letters of some scripts together; elsewhere they are dust.
_JOINERS = re.compile(r"(?<![\u0590-\u08ff\u0900-\u0dff\u200d\ufe0f\U0001f000-\U0001faff\u2600-\u27bf])[\u200c\u200d]")
_ZERO_WIDTH = re.compile("[\u200b\u2060-\u2064\ufeff\u180e]")
_MARKS = re.compile("[\u200e\u200f\u061c]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BEFORE = re.compile(
    r"(?:\d|\b(?:Rp|No|Nomor|Pasal|Ayat|Bab|Jl|Jalan|Gg|Km|hlm|hal|tgl|pukul|dr|Dr|drs|Drs|Ir|Prof|H|Hj|KH|PT|CV|USD|US)"
    r"\.?|[$€£¥§«–—])\Z"
)
_AFTER = re.compile(r"[\d»%–—]|(?:persen|juta|miliar|triliun|ribu|km|kg|m|cm|mm|ha|WIB|WITA|WIT)\b")
#: More of all spaces than this share, and the program uses no-break spaces as spaces.
_SHARE = 0.25


def tidied(runs: Sequence[Run], counted: Counter[str]) -> tuple[Run, ...]:
    """A paragraph's runs without dust; what was removed is counted by kind (codes of `resources/words`).

    A single no-break space between two characters stays; one beside a space or at an edge, and one of many that a
    program has used for spaces, is a space.
    """
    text = "".join(run.text for run in runs)
    if text.isascii():
        return tuple(runs)
    if NBSP in text:
        text = _spaces(text)
    made, at = [], 0
    keep_marks = _RIGHT_TO_LEFT.search(text) is not None
    for run in runs:
        part = text[at : at + len(run.text)]
        at += len(run.text)
        made.append(replace(run, text=without_dust(part, counted, keep_marks=keep_marks)))
    return tuple(made)


def without_dust(text: str, counted: Counter[str], *, keep_marks: bool = False) -> str:
    """`text` without soft hyphens and zero-width characters, which are counted."""
    if text.isascii():
        return text
    soft = text.count(_SOFT_HYPHEN)
    if soft:
        text = text.replace(_SOFT_HYPHEN, "")
        counted["soft-hyphens-removed"] += soft
    for pattern in (_ZERO_WIDTH, _JOINERS, *(() if keep_marks else (_MARKS,))):
        text, count = pattern.subn("", text)
        if count:
            counted["zero-width-removed"] += count
    return text


def _spaces(text: str) -> str:
    """The same length, with those no-break spaces as spaces that mean no more."""
    no_break = text.count(NBSP)
    many = no_break > 2 and no_break > _SHARE * (no_break + text.count(" "))
    signs = list(text)
    for at, sign in enumerate(text):
        if sign == NBSP and not _means_something(text, at, many):
            signs[at] = " "
    return "".join(signs)


def _means_something(text: str, at: int, many: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after or before.isspace() or after.isspace():
        return False
    return not many or bool(_BEFORE.search(text, max(0, at - 8), at) or _AFTER.match(text, at + 1))
