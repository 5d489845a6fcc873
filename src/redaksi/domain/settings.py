"""Every setting of a newsroom, declared once: key, kind of value, default. They live in the store."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from redaksi.domain.dates.printing import valid_pattern
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import known_zone

_PATTERN_LIMIT = 100


_TEXT_LIMIT = 1_000
#: Categories of Unicode that have no place in a line: controls, half surrogates, ends of lines and paragraphs.
_UNPRINTABLE = ("Cc", "Cs", "Zl", "Zp")


def _text(value: str) -> bool:
    return len(value) <= _TEXT_LIMIT and not any(unicodedata.category(character) in _UNPRINTABLE for character in value)


def _address(value: str) -> bool:
    return value == "" or (_text(value) and re.fullmatch(r"https?://[^\s/]+(/\S*)?", value) is not None)


def _pattern(value: str) -> bool:
    return len(value) <= _PATTERN_LIMIT and _text(value) and valid_pattern(value)


def _one_of(*choices: str) -> Callable[[str], bool]:
    return lambda value: value in choices


@dataclass(frozen=True, slots=True)
class Setting:
    """A key, the text it has where nothing was set, and what it accepts."""

    key: str
    default: str
    accepts: Callable[[str], bool]
    expected: str


#: The date pattern of the site uses CLDR letters: EEEE weekday, dd day, MMMM month, yyyy year, HH:mm clock, zzz WIB.
SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("site.name", "", _text, "text"),
        Setting("site.url", "", _address, "https://…"),
        Setting("site.timezone", "Asia/Jakarta", known_zone, "IANA zone"),
        Setting("site.labels", "id", _one_of("id", "en"), "id | en"),
        Setting("site.date_pattern", "EEEE, dd MMMM yyyy HH:mm", _pattern, "EEEE, dd MMMM yyyy HH:mm zzz"),
        Setting("site.theme", "news", _one_of("news", "reference"), "news | reference"),
        Setting("newsroom.four_eyes", "true", _one_of("true", "false"), "true | false"),
        Setting("ui.language", "id", _one_of("id", "en"), "id | en"),
    )
}


def checked(key: str, value: str) -> str:
    """`value` if `key` accepts it; UsageError `unknown-setting` or `bad-setting`."""
    if key not in SETTINGS:
        raise UsageError("unknown-setting", key=key)
    if not SETTINGS[key].accepts(value):
        raise UsageError("bad-setting", key=key, value=value[:60], expected=SETTINGS[key].expected)
    return value
