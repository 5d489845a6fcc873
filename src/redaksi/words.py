"""Sentences that the window and the command line share, worded once for each language.

They stand in `resources/words/*.toml`, one table per code with `id` and `en`; what only the window shows goes through
Qt's translation instead (docs/decisions/0003-words.md).
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from redaksi.domain.moments import LocalTime

LANGUAGES = ("id", "en")
#: Parameters whose values are words of the newsroom; any other may hold what somebody typed, and stays as it is.
_CODES = ("state", "step", "role", "things")


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every code with its sentence in each language. A code that stands in two files is a mistake (ValueError)."""
    words: dict[str, dict[str, str]] = {}
    for file in sorted((files("redaksi") / "assets" / "words").iterdir(), key=lambda entry: entry.name):
        for code, sentences in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if code in words:
                raise ValueError(f"{file.name}: {code} is worded twice")
            words[code] = sentences
    return words


def say(language: str, code: str, **params: object) -> str:
    """The sentence of `code` in `language` (Indonesian for an unknown one), its placeholders filled in.

    The parameters `state`, `step`, `role` and `things` are codes themselves and are worded, too; so are `reasons`,
    which are sentences: codes with their parameters, and `fields`, which names what of a file is not as it was approved
    (a name without a word is that of a file). What is said of `first` to `last` may stand a second time as
    `CODE-one`, for a single one.
    """
    words = catalogue()
    if "first" in params and params["first"] == params.get("last") and f"{code}-one" in words:
        code = f"{code}-one"
    sentence = words[code].get(language) or words[code]["id"]
    return sentence.format(**{name: _worded(language, name, value) for name, value in params.items()})


def _worded(language: str, name: str, value: object) -> object:
    if isinstance(value, LocalTime):
        from redaksi.domain.dates import print_long  # most sentences hold no moment

        return print_long(value, language)
    if name == "reasons" and isinstance(value, tuple):
        return " ".join(say(language, code, **params) for code, params in value)
    if name == "fields" and isinstance(value, tuple):
        return ", ".join(_differing(language, field) for field in value) or "–"
    entry = catalogue().get(f"word-{value}") if name in _CODES else None
    return entry.get(language, value) if entry else value


def _differing(language: str, field: str) -> str:
    code = f"differs-{field}"
    return say(language, code) if code in catalogue() else say(language, "differs-file", name=field)
