"""The page while it is read: every row gets one role, and the fields fill up."""

from __future__ import annotations

from dataclasses import dataclass, field

from redaksi.domain.article import Related
from redaksi.formats.intake import Doubt, Place
from redaksi.formats.page_text.bylines import Credits
from redaksi.formats.page_text.counters import Counters
from redaksi.formats.page_text.kinds import Kind, Row

BODY, FURNITURE, LEFTOVERS = "body", "furniture", "leftovers"


@dataclass(slots=True)
class Page:
    """`roles[i]` is what row `i` became: a field's name, `body`, `furniture` or `leftovers`; empty until decided.

    `pieces` are parts of a row that its field could not take, by row: they are leftovers as well. `related` is kept by
    row, so that the page's order stays.
    """

    rows: list[Row]
    roles: list[str] = field(init=False)
    pieces: dict[int, list[str]] = field(default_factory=dict)
    related: dict[int, Related] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    counters: list[Counters] = field(default_factory=list)
    entries: list[tuple[int, list[str]]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    named_categories: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
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

    def add_credits(self, index: int, byline: Credits) -> None:
        """Names by their roles; a photographer or a second source has no field and is left over."""
        self.authors.extend(byline.authors)
        self.editors.extend(byline.editors)
        self.sources.extend(byline.sources)
        self.leave(index, *byline.photographers)

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
