"""What taking in needs from the store: which files have been taken in, and what a story that comes is like."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that was taken in: where it lay, its size in bytes and its SHA-256, and when that was (a UTC stamp).

    `article_id` is its piece where it held just one: the file is forgotten with it.
    """

    path: str
    size: int
    sha256: str
    at: str
    pieces: int
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a story is recognised by (domain/likeness.py); `sketch` is None where nobody has made one yet."""

    article_id: str
    content_hash: str
    text_key: str | None
    title_key: str | None
    sketch: Sequence[int] | None = None


class TakenFiles(Protocol):
    def of(self, path: str) -> TakenFile | None: ...

    def note(self, file: TakenFile) -> None:
        """Write it down, in place of what was known of that path."""


class Likenesses(Protocol):
    """Marks of stories. They lie beside the stories and may be behind them: see `unmarked`."""

    def unmarked(self, limit: int) -> Sequence[str]:
        """Stories (newest change first, at most `limit`) that have changed since they were marked or have no sketch."""

    def mark(self, marks: Sequence[Mark]) -> None:
        """Keep marks, each in place of the one that its story had."""

    def lives_at(self, article_id: str, address: str) -> None:
        """Remember that the story was read from a page of that address."""

    def at(self, addresses: Collection[str]) -> Mapping[str, str]:
        """Which story was read from which of the addresses; of several the one that was read last."""

    def with_text(self, keys: Collection[str]) -> Mapping[str, str]:
        """A story for each of the text keys that one has; of several the one marked first."""

    def with_title(self, keys: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The stories that have each of the title keys, a few at most."""

    def near(self, sketch: Sequence[int], limit: int) -> Sequence[str]:
        """Stories that share a number of the sketch, those with most in common first."""
