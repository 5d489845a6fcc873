"""Which line is the headline."""

from __future__ import annotations

import re

from redaksi.formats.page_text.bylines import SITE_RANK, is_outlet, read_bare_name
from redaksi.formats.page_text.categories import is_known
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import FURNITURE, Page
from redaksi.formats.page_text.prose import folded, is_name, unmarked
from redaksi.formats.page_text.zones import Zone

_BESIDE = (Kind.DATE, Kind.BYLINE, Kind.CATEGORY, Kind.PATH, Kind.DATE_LABEL, Kind.ROLE)
_SITE_BEHIND = re.compile(r"\s+[|\-–—•]\s+(?P<site>[^|\-–—•\s][^|–—•]{1,40})\Z")
#: The newsroom's own address, not a title.
_ADDRESS = re.compile(r"(?:jalan|jl\.?|alamat|telp\.?|telepon|e-?mail|kontak)\s?[:.]?\s.*\d", re.IGNORECASE)
_SITE_AHEAD = re.compile(r"(?P<site>[^|\-–—•\s][^|–—•]{1,40}?)\s+[|\-–—•]\s+(?=\S)")
_SECTION = re.compile(r"\[(?P<name>[^\]]{2,40})\]\s+(?=\S)")
_SECTION_BEFORE = re.compile(r"(?P<name>[^›»>→❯/|]{2,40}?)\s*[›»>→❯/|]\s*(?=\S)")
#: A line of parts is rather the page's: `Harian Kertajaya · Daerah`.
_PARTS = re.compile(r"\s[·•›»]\s")
_ITEM = re.compile(r"\d{1,2}[.)]\s|[-•*–]\s")
#: Below this a line is hardly a headline: a site's name, a slogan of two words.
_WORTHY = 4
_MOST = 60
_FEW = 3
_TITLE = 20
#: So many paragraphs may stand in front of the headline (a lead or caption that the page shows first).
_PARAGRAPHS_BEFORE = 3
#: So many rows below the text its title may stand.
_NEAR_BELOW = 12


def choose_headline(page: Page, zone: Zone) -> int | None:
    """The row of the headline: the best short line before the body, else one among its first rows; None if labelled."""
    if "headline" in page.labelled:
        return None
    above = [index for index in range(min(zone.first, len(page.rows))) if page.is_free(index, Kind.SHORT)][:_MOST]
    best = _best(page, above)
    if best is not None and _score(page, best, above) >= _WORTHY and not _is_headed_below(page, zone):
        return best
    inside = _best(page, [index for index in _inside(page, zone) if _score(page, index, [index]) >= _WORTHY])
    few = len(above) <= _FEW
    guessed = inside if inside is not None else _below(page, zone)
    if guessed is None:
        guessed = best if few and best is not None else _unusual(page, zone)
    if guessed is not None:
        page.doubt("headline", "headline-guessed", text=page.rows[guessed].text[:80])
    return guessed


def headline_text(page: Page, index: int) -> str:
    """The headline as text: without a heading mark; a row that repeats it (with the site's name) is furniture."""
    text = unmarked(page.rows[index].text.lstrip("#").strip() or page.rows[index].text)
    section = _SECTION.match(text)
    if section and is_known(section["name"]):  # `[Daerah] Title`
        page.offer("category", index, section["name"], 1)
        text = text[section.end() :]
    site = _SITE_BEHIND.search(text) or _SITE_AHEAD.match(text)
    if site and is_outlet(site["site"]):  # `Title | kabarpagi.id`, `Harian Kertajaya – Title`
        page.offer("source", index, site["site"], SITE_RANK)
        text = text[: site.start()] or text[site.end() :]
    for other in range(len(page.rows)):
        if other != index and page.is_free(other, Kind.SHORT):
            _drop_repeated(page, other, text)
    return text


def _drop_repeated(page: Page, index: int, headline: str) -> None:
    """The headline again, as the browser's title or at the end of a path, is furniture."""
    path = _SECTION_BEFORE.match(page.rows[index].text)
    if path and is_known(path["name"]) and _repeats(page.rows[index].text[path.end() :], headline):
        page.offer("category", index, path["name"], 1)
        page.take(index, "category")
    elif _repeats(page.rows[index].text, headline) or _ends_with(page.rows[index].text, headline):
        page.take(index, FURNITURE)


def _best(page: Page, candidates: list[int]) -> int | None:
    return max(candidates, key=lambda index: (_score(page, index, candidates), -index), default=None)


