"""When the story was published, from the date lines of a page."""

from __future__ import annotations

import re

from redaksi.domain.dates import find_dates, print_date, weekday_of
from redaksi.domain.moments import LocalTime
from redaksi.formats.page_text.bylines import SITE_RANK
from redaksi.formats.page_text.datelike import DateLine, date_label, is_clock, read_dates
from redaksi.formats.page_text.kinds import Kind, Row, classify
from redaksi.formats.page_text.lines import Line
from redaksi.formats.page_text.page import FURNITURE, LEFTOVERS, Page
from redaksi.formats.page_text.zones import Zone

_FIELD = "published"
_DAY = re.compile(r"[0-9]{1,2}")
#: A stack of day, month and year, or a clock above its date: few lines, and short ones.
_TALLEST, _WIDEST = 3, 40
_ZONE = frozenset(("WIB", "WITA", "WIT"))
#: Date lines inside the text that stand so close to the first are one head: published, updated.
_TOGETHER = 2
#: The issue of a paper, which is no story's own date.
_ISSUE = re.compile(r"edisi\b", re.IGNORECASE)


def with_clocks(rows: list[Row]) -> list[Row]:
    """A date spread over lines is one line: with its clock below or above it, or day, month and year in a stack."""
    merged: list[Row] = []
    index = 0
    while index < len(rows):
        height = _height_of_date(rows, index)
        merged.append(_joined(rows[index : index + height]) if height > 1 else rows[index])
        index += height
    return merged


def _height_of_date(rows: list[Row], index: int) -> int:
    """How many rows from `index` on are one date; 1 where the row stands for itself."""
    height = 1 if rows[index].kind is Kind.DATE else _height_of_stack(rows, index)
    stack, below = rows[index : index + height], rows[index + height : index + height + 1]
    if below and below[0].text.strip(" .()").upper() in _ZONE and _is_timed(_joined(stack)):
        return height + 1
    if below and is_clock(below[0].text) and not _is_timed(_joined(stack)) and _is_timed(_joined(stack + below)):
        return height + 1
    return height


def _height_of_stack(rows: list[Row], index: int) -> int:
    if not is_clock(rows[index].text) and not _DAY.fullmatch(rows[index].text):
        return 1
    for end in range(index + 2, min(index + _TALLEST, len(rows)) + 1):
        if len(rows[end - 1].text) > _WIDEST:
            return 1
        dates = read_dates(_joined(rows[index:end]).text)
        if dates is not None and dates.reading.moment is not None:
            return end - index
    return 1


def _joined(rows: list[Row]) -> Row:
    text = " ".join(row.text for row in rows)
    return classify(Line(rows[0].line.first, rows[-1].line.last, text, rows[0].line.gap))


def _is_timed(row: Row) -> bool:
    dates = read_dates(row.text)
    return dates is not None and _has_time(dates)


def take_published(page: Page, zone: Zone) -> LocalTime | None:
    """The moment of publication: from the rows above the text, else below it, else inside it. Doubts are named."""
    found = {index: line for index in range(len(page.rows)) if (line := _date_at(page, index))}
    if not found:
        return _from_dateline(page, zone)
    outside = {index: line for index, line in found.items() if index not in zone}
    first = min(found)
    candidates = outside or {index: line for index, line in found.items() if index - first <= _TOGETHER}
    chosen = _chosen(page, candidates, zone)
    for index, line in candidates.items():
        if index == chosen:
            _take(page, index, line)
        else:
            _set_aside(page, index, line, found[chosen])
    return found[chosen].reading.moment


def _from_dateline(page: Page, zone: Zone) -> LocalTime | None:
    """The date behind the place that opens the story (`KOTA EMBUN, 5 Juli 2024 (Warta) --`), with a doubt."""
    opening = find_dates(page.rows[zone.first].text) if zone.first < len(page.rows) else ()
    dateline = next((reading for reading in opening if reading.dateline and reading.moment is not None), None)
    if dateline is None or dateline.moment is None:
        page.doubt(_FIELD, "date-not-found")
        return None
    page.doubt(_FIELD, "date-from-dateline", date=dateline.moment.local)
    return dateline.moment


def _date_at(page: Page, index: int) -> DateLine | None:
    return read_dates(page.rows[index].text) if page.is_free(index, Kind.DATE) else None


