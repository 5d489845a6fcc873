"""Words whose standard form is another one: `sekedar`, `resiko`, `walikota`.

Source: checks.tsv 18; the pairs follow the standard dictionary (KBBI) and are kept as a list beside the code, which a
newsroom's own choices may take words out of. A word that is written as a name (`Putera Sampoerna`, `PT Elit Jaya`)
stays, except the few that are titles or names of the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.wording import in_case_of, without_enclitic, word_set

RULE = "nonstandard-word"
#: With a capital, too, they are what they say and no name.
_TITLES = word_set("walikota propinsi kotamadya pebruari nopember jum'at jendral")
#: Names of the calendar that are also names of people: they count behind one of these.
_MONTHS = frozenset({"ramadhan", "romadhon", "syawwal", "dzulhijjah"})
_BEFORE_MONTHS = word_set(
    "bulan suci puasa menjelang jelang selama awal akhir pertengahan sambut menyambut safari pasar takjil tarawih"
)


def check(line: Line, house: House) -> Iterator[Finding]:
    """A finding for each non-standard word of `house.words`, with the standard one."""
    for place, word in enumerate(line.words):
        standard = _standard(word.lower, house)
        if standard is None or (word.text.isupper() and len(word.text) > 1):
            continue
        if _is_name(line, place):
            continue
        fix = in_case_of(word.text, standard)
        params = {"word": word.text, "standard": fix}
        yield Finding(RULE, Severity.HINT, word.start, word.end, word.text, "check-nonstandard", params, fix)


def _standard(word: str, house: House) -> str | None:
    if word in house.words:
        return house.words[word]
    stem, ending = without_enclitic(word)
    standard = house.words.get(stem) if ending else None
    return standard and standard + ending


def _is_name(line: Line, place: int) -> bool:
    word = line.words[place]
    if word.lower in _MONTHS and word.text[0].isupper():
        return place == 0 or line.words[place - 1].lower not in _BEFORE_MONTHS
    return line.name_like(place) and word.lower not in _TITLES
