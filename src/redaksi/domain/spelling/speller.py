"""Judges words by a dictionary, by what the newsroom and the person have added, and by the language's own rules."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from redaksi.domain.spelling.indonesian import is_formed, is_noun_as_verb
from redaksi.domain.spelling.suggesting import ranked, twins
from redaksi.domain.spelling.tokens import tokens

#: Longer ones are no words; a dictionary would only lose time over them.
_LONGEST = 60
#: Judgements that are remembered; a long story has some 12,000 different words.
_REMEMBERED = 30_000
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00ad": None})


class Dictionary(Protocol):
    """A dictionary of one language."""

    def knows(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]:
        """Words like `word`, best first; slow (tens of milliseconds)."""


@dataclass(frozen=True)
class Words:
    """Lists of words beside a dictionary's."""

    #: Right although the dictionary does not hold them: the news's own, the newsroom's, the person's.
    added: frozenset[str] = frozenset()
    #: Marked although the dictionary holds them: today they are slips of other words.
    rare: frozenset[str] = frozenset()
    #: Words of the news and how usual they are (0 the most), for the order of suggestions; read when first needed.
    usual: Callable[[], Mapping[str, int]] = dict


class Speller:
    """The words of a text that are in no dictionary, in one language (`id` or `en`).

    `capitals`: words that begin with a capital are judged, too; mostly they are names. Words with a capital inside, and
    words all in capitals, never are.
    """

    def __init__(self, language: str, dictionary: Dictionary, words: Words, capitals: bool = False) -> None:
        self.language = language
        self._dictionary = dictionary
        self._words = words
        self._capitals = capitals
        self._judged: dict[str, bool] = {}

    def wrong(self, text: str) -> Iterator[tuple[int, int] | None]:
        """Start and end, in characters, of each misspelt word; None in between after a few hundred words."""
        count = 0
        judged = self._judged
        for start, end in tokens(text, skip_italics=self.language == "id"):
            word = text[start:end]
            right = judged.get(word)
            if right is None:
                right = judged[word] = self.is_right(word)
                count += 20
            if not right:
                yield start, end
            count += 1
            if count > 400:
                count = 0
                yield None
        if len(judged) > _REMEMBERED:
            judged.clear()

    def is_right(self, written: str) -> bool:
        """Whether `written` needs no mark."""
        word = unicodedata.normalize("NFC", written).translate(_PLAIN)
        if len(word) < 2 or len(word) > _LONGEST or not self._is_judged(word):
            return True
        return self._is_joined(word) if "-" in word else self._knows(word) or self._is_formed(word.lower())

    def suggestions(self, written: str) -> list[str]:
        """What to write instead, best first, a handful at most; takes some tens of milliseconds."""
        word = unicodedata.normalize("NFC", written).translate(_PLAIN)
        offered = [each for each in self._dictionary.suggest(word) if each not in self._words.rare]
        if self.language == "id":
            offered = twins(word) + offered
        return ranked(word, offered, self._words.usual())

    def _is_judged(self, word: str) -> bool:
        if word.islower():
            return True
        return self._capitals and word[0].isupper() and word[1:].islower()

    def _knows(self, word: str) -> bool:
        lower = word.lower()
        if lower in self._words.added or word in self._words.added:
            return True
        if lower in self._words.rare or not self._dictionary.knows(word):
            return False
        return self.language != "id" or not is_noun_as_verb(lower, self._dictionary.knows)

    def _is_joined(self, word: str) -> bool:
        """A dictionary also answers for words put together of any two of its own, so the parts are judged first."""
        parts = [part for part in word.split("-") if part]
        if word in self._words.added or not all(map(self._knows, parts)):
            return self._knows(word) or self._is_formed(word.lower())
        return self.language != "id" or is_formed(word.lower(), self._knows)

    def _is_formed(self, word: str) -> bool:
        return self.language == "id" and is_formed(word, self._knows)
