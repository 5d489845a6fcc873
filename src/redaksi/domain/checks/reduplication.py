"""Reduplications with a blank beside the hyphen (`rumah- rumah`) or with a figure (`orang2`).

Source: checks.tsv 24; EYD V writes both parts in full, joined by a hyphen. `pra- dan pasca-` is no reduplication, and
`CO2`, `mp3` or `U2` are names. Two words without any hyphen are told by `doubled`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.doubled import REDUPLICATION
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line, Word
from redaksi.domain.checks.wording import word_set

_HYPHEN = re.compile(r"(?<![\w-])(?P<one>[^\W\d_]{3,})(?: ?- | -)(?P<other>[^\W\d_]{3,})(?![\w-])")
_FIGURE = re.compile(r"(?<![\w-])(?<!\d )(?P<word>[A-Z]?[a-z]{4,}|ibu|apa|isu|ide|aku)2(?P<ending>nya|an)?(?![\w-])")
#: What ends in a two without being doubled.
_NAMES = word_set("grup kelas level seri versi zona liga divisi pasal iphone galaxy window windows sesi babak")


_AFFIXED = re.compile(r"(?<![\w-])(?:[Bb]er(?P<one>[a-z]{4,}) (?P=one)|[Ss]e(?P<two>[a-z]{3,}) (?P=two)nya)(?![\w-])")
_SET = re.compile(
    r"(?<![\w-])(?:[Ss]ehari hari|[Ss]eakan akan|[Ss]eolah olah|[Ss]ewaktu waktu|[Ss]emata mata|[Mm]udah mudahan|"
    r"[Bb]olak balik|[Ss]ayur mayur|[Ll]auk pauk|[Ww]arna warni|[Tt]erus menerus|[Tt]urun temurun|"
    r"[Tt]olong menolong)(?![\w-])"
)


def check(line: Line, house: House) -> Iterator[Finding]:
    """The reduplication, written as one word."""
    if "2" in line.prose:
        for found in _FIGURE.finditer(line.prose):
            word = found["word"]
            if word.lower() not in _NAMES and (word.islower() or line.opens_sentence(Word(*found.span(), word, word))):
                fix = f"{word}-{word.lower()}{found['ending'] or ''}"
                yield _finding(line, found, fix)
    for pattern in (_AFFIXED, _SET):
        for found in pattern.finditer(line.prose):
            yield _finding(line, found, found[0].replace(" ", "-"))
    if "- " in line.prose or " -" in line.prose:
        for found in _HYPHEN.finditer(line.prose):
            one, other = found["one"], found["other"]
            if one.lower().endswith(other.lower()) or other.lower().endswith(one.lower()):
                yield _finding(line, found, f"{one}-{other}")


def _finding(line: Line, found: re.Match[str], fix: str) -> Finding:
    text = line.text[found.start() : found.end()]
    params = {"word": text, "standard": fix}
    return Finding(REDUPLICATION, Severity.HINT, found.start(), found.end(), text, "check-reduplication", params, fix)
