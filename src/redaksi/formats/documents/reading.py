"""From a document's blocks to the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from redaksi.domain.article import Photo, Related
from redaksi.domain.errors import UnreadableError
from redaksi.formats.documents.atoms import Atom, Document, document, runs_of
from redaksi.formats.documents.body import body_of
from redaksi.formats.documents.photos import NOTHING, Taken, described
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.page_text.captions import caption_and_credit
from redaksi.formats.page_text.headline import choose_headline
from redaksi.formats.page_text.kinds import Kind
from redaksi.formats.page_text.page import BODY, LEFTOVERS, Page
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.reading import as_article, imported, understand
from redaksi.formats.page_text.zones import Zone, find_zone
from redaksi.formats.structure.model import Block, Heading, Listing, Rule

MEDIA = "media"
#: A title that somebody made a heading stands among so many first lines.
_HEAD = 12
_TITLE_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Hints:
    """What a document says of itself beside its text.

    `title` is only trusted where a line says the same; `captions` are texts that it calls those of a picture, `tags`
    those of tags; `inside` tells the blocks (by number) that stand where the story's text does, where its elements say
    so.
    """

    title: str = ""
    captions: frozenset[str] = frozenset()
    inside: Callable[[int], bool] | None = None
    tags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Reading:
    """One document while it is read; `owners[i]` are the atoms that stand in row `i` of the page."""

    source: Document
    hints: Hints
    page: Page
    owners: list[list[int]] = field(default_factory=list)


def read_blocks(
    blocks: Sequence[Block],
    source: str,
    hints: Hints = Hints(),
    taken: Taken = NOTHING,
) -> Imported:
    """The article that `blocks` tell. UnreadableError `empty-file` where they show nothing."""
    whole = document(blocks)
    page = Page(whole.rows(hints.captions))
    if not page.rows:
        raise UnreadableError("empty-file", name=PurePath(source).name or source)
    reading = _Reading(whole, hints, page, _owners(whole, page))
    _take_tags(page, hints.tags)
    told = _told_headline(reading)
    if told is not None:  # before its neighbours can claim it: below a section it may look like somebody's name
        page.take(told, "headline")

    def headline(page: Page, zone: Zone) -> int | None:
        return choose_headline(page, zone) if told is None else told

    published = understand(page, lambda page: _zone(reading), headline)
    _fill_links(reading)
    body, loose = _body_atoms(reading)
    media = _media(reading, loose, taken)
    text, codes = body_of(body, taken.photos)
    page.codes.extend(codes)
    if not text:
        page.doubt(BODY, "body-not-found")
    article = replace(as_article(page, published, text), media=media)
    found = imported(page, source, article)
    return replace(found, text=whole.text, photos=_used(taken, media))


def counted_doubts(counted: Mapping[str, int]) -> tuple[Doubt, ...]:
    """What was left out or cleaned on the way to blocks, by kind."""
    return tuple(Doubt("text", code, {"count": count}) for code, count in Counter(counted).items() if count)


def _owners(whole: Document, page: Page) -> list[list[int]]:
    by_line = {
        line: at
        for at, atom in enumerate(whole.atoms)
        if atom.lines
        for line in range(atom.lines[0], atom.lines[1] + 1)
    }
    return [
        list(dict.fromkeys(by_line[line] for line in range(row.line.first, row.line.last + 1) if line in by_line))
        for row in page.rows
    ]


def _take_tags(page: Page, tags: frozenset[str]) -> None:
    for index, row in enumerate(page.rows):
        if row.text in tags and row.kind in (Kind.SHORT, Kind.CATEGORY):
            page.take(index, "tags")
            page.tags.append(row.text.lstrip("#"))


def _zone(reading: _Reading) -> Zone:
    """The rows of the body: what the document's elements say, else what the lines say; lists and tables go with it."""
    page, inside = reading.page, reading.hints.inside
    if inside is not None:
        rows = [
            at for at, own in enumerate(reading.owners) if any(inside(reading.source.atoms[atom].block) for atom in own)
        ]
        prose = [at for at in rows if page.rows[at].kind is Kind.PROSE]
        if prose:
            found = find_zone(page)
            first, last = prose[0], rows[-1]
            return Zone(first, _last_free(page, first, min(last, max(found.last, prose[-1]))))
    zone = find_zone(page)
    if zone.last < zone.first:
        zone = _below_heading(reading) or zone
    last = zone.last
    while 0 <= last < len(page.rows) - 1 and not page.roles[last + 1] and _goes_with_text(reading, last + 1):
        last += 1
    return Zone(zone.first, last)


def _below_heading(reading: _Reading) -> Zone | None:
    """Where no line reads as a paragraph, what stands below a heading at the top is the text all the same."""
    page = reading.page
    top = range(min(_HEAD, len(page.rows)))
    head = next((at for at in top if page.roles[at] in ("", "headline") and _level(reading, at)), None)
    below = range(head + 1, len(page.rows)) if head is not None else ()
    rows = [at for at in below if page.is_free(at, Kind.SHORT, Kind.PART)]
    return Zone(rows[0], rows[-1]) if rows else None