def _has_time(line: DateLine) -> bool:
    return line.reading.moment is not None and line.reading.moment.has_time


def _chosen(page: Page, candidates: dict[int, DateLine], zone: Zone) -> int:
    """Real dates before impossible ones, the story's before the page's clock and later changes, above before below."""

    button = _last_button(page)

    def rank(index: int) -> tuple[bool, bool, bool, bool, bool, bool, int]:
        line = candidates[index]
        updated = _label(page, index, line) == "updated"
        labelled = _label(page, index, line) == "published" and not _ISSUE.match(line.reading.before)
        return (
            line.reading.moment is None,
            line.reading.page_clock,
            updated,
            index > zone.first,
            index < button,
            not (labelled or _has_time(line)),
            index,
        )

    best = min(candidates, key=rank)
    moment = candidates[best].reading.moment
    if moment is None or moment.zone is not None:
        return best
    same = (
        index for index, line in candidates.items() if (other := line.reading.moment) and other.local == moment.local
    )
    return next((index for index in same if _zone_of(candidates[index])), best)  # the line that says more


def _zone_of(line: DateLine) -> str | None:
    return line.reading.moment.zone if line.reading.moment else None


def _last_button(page: Page) -> int:
    """The last button, menu or sign above the headline; a date above it is rather the page's clock. -1 for none."""
    headline = next((at for at, role in enumerate(page.roles) if role == "headline"), 0)
    kinds = (Kind.FURNITURE, Kind.SIGN)
    above = (at for at in range(headline) if page.roles[at] == FURNITURE or page.rows[at].kind in kinds)
    return max(above, default=-1)


def _label(page: Page, index: int, line: DateLine) -> str | None:
    above = page.rows[index - 1] if index else None
    own = line.reading.label
    return own or (date_label(above.text) if above and above.kind is Kind.DATE_LABEL else None)


def _take(page: Page, index: int, line: DateLine) -> None:
    page.take(index, _FIELD)
    reading = line.reading
    if reading.moment is None:
        page.doubt(_FIELD, "date-impossible", text=page.rows[index].text[:60])
        page.take(index, LEFTOVERS)
        return
    for byline in line.credits:
        page.add_credits(index, byline)
    for name in line.names:
        page.offer("authors", index, name, 1)
    page.counters.extend(line.counters)
    if line.category:
        page.offer("category", index, line.category, 1)
    if line.source:
        page.offer("source", index, line.source, SITE_RANK)
    if line.place:
        page.offer("place", index, line.place, 2)
    page.leave(index, *line.unknown, *line.dates)
    _name_doubts(page, line, page.rows[index].text)


def _name_doubts(page: Page, line: DateLine, text: str) -> None:
    reading = line.reading
    if reading.page_clock:
        page.doubt(_FIELD, "page-clock")
    for code in reading.doubts:
        if code == "weekday-disagrees" and reading.moment is not None:
            page.doubt(_FIELD, code, shown=reading.weekday_shown, **_day_in_words(reading.moment))
        elif code == "two-dates" and reading.moment is not None:
            page.doubt(_FIELD, "date-twice", taken=reading.moment.local, other=", ".join(line.dates))
        elif code in ("two-digit-year", "month-first", "zone-unknown"):
            page.doubt(_FIELD, code, text=text[:60])


def _day_in_words(moment: LocalTime) -> dict[str, str]:
    words = {}
    for language in ("id", "en"):
        words[f"weekday_{language}"] = weekday_of(moment.date, language)
        words[f"date_{language}"] = print_date(LocalTime(moment.local[:10]), "d MMMM yyyy", language)
    return words


def _set_aside(page: Page, index: int, line: DateLine, chosen: DateLine) -> None:
    """A second date: the same moment again and a page's clock are furniture; any other is left over and named."""
    same = line.reading.moment == chosen.reading.moment
    if same or line.reading.page_clock:
        page.take(index, FURNITURE)
        return
    page.take(index, LEFTOVERS)
    if _label(page, index, line) != "updated" and chosen.reading.moment and line.reading.moment:
        page.doubt(_FIELD, "date-twice", taken=chosen.reading.moment.local, other=line.reading.moment.local)
