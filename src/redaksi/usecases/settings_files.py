"""Hand the newsroom's settings on as a file, and take those of another newsroom once it is clear what changes."""

from __future__ import annotations

from pathlib import Path

from redaksi.domain.settings_file import FileOfSettings, Judged, judged, travelling
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.newsroom_settings import all_settings, set_settings
from redaksi.usecases.spelling import LANGUAGES, add_newsroom_words, newsroom_words


def give_out(room: Newsroom, path: Path) -> Path:
    """Write the settings to `path`. StoreError where it cannot be written."""
    words = {language: sorted(words) for language, words in _words(room).items() if words}
    room.write_file(path, room.settings_file.write(FileOfSettings(travelling(all_settings(room)), words)))
    return path


def look_into(room: Newsroom, path: Path) -> Judged:
    """What taking the file would change; nothing is changed yet. UnreadableError where it is no file of settings."""
    return judged(room.settings_file.read(path), all_settings(room), _words(room))


def take_in(room: Newsroom, found: Judged, by: str | None = None) -> Changes:
    """Take what `look_into` has found: the settings all or nothing, then the words."""
    changes = set_settings(room, {change.key: change.after for change in found.altered}, by)
    for language, words in found.words.items():
        changes |= add_newsroom_words(room, language, words, by)
    return changes


def _words(room: Newsroom) -> dict[str, frozenset[str]]:
    return {language: frozenset(newsroom_words(room, language)) for language in LANGUAGES}
