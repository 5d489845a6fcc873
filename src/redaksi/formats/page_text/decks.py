"""The line below a headline that says more of the story, where no label tells what it is."""

from __future__ import annotations

from redaksi.domain.dates import find_dates
from redaksi.formats.page_text.bylines import read_bare_name
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.zones import Zone

_WORDS = 6
_LONGEST = 300
#: Rows between a deck and what shows that the head goes on below it.
_NEAR = 4
_HEAD = (Kind.DATE, Kind.BYLINE, Kind.ROLE)


def take_deck(page: Page, zone: Zone, headline: int | None) -> Zone:
    """Make a line right below the headline the subhead, with a doubt; the zone without it.

    A sentence is one only where date or byline stand below it: else it is the story's first paragraph.
    """
    if headline is None or {"subhead", "summary"} & page.labelled.keys():
        return zone
    at = headline + 1
    while at < len(page.rows) and (page.roles[at] == FURNITURE or page.rows[at].kind is Kind.FURNITURE):
        at += 1
    if not _can_be_deck(page, at, zone) or folded(page.rows[at].text) == folded(page.rows[headline].text):
        return zone
    page.take(at, "subhead")
    page.labelled["subhead"] = page.rows[at].text
    page.doubt("subhead", "subhead-guessed", text=page.rows[at].text[:80])
    if at not in zone:
        return zone
    prose = [index for index in range(at + 1, zone.last + 1) if page.is_free(index, Kind.PROSE)]
    return Zone(prose[0], zone.last) if prose else zone


def _can_be_deck(page: Page, at: int, zone: Zone) -> bool:
    if not page.is_free(at, Kind.SHORT, Kind.PROSE):
        return False
    row = page.rows[at]
    if len(row.text) > _LONGEST or row.text.count(" ") + 1 < _WORDS or read_bare_name(row.text):
        return False
    if (
        row.text[-1] == ":"
        or any(date.year for date in find_dates(row.text))
        or row.text[0] in "-•*–"
        or row.text[0].isdigit()
    ):
        return False
    goes_on = _head_goes_on(page, at)
    if row.kind is Kind.PROSE:
        return goes_on and at == zone.first and any(page.is_free(i, Kind.PROSE) for i in range(at + 2, zone.last + 1))
    return at < zone.first and (goes_on or at + 1 == zone.first)


def _head_goes_on(page: Page, at: int) -> bool:
    for index in range(at + 1, min(at + 1 + _NEAR, len(page.rows))):
        row = page.rows[index]
        if row.kind in _HEAD or (row.kind is Kind.SHORT and read_bare_name(row.text)):
            return True
        if row.kind is Kind.PROSE:
            return False
    return False
