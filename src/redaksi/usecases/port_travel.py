"""What travelling by file needs from the outside: the file itself, and copies that wait for somebody to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from redaksi.domain.article import Article

if TYPE_CHECKING:  # opening a newsroom waits for nothing that travels
    from redaksi.domain.travelling import Bundle


class HandOverFile(Protocol):
    """`.redaksi` files."""

    def read(self, path: Path) -> Bundle:
        """UnreadableError in one sentence for anything that is not one, whole and unchanged."""

    def write(self, bundle: Bundle) -> bytes:
        """The same bundle gives the same bytes. RefusedError `handoff-too-much`."""


class Choice(StrEnum):
    """What became of a copy. `SUPERSEDED`: a later one came from the same side before anybody chose."""

    WAITING = "waiting"
    MINE = "mine"
    THEIRS = "theirs"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class ReceivedCopy:
    """The other side's version of a piece that both sides have changed.

    `received` is a UTC stamp, `origin` says in words where it comes from, `base_hash` is the newest content that both
    have had, None where they have none in common.
    """

    id: str
    article: Article
    received: str
    by: str | None
    origin: str
    base_hash: str | None
    content_hash: str
    state: Choice = Choice.WAITING


class Copies(Protocol):
    """Every copy that was ever received beside an own version; none is taken out."""

    def of(self, article_id: str) -> Sequence[ReceivedCopy]:
        """Newest first. StoreError `damaged-version` where the bytes of one are not those that were kept."""

    def get(self, copy_id: str) -> ReceivedCopy:
        """UsageError `no-copy`."""

    def hashes(self, article_id: str) -> frozenset[str]:
        """The content hashes of all of them, without reading them."""

    def put(self, copy: ReceivedCopy) -> None: ...

    def decide(self, copy_id: str, state: Choice) -> None: ...

    def waiting(self) -> Sequence[tuple[str, str]]:
        """Ids of copies that nobody has decided about, oldest first, each with that of its article."""
