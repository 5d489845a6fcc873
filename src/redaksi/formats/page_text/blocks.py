"""Labels that speak for the lines below them: related news, most-read lists."""

from __future__ import annotations

import re

from redaksi.domain.article import Related
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.related import address_alone, read_inline, read_title

_MOST = 50
_SOFT = frozenset(
    ("baca juga", "baca pula", "lihat juga", "simak juga", "read also", "also read", "see also", "baca berita terkait")
)
_NUMBER = re.compile(r"#?\d{1,2}[.)]?\Z")
_AGE = re.compile(
    r"\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|minutes?|hours?|days?) (?:yang lalu|lalu|ago)\Z", re.IGNORECASE
)


def claim_lists(page: Page) -> None:
    """Give the titles below a related or most-read label to it."""
    prose = [index for index, row in enumerate(page.rows) if row.kind is Kind.PROSE]
    first, last = (prose[0], prose[-1]) if prose else (len(page.rows), -1)
    for index, row in enumerate(page.rows):
        if row.kind not in (Kind.RELATED_LABEL, Kind.POPULAR_LABEL) or page.roles[index]:
            continue
        page.take(index, FURNITURE)
        strict = index < last or folded(row.text) in _SOFT
        titles, others = _below(page, index, strict=strict)
        if index < first and titles:
            _leave_headline(page, index, titles, others, first)
        _claim(page, titles, others, as_related=row.kind is Kind.RELATED_LABEL)


def is_soft_label(text: str) -> bool:
    """Whether the label stands inside stories too (`Baca juga`), so that the text may go on below it."""
    return folded(text) in _SOFT


def _below(page: Page, label: int, *, strict: bool) -> tuple[list[int], list[int]]:
    """Rows of titles below `label`, and rows of what stands between them (dates, numbers, sections)."""
    titles: list[int] = []
    others: list[int] = []
    close = False
    for index in range(label + 1, min(label + 1 + 4 * _MOST, len(page.rows))):
        row = page.rows[index]
        if row.line.gap and titles and close:
            break
        if _is_number(page, index) or row.kind in (Kind.DATE, Kind.CATEGORY, Kind.ADDRESS):
            others.append(index)
            continue
        if page.roles[index] or row.kind not in (Kind.SHORT, Kind.RELATED, Kind.PATH) or len(titles) == _MOST:
            break
        close = close or (not row.line.gap and (bool(titles) or strict))
        titles.append(index)
    end = titles[-1] if titles else label
    return titles, [
        index for index in others if index < end or page.rows[index].kind is Kind.ADDRESS or _belongs(page, index, end)
    ]


def _is_number(page: Page, index: int) -> bool:
    text = page.rows[index].text
    return len(text) <= 30 and not page.roles[index] and bool(_NUMBER.match(text) or _AGE.match(text))


def _belongs(page: Page, index: int, title: int) -> bool:
    """Whether the row belongs to the last title: it follows without a blank line."""
    return index == title + 1 and not page.rows[index].line.gap


def _leave_headline(page: Page, label: int, titles: list[int], others: list[int], first_prose: int) -> None:
    """A list above the story may run into its headline: the last title is it, where no other line could be."""
    below = range(titles[-1] + 1, first_prose)
    if any(page.is_free(index, Kind.SHORT) and _is_titled(page, index) for index in (*range(label), *below)):
        return
    headline = titles.pop()
    others[:] = [index for index in others if index < headline]


def _is_titled(page: Page, index: int) -> bool:
    return page.rows[index].text.count(" ") >= 3


def _claim(page: Page, titles: list[int], others: list[int], *, as_related: bool) -> None:
    for index in titles:
        text = page.rows[index].text
        story = (read_inline(text) or read_title(text)) if as_related else None
        page.take(index, "related" if story else FURNITURE)
        if story:
            page.related[index] = story
    for index in others:
        address = address_alone(page.rows[index].text)
        owner = next((title for title in reversed(titles) if title < index), None)
        if address and owner in page.related:
            page.related[owner] = Related(page.related[owner].headline, url=address)
            page.take(index, "related")
        else:
            page.take(index, FURNITURE)
