"""What taking in needs from the store: which files have been taken in, and what a story that comes is like."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    def of(self, path: str) -> TakenFile | None:
        """What is known of the file at that path; None where its only piece has gone, or lies in the trash."""

    def note(self, file: TakenFile) -> None:
        """Write it down, in place of what was known of that path."""


class Likenesses(Protocol):
    """Marks of stories. They lie beside the stories and may be behind them: see `unmarked`."""

    def unmarked(self, limit: int) -> Sequence[tuple[str, str]]:
        """Stories, with their content hash, that have changed since they were marked, or have no sketch.

        Newest change first, at most `limit`.
        """

    def mark(self, marks: Sequence[Mark]) -> None:
        """Keep marks, each in place of the one that its story had."""

    def mark_new(self, marks: Sequence[Mark]) -> None:
        """The same for stories that have none yet, without sketches."""

    def texts(self, keys: Collection[str]) -> set[str]:
        """Those of the text keys that a story has, one in the trash included."""

    def lives_at(self, article_id: str, address: str) -> None:
        """Remember that the story was read from a page of that address."""

    def at(self, address: str) -> str | None:
        """The story that was read from that address last. What is in the trash is no story here and below."""

    def with_text(self, key: str) -> str | None:
        """The story of that text key that was marked first."""

    def with_title(self, key: str) -> Sequence[str]:
        """The stories of that title key, a few at most."""

    def near(self, sketch: Sequence[int], limit: int) -> Sequence[str]:
        """Stories that share a number of the sketch, those with most in common first."""
