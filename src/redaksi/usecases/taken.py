"""What became of what was to come in: of each piece or file, in words, and in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from redaksi.domain.article import Piece
from redaksi.domain.duplicates import Advice, Likeness, Twin, voids_approval
from redaksi.domain.errors import RedaksiError
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Understood

#: A sentence by its code (resources/words), with what fills it.
Sentence = tuple[str, Mapping[str, Any]]


class What(StrEnum):
    """What became of a piece, or of a file of which there is no piece to tell of."""

    KEPT = "kept"
    VERSION = "version"
    SKIPPED = "skipped"
    #: The file was taken in before, as it is.
    SEEN = "seen"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Taken:
    """`source` is the file, with the line where it holds many. `piece` is as it stands in the store."""

    source: str
    what: What
    understood: Understood | None = None
    piece: Piece | None = None
    twin: Twin | None = None
    advice: Advice | None = None
    error: RedaksiError | None = None
    changes: Changes = field(default_factory=Changes)

    @property
    def voided(self) -> bool:
        """Whether an approval was taken away by it."""
        return self.what is What.VERSION and self.twin is not None and voids_approval(self.twin)

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at it."""
        if self.understood is None or self.what not in (What.KEPT, What.VERSION):
            return False
        resembles = self.twin is not None and self.twin.likeness is not Likeness.ID
        return bool(self.understood.doubts or self.understood.leftovers) or resembles or self.voided


class Counts:
    """How many of what."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, taken: Taken) -> None:
        self._counts[taken.what] += 1
        self._counts["doubtful"] += taken.doubtful

    @property
    def form(self) -> dict[str, int]:
        """By the names of `What`, and `doubtful`, which counts pieces that are kept."""
        return {name: self._counts[name] for name in (*What, "doubtful")}


def sentences(taken: Taken) -> list[Sentence]:
    """What there is to say of it, in the order in which somebody wants to know."""
    if taken.error is not None:
        return [(taken.error.code, taken.error.params)]
    found: list[Sentence] = []
    if taken.twin is not None and taken.advice is not None:
        found += twin_sentences(taken.twin, taken.advice)
    else:
        found.append((f"intake-{taken.what.value}", {}))
    if taken.voided:
        found.append(("intake-voided", {}))
    if taken.understood is not None and taken.doubtful:
        found += [(doubt.code, doubt.params) for doubt in taken.understood.doubts]
        if taken.understood.leftovers:
            found.append(("import-leftovers", {"count": len(taken.understood.leftovers)}))
    return found


def twin_sentences(twin: Twin, advice: Advice) -> list[Sentence]:
    """In what it is like the story that is here, and what is done about it and why."""
    params = {"headline": twin.headline or "–", "percent": round(100 * twin.overlap)}
    reason = advice.reason if advice.reason != "twin-asked" else f"twin-asked-{advice.handling.value}"
    return [(f"like-{twin.likeness.value}", params), (reason, {})]
