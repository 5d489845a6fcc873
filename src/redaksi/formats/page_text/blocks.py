"""Labels that speak for the lines below them: related news, most-read lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from redaksi.domain.article import Related
from redaksi.formats.page_text.bylines import read_bare_name
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, LEFTOVERS, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.related import address_alone, read_inline, read_title

_MOST = 50
_NEAR = 40
_BULLETS = ("- ", "– ", "• ", "* ", "· ")
_TEASER = 300
_WORDS_OF_A_TITLE = 4
_SOFT = frozenset(
    ("baca juga", "baca pula", "lihat juga", "simak juga", "read also", "also read", "see also", "baca berita terkait")
)
#: Labels of one line of news that runs above a page; a headline may stand right below.
_TICKERS = frozenset(("breaking news",))
_TICKER_TITLES = 3
_NUMBER = re.compile(r"#?\d{1,2}[.)]?\Z")
_AGE = re.compile(
    r"\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|minutes?|hours?|days?) (?:yang lalu|lalu|ago)\Z", re.IGNORECASE
)


@dataclass(slots=True)
class Listing:
    """Rows of titles below a label, of what stands between (dates, numbers, sections), of paragraphs below them."""

    titles: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    teasers: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Whether a list stands above all text or below all of it."""

    in_head: bool
    in_tail: bool


def claim_lists(page: Page) -> None:
    """Give the titles below a related or most-read label to it."""
    weights = [len(row.text) if row.kind is Kind.PROSE else 0 for row in page.rows]
    total, before = sum(weights), 0
    for index, row in enumerate(page.rows):
        before += weights[index]
        if row.kind not in (Kind.RELATED_LABEL, Kind.POPULAR_LABEL) or page.roles[index]:
            continue
        page.take(index, FURNITURE)
        soft = is_soft_label(row.text)
        place = _Place(in_head=before == 0 and total > 0, in_tail=not soft and before == total)
        listing = _below(page, index, place, teasers=not soft and 2 * before > total)
        if folded(row.text) in _TICKERS and len(listing.titles) < _TICKER_TITLES:
            continue
        if place.in_head and listing.titles:
            _leave_headline(page, index, listing)
        elif soft and not listing.titles:
            listing.titles = _bulleted_above(page, index)
        elif not place.in_tail:
            _leave_heading(page, listing)
        _claim(page, listing, as_related=row.kind is Kind.RELATED_LABEL)


def is_soft_label(text: str) -> bool:
    """Whether the label stands inside stories too (`Baca juga`), so that the text may go on below it."""
    return folded(text) in _SOFT


def _below(page: Page, label: int, place: _Place, *, teasers: bool) -> Listing:
    """The list below `label`; unless in the tail, a blank line ends it. `teasers`: titles may have a paragraph each."""
    found = Listing()
    between = (Kind.ADDRESS,) if place.in_head else (Kind.DATE, Kind.CATEGORY, Kind.ADDRESS)
    close = False
    for index in range(label + 1, min(label + 1 + 4 * _MOST, len(page.rows))):
        row = page.rows[index]
        if page.roles[index] or len(found.titles) == _MOST or (row.line.gap and found.titles and close):
            break
        if _is_number(page, index) or row.kind in between:
            found.others.append(index)
        elif row.kind in (Kind.SHORT, Kind.RELATED, Kind.PATH):
            close = close or (not row.line.gap and (bool(found.titles) or not place.in_tail))
            found.titles.append(index)
        elif teasers and _is_teaser(page, index, found.titles):
            found.teasers.append(index)
        else:
            break
    end = found.titles[-1] if found.titles else label
    found.others = [index for index in found.others if index < end or _belongs(page, index, end)]
    return found


def _is_teaser(page: Page, index: int, titles: list[int]) -> bool:
    """A paragraph right below a title and right above another one, or at the page's end."""
    is_last = index + 1 >= len(page.rows)
    return (
        page.rows[index].kind is Kind.PROSE
        and titles[-1:] == [index - 1]
        and len(page.rows[index].text) <= _TEASER
        and (is_last or page.is_free(index + 1, Kind.SHORT))
    )


def _is_number(page: Page, index: int) -> bool:
    text = page.rows[index].text
    return len(text) <= 30 and not page.roles[index] and bool(_NUMBER.match(text) or _AGE.match(text))


def _belongs(page: Page, index: int, title: int) -> bool:
    """Whether the row belongs to the last title: an address, or what follows it without a blank line."""
    row = page.rows[index]
    return row.kind is Kind.ADDRESS or (index == title + 1 and not row.line.gap)


def _bulleted_above(page: Page, label: int) -> list[int]:
    """Some pages put the label behind its list: the short lines with bullets right above it."""
    first = label
    while page.is_free(first - 1, Kind.SHORT, Kind.PROSE) and page.rows[first - 1].text.startswith(_BULLETS):
        first -= 1
    return list(range(first, label))


def _leave_headline(page: Page, label: int, listing: Listing) -> None:
    """A list above the story may run into its headline: the last title is it, where no other line could be.

    A date or byline right below the list speaks of the line above it, which is the headline then.
    """
    last = listing.titles[-1]
    around = (*range(max(0, label - _NEAR), label), *range(last + 1, last + _NEAR))
    dated = page.is_free(last + 1, Kind.DATE, Kind.BYLINE, Kind.ROLE) and len(listing.titles) > 1
    if dated or not any(page.is_free(index, Kind.SHORT) and _is_titled(page, index) for index in around):
        while len(listing.titles) > 1 and not _is_titled(page, listing.titles[-1]):  # a site's name below the headline
            _drop_last(listing)
        _drop_last(listing)


def _leave_heading(page: Page, listing: Listing) -> None:
    """In the middle of a story the last, very short title of several is a heading of the text below it."""
    if len(listing.titles) > 1 and page.rows[listing.titles[-1]].text.count(" ") < _WORDS_OF_A_TITLE - 1:
        _drop_last(listing)


def _drop_last(listing: Listing) -> None:
    last = listing.titles.pop()
    listing.others = [index for index in listing.others if index < last]


def _is_titled(page: Page, index: int) -> bool:
    text = page.rows[index].text
    return text.count(" ") >= 3 and read_bare_name(text) is None


def _claim(page: Page, listing: Listing, *, as_related: bool) -> None:
    for index in listing.titles:
        text = page.rows[index].text
        story = (read_inline(text) or read_title(text)) if as_related else None
        page.take(index, "related" if story else FURNITURE)
        if story:
            page.related[index] = story
    for index in listing.teasers:
        page.take(index, LEFTOVERS if as_related else FURNITURE)
    for index in listing.others:
        address = address_alone(page.rows[index].text)
        owner = next((title for title in reversed(listing.titles) if title < index), None)
        if address and owner in page.related:
            page.related[owner] = Related(page.related[owner].headline, url=address)
            page.take(index, "related")
        else:
            page.take(index, FURNITURE)
