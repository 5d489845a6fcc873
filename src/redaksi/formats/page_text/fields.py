"""Every row that no label claimed gets its role from what it is and where it stands: head, body or tail."""

from __future__ import annotations

from redaksi.formats.page_text import categories, labels
from redaksi.formats.page_text.bylines import read_byline
from redaksi.formats.page_text.codes import read_codes
from redaksi.formats.page_text.furniture import is_break
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import BODY, FURNITURE, LEFTOVERS, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.related import read_inline
from redaksi.formats.page_text.tags import read_tags
from redaksi.formats.page_text.zones import Zone

#: What is the page's even in the middle of the story.
_ALWAYS = frozenset((Kind.CODES, Kind.FURNITURE, Kind.RELATED, Kind.CAPTION, Kind.BYLINE, Kind.NO_UPDATES))
_FURNITURE = frozenset(
    (Kind.FURNITURE, Kind.SIGN, Kind.ROLE, Kind.COMMENTS_LABEL, Kind.CATEGORY_LABEL, Kind.DATE_LABEL, Kind.BODY_LABEL,
     Kind.UPDATES_LABEL, Kind.NO_UPDATES, Kind.TAGS_LABEL, Kind.RELATED_LABEL, Kind.POPULAR_LABEL)
)  # fmt: skip


def claim_labelled(page: Page, zone: Zone) -> None:
    """`Judul:`, `Ringkasan:`, `Tempat:` outside the body; the first of each, and no second headline."""
    known = {"headline"} & set(page.roles)  # a document's own title has been taken before
    for index, row in enumerate(page.rows):
        if index in zone or not page.is_free(index, Kind.LABELLED):
            continue
        found = labels.read_labelled(row.text)
        if found and found[0] not in page.labelled and found[0] not in known:
            page.labelled[found[0]] = found[1]
            page.take(index, found[0])
            if found[0] == "place":
                page.offer("place", index, found[1])


def claim_category_values(page: Page) -> None:
    """`Kategori` on a line of its own, its name on the next."""
    for index, row in enumerate(page.rows):
        if (
            row.kind is Kind.CATEGORY_LABEL
            and page.is_free(index + 1, Kind.SHORT, Kind.CATEGORY)
            and len(page.rows[index + 1].text) <= 40
        ):
            page.take(index, FURNITURE)
            page.take(index + 1, "category")
            page.offer("category", index + 1, page.rows[index + 1].text)


def take_rest(page: Page, zone: Zone) -> None:
    """Roles for all rows that are still free: nothing stays without one."""
    for index in range(len(page.rows)):
        if not page.roles[index]:
            page.take(index, _role(page, index, zone))


def _role(page: Page, index: int, zone: Zone) -> str:
    kind = page.rows[index].kind
    if index in zone and _is_story(page, index, kind):
        return BODY
    if kind in _FURNITURE:
        return FURNITURE
    reader = _READERS.get(kind)
    return reader(page, index) if reader else LEFTOVERS


def _is_story(page: Page, index: int, kind: Kind) -> bool:
    """Whether a row between the first and the last of the body belongs to it."""
    return is_break(page.rows[index].text) if kind is Kind.SIGN else kind not in _ALWAYS


def _related(page: Page, index: int) -> str:
    story = read_inline(page.rows[index].text)
    if story is None:
        return LEFTOVERS
    page.related[index] = story
    return "related"


def _byline(page: Page, index: int) -> str:
    byline = read_byline(page.rows[index].text)
    if byline is None:
        return LEFTOVERS
    page.add_credits(index, byline)
    if byline.authors:
        return "authors"
    return "editor" if byline.editors else "source" if byline.sources else LEFTOVERS


def _tags(page: Page, index: int) -> str:
    page.tags.extend(read_tags(page.rows[index].text))
    return "tags"


def _codes(page: Page, index: int) -> str:
    page.codes.extend(read_codes(page.rows[index].text))
    return "codes"


def _category(page: Page, index: int) -> str:
    text = page.rows[index].text
    labelled = categories.read_labelled(text)
    for name in labelled:
        page.offer("category", index, name)
    if not labelled:
        page.offer("category", index, text, 1)
    return "category"


def _path(page: Page, index: int) -> str:
    path = categories.read_path(page.rows[index].text)
    if path is None:
        return LEFTOVERS
    for section in path.sections:
        page.offer("category", index, section, 1)
    page.leave(index, *(step for step in path.others if not _is_headline(page, step)))
    return "category" if path.sections else FURNITURE


_READERS = {
    Kind.RELATED: _related,
    Kind.BYLINE: _byline,
    Kind.TAGS: _tags,
    Kind.CODES: _codes,
    Kind.CATEGORY: _category,
    Kind.PATH: _path,
}


def _is_headline(page: Page, step: str) -> bool:
    """Whether a step of a path is the headline, perhaps cut short."""
    headline = folded(page.labelled.get("headline", ""))
    return bool(headline) and headline.startswith(folded(step))
