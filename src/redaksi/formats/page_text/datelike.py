"""The page's date lines, and what else stands on them: section, byline, site, counters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from redaksi.domain.dates import DateReading, Shape, read_date_line
from redaksi.formats.page_text.bylines import ROLE_AHEAD, Credits, is_outlet, read_bare_name, read_byline
from redaksi.formats.page_text.categories import is_known
from redaksi.formats.page_text.counters import Counters, read_counters
from redaksi.formats.page_text.datelines import is_site
from redaksi.formats.page_text.furniture import is_furniture
from redaksi.formats.page_text.prose import folded, unmarked
from redaksi.formats.page_text.vocabulary import DATE_LABELS, ICON_WORDS, PLACES

_PARTS = re.compile(r"\s*[|•·;()\[\]]\s*|\s+[-–—]+\s+|\A\s*[-–—]+\s*|\s*[-–—]+\s*\Z|\s*,\s*\Z|\A\s*,\s*|\t")
_LABEL = re.compile(
    r"(?:" + "|".join(sorted(DATE_LABELS, key=len, reverse=True)) + r")(?:\s(?:pada|on|at))?\s*[:：.]?\s*\Z",
    re.IGNORECASE,
)
_JOINING = re.compile(r"\s(?:on|at|pada|tanggal)\Z", re.IGNORECASE)
_CHANGED = re.compile(r"(?<=\s)(?:diperba(?:ha)?rui|updated|last updated|update terakhir)\b", re.IGNORECASE)
_FILLERS = frozenset(("on", "at", "pada", "pukul", "jam", "hari", "di", "tanggal", "wib", "wita", "wit", "in", "by"))
_CLOCK = re.compile(r"\W{0,3}(?:(?:pukul|jam)\s*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s*(?:WIB|WITA|WIT)?\Z", re.IGNORECASE)
#: What every full date has: a year of four digits, or of two behind day and month.
_YEAR = re.compile(r"[12]\d{3}|\d\s?[-/. ]\s?\w{1,9}\.?\s?[-/'’]\s?\d\d")
_IN_SECTION = re.compile(r"\s(?:di|dalam|in)\s+(?P<name>[^|\d]{3,40})\Z")
#: `Rina Wulandari, Jurnalis-Jumat, 5 Juli 2024`
_GLUED = re.compile(r"(?P<role>\b(?:jurnalis|wartawan|reporter|penulis|kontributor))\s?-\s?(?=[A-Z])", re.IGNORECASE)
#: `March 26, 202410:25 AM`: what the page sets apart by its look alone.
_YEAR_AND_CLOCK = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?=\d{1,2}[:.]\d\d\b)")
#: `📅 Jumat, 5 Juli 2024`
_EMBLEM = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?\s*")
#: Between parts of a line, not between the figures of a date.
_SLASH = re.compile(r"(?<=[^\W\d_])\s+/\s+|\s+/\s+(?=[^\W\d_])|(?<=\d{4})\s+/\s+(?=\d{1,2}[.:]\d\d)")
_WIDE_GAP = re.compile(r"\s{2,}")
#: `5 Juli 2024 - 14:29 Kota Embun`
_PLACE_BEHIND = re.compile(r"(?:(?<=\d[.:]\d\d)|(?<= WIB)|(?<= WITA)|(?<= WIT))\s+(?=[A-Z][a-z]+(?: [A-Z][a-z]+)?\Z)")
_SECTION_WORDS = 4
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date line taken apart; `dates` are further dates on it, `unknown` the pieces that nothing was made of."""

    reading: DateReading
    credits: tuple[Credits, ...] = ()
    names: tuple[str, ...] = ()
    counters: tuple[Counters, ...] = ()
    category: str | None = None
    source: str | None = None
    place: str | None = None
    dates: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def read_dates(text: str) -> DateLine | None:
    """The line as a date line; None where it shows no full date or says more than its date."""
    if len(text) > _LIMIT or not _YEAR.search(text):
        return None
    text = _SLASH.sub(" | ", _EMBLEM.sub(" ", text).strip())
    text = _YEAR_AND_CLOCK.sub(r"\g<year> ", _GLUED.sub(r"\g<role> | ", unmarked(text)))
    reading = read_date_line(text) or read_date_line(_parted(text))
    if reading is None:
        return _with_update_behind(text)
    if reading.shape in (Shape.RELATIVE, Shape.WEEKDAY):
        return None
    impossible = reading.moment is None and "impossible-date" in reading.doubts
    if reading.inline or (reading.moment is None and not impossible):
        return None
    line = _taken_apart(reading)
    return line if sum(len(part.split()) for part in line.unknown) <= 4 else None


def _parted(text: str) -> str:
    """`text` with marks where its parts stand side by side without any: behind a section, before a role or a place."""
    words = text.split()
    for count in range(min(_SECTION_WORDS, len(words) - 1), 0, -1):
        section = " ".join(words[:count])
        if is_known(section):
            text = f"{section} | {' '.join(words[count:])}"
            break
    in_section = _IN_SECTION.search(text)
    if in_section and is_known(in_section["name"]):
        text = f"{text[: in_section.start()]} | {in_section['name']}"
    return ROLE_AHEAD.sub(" | ", _WIDE_GAP.sub(" | ", _PLACE_BEHIND.sub(" | ", text)))


def _with_update_behind(text: str) -> DateLine | None:
    """A date with the time of the last change right behind it, and perhaps a bare figure: the first is the story's."""
    cut = _CHANGED.search(text)
    line = read_dates(text[: cut.start()].strip()) if cut and cut.start() else None
    return replace(line, dates=(*line.dates, text[cut.start() :].strip())) if line and cut else None


def is_clock(text: str) -> bool:
    """Whether the line shows only a time of day, as below a date."""
    return len(text) <= 20 and _CLOCK.match(text) is not None


def date_label(text: str) -> str | None:
    """`published` or `updated` where the line is only the label of a date."""
    return DATE_LABELS.get(folded(text)) if len(text) <= 40 else None


def _taken_apart(reading: DateReading) -> DateLine:
    bylines: list[Credits] = []
    names: list[str] = []
    counters: list[Counters] = []
    named: dict[str, str] = {}
    dates: list[str] = []
    unknown: list[str] = []
    before = _JOINING.sub("", _LABEL.sub("", reading.before))
    for part in (*_PARTS.split(before), *_PARTS.split(reading.after)):
        part = part.strip(" ,:/")
        if _says_nothing(part):
            continue
        if byline := read_byline(part):
            bylines.append(byline)
        elif counted := read_counters(part):
            counters.append(counted)
        elif (named_more := read_bare_name(part)) and named_more.sources:
            bylines.append(named_more)  # `Rina Wulandari, Kabar Embun`
        elif (kind := _name_of(part)) and kind not in named:
            named[kind] = part
        elif part == reading.byline and is_outlet(part) and "source" not in named:
            named["source"] = part
        elif part == reading.byline:
            names.append(part)
        else:
            (dates if read_date_line(part) else unknown).append(part)
    return DateLine(
        reading,
        credits=tuple(bylines),
        names=tuple(names),
        counters=tuple(counters),
        **named,
        dates=tuple(dates),
        unknown=tuple(unknown),
    )


def _says_nothing(part: str) -> bool:
    plain = folded(part)
    return not plain or plain in _FILLERS or plain in ICON_WORDS or plain in DATE_LABELS or is_furniture(part)


def _name_of(part: str) -> str | None:
    if is_known(part):
        return "category"
    if is_site(part):
        return "source"
    return "place" if folded(part) in PLACES else None
