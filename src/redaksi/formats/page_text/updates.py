"""The story's timeline: what stands below `Pembaruan` or `Update`, entry by entry, and corrections with their time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redaksi.domain.article import Update, UpdateKind
from redaksi.domain.dates import find_dates
from redaksi.domain.moments import ZONES, LocalTime
from redaksi.formats.page_text.datelike import is_clock
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, LEFTOVERS, Page

_KINDS = {
    "ralat": UpdateKind.CORRECTION, "koreksi": UpdateKind.CORRECTION, "correction": UpdateKind.CORRECTION,
    "klarifikasi": UpdateKind.CLARIFICATION, "clarification": UpdateKind.CLARIFICATION,
    "hak jawab": UpdateKind.RIGHT_OF_REPLY, "right of reply": UpdateKind.RIGHT_OF_REPLY,
    "pencabutan": UpdateKind.RETRACTION, "retraction": UpdateKind.RETRACTION,
    "update": UpdateKind.UPDATE, "pembaruan": UpdateKind.UPDATE, "pemutakhiran": UpdateKind.UPDATE,
}  # fmt: skip
_KIND = re.compile(rf"[\[(*\s]*(?P<kind>{'|'.join(_KINDS)})\b[\])*]*\s*[:(\[–—-]*\s*", re.IGNORECASE)
_CLOCK = re.compile(
    r"[\[(]?(?:pukul\s+)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:\s*(?P<zone>WIB|WITA|WIT)\b)?[\])]?(?:\s*[:|–—-]+\s*|\s+(?=[A-Z“\"])|\Z)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[\s)\]]*[:|–—-]*\s*")
_REACH = 12


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of an entry: its moment, or only a clock (hour, minute, zone); and the text behind it."""

    kind: UpdateKind
    moment: LocalTime | None
    clock: tuple[int, int, str | None] | None
    text: str


def read_opening(text: str) -> Opening | None:
    """The start of a timed entry; None for any other line."""
    head = _KIND.match(text)
    kind = _KINDS[head["kind"].casefold()] if head else UpdateKind.UPDATE
    rest = text[head.end() :] if head else text
    if clock := _CLOCK.match(rest):
        return Opening(kind, None, _clock(clock), rest[clock.end() :].strip())
    date = next(iter(find_dates(rest[:200])), None)
    if date is None or date.moment is None or date.start > _REACH or rest[: date.start].strip(" ([-–—:|"):
        return None
    joint = _JOINT.match(rest, date.end)
    return Opening(kind, date.moment, None, rest[joint.end() if joint else date.end :].strip())


def claim_updates(page: Page) -> None:
    """Entries below an updates label; the label alone is furniture, its words may also be a heading of the story."""
    last = max((index for index, row in enumerate(page.rows) if row.kind is Kind.PROSE), default=-1)
    for index, row in enumerate(page.rows):
        if page.roles[index]:
            continue
        if row.kind is Kind.NO_UPDATES:
            page.take(index, FURNITURE)
        elif row.kind is Kind.UPDATES_LABEL and (_opens_entry(page, index + 1) or index > last):
            page.take(index, FURNITURE)
            _claim_entries(page, index + 1)
        elif row.kind is Kind.UPDATES_LABEL and page.is_free(index + 1, Kind.NO_UPDATES):
            page.take(index, FURNITURE)


def as_updates(page: Page, published: LocalTime | None) -> tuple[Update, ...]:
    """The entries as updates. A clock without a day is of the day of publication; else the entry is left over."""
    found = []
    for index, texts in page.entries:
        opening = read_opening(texts[0])
        moment = _moment(opening, published) if opening else None
        if opening is None or moment is None:
            page.take(index, LEFTOVERS)
            page.leave(index, *texts[1:])
            page.doubt("updates", "update-without-day", text=texts[0][:60])
            continue
        if opening.clock:
            page.doubt("updates", "update-day-assumed", time=texts[0][:5], day=moment.local[:10])
        text = "\n\n".join(part for part in (opening.text, *texts[1:]) if part)
        found.append(Update(moment, opening.kind, text))
    return tuple(found)


def _claim_entries(page: Page, start: int) -> None:
    index = start
    while index < len(page.rows) and not page.roles[index]:
        row = page.rows[index]
        if _opens_entry(page, index):
            page.entries.append((index, [row.text]))
        elif page.entries and index > start and _goes_on(page, index):
            page.entries[-1][1].append(row.text)
        else:
            return
        page.take(index, "updates")
        index += 1


def _opens_entry(page: Page, index: int) -> bool:
    if not page.is_free(index, Kind.DATE, Kind.PROSE, Kind.SHORT, Kind.FURNITURE):
        return False
    text = page.rows[index].text
    return is_clock(text) or read_opening(text) is not None


def _goes_on(page: Page, index: int) -> bool:
    """Prose belongs to the entry above it; a short line only where that entry is still without text."""
    row = page.rows[index]
    first = page.entries[-1][1]
    opening = read_opening(first[0])
    return row.kind is Kind.PROSE or (row.kind is Kind.SHORT and len(first) == 1 and not (opening and opening.text))


def _clock(match: re.Match[str]) -> tuple[int, int, str | None]:
    zone = match["zone"]
    return int(match["hour"]), int(match["minute"]), ZONES[zone.upper()] if zone else None


def _moment(opening: Opening, published: LocalTime | None) -> LocalTime | None:
    if opening.moment or not opening.clock:
        return opening.moment
    if published is None:
        return None
    hour, minute, zone = opening.clock
    return LocalTime(f"{published.local[:10]}T{hour:02}:{minute:02}", zone or published.zone)
