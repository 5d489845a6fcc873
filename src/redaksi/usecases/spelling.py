"""A speller for a language, and the words that the newsroom and the person at this computer add to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from redaksi.domain.errors import StoreError, UsageError
from redaksi.domain.people import Right
from redaksi.domain.spelling.word import LONGEST, is_word
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.rights import require

if TYPE_CHECKING:
    from redaksi.domain.spelling.speller import Speller

#: The folder in the store that a newsroom can put dictionaries into.
FOLDER = "dictionaries"


def speller(room: Newsroom, language: str, folder: Path | None = None) -> Speller | None:
    """What judges words of `id` or `en`; None where no dictionary of that language is found.

    Dictionaries are looked for in `folder`, in the store's folder `dictionaries`, then where this system keeps them.
    """
    from redaksi.domain.spelling.speller import Speller

    own = [room.store.folder / FOLDER] if folder is None else [folder, room.store.folder / FOLDER]
    dictionary = room.dictionaries.load(language, own)
    if dictionary is None:
        return None
    with room.store.read() as unit:
        newsroom, capitals = unit.wordbook.words(language), unit.settings.get("spelling.capitals") == "true"
    words = room.dictionaries.shipped(language)
    added = words.added | newsroom | personal_words(room, language)
    return Speller(language, dictionary, dataclasses.replace(words, added=added), capitals)


def newsroom_words(room: Newsroom, language: str) -> Sequence[str]:
    """The words that the newsroom has added, in order."""
    with room.store.read() as unit:
        return sorted(unit.wordbook.words(language))


def add_newsroom_word(room: Newsroom, language: str, word: str, by: str | None) -> Changes:
    """From now on `word` is right for everybody; UsageError `not-a-word`."""
    return add_newsroom_words(room, language, [word], by)


def add_newsroom_words(room: Newsroom, language: str, words: Sequence[str], by: str | None) -> Changes:
    """The same for many words, all of them or none."""
    words = [checked_word(word) for word in words]
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        for word in words:
            unit.wordbook.add(language, word)
        record(room, unit, "word-add", by, None, language=language, words=words)
    return Changes(words=True)


def drop_newsroom_word(room: Newsroom, language: str, word: str, by: str | None) -> Changes:
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        unit.wordbook.drop(language, word)
        record(room, unit, "word-drop", by, None, language=language, word=word)
    return Changes(words=True)


def personal_words(room: Newsroom, language: str) -> frozenset[str]:
    """The words that the user of this computer has added."""
    file = room.dictionaries.personal_file(language)
    return room.dictionaries.read(file) if file else frozenset()


def add_personal_word(room: Newsroom, language: str, word: str) -> Changes:
    """From now on `word` is right for who works on this computer.

    UsageError `not-a-word`; StoreError `folder-full`, `target-unwritable`, `no-home`.
    """
    return _keep_personal(room, language, personal_words(room, language) | {checked_word(word)})


def drop_personal_word(room: Newsroom, language: str, word: str) -> Changes:
    """StoreError as above."""
    return _keep_personal(room, language, personal_words(room, language) - {word})


def _keep_personal(room: Newsroom, language: str, words: frozenset[str]) -> Changes:
    file = room.dictionaries.personal_file(language)
    if file is None:
        raise StoreError("no-home")
    room.write_file(file, "".join(f"{word}\n" for word in sorted(words)).encode())
    return Changes(words=True)


def checked_word(word: str) -> str:
    """`word` without blanks round it, if it is one word; UsageError `not-a-word`."""
    word = word.strip()
    if not is_word(word):
        raise UsageError("not-a-word", word=word[:LONGEST])
    return word
