"""What the use cases of remarks need from the store: the remarks on a story, and who has seen which version of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from redaksi.domain.remarks import Remark


class Remarks(Protocol):
    """Every remark that was ever made on a story that is still there; none is taken out."""

    def of(self, article_id: str) -> Sequence[Remark]:
        """All of them with the answers, in the order in which they were made."""

    def everything(self) -> Iterator[Remark]:
        """Those on all stories; for looking through the whole store."""

    def get(self, remark_id: str) -> Remark:
        """UsageError `no-remark`."""

    def add(self, remark: Remark) -> Remark:
        """Keep a new one; what is kept has the next position. UsageError `too-many-remarks`."""

    def change(self, remark: Remark) -> None:
        """Keep what became of one, and where its passage stands."""


class Seen(Protocol):
    """The newest version of a story that somebody has had before their eyes."""

    def of(self, article_id: str, person: str) -> int | None:
        """A revision; None where they have never seen it."""

    def mark(self, article_id: str, person: str, revision: int) -> None:
        """Nothing happens where they have seen that one or a newer one."""
