"""What a piece that came by file is to the one that is here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.travelling import CarriedPiece, Here, Verdict, at_this_desk, judge

OURS = Article(id="1", slug="rob-2", headline="Rob", body="Air naik.", notes=("Cek BMKG.",))
THEIRS = replace(OURS, slug="rob", body="Air surut.", notes=("Foto menyusul.", "Cek BMKG."))
SATURDAY, SUNDAY = LocalTime("2026-03-07T07:00"), LocalTime("2026-03-08T07:00")


def came(content_hash: str, *ancestors: str, article: Article = THEIRS) -> CarriedPiece:
    return CarriedPiece(article, State.DRAFT, 3, content_hash, (*ancestors, content_hash))


def here(content_hash: str, *seen: str, article: Article = OURS) -> Here:
    return Here(article, content_hash, frozenset((*seen, content_hash)))


def test_what_is_not_here_is_new_and_kept_as_it_came() -> None:
    assert judge(None, came("b")) == (Verdict.NEW, THEIRS)


def test_what_grew_out_of_ours_is_newer_and_keeps_our_address_and_both_notes() -> None:
    verdict, article = judge(here("a"), came("b", "a"))
    assert verdict is Verdict.NEWER
    assert (article.body, article.slug) == ("Air surut.", "rob-2")
    assert article.notes == ("Cek BMKG.", "Foto menyusul.")


def test_what_ours_grew_out_of_is_older_and_ours_stays() -> None:
    assert judge(here("b", "a"), came("a")) == (Verdict.OLDER, OURS)


def test_what_was_here_before_is_older_though_it_has_seen_ours() -> None:
    """Somebody went back to an old content and sent it: by its content it is the old one, whoever saved when."""
    assert judge(here("b", "a"), came("a", "b"))[0] is Verdict.OLDER


@pytest.mark.parametrize("ancestors", [(), ("0",)])
def test_what_neither_has_seen_of_the_other_was_changed_by_both(ancestors: tuple[str, ...]) -> None:
    assert judge(here("a", "0"), came("b", *ancestors)) == (Verdict.BOTH_CHANGED, THEIRS)


def test_the_same_content_is_the_same_where_there_is_nothing_to_join() -> None:
    assert judge(here("a"), came("a", article=replace(OURS, slug="lain"))) == (Verdict.SAME, OURS)


def test_notes_codes_and_an_embargo_that_only_they_have_are_joined_to_the_same_content() -> None:
    theirs = replace(OURS, notes=("Foto menyusul.",), codes=("(fyk)",), embargo=SATURDAY)
    verdict, article = judge(here("a"), came("a", article=theirs))
    assert verdict is Verdict.NEWER
    assert article == replace(OURS, notes=("Cek BMKG.", "Foto menyusul."), codes=("(fyk)",), embargo=SATURDAY)


def test_two_embargoes_on_the_same_content_are_for_a_person_to_choose_from() -> None:
    ours = here("a", article=replace(OURS, embargo=SATURDAY))
    assert judge(ours, came("a", article=replace(OURS, embargo=SUNDAY)))[0] is Verdict.BOTH_CHANGED
    assert judge(ours, came("a", article=replace(OURS, embargo=SATURDAY)))[0] is Verdict.SAME


def test_at_this_desk_a_note_stands_once() -> None:
    assert at_this_desk(OURS, THEIRS).notes == ("Cek BMKG.", "Foto menyusul.")
