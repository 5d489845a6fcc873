"""Where the story's text begins and ends among the rows of a page."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.formats.page_text.blocks import is_soft_label
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, Page

#: Roles and kinds of rows that stand behind a story (or in front of it), hardly ever inside.
_CLOSING_ROLES = frozenset(("engagement", "tags", "updates"))
_CLOSING_KINDS = frozenset(
    (Kind.COMMENTS_LABEL, Kind.TAGS, Kind.TAGS_LABEL, Kind.CODES, Kind.UPDATES_LABEL, Kind.NO_UPDATES)
)
_LISTS = frozenset((Kind.RELATED_LABEL, Kind.POPULAR_LABEL))
#: Text behind such a row is the story's only where it is so many times the text in front of it.
_OUTWEIGHS = 3


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows `first`..`last` hold the story's text, both included; with `last` < `first` there is none."""

    first: int
    last: int

    def __contains__(self, index: int) -> bool:
        return self.first <= index <= self.last


def find_zone(page: Page) -> Zone:
    """The body's rows: from the first prose to the last that no closing mark of the page cuts off."""
    prose = [index for index in range(len(page.rows)) if page.is_free(index, Kind.PROSE)]
    if not prose:
        return Zone(len(page.rows), len(page.rows) - 1)
    last = prose[0]
    before, after = 0, sum(_weight(page, index) for index in prose)
    for at, index in enumerate(prose):
        if at and _is_cut(page, prose, at, before, after):
            break
        last = index
        before += _weight(page, index)
        after -= _weight(page, index)
    return Zone(prose[0], _with_short_end(page, last))


def _weight(page: Page, index: int) -> int:
    return len(page.rows[index].text)


def _is_cut(page: Page, prose: list[int], at: int, before: int, after: int) -> bool:
    """Whether the story ended between its prose row `at - 1` and the next one, `at`."""
    between = range(prose[at - 1] + 1, prose[at])
    if any(page.roles[i] in _CLOSING_ROLES or page.rows[i].kind in _CLOSING_KINDS for i in between):
        return after <= _OUTWEIGHS * before
    labels = [i for i in between if page.roles[i] == FURNITURE and page.rows[i].kind in _LISTS]
    if not labels or all(is_soft_label(page.rows[i].text) for i in labels):
        return False
    return _is_teaser(page, prose, at)


def _is_teaser(page: Page, prose: list[int], at: int) -> bool:
    """A lone paragraph below a list of stories, followed by another title or by the page's end, sums up a story."""
    index = prose[at] + 1
    while index < len(page.rows) and page.roles[index] == FURNITURE:
        index += 1
    if page.is_free(index, Kind.SHORT):
        return True
    return index >= len(page.rows) and at == len(prose) - 1


def _with_short_end(page: Page, last: int) -> int:
    """Short lines right behind the last prose still belong to it where they end as a sentence does, or are a list."""
    index = last + 1
    while page.is_free(index, Kind.SHORT) and _is_text(page.rows[index].text):
        last = index
        index += 1
    return last


def _is_text(text: str) -> bool:
    return text[-1] in '.!?”";' or text[0] in '-•“"–' or text[:1].isdigit()
