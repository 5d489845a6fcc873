"""What was read, as somebody has looked it over: the sheet, what is still uncertain, and what is here already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from redaksi.domain.article import Article, Person, Related
from redaksi.domain.dates.typed import read_typed
from redaksi.domain.duplicates import Advice, Handling, Twin, settle
from redaksi.domain.errors import UsageError
from redaksi.domain.intake_sheet import Sheet, sheet_of
from redaksi.usecases.editing import FIELDS
from redaksi.usecases.newsroom import Doubtful, Placed, Understood


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An `Understood` that changes under somebody's hands. `wish` is what to do about `twin`; None: what is advised.

    `typed` are the fields whose value was typed, and not found in the source.
    """

    read: Understood
    sheet: Sheet
    twin: Twin | None = None
    wish: Handling | None = None
    typed: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        return self.read.source

    @property
    def article(self) -> Article:
        return self.sheet.article

    @property
    def leftovers(self) -> Sequence[str]:
        return self.sheet.leftovers

    @property
    def furniture(self) -> Sequence[str]:
        return self.sheet.furniture

    @property
    def doubts(self) -> Sequence[Doubtful]:
        """Those that nobody has settled."""
        return [doubt for doubt in self.read.doubts if doubt.field not in self.sheet.touched]

    @property
    def places(self) -> Sequence[Placed]:
        return self.sheet.places

    @property
    def text(self) -> str:
        return self.read.text

    @property
    def photos(self) -> Mapping[str, bytes]:
        return self.read.photos

    @property
    def address(self) -> str | None:
        return self.read.address

    @property
    def identified(self) -> bool:
        return self.read.identified

    @property
    def fingerprints(self) -> None:
        """None is reckoned before it is kept: it may change until then."""
        return

    @property
    def advice(self) -> Advice | None:
        return None if self.twin is None else settle(self.twin, self.wish)

    @property
    def decided(self) -> Handling | None:
        """What is asked for when it is kept: a piece of its own, where nobody was shown that it is here already."""
        return Handling.KEEP if self.twin is None else self.wish

    @property
    def doubtful(self) -> bool:
        """Whether anything of it should be looked at before it is kept."""
        return bool(self.doubts or self.leftovers or self.twin is not None)


def review(read: Understood, twin: Twin | None = None) -> Reviewed:
    """A fresh sheet of what was read."""
    sheet = sheet_of(read.article, read.text, read.places, read.leftovers, read.furniture)
    return Reviewed(read, sheet, twin)


def typed(article: Article, field: str, text: str, now: dt.datetime, home_zone: str) -> Article:
    """`article` with what was typed as `field`: lists one to a line, a time as people type it.

    Related stories keep the links that they have, a time its zone unless another one was typed. UsageError as
    `editing.edit_field`.
    """
    if field == "published":
        zone = article.published.zone if article.published else None
        reading = read_typed(text, now, zone, home_zone)
        if reading.trouble is not None:
            raise UsageError("bad-date", text=text.strip()[:40])
        return replace(article, published=reading.moment)
    if field not in _LISTS:
        return FIELDS[field](article, text)
    known = {entry.headline: entry for entry in article.related}
    entries = [line.strip() for line in text.split("\n") if line.strip()]
    values: dict[str, Any] = {field: tuple(_LISTS[field](entry, known) for entry in entries)}
    return replace(article, **values)


_LISTS: dict[str, Callable[[str, Mapping[str, Related]], Any]] = {
    "authors": lambda text, _known: Person(text),
    "tags": lambda text, _known: text,
    "related": lambda text, known: known.get(text, Related(text)),
}
