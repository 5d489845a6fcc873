"""How many words a piece is to have: of its own, or the same for all. Kept on this machine, for whoever writes here."""

from __future__ import annotations

import json

from redaksi.gui.preferences import Preferences

GENERAL = "editor/target"
_OWN = "writing/targets"
#: Pieces whose own target is remembered; the oldest are forgotten.
_KEPT = 200


class Targets:
    """Targets in words; 0 is none."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def general(self) -> int:
        return int(self._preferences.number(GENERAL))

    def own(self, article_id: str) -> int | None:
        """The target of this piece alone; None where the general one holds."""
        return self._all().get(article_id)

    def of(self, article_id: str) -> int:
        """The target that holds for a piece."""
        own = self.own(article_id)
        return self.general if own is None else own

    def set_general(self, words: int) -> None:
        self._preferences.set(GENERAL, words)

    def set_own(self, article_id: str, words: int | None) -> None:
        """`None`: the general one holds again."""
        targets = self._all()
        targets.pop(article_id, None)
        if words is not None:
            targets[article_id] = words
        newest = dict(list(targets.items())[-_KEPT:])
        self._preferences.set(_OWN, json.dumps(newest))

    def _all(self) -> dict[str, int]:
        try:
            kept = json.loads(self._preferences.text(_OWN) or "{}")
        except ValueError:  # somebody else has written that file
            return {}
        if not isinstance(kept, dict):
            return {}
        return {key: words for key, words in kept.items() if isinstance(words, int) and 0 <= words <= 100_000}
