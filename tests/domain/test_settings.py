"""Settings of a newsroom: declared once, checked when set."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.names import RULES, STORY, SWITCH
from redaksi.domain.errors import UsageError
from redaksi.domain.settings import SETTINGS, checked

GOOD = {
    "site.name": ["", "Kotabaru Pos", "x" * 1000, "Kabar\u00a0Embun"],
    "site.url": ["", "https://warta.example", "http://warta.example/berita?x=1"],
    "site.timezone": ["Asia/Jakarta", "Asia/Jayapura", "UTC"],
    "site.labels": ["id", "en"],
    "site.date_pattern": ["EEEE, dd MMMM yyyy HH:mm", "d/M/yyyy", "EEEE, d MMMM yyyy 'pukul' HH.mm zzz"],
    "site.theme": ["news", "reference", "own"],
    "site.theme_folder": ["", "/srv/redaksi/rupa", "C:\\Redaksi\\rupa"],
    "newsroom.four_eyes": ["true", "false"],
    "spelling.capitals": ["true", "false"],
    "site.photos": ["inside", "beside"],
    "site.photo_widths": ["480 960 1600", "800"],
    "site.photo_quality": ["40", "82", "95"],
    "site.photo_data": ["none", "rights", "all"],
    "ui.language": ["id", "en"],
    "style.money": ["tight", "spaced", "any"],
    "style.percent": ["any", "word", "sign"],
    "style.quotes": ["any", "curly", "straight"],
    "style.clock": ["dot", "colon", "any"],
    "style.headline_characters": ["20", "80", "200"],
    "style.headline_words": ["4", "40"],
    "style.lead_words": ["10", "200"],
    "style.sentence_words": ["10", "200"],
    **{SWITCH + rule: ["true", "false"] for rule in (*RULES, *STORY)},
    "checks.help_note": ["", "Hubungi puskesmas terdekat."],
    "site.corrections_url": ["", "https://warta.example/ralat"],
    "site.paid_label": ["", "Kerja sama"],
    "site.unverified_note": ["", "Redaksi masih memeriksa kabar ini."],
    "checks.acronyms": ["", "KPK, DPR"],
    "checks.doubles": ["kuda, kupu"],
    "checks.public_numbers": ["0812-1111-2222"],
}
BAD = {
    "site.name": ["x" * 1001, "dua\nbaris", "a\0b", "a\u2028b", "a\ud800b", "a\x1bb"],
    "site.url": [
        "warta.example",
        "ftp://warta.example",
        "https://",
        "https://a b",
        "javascript:x",
        "https://a\x07",
        "https://a/" + "x" * 1000,
    ],
    "site.timezone": ["", "WIB", "Asia/Nirgendwo", "../etc"],
    "site.labels": ["", "ID", "ms"],
    "site.date_pattern": ["", "HH:mm", "QQQQ", "d MMMM yyyy 'pukul", "d\nM", "d\u2028M", "d" + " " * 100],
    "site.theme": ["", "News"],
    "site.theme_folder": ["dua\nbaris", "a\0b"],
    "newsroom.four_eyes": ["", "True", "1"],
    "spelling.capitals": ["", "True"],
    "site.photos": ["", "Inside"],
    "site.photo_widths": ["", "480,960", "-1", "1 2 3 4 5 6"],
    "site.photo_quality": ["", "39", "96", "nan", "inf", "banyak"],
    "site.photo_data": ["", "exif"],
    "ui.language": ["", "english"],
    "style.money": ["", "Rp"],
    "style.percent": ["%"],
    "style.quotes": ["", "“"],
    "style.clock": ["."],
    "style.headline_characters": ["", "19", "201", "x"],
    "style.headline_words": ["3", "-4"],
    "style.lead_words": ["9", "1e9"],
    "style.sentence_words": ["", "many"],
    **{SWITCH + rule: ["", "on", "False"] for rule in (*RULES, *STORY)},
    "checks.help_note": ["dua\nbaris"],
    "site.corrections_url": ["ralat", "javascript:alert(1)"],
    "site.paid_label": ["dua\nbaris"],
    "site.unverified_note": ["a\0b"],
    "checks.acronyms": ["x" * 1001],
    "checks.doubles": ["a\0b"],
    "checks.public_numbers": ["a\nb"],
}


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(key, value) for key, values in table.items() for value in values]


def test_every_setting_has_a_default_that_it_accepts() -> None:
    assert {checked(key, setting.default) for key, setting in SETTINGS.items()} == {
        setting.default for setting in SETTINGS.values()
    }
    assert SETTINGS.keys() == GOOD.keys() == BAD.keys()


@pytest.mark.parametrize(("key", "value"), cases(GOOD))
def test_a_good_value_is_taken_as_it_is(key: str, value: str) -> None:
    assert checked(key, value) == value


@pytest.mark.parametrize(("key", "value"), cases(BAD))
def test_a_bad_value_is_refused_with_what_is_expected(key: str, value: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked(key, value)
    assert refused.value.code == "bad-setting"
    assert refused.value.params == {"key": key, "value": value[:60], "expected": SETTINGS[key].expected}


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        checked("site.colour", "red")
    assert refused.value.code == "unknown-setting"
    assert refused.value.exit_status == 2
