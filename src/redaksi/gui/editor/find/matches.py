"""The places that a search has found, and the one of them that is at hand. Qt-free."""

from __future__ import annotations

Place = tuple[int, int]


class Matches:
    """`places` in reading order, in Qt's units; `at` is the number of the one at hand."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.at: int | None = None
        #: Whether the last step went round the end (or the beginning) of the text.
        self.wrapped = False

    @property
    def at_hand(self) -> Place | None:
        return None if self.at is None else self.places[self.at]

    def show(self, places: list[Place]) -> None:
        """Others have been found; none is at hand."""
        self.places, self.at = places, None

    def step(self, step: int, origin: int, *, at_origin: bool) -> Place | None:
        """The nearest one from `origin` on, forwards (1) or backwards (-1), round the end of the text.

        `at_origin`: the cursor stands there, so that a match without letters in that place is the one before.
        """
        places = self.places
        if not places:
            return None
        if step > 0:
            first = origin + (at_origin and (origin, origin) in places)
            number = next((i for i, place in enumerate(places) if place[0] >= first), None)
        else:
            number = next((i for i in range(len(places) - 1, -1, -1) if places[i][1] <= origin), None)
        self.wrapped = number is None
        self.at = number if number is not None else (0 if step > 0 else len(places) - 1)
        return places[self.at]
