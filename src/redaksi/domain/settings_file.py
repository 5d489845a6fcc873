"""What a newsroom hands to another one: its settings as one file, read and judged before anything is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from redaksi.domain.boilerplate import Boilerplate
from redaksi.domain.settings import SETTINGS
from redaksi.domain.snippet_keys import LostKeys, part
from redaksi.domain.spelling.word import LONGEST, is_word


@dataclass(frozen=True, slots=True)
class FileOfSettings:
    """Keys and values as they stand in the file, known or not."""

    settings: Mapping[str, str]
    #: The newsroom's own words, by the language of their dictionary.
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: Templates and snippets.
    boilerplate: Boilerplate = field(default_factory=Boilerplate)


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One setting that would become another."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What taking a file would do: `altered` in the order of the declarations; the rest of it stays out.

    `unknown` are keys that this Redaksi does not have, `unfit` those whose value it does not accept.
    """

    altered: tuple[SettingChange, ...]
    unknown: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    #: Words that would join the newsroom's, by language; none is ever taken out.
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: Templates and snippets that would join, or take the place of another one of the same name.
    boilerplate: Boilerplate = field(default_factory=Boilerplate)
    #: Keys that snippets come without, because others have them.
    lost: tuple[LostKeys, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether taking it would change nothing."""
        return not (self.altered or self.words or self.boilerplate_names)

    @property
    def boilerplate_names(self) -> dict[str, list[str]]:
        """Names of `templates` and abbreviations of `snippets` that would join; a kind without any is left out."""
        names = {
            "templates": [template.name for template in self.boilerplate.templates],
            "snippets": [snippet.abbreviation for snippet in self.boilerplate.snippets],
        }
        return {kind: of_kind for kind, of_kind in names.items() if of_kind}


def travelling(settings: Mapping[str, str]) -> dict[str, str]:
    """What of the settings in force goes into a file."""
    return {key: settings[key] for key, declared in SETTINGS.items() if declared.travels}


def judged(
    found: FileOfSettings,
    present: Mapping[str, str],
    words: Mapping[str, frozenset[str]],
    boilerplate: Boilerplate,
) -> Judged:
    """Compare a file with the settings in force, the newsroom's `words` by language, its templates and snippets."""
    known = {key for key, declared in SETTINGS.items() if declared.travels}
    fit = {key: value for key, value in found.settings.items() if key in known and SETTINGS[key].accepts(value)}
    changes = [
        SettingChange(key, present[key], fit[key]) for key in SETTINGS if key in fit and fit[key] != present[key]
    ]
    unknown = tuple(key for key in found.settings if key not in SETTINGS)
    unfit = tuple(key for key in found.settings if key in known and key not in fit)
    templates = tuple(each for each in found.boilerplate.templates if each not in boilerplate.templates)
    fresh = (each for each in found.boilerplate.snippets if each not in boilerplate.snippets)
    snippets, lost = part(fresh, boilerplate.snippets)
    joining = Boilerplate(templates, snippets)
    return Judged(tuple(changes), unknown, unfit + _no_words(found), _new_words(found, words), joining, lost)


def _new_words(found: FileOfSettings, present: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    fresh = {
        language: tuple(sorted({word for word in found.words.get(language, ()) if is_word(word)} - known))
        for language, known in present.items()
    }
    return {language: words for language, words in fresh.items() if words}


def _no_words(found: FileOfSettings) -> tuple[str, ...]:
    """Entries that are not one word, named as those of the file's `words`."""
    return tuple(f"words: {word[:LONGEST]}" for words in found.words.values() for word in words if not is_word(word))
