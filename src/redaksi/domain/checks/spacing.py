"""Blanks and stops: one blank between words, none before a stop, one after it, and no stop twice.

Source: checks.tsv 21. Tables, code, addresses, scores (`2 : 1`), faces (`:)`) and ellipses stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line

RULE = "spacing"
_SUSPECT = re.compile(r"  |\s[,;:.!?]|,[^\W\d_]|[.,]{2}|\.[A-Z]|“ | ”")
_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")
_BEFORE = re.compile(
    r"(?<=[\w)\]”\"’%\u2060]) +(?P<sign>[!?]{1,3}|[,;:]|\.(?![.\d\w]))(?=\s|[”\"’]|\Z|(?<=,)[^\W\d_]{2})"
)
_AFTER_COMMA = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[”%]))[,;](?=[^\W\d_]{2})")
_AFTER_STOP = re.compile(r"(?<=[a-z]{3})[.?!](?=[A-Z][a-z]{2,}\b(?![.@]))")
_TWICE = re.compile(r"(?<=[\w)”])(?:(?<![.…])\.\.(?![.…/])|,,(?!,)|,\.(?!\.)|\.,(?=\s))(?!\w)")
#: ” before a word opens the speech where a paper prints both sides alike: `kata Rina. ”Kami datang.”`
_INSIDE = re.compile(r"“ +(?=\w)|(?<=[\w.,?!]) +”(?!\w)")
_LABEL = re.compile(r"(?:\S+ ){0,3}\S+ +:")
_ABBREVIATED = re.compile(
    r"\b(?:al|dkk|dll|dsb|dst|hlm|Tbk|Jl|No|Rp|a\.n|S\.[A-Z]\w*|M\.[A-Z]\w*|[A-Z]|[Dd]r|Prof|Ir|Hj?|bin)\Z"
)


def check(line: Line, house: House) -> Iterator[Finding]:
    """Blanks that are too many or missing, stops that stand twice; each with what to write instead."""
    if line.kind is Kind.TABLE or not _SUSPECT.search(line.prose, line.begin):
        return
    prose = line.prose
    for found in _DOUBLE.finditer(prose, line.begin):
        yield _finding(line, found, "check-double-space", " ")
    for found in _BEFORE.finditer(prose, line.begin):
        if not _stays_apart(line, found):
            joined = prose[found.end() : found.end() + 1].isalpha()
            yield _finding(line, found, "check-space-before", found["sign"] + (" " if joined else ""))
    for pattern in (_AFTER_COMMA, _AFTER_STOP):
        for found in pattern.finditer(prose, line.begin):
            yield _finding(line, found, "check-space-after", found[0] + " ")
    for found in _TWICE.finditer(prose, line.begin):
        if found[0] != ".," or not _ABBREVIATED.search(prose, max(found.start() - 8, 0), found.start()):
            yield _finding(line, found, "check-stop-twice", _one_of(found[0]))
    for found in _INSIDE.finditer(prose, line.begin):
        yield _finding(line, found, "check-space-inside", found[0].strip())


def _stays_apart(line: Line, found: re.Match[str]) -> bool:
    """A label and its value (`Editor : Rina`), a score, a clock."""
    if found["sign"] != ":":
        return False
    after = line.prose[found.end() :].lstrip()[:1]
    digits = after.isdigit() and line.prose[found.start() - 1].isdigit()
    return digits or _LABEL.fullmatch(line.prose, line.begin, found.end()) is not None


def _one_of(signs: str) -> str:
    return "." if "." in signs else ","


def _finding(line: Line, found: re.Match[str], code: str, fix: str) -> Finding:
    start, end = found.span()
    return Finding(RULE, Severity.HINT, start, end, line.text[start:end], code, {"sign": fix.strip()}, fix)
