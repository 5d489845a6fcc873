"""The desk's queue, as the use cases see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from redaksi.domain.queue import Now, View
from redaksi.domain.standing import Standing
from redaksi.usecases.records import Filter, Row


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a person has not been told yet, worded by its code; `at` is a UTC stamp."""

    id: int
    at: str
    code: str
    article_id: str | None
    detail: dict[str, Any]


class Queue(Protocol):
    def stand(self, article_id: str, standing: Standing) -> None:
        """Keep how a piece stands at the desk."""

    def went_out(self, article_id: str, content_hash: str, at: str) -> None:
        """Readers have got this content, at a UTC stamp."""

    def rows(self, wanted: Filter, now: Now) -> Sequence[Row]:
        """Pieces of `wanted.view`, in the order in which the desk needs them; `place_in_view` says where to go on."""

    def count(self, wanted: Filter, now: Now) -> int: ...

    def counts(self, person: str | None, now: Now) -> dict[View, int]: ...

    def between(self, start: dt.datetime, end: dt.datetime, zone: str) -> Sequence[Row]:
        """Pieces that are due, or that went out, from `start` to before `end` (aware); the calendar sorts them."""

    def outdate(self, article_ids: Iterable[str]) -> None:
        """Pages of these pieces are out, and are no longer what an export would write now: another story changed."""


class Notices(Protocol):
    """What people are told when they next look at the desk."""

    def leave(self, person: str, at: str, code: str, article_id: str | None, **detail: Any) -> None: ...

    def waiting(self, person: str) -> Sequence[Notice]:
        """Oldest first."""

    def told(self, ids: Iterable[int]) -> None:
        """They have been read."""
