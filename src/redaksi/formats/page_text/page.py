"""The page while it is read: every row gets one role, and the fields fill up."""

from __future__ import annotations

from dataclasses import dataclass, field

from redaksi.domain.article import Related
from redaksi.formats.intake import Doubt, Place
from redaksi.formats.page_text.bylines import Credits
from redaksi.formats.page_text.counters import Counters
from redaksi.formats.page_text.kinds import Kind, Row
from redaksi.formats.page_text.prose import folded

BODY, FURNITURE, LEFTOVERS = "body", "furniture", "leftovers"


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that row `index` offers for a field; the lowest `rank` wins, then the page's order of finding."""

    index: int
    text: str
    rank: int = 0


@dataclass(slots=True)
class Page:
    """`roles[i]` is what row `i` became: a field's name, `body`, `furniture` or `leftovers`; empty until decided.

    `pieces` are parts of a row that its field could not take, by row: they are leftovers as well. `related` is kept by
    row, so that the page's order stays. `offers` are the values that rows offer for a field, before one is chosen.
    """

    rows: list[Row]
    roles: list[str] = field(init=False)
    pieces: dict[int, list[str]] = field(default_factory=dict)
    related: dict[int, Related] = field(default_factory=dict)
    offers: dict[str, list[Offer]] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    counters: list[Counters] = field(default_factory=list)
    entries: list[tuple[int, list[str]]] = field(default_factory=list)
    labelled: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.roles = [""] * len(self.rows)

    def is_free(self, index: int, *kinds: Kind) -> bool:
        """Whether row `index` exists, has no role yet and is of one of `kinds` (of any where none is named)."""
        if not 0 <= index < len(self.rows) or self.roles[index]:
            return False
        return not kinds or self.rows[index].kind in kinds

    def take(self, index: int, role: str) -> None:
        self.roles[index] = role

    def leave(self, index: int, *pieces: str) -> None:
        """Keep `pieces` of row `index` as leftovers beside what its field took."""
        if pieces:
            self.pieces.setdefault(index, []).extend(pieces)

    def doubt(self, field: str, code: str, **params: object) -> None:
        self.doubts.append(Doubt(field, code, params))

    def offer(self, field: str, index: int, text: str, rank: int = 0) -> None:
        self.offers.setdefault(field, []).append(Offer(index, text, rank))

    def add_credits(self, index: int, byline: Credits) -> None:
        """Names by their roles; a photographer has no field and is left over."""
        for name in byline.authors:
            self.offer("authors", index, name)
        for name in byline.editors:
            self.offer("editor", index, name)
        for name in byline.sources:
            self.offer("source", index, name, byline.source_rank)
        if byline.authors or byline.editors or byline.sources:
            self.leave(index, *byline.photographers, *byline.others)

    def authors(self) -> tuple[str, ...]:
        """Everybody offered as author; a bare name on the date line only where nobody is named by a role."""
        offers = self.offers.get("authors", [])
        named = dict.fromkeys(offer.text for offer in offers if not offer.rank)
        for offer in offers:
            if named and offer.text not in named:
                self.leave(offer.index, offer.text)
        return tuple(named or dict.fromkeys(offer.text for offer in offers))

    def chosen(self, field: str) -> tuple[str, ...]:
        """What was offered for a field that holds one value, the best first and each once; the others are left over."""
        found: dict[str, Offer] = {}
        for offer in sorted(self.offers.get(field, ()), key=lambda offer: offer.rank):
            found.setdefault(folded(offer.text), offer)
        for offer in list(found.values())[1:]:
            if self.roles[offer.index] != BODY:
                self.leave(offer.index, offer.text)
        return tuple(offer.text for offer in found.values())

    def leftovers(self) -> tuple[str, ...]:
        """Rows and pieces that found no field, in the page's order."""
        found: list[str] = []
        for index, row in enumerate(self.rows):
            if self.roles[index] == LEFTOVERS:
                found.append(row.text)
            found.extend(self.pieces.get(index, ()))
        return tuple(found)

    def where(self) -> tuple[Place, ...]:
        """The source lines of each role, neighbours of the same role as one place."""
        found: list[Place] = []
        previous = ""
        for row, role in zip(self.rows, self.roles, strict=True):
            if role == previous and found:
                found[-1] = Place(role, found[-1].first_line, row.line.last)
            else:
                found.append(Place(role, row.line.first, row.line.last))
            previous = role
        return tuple(found)
