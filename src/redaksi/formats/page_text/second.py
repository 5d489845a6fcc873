"""A second story on the same page: pages that go on with another one below the first, and copies that took too much."""

from __future__ import annotations

from redaksi.formats.page_text.bylines import read_bare_name
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import LEFTOVERS, Page
from redaksi.formats.page_text.prose import folded, is_name
from redaksi.formats.page_text.vocabulary import NEXT_LABELS

#: Rows between a story's headline and its text: date, byline, section, a deck, buttons, a caption.
_HEAD = 8
_FIRST_AT_LEAST = 2
#: A list of stories has one paragraph for each; a story has more, unless a label says that it is the next one.
_PARAGRAPHS = 2
_LISTS = (Kind.RELATED_LABEL, Kind.POPULAR_LABEL)
_BESIDE = (Kind.DATE, Kind.BYLINE, Kind.ROLE)
_AROUND = (Kind.CATEGORY, Kind.PATH, Kind.SIGN, Kind.FURNITURE)


def set_second_aside(page: Page) -> None:
    """Give everything from a second story's head on to the leftovers, with a doubt that names its headline."""
    at = _second(page)
    if at is None:
        return
    page.doubt("body", "second-story", text=page.rows[at].text[:80])
    first = at
    while first > 0 and (page.rows[first - 1].kind in _AROUND or _is_next_label(page, first - 1)):
        first -= 1
    for index in range(first, len(page.rows)):
        page.take(index, LEFTOVERS)


def _second(page: Page) -> int | None:
    """The headline's row: a title with a date or byline below it and paragraphs below those, after a whole story."""
    prose = [index for index, row in enumerate(page.rows) if row.kind is Kind.PROSE]
    if len(prose) < _FIRST_AT_LEAST + 1 or not _has_head(page, prose[1]):
        return None
    for index in range(prose[_FIRST_AT_LEAST - 1] + 1, len(page.rows) - 1):
        if not _can_be_headline(page, index):
            continue
        text = _text_below(page, index)
        if text is None:
            continue
        between = range(max(at for at in prose if at < index), index)
        told = any(_is_next_label(page, at) for at in between)
        listed = any(page.rows[at].kind in _LISTS for at in between)
        if told or (not listed and _paragraphs_from(page, text) >= _PARAGRAPHS):
            return index
    return None


def _has_head(page: Page, prose: int) -> bool:
    """Whether the first story has a headline and a date or byline above its text, of which a deck may be the first."""
    above = page.rows[:prose]
    return any(row.kind in _BESIDE for row in above) and any(_can_be_headline(page, at) for at in range(prose))


def _can_be_headline(page: Page, index: int) -> bool:
    row = page.rows[index]
    return row.kind is Kind.SHORT and row.text.count(" ") >= 3 and len(row.text) >= 18 and row.text[-1] not in ".:,"


def _text_below(page: Page, index: int) -> int | None:
    """The row of the text that a head at `index` stands above; None where no date or byline is between them."""
    dated = False
    for at in range(index + 1, min(index + 1 + _HEAD, len(page.rows))):
        row = page.rows[at]
        if row.kind is Kind.PROSE:
            return at if dated else None
        dated = dated or row.kind in _BESIDE
        if row.kind in _LISTS or (at > index + 2 and _can_be_headline(page, at) and not _is_name(row.text)):
            return None
    return None


def _paragraphs_from(page: Page, index: int) -> int:
    count = 0
    while index + count < len(page.rows) and page.rows[index + count].kind is Kind.PROSE:
        count += 1
    return count


def _is_name(text: str) -> bool:
    return is_name(text) or read_bare_name(text) is not None


def _is_next_label(page: Page, index: int) -> bool:
    return folded(page.rows[index].text) in NEXT_LABELS
