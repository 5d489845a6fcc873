"""How pages name other stories."""

from __future__ import annotations

from redaksi.domain.article import Article, Correction, State, Withdrawal, WithdrawalReason
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import NOBODY, Fate, Neighbour, Neighbours, neighbour

NOW = LocalTime("2026-03-02T09:00")
STORY = Article(headline="Rob", slug="rob")


def test_a_story_is_named_by_its_headline_and_linked_by_its_slug() -> None:
    assert neighbour(STORY, State.PUBLISHED) == Neighbour("Rob", "rob")
    assert neighbour(Article(headline="Rob"), State.PUBLISHED) == Neighbour("Rob")


def test_a_corrected_one_is_linked_and_said_to_be_corrected() -> None:
    corrected = Article(headline="Rob", slug="rob", corrections=(Correction(NOW, "5 orang", "6 orang"),))
    assert neighbour(corrected, State.PUBLISHED) == Neighbour("Rob", "rob", Fate.CORRECTED)


def test_a_withdrawn_one_is_said_to_be_withdrawn_and_not_linked() -> None:
    notice = Withdrawal(WithdrawalReason.CHILD, "Melindungi anak.", NOW)
    for article, state in (
        (STORY, State.WITHDRAWN),
        (Article(headline="Rob", slug="rob", withdrawal=notice), State.DRAFT),
    ):
        assert neighbour(article, state) == Neighbour("Rob", None, Fate.WITHDRAWN)


def test_only_a_story_with_a_page_has_a_slug() -> None:
    around = Neighbours({"1": Neighbour("Rob", "rob"), "2": Neighbour("Angin", None, Fate.WITHDRAWN)})
    assert [around.slug(story) for story in ("1", "2", "3")] == ["rob", None, None]
    assert NOBODY.slug("1") is None