def _score(page: Page, index: int, candidates: list[int]) -> int:
    text = page.rows[index].text
    words = text.count(" ") + 1
    score = 3 * (4 <= words <= 24) + 2 * (18 <= len(text) <= 160)
    named = read_bare_name(text)
    score -= 5 * (named is not None and (bool(named.sources) or len(named.authors) > 1))
    score -= 3 * (_ADDRESS.match(text) is not None)
    before = _SECTION_BEFORE.match(text)
    score -= 3 * (before is not None and is_known(before["name"]))
    score -= 3 * (text[0] == "*") + 2 * (_PARTS.search(text) is not None)
    score -= 2 * (" | " in text) + 3 * text.endswith(":") + _name_penalty(text, words) + text.endswith("...")
    score -= 3 * any(other != index and _ends_with(text, page.rows[other].text) for other in candidates)
    repeated = any(other != index and _repeats(page.rows[other].text, text) for other in candidates)
    score += 2 * (repeated and not _is_past_head(page, index, candidates))
    return score + _is_beside_data(page, index, candidates) + text.startswith("# ")


def _is_past_head(page: Page, index: int, candidates: list[int]) -> bool:
    """Whether a title with its date or byline stands above: what is told twice below those describes a picture."""
    title = next((at for at in candidates if at < index and page.rows[at].text.count(" ") >= _WORTHY - 1), index)
    between = range(title + 1, index)
    return any(page.rows[at].kind in _BESIDE or page.roles[at] == "authors" for at in between)


def _below(page: Page, zone: Zone) -> int | None:
    """Some copies have the title behind the text: the first of the lines right below it, no list of titles."""
    if zone.last < zone.first:
        return None
    found: list[int] = []
    for index in range(zone.last + 1, min(zone.last + 1 + _NEAR_BELOW, len(page.rows))):
        if page.rows[index].kind in (Kind.RELATED_LABEL, Kind.POPULAR_LABEL, Kind.COMMENTS_LABEL):
            break
        if page.is_free(index, Kind.SHORT) and _score(page, index, [index]) >= _WORTHY:
            found.append(index)
    return found[0] if len(found) == 1 or (found and found[1] - found[0] > 1) else None


def _is_headed_below(page: Page, zone: Zone) -> bool:
    """Whether all that a head has stands below the text: a title beside its date, and no date or byline above."""
    below = _below(page, zone)
    if below is None or any(row.kind in (Kind.DATE, Kind.BYLINE, Kind.ROLE) for row in page.rows[: zone.first]):
        return False
    dated = (Kind.DATE, Kind.BYLINE)
    return any(0 <= at < len(page.rows) and page.rows[at].kind in dated for at in (below - 1, below + 1))


def _name_penalty(text: str, words: int) -> int:
    """Two or three capitalised words are rather somebody's name; four may be."""
    return (3 if words < 4 else 1) if words <= 4 and is_name(text) else 0


def _is_beside_data(page: Page, index: int, candidates: list[int]) -> bool:
    """Whether a date, byline or section is next to the row, or to its neighbours among the candidates."""
    known = set(candidates)
    for step in (-1, 1):
        at = index + step
        while at in known or (0 <= at < len(page.rows) and page.roles[at] == FURNITURE):
            at += step
            if abs(at - index) > 8:
                break
        if 0 <= at < len(page.rows) and page.rows[at].kind in _BESIDE:
            return True
    return False


def _inside(page: Page, zone: Zone) -> list[int]:
    """Short lines after at most one paragraph, or beside the page's data: a heading further down is the story's own."""
    found: list[int] = []
    paragraphs = 0
    for index in range(zone.first, min(zone.last + 1, zone.first + _MOST)):
        paragraphs += page.rows[index].kind is Kind.PROSE
        if paragraphs > _PARAGRAPHS_BEFORE:
            break
        if (
            page.is_free(index, Kind.SHORT)
            and not _ITEM.match(page.rows[index].text)
            and (paragraphs == 1 or _is_beside_data(page, index, [index]))
        ):
            found.append(index)
    return found


def _unusual(page: Page, zone: Zone) -> int | None:
    """No short line at all: a caption-like line above the body, or a first sentence that stands beside the date."""
    for index in range(min(zone.first, len(page.rows))):
        if page.is_free(index, Kind.CAPTION) and page.rows[index].text.count(" ") >= 3:
            return index
    first = zone.first
    if first < zone.last and len(page.rows[first].text) <= 150 and page.rows[first + 1].kind is Kind.DATE:
        return first
    return None


def _ends_with(text: str, headline: str) -> bool:
    """Whether `text` is `headline` behind a few words of the page: `Anda sedang membaca: …`."""
    return len(headline) >= _TITLE and text.endswith(f": {headline}")


def _repeats(text: str, other: str) -> bool:
    """Whether `text` is `other` again, perhaps with the site's name behind it."""
    if len(text) > len(other) + 60 or len(other) > len(text):
        return False
    return folded(text) == folded(other) or folded(_SITE_BEHIND.sub("", text)) == folded(other)
