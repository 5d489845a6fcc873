"""What an embargo holds back, and who may let it pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from redaksi.domain.article import Piece
from redaksi.domain.embargoes import embargo_of
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import User
from redaksi.domain.stops import EMBARGO, overridden
from redaksi.domain.workflow import Step
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit


class Held:
    """Looks at pieces that `by` wants to send out, with the rules named in `overrides` let pass for the reason `note`.

    UsageError `unknown-override`; RefusedError `no-right` or `override-reason` where `by` may not or does not say why.
    """

    def __init__(
        self, room: Newsroom, unit: Unit, by: User | None, overrides: Collection[str], note: str | None
    ) -> None:
        self._zone = unit.settings.get("site.timezone")
        self._now = room.clock()
        self._unit = unit
        self._by, self._note = by, note
        self._overrides = overrides
        if overrides and by is None:
            raise RefusedError("override-by")
        overridden(Step.PUBLISH, (), overrides, by, note)

    def refusal(self, piece: Piece) -> RefusedError | None:
        """Why the piece may not leave yet: `embargo` with both clocks."""
        embargo = embargo_of(piece.article.embargo, self._zone, self._now)
        if embargo is None:
            return None
        return RefusedError("embargo", headline=piece.article.headline, until=embargo.until, now=embargo.now)

    def leaves_early(self, piece: Piece) -> bool:
        """Whether it leaves although an embargo holds; raises the refusal where nobody lets it."""
        refusal = self.refusal(piece)
        if refusal is None:
            return False
        if EMBARGO not in overridden(Step.PUBLISH, [EMBARGO], self._overrides, self._by, self._note):
            raise refusal
        return True

    def stays(self, piece: Piece) -> RefusedError | None:
        """Why a piece that nobody asked for by name stays behind; None where it may leave, or is let."""
        return None if EMBARGO in self._overrides else self.refusal(piece)

    def parted(self, ids: Iterable[str]) -> tuple[list[str], list[RefusedError]]:
        """Those that may leave, and the refusals of the others."""
        free: list[str] = []
        refusals: list[RefusedError] = []
        for article_id in ids:
            refusal = self.stays(self._unit.articles.get(article_id))
            if refusal is None:
                free.append(article_id)
            else:
                refusals.append(refusal)
        return free, refusals
