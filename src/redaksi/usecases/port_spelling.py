"""What the use cases of spelling need from the outside: dictionaries, lists of words, and the store's part of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # opening a newsroom waits for no speller
    from redaksi.domain.spelling.speller import Dictionary, Words


class Dictionaries(Protocol):
    """The dictionaries of this computer."""

    def load(self, language: str, own: Sequence[Path]) -> Dictionary | None:
        """The dictionary of `id` or `en` from the folders `own` or the system's; None where there is none."""

    def shipped(self, language: str) -> Words:
        """The lists of words that come with the program."""

    def personal_file(self, language: str) -> Path | None:
        """Where the words of this computer's user stand; None for an account without a home."""

    def read(self, file: Path) -> frozenset[str]:
        """The words of a file; none where there is no such file."""


class Wordbook(Protocol):
    """The newsroom's own words, kept in the store."""

    def words(self, language: str) -> frozenset[str]: ...

    def add(self, language: str, word: str) -> None:
        """Keep a word; nothing happens where it is kept already."""

    def drop(self, language: str, word: str) -> None: ...


class Ignored(Protocol):
    """Marks that somebody does not want to see again in one piece: the rule and the words it marked."""

    def of(self, article_id: str) -> frozenset[tuple[str, str]]: ...

    def add(self, article_id: str, rule: str, text: str) -> None:
        """UsageError `no-article`."""

    def drop(self, article_id: str, rule: str, text: str) -> None: ...
