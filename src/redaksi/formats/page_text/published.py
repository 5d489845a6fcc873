"""When the story was published, from the date lines of a page."""

from __future__ import annotations

from redaksi.domain.dates import print_date, weekday_of
from redaksi.domain.moments import LocalTime
from redaksi.formats.page_text.datelike import DateLine, date_label, is_clock, read_dates
from redaksi.formats.page_text.kinds import Kind, Row, classify
from redaksi.formats.page_text.lines import Line
from redaksi.formats.page_text.page import FURNITURE, LEFTOVERS, Page
from redaksi.formats.page_text.zones import Zone

_FIELD = "published"


def with_clocks(rows: list[Row]) -> list[Row]:
    """A date and the clock on the line below it are one line."""
    merged: list[Row] = []
    for row in rows:
        above = merged[-1] if merged else None
        if above is not None and above.kind is Kind.DATE and is_clock(row.text):
            both = classify(Line(above.line.first, row.line.last, f"{above.text} {row.text}", above.line.gap))
            dates = read_dates(above.text), read_dates(both.text)
            if dates[0] and dates[1] and not _has_time(dates[0]) and _has_time(dates[1]):
                merged[-1] = both
                continue
        merged.append(row)
    return merged


def take_published(page: Page, zone: Zone) -> LocalTime | None:
    """The moment of publication: from the rows above the text, else below it, else inside it. Doubts are named."""
    found = {index: line for index in range(len(page.rows)) if (line := _date_at(page, index))}
    if not found:
        page.doubt(_FIELD, "date-not-found")
        return None
    outside = {index: line for index, line in found.items() if index not in zone}
    candidates = outside or dict(list(found.items())[:1])
    chosen = _chosen(page, candidates, zone)
    for index, line in candidates.items():
        if index == chosen:
            _take(page, index, line)
        else:
            _set_aside(page, index, line, found[chosen])
    return found[chosen].reading.moment


def _date_at(page: Page, index: int) -> DateLine | None:
    return read_dates(page.rows[index].text) if page.is_free(index, Kind.DATE) else None


def _has_time(line: DateLine) -> bool:
    return line.reading.moment is not None and line.reading.moment.has_time


def _chosen(page: Page, candidates: dict[int, DateLine], zone: Zone) -> int:
    """Real dates before impossible ones, the story's before the page's clock and later changes, above before below."""

    def rank(index: int) -> tuple[bool, bool, bool, bool, bool, int]:
        line = candidates[index]
        updated = _label(page, index, line) == "updated"
        labelled = _label(page, index, line) == "published"
        return (
            line.reading.moment is None,
            line.reading.page_clock,
            updated,
            index > zone.first,
            not (labelled or _has_time(line)),
            index,
        )

    return min(candidates, key=rank)


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
    page.counters.extend(line.counters)
    if line.category:
        page.categories.append(line.category)
    if line.source:
        page.sites.append(line.source)
    if line.place:
        page.places.append(line.place)
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
