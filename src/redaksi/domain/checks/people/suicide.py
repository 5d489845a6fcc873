"""A story of a suicide without a word about where help is.

Source: checks.tsv 15 (5 of 1,000 articles). Bombers, own goals and political suicides are other matters. The newsroom's
own note (setting `checks.help_note`) is offered; a text that names help already stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.sentences import sentences

RULE = "suicide-help"
_SUICIDE = re.compile(
    r"(?<!bom )(?<!serangan )(?<!gol )(?<!pengebom )(?<!ledakan )\b(?:bunuh diri|gantung diri|"
    r"mengakhiri (?:hidup|nyawa)(?:nya)?(?: sendiri)?|menghabisi nyawanya sendiri)\b"
    r"(?! (?:politik|massal ekonomi|karier))",
    re.IGNORECASE,
)
_OTHER_MATTER = re.compile(
    r"\b(?:bom|pengebom\w*|peledakan|teror\w*|gol|kebobolan|babak|penyisihan|gawang)\b", re.IGNORECASE
)
_HELP = re.compile(
    r"\b(?:119|hotline|psikolog|psikiater|konseling|konselor|layanan kesehatan jiwa|bantuan profesional|"
    r"tenaga profesional|pencegahan bunuh diri|sejiwa|into the light)\b",
    re.IGNORECASE,
)


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """The first place, where nothing in the piece says where help is."""
    first: tuple[int, Line, re.Match[str]] | None = None
    for number, line in enumerate(lines):
        if _HELP.search(line.prose) or (house.help_note and house.help_note in line.text):
            return
        if first is None and (found := _told(line)):
            first = number, line, found
    if first is not None:
        number, line, found = first
        start, end = found.span()
        code = "check-suicide-help" if house.help_note else "check-suicide-no-note"
        repair = "help-note" if house.help_note else None
        yield number, Finding(RULE, Severity.WARN, start, end, line.text[start:end], code, repair=repair)


def _told(line: Line) -> re.Match[str] | None:
    """The first such words in a sentence that is about no other matter."""
    if not _SUICIDE.search(line.prose):
        return None
    for start, end in sentences(line.prose, line.begin):
        found = _SUICIDE.search(line.prose, start, end)
        if found and not _OTHER_MATTER.search(line.prose, start, end):
            return found
    return None
