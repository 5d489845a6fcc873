"""A repair puts right what was found, and nothing else: looked at again, the finding is gone."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from redaksi.domain.article import Article, Flags, Kind, LinkRel, Related
from redaksi.domain.checks.repairs import Repair, repair_of, written
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.moments import LocalTime
from tests.domain.checks.looking import house
from tests.domain.checks.looking_at_stories import NOW, WHOLE, told

AROUND = Surroundings(now=NOW, withdrawn=frozenset({"gone"}), unverified=frozenset({"unsure"}))
NOTE = "(Berita ini masih memerlukan verifikasi.)"


def applied(repair: Repair, article: Article) -> Article:
    body = article.body
    for passage in sorted(repair.passages, key=lambda passage: -passage.start):
        body = body[: passage.start] + passage.fix + body[passage.end :]
    return dataclasses.replace(article, body=body, **repair.fields)


def mended(rule: str, **fields: Any) -> Article:
    """The story after the first finding of `rule` was put right; the finding is gone then."""
    article = dataclasses.replace(WHOLE, **fields)
    first, *rest = told(rule, AROUND, **fields)
    repair = repair_of(first, article, house(), AROUND)
    assert repair is not None
    after = applied(repair, article)
    values = {name: getattr(after, name) for name in ("body", *fields, *repair.fields)}
    assert len(told(rule, AROUND, **values)) == len(rest)
    return after


def test_a_time_is_now_in_the_zone_of_the_site() -> None:
    assert mended("date-missing", published=None).published == LocalTime("2026-11-23T10:00", "Asia/Jakarta")


def test_a_zone_is_that_of_the_site_and_the_clock_stays() -> None:
    after = mended("zone-missing", published=LocalTime("2026-11-23T09:00"))
    assert after.published == LocalTime("2026-11-23T09:00", "Asia/Jakarta")


@pytest.mark.parametrize(("body", "left"), [(f"Satu.\n\n{NOTE}", "Satu."), (f"Satu.\n\n{NOTE}\n\n", "Satu.\n\n")])
def test_a_typed_note_becomes_the_mark(body: str, left: str) -> None:
    after = mended("unverified-note", body=body)
    assert (after.flags.unverified, after.body) == (True, left)
    assert mended("unverified-note", body=body, flags=Flags(unverified=True)).body.strip() == "Satu."


def test_a_typed_label_becomes_the_mark() -> None:
    after = mended("paid-label", body="**Advertorial**\n\nPasar dibuka.")
    assert (after.flags.paid, after.body) == (True, "Pasar dibuka.")
    assert mended("paid-label", kind=Kind.ADVERTORIAL).flags.paid
    inside = dataclasses.replace(WHOLE, body="Advertorial, KOTAMOBAGU – Pasar dibuka.")
    (found,) = told("paid-label", body=inside.body)
    repair = repair_of(found, inside, house(), AROUND)
    assert repair == Repair({"flags": Flags(paid=True)})


def test_an_entry_of_the_related_news_goes() -> None:
    related = (Related("Satu"), Related("Hilang", id="gone"), Related("satu"))
    assert mended("related-withdrawn", related=related).related == (Related("Satu"), Related("satu"))
    assert mended("related-double", related=related).related == related[:2]
    (found,) = told("related-withdrawn", AROUND, related=related)
    other = dataclasses.replace(WHOLE, related=related[:1])
    assert repair_of(found, other, house(), AROUND) is None


def test_a_see_also_line_becomes_related_news() -> None:
    after = mended("leftover", body="Satu.\n\nBaca juga: [Gempa](https://warta.example/gempa)\n\nDua.", related=())
    assert (after.body, after.related) == ("Satu.\n\nDua.", (Related("Gempa", url="https://warta.example/gempa"),))


def test_an_unverified_story_is_linked_as_what_is_updated() -> None:
    after = mended("update-link", related=(Related("Kabar", id="unsure"),))
    assert [(link.rel, link.id) for link in after.links] == [(LinkRel.UPDATES, "unsure")]


def test_the_note_about_help_stands_at_the_end() -> None:
    after = mended("suicide-help", body="Ia diduga bunuh diri.\n\nPolisi menyelidiki.\n")
    assert after.body == f"Ia diduga bunuh diri.\n\nPolisi menyelidiki.\n\n{house().help_note}\n"


def test_words_are_written_where_they_stand_and_nowhere_else() -> None:
    (found,) = told("nonstandard-word", body="Jumlah resiko kecil.")
    article = dataclasses.replace(WHOLE, body="Jumlah resiko kecil.")
    repair = repair_of(found, article, house(), AROUND)
    assert repair is not None
    assert applied(repair, article).body == "Jumlah risiko kecil."
    assert written(found, "risiko", dataclasses.replace(WHOLE, body="Resiko.")) is None
    (found,) = told("nonstandard-word", summary="Jumlah resiko kecil.")
    article = dataclasses.replace(WHOLE, summary="Jumlah resiko kecil.")
    assert repair_of(found, article, house(), AROUND) == Repair({"summary": "Jumlah risiko kecil."})


def test_what_only_a_person_knows_has_no_repair() -> None:
    (found,) = told("category-missing", category=None)
    assert repair_of(found, WHOLE, house(), AROUND) is None
