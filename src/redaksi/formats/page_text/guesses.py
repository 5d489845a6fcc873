"""What only its neighbourhood explains: the section among several, an unknown section, a bare name."""

from __future__ import annotations

from redaksi.formats.page_text import categories
from redaksi.formats.page_text.bylines import Credits, read_bare_name, read_byline, read_name_and_more
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.zones import Zone

_MENU = 3
_NEAR = 8
_MOST_NAMES = 4


def choose_section(page: Page, zone: Zone, headline: int | None) -> None:
    """Of several bare section names outside the body the one nearest to the headline is its own; a run is a menu.

    Three and more in a row are a menu, and furniture; but where the last of them repeats another, it is the section.
    """
    free = [index for index in range(len(page.rows)) if index not in zone and _is_bare_section(page, index)]
    menu = [index for run in _runs(free) if len(run) >= _MENU for index in _menu_of(page, run)]
    for index in menu:
        page.take(index, FURNITURE)
    rest = [index for index in free if not page.roles[index]]
    if headline is not None and len(rest) > 1:
        nearest = min(rest, key=lambda index: abs(index - headline))
        page.take(nearest, "category")
        page.offer("category", nearest, page.rows[nearest].text, 1)


def _is_bare_section(page: Page, index: int) -> bool:
    return page.is_free(index, Kind.CATEGORY) and categories.is_known(page.rows[index].text)


def _runs(indices: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _menu_of(page: Page, run: list[int]) -> list[int]:
    """The rows of a run that are its menu: all, but for a last one that stands off or names one of them again."""
    names = [folded(page.rows[index].text) for index in run]
    stands_off = page.rows[run[-1]].line.gap and not page.rows[run[-2]].line.gap
    return run[:-1] if stands_off or names[-1] in names[:-1] else run


def guess_section(page: Page, headline: int | None) -> None:
    """A short line directly above the headline is its section where the page names none; doubted."""
    above = _free_above(page, headline) if headline is not None and not _knows_section(page) else None
    if above is not None and _can_be_section(page.rows[above].text) and not _is_beside_date(page, above):
        page.take(above, "category")
        page.offer("category", above, page.rows[above].text, 1)
        page.doubt("category", "category-guessed", text=page.rows[above].text)


def guess_author(page: Page, zone: Zone, headline: int | None) -> None:
    """A bare name below the headline or beside the date, or one with its site, where nobody is named; doubted."""
    if (
        headline is None
        or "authors" in page.offers
        or any(_names_author(page, index) for index in range(len(page.rows)))
    ):
        return
    head = range(max(0, headline - _NEAR), min(zone.first, headline + _NEAR, len(page.rows)))
    end = zone.last + 1
    while page.is_free(end, Kind.CODES, Kind.FURNITURE, Kind.SIGN):
        end += 1
    beside = (index for at, role in enumerate(page.roles) if role == "published" for index in (at - 1, at + 1))
    for index in (*head, end, *beside):
        if not page.is_free(index, Kind.SHORT):
            continue
        text = page.rows[index].text
        found = read_bare_name(text) or (read_name_and_more(text) if _is_beside_date(page, index) else None)
        if found and (headline < index or found.sources or _is_beside_date(page, index)):
            _take_authors(page, index, found)
            return


def _take_authors(page: Page, index: int, found: Credits) -> None:
    """The name, and those right below it that stand there like it: `Rina Wulandari`, `Budi Santoso`."""
    page.doubt("authors", "byline-guessed", text=page.rows[index].text)
    for at in range(index, index + _MOST_NAMES):
        also = found if at == index else read_bare_name(page.rows[at].text) if page.is_free(at, Kind.SHORT) else None
        if also is None or (at > index and (also.sources or also.others or len(also.authors) > 1)):
            return
        page.take(at, "authors")
        page.add_credits(at, also)


def _names_author(page: Page, index: int) -> bool:
    byline = read_byline(page.rows[index].text) if page.is_free(index, Kind.BYLINE) else None
    return byline is not None and bool(byline.authors)


def _is_beside_date(page: Page, index: int) -> bool:
    return "published" in page.roles[max(0, index - 1) : index + 2]


def _knows_section(page: Page) -> bool:
    if "category" in page.offers:
        return True
    return any(page.is_free(index, Kind.CATEGORY, Kind.PATH) for index in range(len(page.rows)))


def _free_above(page: Page, index: int) -> int | None:
    """The next row above that is not furniture, if it is a free short line."""
    at = index - 1
    while at >= 0 and page.roles[at] == FURNITURE:
        at -= 1
    return at if page.is_free(at, Kind.SHORT) else None


def _can_be_section(text: str) -> bool:
    words = text.split()
    if len(words) > 3 or len(text) > 30 or any(character.isdigit() for character in text) or "." in text:
        return False
    return all(word[0].isupper() or word in ("&", "dan") for word in words)
