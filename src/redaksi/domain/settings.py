"""Every setting of a newsroom, declared once: key, group, kind of value, default. They live in the store."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from redaksi.domain.checks.names import PEOPLE, RULES, STORY, SWITCH
from redaksi.domain.dates.printing import valid_pattern
from redaksi.domain.declaring import Declaration, Kind, as_number, number_text
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import known_zone
from redaksi.domain.page_pictures import are_widths
from redaksi.domain.people import Right

_PATTERN_LIMIT = 100
#: Offered for the end of a story of a suicide; no number in it, since those change and differ from place to place.
HELP_NOTE = (
    "Jika Anda atau orang terdekat memikirkan bunuh diri, jangan hadapi sendirian: bicaralah dengan orang yang Anda "
    "percaya, atau hubungi psikolog, psikiater, puskesmas, atau rumah sakit terdekat."
)


#: The choice of `site.theme` that means the folder of `site.theme_folder`.
OWN_THEME = "own"

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
class Setting(Declaration):
    """A declaration with what it accepts; `expected` says that in a few letters."""

    accepts: Callable[[str], bool] = _text
    expected: str = "text"
    #: Whether it goes into a file of settings: what belongs to one person does not.
    travels: bool = True


def _line(key: str, group: str, default: str, accepts: Callable[[str], bool], expected: str) -> Setting:
    return Setting(key, group, Kind.LINE, default, accepts=accepts, expected=expected)


def _choice(key: str, group: str, *choices: str, travels: bool = True) -> Setting:
    """One of `choices`; the first is the default."""
    return Setting(
        key,
        group,
        Kind.CHOICE,
        choices[0],
        choices,
        accepts=_one_of(*choices),
        expected=" | ".join(choices),
        travels=travels,
    )


def _flag(key: str, group: str, default: bool) -> Setting:
    text = "true" if default else "false"
    return Setting(key, group, Kind.FLAG, text, accepts=_one_of("true", "false"), expected="true | false")


def _number(key: str, group: str, default: float, least: float, most: float, unit: str = "") -> Setting:
    """A number from `least` to `most`, both included."""

    def accepts(value: str) -> bool:
        number = as_number(value)
        return number is not None and least <= number <= most

    expected = f"{number_text(least)} … {number_text(most)}"
    return Setting(
        key,
        group,
        Kind.NUMBER,
        number_text(default),
        least=least,
        most=most,
        unit=unit,
        accepts=accepts,
        expected=expected,
    )


#: In the order of the dialog. Each needs `setting KEY`, `about KEY`, and for each choice `choice KEY VALUE` in
#: resources/words/settings.toml. The date pattern of the site uses CLDR letters: EEEE weekday, dd day, MMMM month,
#: yyyy year, HH:mm clock, zzz WIB.
SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        _line("site.name", "site", "", _text, "text"),
        _line("site.url", "site", "", _address, "https://…"),
        _line("site.corrections_url", "site", "", _address, "https://…"),
        Setting("site.timezone", "site", Kind.ZONE, "Asia/Jakarta", accepts=known_zone, expected="IANA zone"),
        _choice("site.labels", "site", "id", "en"),
        Setting(
            "site.date_pattern",
            "site",
            Kind.PATTERN,
            "EEEE, dd MMMM yyyy HH:mm",
            accepts=_pattern,
            expected="EEEE, dd MMMM yyyy HH:mm zzz",
        ),
        _choice("site.theme", "site", "news", "reference", OWN_THEME),
        Setting("site.theme_folder", "site", Kind.FOLDER, "", expected="/…", travels=False),
        _line("site.paid_label", "site", "", _text, "Iklan"),
        _line("site.unverified_note", "site", "", _text, "text"),
        _choice("site.photos", "photos", "inside", "beside"),
        _line("site.photo_widths", "photos", "480 960 1600", are_widths, "480 960 1600"),
        _number("site.photo_quality", "photos", 82, 40, 95),
        _choice("site.photo_data", "photos", "none", "rights", "all"),
        _flag("newsroom.four_eyes", "newsroom", True),
        _choice("style.money", "style", "any", "tight", "spaced"),
        _choice("style.percent", "style", "any", "word", "sign"),
        _choice("style.quotes", "style", "any", "curly", "straight"),
        _choice("style.clock", "style", "dot", "colon", "any"),
        # Longer headlines are cut by search results and phones, longer leads (teras) leave readers out of breath.
        _number("style.headline_characters", "style", 80, 20, 200),
        _number("style.headline_words", "style", 12, 4, 40),
        _number("style.lead_words", "style", 50, 10, 200),
        _number("style.sentence_words", "style", 50, 10, 200),
        *(_flag(SWITCH + rule, "checks" if rule in PEOPLE else "style", True) for rule in RULES),
        *(_flag(SWITCH + rule, "checks", True) for rule in STORY),
        _line("checks.help_note", "checks", HELP_NOTE, _text, "text"),
        _line("checks.acronyms", "checks", "", _text, "KPK, DPR"),
        _line("checks.doubles", "checks", "", _text, "kupu, kuda"),
        _line("checks.public_numbers", "checks", "", _text, "0812-3456-7890, 110"),
        _flag("spelling.capitals", "spelling", False),
        _choice("ui.language", "look", "id", "en", travels=False),
    )
}


def right_to_set(key: str) -> Right:
    """What somebody must be allowed to do who sets that: everybody the window's language, few what binds everybody."""
    if SETTINGS[key].group == "look":
        return Right.WRITE
    return Right.RULES if SETTINGS[key].group == "newsroom" else Right.SETTINGS


def checked(key: str, value: str) -> str:
    """`value` if `key` accepts it; UsageError `unknown-setting` or `bad-setting`."""
    if key not in SETTINGS:
        raise UsageError("unknown-setting", key=key)
    if not SETTINGS[key].accepts(value):
        raise UsageError("bad-setting", key=key, value=value[:60], expected=SETTINGS[key].expected)
    return value
