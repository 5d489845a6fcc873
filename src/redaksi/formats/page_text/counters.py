"""How often a page was liked, read and commented on: `favorite 0 likes`, `Dibaca 1.229 kali`, `1,2 rb views`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.formats.page_text.vocabulary import ICONS, UNITS, either

_UNIT = "|".join(f"(?P<{counter}>{either(words)})" for counter, words in UNITS.items())
_NUMBER = (
    r"(?P<number>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))"
    r"\s*(?P<times>(?:rb|ribu|jt|juta|k|m|mn)\b)?\+?"
)
_ICON_NAMES = either(ICONS)
_ICON = rf"(?:(?P<icon>{_ICON_NAMES})(?!\w)[\s:]*)?"
_KALI = r"(?:kali|times|orang|x)"
_TAIL = r"(?!\w)"
_THIS = r"(?:(?:berita|artikel|tulisan)\s+ini\s+)?(?:(?:telah|sudah)\s+)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_ICON}{_NUMBER}\s*(?:{_KALI}\s+)?(?:{_UNIT}){_TAIL}(?:\s+{_KALI}{_TAIL})?",
        rf"{_ICON}{_THIS}(?:{_UNIT}){_TAIL}(?:\s+sebanyak)?\s*[:(]?\s*{_NUMBER}\s*\)?\s*(?:{_KALI}{_TAIL})?",
        rf"(?P<icon>{_ICON_NAMES})(?!\w)[\s:]*{_NUMBER}{_TAIL}",
        rf"(?P<icon>{_ICON_NAMES})(?!\w)[\s:]*(?:{_UNIT}){_TAIL}\s*[:(]?\s*{_NUMBER}\s*\)?",
    )
)
_SEPARATOR = re.compile(r"[\s|•·,/:.–—-]*")
_ALONE = re.compile(rf"(?:{_ICON_NAMES}|{_NUMBER}|{_UNIT}|{_KALI})\s*:?", re.IGNORECASE)
_TIMES = {"rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000, "m": 1_000_000, "mn": 1_000_000}
_DIGIT = re.compile(r"\d")
_LIMIT = 160


@dataclass(frozen=True, slots=True)
class Counters:
    """Figures as the page showed them; `updates` and `shares` are read only to know what the line is."""

    likes: int | None = None
    views: int | None = None
    comments: int | None = None
    updates: int | None = None
    shares: int | None = None


def read_counters(text: str) -> Counters | None:
    """The counters of a line that holds nothing else; None for any other line."""
    if len(text) > _LIMIT or not has_figure(text):
        return None
    found: dict[str, int] = {}
    at = 0
    while at < len(text):
        match = next((match for form in _FORMS if (match := form.match(text, at)) and _agrees(match)), None)
        if match is None:
            return None
        found.setdefault(_name(match), _value(match["number"], match["times"]))
        separator = _SEPARATOR.match(text, match.end())
        at = separator.end() if separator else match.end()
    return Counters(**found)


def _agrees(match: re.Match[str]) -> bool:
    """`favorite 31 comment` is a figure and the next icon; `question_answer` stands for answers and for updates."""
    parts = match.groupdict()
    icon = parts.get("icon")
    unit = next((counter for counter in UNITS if parts.get(counter)), None)
    return not icon or not unit or ICONS[icon.casefold()] in (unit, "updates")


def has_figure(text: str) -> bool:
    """Whether any figure stands in the line, without which there is no counter."""
    return _DIGIT.search(text) is not None


def is_fragment(text: str) -> bool:
    """Whether the line may be a piece of a counter whose parts stand on lines of their own."""
    return len(text) <= 30 and _ALONE.fullmatch(text) is not None


def _name(match: re.Match[str]) -> str:
    parts = match.groupdict()
    for name in UNITS:
        if parts.get(name):
            return name
    icon: str = parts["icon"]
    return ICONS[icon.casefold()]


def _value(number: str, times: str | None) -> int:
    if times:
        return (
            round(float(number.replace(",", ".")) * _TIMES[times.casefold()])
            if number.count(".") + number.count(",") < 2
            else 0
        )
    return int(re.sub(r"\D", "", number))
