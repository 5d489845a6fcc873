"""A typed date taken apart: word by word, until nothing is left or something is not understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from redaksi.domain.dates import typed_words as words
from redaksi.domain.dates.cores import Core, find_cores
from redaksi.domain.dates.model import Shape
from redaksi.domain.dates.names import MONTH_WORDS, month_number, weekday_number
from redaksi.domain.dates.typed_words import any_of
from redaksi.domain.moments import ZONES

_GAP = re.compile(r"[\s,;]*(?:[-/|]\s+)?")


@dataclass(slots=True)
class Pieces:
    """What was typed, not yet put together. `week` is how a weekday is meant: 0 this week, 1 next, -1 last.

    `just_past`: the last such weekday there was, whichever week that is.
    """

    core: Core | None = None
    days: int | None = None
    months: int | None = None
    minutes: int | None = None
    day_of_month: int | None = None
    weekday: int | None = None
    weekday_text: str = ""
    week: int | None = None
    named_week: int | None = None
    just_past: bool = False
    is_now: bool = False
    last_night: bool = False
    near: bool = False
    part: int | None = None
    clock: tuple[int, int, int | None] | None = None
    half: str = ""
    bare_hour: bool = False
    zone: str | None = None

    @property
    def names_a_day(self) -> bool:
        return self.core is not None or any(
            value is not None for value in (self.days, self.months, self.day_of_month, self.weekday)
        )

    @property
    def says_something(self) -> bool:
        return (
            self.names_a_day
            or self.is_now
            or self.minutes is not None
            or self.clock is not None
            or (self.near and self.part is not None)
        )


def take_apart(text: str) -> Pieces | None:
    """The pieces of a folded `text`; None where a word is left that no date has, or something is said twice."""
    cores = list(find_cores(text))
    if len(cores) > 1:
        return None
    pieces = Pieces(core=cores[0] if cores else None)
    spans = [(0, len(text))]
    if pieces.core is not None:
        spans = [(0, pieces.core.start), (pieces.core.end, len(text))]
    if not all(_read(text[start:end].lower(), pieces) for start, end in spans):
        return None
    return pieces if pieces.says_something else None


def _read(text: str, pieces: Pieces) -> bool:
    position = _after_gap(text, 0)
    while position < len(text):
        for pattern, take in _readers():
            match = pattern.match(text, position)
            if match and take(pieces, match):
                position = _after_gap(text, match.end())
                break
        else:
            return False
    return True


def _after_gap(text: str, position: int) -> int:
    gap = _GAP.match(text, position)
    return gap.end() if gap else position


Take = Callable[[Pieces, re.Match[str]], bool]


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Take], ...]:
    amount = rf"(?P<amount>[0-9]{{1,3}}|{any_of(*words.AMOUNTS)})\s*"
    unit = rf"(?P<unit>{any_of(*words.MINUTES, *words.WEEK_DAYS, *words.MONTHS_OF)})"
    single = rf"(?P<single>{any_of(*words.SINGLE, 'setengah jam', 'half an hour')})"
    ahead, behind = any_of(*words.FUTURE), any_of(*words.PAST)
    lead = rf"{any_of('dalam', 'in')}\s+"
    second = lead + rf"(?:{single}|{amount}{unit})"
    turned = any_of("depan", "lalu", "ini")
    sources: tuple[tuple[str, Take], ...] = (
        (rf"(?:{single}|{amount}{unit})\s+(?:(?P<behind>{behind})|{ahead})", _offset),
        (second, _offset),
        (any_of(*words.NOW), _now),
        (any_of(*words.LAST_NIGHT), _last_night),
        (any_of(*words.TONIGHT), _tonight),
        (any_of(*words.DAYS), _day),
        (rf"(?P<span>{any_of('pekan', 'minggu', 'bulan', 'tahun')})\s+(?P<turn>{turned})", _span),
        (rf"(?P<turn>{any_of('next', 'last', 'this')})\s+(?P<span>week|month|year)\b", _span),
        (
            (
                rf"(?:hari\s+)?(?P<turn>{any_of('next', 'last', 'this')}\s+)?(?P<name>{words.WEEKDAYS_TYPED})\.?"
                rf"(?:\s+(?P<after>{any_of(*words.NEXT, *words.LAST, *words.THIS)}))?"
            ),
            _weekday,
        ),
        (rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH_WORDS})\b\.?", _day_month),
        (rf"(?P<month>{MONTH_WORDS})\.?\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?![:.][0-9])", _day_month),
        (r"(?:tanggal|tgl)\.?\s+(?P<day>[0-9]{1,2})\b(?![:.][0-9])|the\s+(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)\b", _nth),
        (any_of(*words.NAMED_CLOCKS), _named_clock),
        (any_of(*words.PARTS), _part),
        (
            (
                r"(?P<word>(?:pukul|jam|pkl|at)\b\.?\s*|@\s*)?(?P<hour>[0-9]{1,2})"
                r"(?:[:.](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2}))?)?(?![0-9:])(?:\s*(?P<half>[ap])\.?m\b\.?)?"
            ),
            _clock,
        ),
        (rf"\(?(?P<zone>{any_of(*(name.lower() for name in ZONES), 'utc', 'gmt')})\)?", _zone),
        (any_of(*words.NEAR), _near),
        (any_of(*words.FILLERS) + r"\.?", lambda _pieces, _match: True),
    )
    return tuple((re.compile(source), take) for source, take in sources)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _offset(pieces: Pieces, match: re.Match[str]) -> bool:
    if match["single"]:
        whole = _plain(match["single"])
        amount, unit = (1, words.SINGLE[whole]) if whole in words.SINGLE else (30, "menit")
    else:
        counted, unit = _plain(match["amount"]), match["unit"]
        amount = int(counted) if counted.isdigit() else words.AMOUNTS[counted]
    amount *= -1 if match.groupdict().get("behind") else 1
    if pieces.names_a_day or pieces.minutes is not None:
        return False
    if unit in words.MINUTES:
        pieces.minutes = amount * words.MINUTES[unit]
    elif unit in words.WEEK_DAYS:
        pieces.days = amount * words.WEEK_DAYS[unit]
    else:
        pieces.months = amount * words.MONTHS_OF[unit]
    return True


def _now(pieces: Pieces, _match: re.Match[str]) -> bool:
    pieces.is_now = True
    return True


def _set_days(pieces: Pieces, days: int) -> bool:
    if pieces.days is not None or pieces.core is not None:
        return False
    pieces.days = days
    return True


def _last_night(pieces: Pieces, _match: re.Match[str]) -> bool:
    pieces.last_night, pieces.part = True, words.NIGHT
    return _set_days(pieces, -1)


def _tonight(pieces: Pieces, _match: re.Match[str]) -> bool:
    pieces.part = words.NIGHT
    return _set_days(pieces, 0)


def _day(pieces: Pieces, match: re.Match[str]) -> bool:
    return _set_days(pieces, words.DAYS[_plain(match.group())])


_TURNS = {"next": 1, "depan": 1, "mendatang": 1, "last": -1, "lalu": -1, "kemarin": -1, "this": 0, "ini": 0}


def _span(pieces: Pieces, match: re.Match[str]) -> bool:
    """`pekan depan`: of the weekday beside it, or seven days from today."""
    turn, span = _TURNS[match["turn"]], match["span"]
    if span not in words.WEEK_DAYS:
        if pieces.names_a_day:
            return False
        pieces.months = turn * words.MONTHS_OF[span]
        return True
    if pieces.weekday is not None and pieces.week is None:
        pieces.week = turn
        return True
    pieces.named_week = turn
    return _set_days(pieces, 7 * turn)


def _weekday(pieces: Pieces, match: re.Match[str]) -> bool:
    """`Senin lalu` is the last Monday there was; `Senin pekan lalu` that of the week before."""
    if pieces.weekday is not None:
        return False
    turn = (match["turn"] or "").strip() or _plain(match["after"] or "")
    pieces.weekday, pieces.weekday_text = weekday_number(match["name"]), match["name"]
    pieces.week = _TURNS[turn.split(" ")[-1]] if turn else None
    if not turn and pieces.named_week is not None:  # `pekan depan, hari Senin`
        pieces.week, pieces.days = pieces.named_week, None
    pieces.just_past = pieces.week == -1 and " " not in turn
    return True


def _day_month(pieces: Pieces, match: re.Match[str]) -> bool:
    if pieces.names_a_day and pieces.weekday is None:
        return False
    month = month_number(match["month"])
    pieces.core = Core(Shape.DAY_MONTH, *match.span(), int(match["day"]), month, None, False, False)
    return True


def _named_clock(pieces: Pieces, match: re.Match[str]) -> bool:
    return _set_clock(pieces, (words.NAMED_CLOCKS[_plain(match.group())], 0, None))


def _part(pieces: Pieces, match: re.Match[str]) -> bool:
    if pieces.part is not None and pieces.part != words.PARTS[_plain(match.group())]:
        return False
    pieces.part = words.PARTS[_plain(match.group())]
    return True


def _clock(pieces: Pieces, match: re.Match[str]) -> bool:
    """A bare hour is one only behind `jam`, before AM or PM, or before a part of the day or a zone."""
    bare = match["minute"] is None
    if bare and not match["word"] and not match["half"]:
        rest = match.string[match.end() :].lstrip()
        if not re.match(any_of(*words.PARTS, *(name.lower() for name in ZONES)), rest):
            return False
    pieces.bare_hour, pieces.half = bare, match["half"] or ""
    second = int(match["second"]) if match["second"] else None
    return _set_clock(pieces, (int(match["hour"]), int(match["minute"] or 0), second))


def _set_clock(pieces: Pieces, clock: tuple[int, int, int | None]) -> bool:
    if pieces.clock is not None:
        return False
    pieces.clock = clock
    return True


def _zone(pieces: Pieces, match: re.Match[str]) -> bool:
    name = match["zone"].upper()
    pieces.zone = ZONES.get(name, "UTC")
    return True


def _nth(pieces: Pieces, match: re.Match[str]) -> bool:
    if pieces.core is not None or pieces.day_of_month is not None:
        return False
    pieces.day_of_month = int(match["day"] or match["nth"])
    return True


def _near(pieces: Pieces, _match: re.Match[str]) -> bool:
    pieces.near = True
    return True
