"""Headlines, leads and sentences that are longer than readers like.

Source: checks.tsv 3 and 31 (measured on a thousand published articles: 95 of 100 headlines have at most 78 characters,
95 of 100 leads at most 51 words). The house sets the limits (`House`). What is told is the part beyond the limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line
from redaksi.domain.checks.sentences import sentences

HEADLINE = "headline-length"
MISSING = "headline-missing"
LEAD = "lead-length"
SENTENCE = "sentence-length"
_WORD = re.compile(r"(?<!\S)[^\w\s]*\w\S*")


def check_headline(headline: str, house: House) -> Iterator[Finding]:
    """A headline that is missing, or too long in characters or words."""
    if not headline.strip():
        if MISSING not in house.off:
            yield Finding(MISSING, Severity.BLOCK, 0, 0, "", "check-headline-missing", field="headline")
        return
    if HEADLINE in house.off:
        return
    words = [found.start() for found in _WORD.finditer(headline)]
    start = min(
        house.headline if len(headline) > house.headline else len(headline),
        words[house.headline_words] if len(words) > house.headline_words else len(headline),
    )
    if start < len(headline):
        params = {"count": len(headline), "limit": house.headline, "words": len(words), "most": house.headline_words}
        yield Finding(
            HEADLINE, Severity.WARN, start, len(headline), headline[start:], "check-headline-length", params,
            field="headline",
        )  # fmt: skip


def check_sentence(line: Line, house: House) -> Iterator[Finding]:
    """The words by which a sentence is too long."""
    if line.kind not in (Kind.PARAGRAPH, Kind.QUOTE) or len(line.prose) < house.sentence * 4:
        return
    for start, end in sentences(line.prose, line.begin):
        found = _beyond(line, start, end, house.sentence)
        if found is not None:
            from_, count = found
            params = {"count": count, "limit": house.sentence}
            text = line.text[from_:end]
            yield Finding(SENTENCE, Severity.HINT, from_, end, text, "check-sentence-length", params)


def check_lead(line: Line, house: House) -> Iterator[Finding]:
    """The words by which the first paragraph is too long."""
    found = _beyond(line, line.begin, len(line.prose.rstrip()), house.lead)
    if found is not None:
        start, count = found
        end = len(line.prose.rstrip())
        params = {"count": count, "limit": house.lead}
        yield Finding(LEAD, Severity.HINT, start, end, line.text[start:end], "check-lead-length", params)


def _beyond(line: Line, start: int, end: int, limit: int) -> tuple[int, int] | None:
    """Where word number `limit` + 1 begins between `start` and `end`, and how many words there are."""
    words = [found.start() for found in _WORD.finditer(line.prose, start, end)]
    return (words[limit], len(words)) if len(words) > limit else None
