"""A story that was read and is being looked over: which line of its source became what, and how that is put right.

Whatever is done, every line of the source stays a field, a note or something left out on purpose: what loses its field
becomes a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from redaksi.domain.article import Article
from redaksi.domain.intake_values import put, take_out
from redaksi.domain.likeness import words_of

LEFTOVERS, FURNITURE, BODY = "leftovers", "furniture", "body"
#: Fields that hold one value: what they held before becomes a note when another line takes its place.
_SINGLE = ("headline", "subhead", "summary", "published", "category", "editor", "source", "place")
#: What lines can be used as, in the order in which it is offered.
USES = (*_SINGLE[:5], "authors", *_SINGLE[5:], "tags", "related", BODY, LEFTOVERS, FURNITURE)


class Place(Protocol):
    """Lines of the source that became a field, both included, from 0."""

    @property
    def field(self) -> str: ...
    @property
    def first_line(self) -> int: ...
    @property
    def last_line(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Lines:
    """A Place of a sheet."""

    field: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """`roles` says of each line what it became (empty: nothing, as a blank one). `pieces` and `dropped` are leftovers
    and furniture that are no whole lines; `notes` those that the story brought along. `touched` are fields that
    somebody has set or looked at: what was uncertain about them is settled.
    """

    article: Article
    lines: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    touched: frozenset[str] = frozenset()

    @property
    def leftovers(self) -> tuple[str, ...]:
        return (*self.texts(LEFTOVERS), *self.pieces)

    @property
    def furniture(self) -> tuple[str, ...]:
        return (*self.texts(FURNITURE), *self.dropped)

    def numbers(self, role: str) -> tuple[int, ...]:
        """The lines that became that."""
        return tuple(number for number, found in enumerate(self.roles) if found == role)

    @property
    def places(self) -> tuple[Lines, ...]:
        """What became of the lines, neighbours of the same role as one place."""
        found: list[Lines] = []
        for number, role in enumerate(self.roles):
            if role and found and found[-1].field == role and not any(self.roles[found[-1].last_line + 1 : number]):
                found[-1] = replace(found[-1], last_line=number)
            elif role:
                found.append(Lines(role, number, number))
        return tuple(found)

    def texts(self, role: str) -> tuple[str, ...]:
        return tuple(self.lines[number].strip() for number in self.numbers(role))


def sheet_of(
    article: Article, text: str, places: Iterable[Place], leftovers: Sequence[str], furniture: Sequence[str]
) -> Sheet:
    """The sheet of what a reader made of a source; without a text nothing has a place."""
    lines = tuple(text.split("\n")) if text else ()
    roles = [""] * len(lines)
    for place in places:
        for number in range(place.first_line, min(place.last_line + 1, len(lines))):
            if lines[number].strip():
                roles[number] = place.field
    sheet = Sheet(article, lines, tuple(roles))
    own = tuple(note for note in article.notes if note != "\n".join(leftovers))
    pieces = _without_place(leftovers, sheet.texts(LEFTOVERS))
    return replace(sheet, pieces=pieces, dropped=_without_place(furniture, sheet.texts(FURNITURE)), notes=own)


def use(sheet: Sheet, field: str, numbers: Sequence[int]) -> Sheet:
    """Lines of the source used as `field` (one of USES). UsageError `bad-date` for a time that none of them tells."""
    chosen = [number for number in numbers if sheet.lines[number].strip()]
    if not chosen or all(sheet.roles[number] == field for number in chosen):
        return sheet
    before = [sheet.lines[number].strip() for number in sheet.numbers(BODY) if number < chosen[0]]
    article, roles = sheet.article, list(sheet.roles)
    texts = [sheet.lines[number].strip() for number in chosen]
    for number, text in zip(chosen, texts, strict=True):
        article = take_out(article, roles[number], text)
    if field in _SINGLE:
        roles = [LEFTOVERS if role == field else role for role in roles]
    touched = sheet.touched | {field} | {sheet.roles[number] for number in chosen}
    for number in chosen:
        roles[number] = field
    article = put(article, field, texts, before)
    return _noted(replace(sheet, article=article, roles=tuple(roles), touched=touched))


def use_piece(sheet: Sheet, field: str, text: str) -> Sheet:
    """The same with a leftover or a piece of furniture that is no whole line."""
    pieces = _less(sheet.pieces, text)
    dropped = sheet.dropped if len(pieces) < len(sheet.pieces) else _less(sheet.dropped, text)
    if field == LEFTOVERS:
        pieces = (*pieces, text)
    elif field == FURNITURE:
        dropped = (*dropped, text)
    article = put(sheet.article, field, [text], sheet.texts(BODY))
    return _noted(replace(sheet, article=article, pieces=pieces, dropped=dropped, touched=sheet.touched | {field}))


def changed(sheet: Sheet, field: str, article: Article) -> Sheet:
    """Somebody has typed another value of `field`."""
    return replace(sheet, article=article, touched=sheet.touched | {field})


def settle(sheet: Sheet, field: str) -> Sheet:
    """Somebody has looked at `field` and finds it right."""
    return replace(sheet, touched=sheet.touched | {field})


def carried_over(typed: Sheet, read: Sheet, fields: Iterable[str]) -> Sheet:
    """`read` anew from a source that was changed, with what had been typed into `fields`."""
    kept = {field: getattr(typed.article, field) for field in fields}
    return replace(read, article=replace(read.article, **kept), touched=frozenset(kept))


def _noted(sheet: Sheet) -> Sheet:
    """The notes follow the leftovers, which stand in them as the reader wrote them."""
    left = "\n".join(sheet.leftovers)
    return replace(sheet, article=replace(sheet.article, notes=(*sheet.notes, *([left] if left else []))))


def _without_place(texts: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    """Those that do not stand in `lines`, where one text may have gone over several of them."""
    whole, placed = set(lines), f" {' '.join(words_of(' '.join(lines)))} "
    return tuple(text for text in texts if text.strip() not in whole and not _is_among(placed, text))


def _is_among(placed: str, text: str) -> bool:
    words = words_of(text)
    return bool(words) and f" {' '.join(words)} " in placed


def _less(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    at = texts.index(text) if text in texts else len(texts)
    return texts[:at] + texts[at + 1 :]