def _last_free(page: Page, first: int, last: int) -> int:
    while last > first and page.roles[last]:
        last -= 1
    return last


def _goes_with_text(reading: _Reading, row: int) -> bool:
    """A table or list right behind the text is the story's, unless its lines say that they are something else."""
    parts = [reading.source.atoms[atom] for atom in reading.owners[row]]
    if any(part.is_structure for part in parts):
        return True
    return reading.page.rows[row].kind is Kind.SHORT and any(isinstance(part.part, Listing) for part in parts)


def _told_headline(reading: _Reading) -> int | None:
    """The line that the document calls its title, else its one largest heading near the top; None for neither."""
    page, title = reading.page, folded(reading.hints.title)
    if title:
        same = [at for at in range(len(page.rows)) if page.is_free(at) and _is_title(reading, at, title)]
        headings = [at for at in same if _level(reading, at)]
        if same:
            return (headings or same)[0]
    largest = [at for at in range(len(page.rows)) if page.is_free(at) and _level(reading, at) == _TITLE_LEVEL]
    prose = next((at for at, row in enumerate(page.rows) if row.kind is Kind.PROSE), len(page.rows))
    return largest[0] if len(largest) == 1 and largest[0] <= min(prose, _HEAD) else None


def _is_title(reading: _Reading, row: int, title: str) -> bool:
    kinds = (Kind.SHORT, Kind.PROSE, Kind.CAPTION, Kind.CATEGORY, Kind.LABELLED)
    shown = reading.page.rows[row]
    return (shown.kind in kinds or _level(reading, row) is not None) and folded(shown.text) == title


def _level(reading: _Reading, row: int) -> int | None:
    parts = [reading.source.atoms[atom].part for atom in reading.owners[row]]
    return next((part.level for part in parts if isinstance(part, Heading)), None)


def _fill_links(reading: _Reading) -> None:
    """Related stories get the address that their line leads to."""
    for row, story in list(reading.page.related.items()):
        links = [
            run.link for atom in reading.owners[row] for run in runs_of(reading.source.atoms[atom].part) if run.link
        ]
        if not story.url and links:
            reading.page.related[row] = Related(story.headline, story.id, links[0])


def _body_atoms(reading: _Reading) -> tuple[list[Atom], list[int]]:
    """The atoms of the body in their order, pictures and rules between them included; pictures that stand outside."""
    atoms = reading.source.atoms
    owned = {atom for row, role in enumerate(reading.page.roles) if role == BODY for atom in reading.owners[row]}
    first, last = (min(owned), max(owned)) if owned else (len(atoms), -1)
    between = {
        at for at in range(first, last)
        if atoms[at].lines is None and (atoms[at].pictures or isinstance(atoms[at].part, Rule))
    }  # fmt: skip
    loose = [at for at, atom in enumerate(atoms) if atom.pictures and at not in owned and at not in between]
    return [atoms[at] for at in sorted(owned | between)], loose


def _media(reading: _Reading, loose: Sequence[int], taken: Taken) -> tuple[Photo, ...]:
    """The photos in their order, each with the caption that stands at it; the one above the text leads."""
    found: dict[str, Photo] = {}
    for at, atom in enumerate(reading.source.atoms):
        for run in atom.pictures:
            sha256 = (run.picture or "").removeprefix("media:")
            if sha256 in taken.photos and sha256 not in found:
                photo = described(taken.photos[sha256], run.text, *_caption(reading, at))
                leads = not any(other.lead for other in found.values()) and at in loose and _is_above(reading, at)
                found[sha256] = replace(photo, lead=leads)
    photos = {photo.sha256: photo for photo in reversed(found.values())}  # two files that are one picture when cleaned
    return tuple(reversed(photos.values()))


def _is_above(reading: _Reading, at: int) -> bool:
    body = [atom for row, role in enumerate(reading.page.roles) if role == BODY for atom in reading.owners[row]]
    return not body or at < min(body)


def _caption(reading: _Reading, at: int) -> tuple[str | None, str | None]:
    """Caption and credit by the line below the picture (or with it) that describes it; it is the photo's then."""
    atoms = reading.source.atoms
    below = next((number for number in range(at, len(atoms)) if atoms[number].lines is not None), None)
    row = next((row for row, own in enumerate(reading.owners) if below in own), None)
    if row is None or reading.page.roles[row] != LEFTOVERS or reading.page.rows[row].kind is not Kind.CAPTION:
        return None, None
    reading.page.take(row, MEDIA)
    return caption_and_credit(reading.page.rows[row].text)


def _used(taken: Taken, media: Sequence[Photo]) -> dict[str, bytes]:
    return {photo.sha256: taken.data[photo.sha256] for photo in media}
