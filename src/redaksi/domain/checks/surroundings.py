"""What a story stands in: facts of store, clock and person, gathered by the use case so that rules stay pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from redaksi.domain.people import User
from redaksi.domain.workflow import four_eyes_hold


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a fact is not known, its field is empty and the rules that need it are silent.

    `is_story`: whether the data of a story are expected; a bare text that lies in a file has none yet.
    `now` is aware, `zone` the site's IANA zone. `known`, `withdrawn` and `unverified` are ids of stories of the store
    that this one names in links or related news; `known` is None where nobody looked. `approver` is who would approve,
    `hands` are the names of its byline and of everybody who saved a version; `four_eyes` is the newsroom's setting.
    """

    is_story: bool = True
    now: dt.datetime | None = None
    zone: str = "Asia/Jakarta"
    known: frozenset[str] | None = None
    withdrawn: frozenset[str] = frozenset()
    unverified: frozenset[str] = frozenset()
    approver: User | None = None
    hands: frozenset[str] = frozenset()
    four_eyes: bool = True

    @property
    def alone(self) -> bool:
        """Whether who would approve is the only person who had a part in the piece."""
        return self.approver is not None and not four_eyes_hold(self.approver.name, self.hands, ())
