"""Lines that only together say something: a role and its names, an icon and its figure, a label and its tags."""

from __future__ import annotations

from redaksi.formats.page_text.bylines import Credits, credit, role_alone
from redaksi.formats.page_text.counters import Counters, has_figure, is_fragment, read_counters
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, LEFTOVERS, Page
from redaksi.formats.page_text.prose import is_name
from redaksi.formats.page_text.tags import read_tag

_MOST_TAGS = 20
_MOST_FRAGMENTS = 24
_FRAGMENTS = (Kind.FURNITURE, Kind.SHORT, Kind.COUNTER, Kind.UPDATES_LABEL, Kind.COMMENTS_LABEL, Kind.SIGN)


def claim_counters(page: Page) -> None:
    """Counters on one line, and those whose icon, figure and unit stand on lines of their own."""
    index = 0
    while index < len(page.rows):
        counters, end = _counters_from(page, index)
        if counters is not None:
            page.counters.append(counters)
            for at in range(index, end):
                page.take(at, "engagement")
        index = end


def _counters_from(page: Page, start: int) -> tuple[Counters | None, int]:
    """The counters that begin at row `start`, and the row behind them: the longest run of rows that reads as such."""
    last = _end_of_fragments(page, start)
    if not any(has_figure(row.text) for row in page.rows[start:last]):
        return None, start + 1 if last - start == _MOST_FRAGMENTS else max(last, start + 1)
    if all(row.text.isdigit() for row in page.rows[start:last]):
        return None, max(last, start + 1)
    for end in range(last, start + 1, -1):
        if counters := read_counters(" ".join(row.text for row in page.rows[start:end])):
            return counters, end
    alone = page.is_free(start, Kind.COUNTER)
    return read_counters(page.rows[start].text) if alone else None, start + 1


def claim_credits(page: Page) -> None:
    """`Penulis` above `Rina Wulandari`, or `Rina Wulandari` above `Penulis`."""
    for index, row in enumerate(page.rows):
        if row.kind is not Kind.ROLE or page.roles[index]:
            continue
        role = role_alone(row.text) or "author"
        below, above = _names(page, index + 1, role), _names(page, index - 1, role)
        found, at = (below, index + 1) if below and not _names_stand_above(page, index) else (above, index - 1)
        if found:
            page.add_credits(at, found)
            placed = found.authors or found.editors or found.sources
            page.take(at, _field(role) if placed else LEFTOVERS)  # a photographer has no field
            page.take(index, FURNITURE)


def _names_stand_above(page: Page, index: int) -> bool:
    """Whether the role is one of several that each stand below their name: `Rina`, `Penulis`, `Budi`, `Editor`."""
    first = last = index
    while _alternate(page, first - 1, first):
        first -= 1
    while _alternate(page, last + 1, last):
        last += 1
    return page.rows[first].kind is not Kind.ROLE and page.rows[last].kind is Kind.ROLE


def _alternate(page: Page, index: int, neighbour: int) -> bool:
    """Whether a name stands at `index` beside a role, or a role beside a name."""
    if not 0 <= index < len(page.rows):
        return False
    if page.rows[neighbour].kind is Kind.ROLE:
        return page.roles[index] == "authors" or _names(page, index, "author") is not None
    return page.rows[index].kind is Kind.ROLE


def claim_tags(page: Page) -> None:
    """The short lines below `Tags`, where the story has been told."""
    first = next((index for index, row in enumerate(page.rows) if row.kind is Kind.PROSE), len(page.rows))
    for index, row in enumerate(page.rows):
        if row.kind is not Kind.TAGS_LABEL or page.roles[index]:
            continue
        page.take(index, FURNITURE)
        if index > first:
            _claim_tags_below(page, index)


def _claim_tags_below(page: Page, label: int) -> None:
    close = False
    for index in range(label + 1, label + 1 + _MOST_TAGS):
        if not page.is_free(index, Kind.SHORT, Kind.CATEGORY, Kind.TAGS):
            return
        tag = read_tag(page.rows[index].text)
        if tag is None or (page.rows[index].line.gap and close):
            return
        close = close or not page.rows[index].line.gap
        page.tags.append(tag)
        page.take(index, "tags")


def _end_of_fragments(page: Page, start: int) -> int:
    end = start
    while end - start < _MOST_FRAGMENTS and page.is_free(end, *_FRAGMENTS):
        if page.rows[end].kind is not Kind.COUNTER and not is_fragment(page.rows[end].text):
            break
        end += 1
    return end


def _names(page: Page, index: int, role: str) -> Credits | None:
    if not page.is_free(index, Kind.SHORT):
        return None
    text = page.rows[index].text.rstrip(" ,")
    return credit(role, text) if all(is_name(name.strip()) for name in text.split(",") if name.strip()) else None


def _field(role: str) -> str:
    return {"editor": "editor", "source": "source"}.get(role, "authors")
