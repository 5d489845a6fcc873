"""What a line of a page is, judged by itself alone; what stands around it is looked at later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from redaksi.formats.page_text import captions, categories, furniture, labels, tags
from redaksi.formats.page_text.bylines import read_byline, role_alone
from redaksi.formats.page_text.codes import read_codes, split_codes
from redaksi.formats.page_text.counters import read_counters
from redaksi.formats.page_text.datelike import date_label, read_dates
from redaksi.formats.page_text.datelines import read_dateline
from redaksi.formats.page_text.lines import Line
from redaksi.formats.page_text.prose import folded, is_prose
from redaksi.formats.page_text.related import address_alone, read_inline
from redaksi.formats.page_text.vocabulary import (
    COMMENTS_LABELS,
    NO_UPDATES,
    PLACES,
    POPULAR_LABELS,
    RELATED_LABELS,
    ROOTS,
    TAGS_LABELS,
    UPDATES_LABELS,
)


class Kind(Enum):
    PROSE = auto()
    SHORT = auto()
    DATE = auto()
    BYLINE = auto()
    ROLE = auto()
    COUNTER = auto()
    FURNITURE = auto()
    SIGN = auto()
    RELATED_LABEL = auto()
    POPULAR_LABEL = auto()
    UPDATES_LABEL = auto()
    NO_UPDATES = auto()
    TAGS_LABEL = auto()
    TAGS = auto()
    COMMENTS_LABEL = auto()
    CATEGORY_LABEL = auto()
    DATE_LABEL = auto()
    BODY_LABEL = auto()
    RELATED = auto()
    PATH = auto()
    CATEGORY = auto()
    CODES = auto()
    CAPTION = auto()
    LABELLED = auto()
    ADDRESS = auto()
    #: A table or another part of a document that only a story has; lines alone never are.
    PART = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A line and what it is."""

    line: Line
    kind: Kind

    @property
    def text(self) -> str:
        return self.line.text


_VOCABULARY: tuple[tuple[frozenset[str], Kind], ...] = (
    (NO_UPDATES, Kind.NO_UPDATES),
    (RELATED_LABELS, Kind.RELATED_LABEL),
    (POPULAR_LABELS, Kind.POPULAR_LABEL),
    (UPDATES_LABELS, Kind.UPDATES_LABEL),
    (COMMENTS_LABELS, Kind.COMMENTS_LABEL),
    (TAGS_LABELS, Kind.TAGS_LABEL),
    (ROOTS, Kind.FURNITURE),
    (frozenset(("kategori", "rubrik", "kanal", "category", "section")), Kind.CATEGORY_LABEL),
)
_WORDS = {word: kind for words, kind in reversed(_VOCABULARY) for word in words}

#: In this order: the first that knows the line has it.
_READERS: tuple[tuple[Callable[[str], object], Kind], ...] = (
    (read_counters, Kind.COUNTER),
    (read_dates, Kind.DATE),
    (date_label, Kind.DATE_LABEL),
    (role_alone, Kind.ROLE),
    (furniture.is_furniture, Kind.FURNITURE),
    (read_inline, Kind.RELATED),
    (furniture.is_sign, Kind.SIGN),
    (tags.read_tags, Kind.TAGS),
    (categories.read_labelled, Kind.CATEGORY),
    (categories.is_known, Kind.CATEGORY),
    (categories.read_path, Kind.PATH),
    (categories.is_menu, Kind.FURNITURE),
    (labels.is_body_label, Kind.BODY_LABEL),
    (read_codes, Kind.CODES),
    (read_byline, Kind.BYLINE),
    (captions.is_caption, Kind.CAPTION),
    (labels.read_labelled, Kind.LABELLED),
    (address_alone, Kind.ADDRESS),
)
_LONGEST = 450


def classify(line: Line) -> Row:
    """The kind of `line`: of a long one only that it is prose."""
    text = line.text
    if len(text) > _LONGEST:
        return Row(line, Kind.PROSE)
    if len(text) <= 60 and (kind := _WORDS.get(folded(text))):
        return Row(line, kind)
    for reads, kind in _READERS:
        if reads(text):
            return Row(line, kind)
    return Row(line, Kind.PROSE if is_prose(split_codes(text)[0]) or _opens_body(text) else Kind.SHORT)


def _opens_body(text: str) -> bool:
    """A dateline makes even a short sentence the story's start; a title may begin like one, so it must be certain."""
    dateline = read_dateline(text) if text.count(" ") >= 5 else None
    return dateline is not None and (dateline.source is not None or folded(dateline.place or "") in PLACES)
