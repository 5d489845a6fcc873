"""The words that sites print around a story, from `vocabulary.toml`: all in lower case and without punctuation."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

_LISTS: dict[str, Any] = tomllib.loads(files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8"))


def _words(name: str, table: Mapping[str, str] = _LISTS) -> frozenset[str]:
    return frozenset(word.strip() for word in table[name].replace("\n", " ").split(","))


def either(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first, with any number of spaces where a word has one."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


CATEGORIES = _words("categories")
ROOTS = _words("roots")
RELATED_LABELS = _words("related_labels")
POPULAR_LABELS = _words("popular_labels")
NEXT_LABELS = _words("next_labels")
UPDATES_LABELS = _words("updates_labels")
NO_UPDATES = _words("no_updates")
COMMENTS_LABELS = _words("comments_labels")
NO_COMMENTS = _words("no_comments")
TAGS_LABELS = _words("tags_labels")
SEE_ALSO = _words("see_also")
SEE_ALSO_UNMARKED = _words("see_also_unmarked")
ICON_WORDS = _words("icon_words")
FURNITURE = _words("furniture")
NETWORKS = _words("networks")
FOLLOWED = _words("followed")
AGENCIES = _words("agencies")
PLACES = _words("places")
#: Label of a date → `published` or `updated`.
DATE_LABELS = {
    **dict.fromkeys(_words("published_labels"), "published"),
    **dict.fromkeys(_words("updated_labels"), "updated"),
}
#: Icon → the counter it stands for.
ICONS: dict[str, str] = {icon: counter for counter in _LISTS["icons"] for icon in _words(counter, _LISTS["icons"])}
#: Counter → the words for what it counts; role → its names; field → its labels.
UNITS: dict[str, frozenset[str]] = {counter: _words(counter, _LISTS["units"]) for counter in _LISTS["units"]}
ROLES: dict[str, frozenset[str]] = {role: _words(role, _LISTS["roles"]) for role in _LISTS["roles"]}
FIELDS: dict[str, frozenset[str]] = {field: _words(field, _LISTS["fields"]) for field in _LISTS["fields"]}
