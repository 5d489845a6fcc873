from __future__ import annotations

import dataclasses
from itertools import pairwise

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_article, check_body
from redaksi.domain.checks.house import house_of
from redaksi.domain.checks.names import RULES, STORY, SWITCH
from redaksi.domain.checks.registry import LINE_RULES, PIECE_RULES
from redaksi.domain.settings import SETTINGS
from redaksi.words import catalogue
from tests.domain.checks.looking import TODAY, house

BAD = """Dimana walikota di tangkap,lalu pulang.

Rapat rapat itu, apapun dan dan jadinya, Selasa (23/11/2026) pukul 25.10, tanggal (13/10/3025) dan 31 April 2026.

Ia bilang “ya, lalu "tidak", harganya Rp. 5.000 atau Rp 6.000, naik 2.5 persen atau 3%, Senin pukul 14:30.

Baca juga: yang lain
"""
DEFAULTS = {key: setting.default for key, setting in SETTINGS.items()}


def test_every_rule_has_a_name_that_can_be_switched() -> None:
    told = {name for rule in (*LINE_RULES, *PIECE_RULES) for name in rule.names}
    assert told | {"headline-missing", "headline-length"} == set(RULES)
    assert {key for key in SETTINGS if key.startswith(SWITCH)} == {SWITCH + rule for rule in (*RULES, *STORY)}


def test_a_rule_that_is_off_is_silent() -> None:
    for rule in {finding.rule for finding in check_article(Article(body=BAD), house())}:
        found = check_article(Article(body=BAD), house(off=frozenset({rule})))
        assert found
        assert rule not in {finding.rule for finding in found}


def test_the_settings_make_the_house() -> None:
    chosen = DEFAULTS | {"style.money": "spaced", "style.rule.weekday": "false", "style.lead_words": "40"}
    made = house_of(chosen, "id", TODAY, house().words, house().acronyms)
    assert made == dataclasses.replace(house(), money="spaced", off=frozenset({"weekday"}), lead=40)
    assert house_of(DEFAULTS, "id", TODAY, house().words, house().acronyms) == house()
    lists = DEFAULTS | {"checks.acronyms": "KPK, BUMNKU ,", "checks.doubles": "Kuda", "checks.public_numbers": "110"}
    made = house_of(lists, "id", TODAY, house().words, frozenset())
    assert (made.acronyms, made.doubles, made.public_numbers) == ({"KPK", "BUMNKU"}, {"kuda"}, {"110"})


def test_findings_stand_in_the_order_of_the_text_and_never_on_the_same_words() -> None:
    found = check_body(BAD, house())
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)
    assert len(found) > 12
    for one, other in pairwise(found):
        assert one.end <= other.start


def test_other_fields_are_looked_at_and_named() -> None:
    article = Article(headline="Walikota datang", summary="Ia datang,lalu pulang.", body="Selesai.")
    found = [(finding.field, finding.text) for finding in check_article(article, house())]
    assert found == [("headline", "Walikota"), ("summary", ",")]


def test_english_gets_only_what_every_language_shares() -> None:
    found = check_article(Article(headline="Mayor", body=BAD, language="en"), house(language="en"))
    assert {finding.rule for finding in found} <= {
        *("leftover", "weekday", "impossible-date", "odd-year", "doubled-word", "spacing", "quote-balance"),
        *("quote-style", "paragraph-end", "lead-length", "sentence-length"),
    }


def test_every_message_has_its_words_and_they_fit_the_parameters() -> None:
    for finding in check_article(Article(body=BAD), house()):
        for sentence in catalogue()[finding.code].values():
            assert sentence.format(**finding.params)
