"""Hand the newsroom's settings on as a file, and take those of another newsroom once it is clear what changes."""

from __future__ import annotations

from pathlib import Path

from redaksi.domain.settings_file import FileOfSettings, Judged, judged, travelling
from redaksi.domain.spelling.word import LANGUAGES
from redaksi.usecases import boilerplate
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.newsroom_settings import all_settings, set_settings
from redaksi.usecases.spelling import add_newsroom_words, newsroom_words


def give_out(room: Newsroom, path: Path) -> Path:
    """Write settings, words, templates and snippets to `path`. StoreError where it cannot be written."""
    words = {language: sorted(words) for language, words in _words(room).items() if words}
    present = FileOfSettings(travelling(all_settings(room)), words, boilerplate.all_boilerplate(room))
    room.write_file(path, room.settings_file.write(present))
    return path


def look_into(room: Newsroom, path: Path) -> Judged:
    """What taking the file would change; nothing is changed yet.

    UnreadableError where it is no file of settings, UsageError for a template or snippet that cannot be kept.
    """
    found = room.settings_file.read(path)
    boilerplate.check(found.boilerplate)
    return judged(found, all_settings(room), _words(room), boilerplate.all_boilerplate(room))


def take_in(room: Newsroom, found: Judged, by: str | None = None) -> Changes:
    """Take what `look_into` has found, each part all or nothing: templates and snippets, settings, words.

    UsageError for a template or snippet that cannot be kept: nothing has been taken then.
    """
    changes = Changes()
    if found.boilerplate.templates or found.boilerplate.snippets:
        changes |= boilerplate.keep_all(room, found.boilerplate, by).changes
    changes |= set_settings(room, {change.key: change.after for change in found.altered}, by)
    for language, words in found.words.items():
        changes |= add_newsroom_words(room, language, words, by)
    return changes


def _words(room: Newsroom) -> dict[str, frozenset[str]]:
    return {language: frozenset(newsroom_words(room, language)) for language in LANGUAGES}
