from __future__ import annotations

from redaksi.domain.article import Related
from redaksi.domain.checks.finding import Severity
from redaksi.domain.checks.surroundings import Surroundings
from tests.domain.checks.looking_at_stories import NOW, WHOLE, told


def test_none_at_all() -> None:
    (found,) = told("related-empty", related=())
    assert found.severity is Severity.HINT
    assert told("related-empty") == told("related-empty", Surroundings(is_story=False), related=()) == []


def test_the_story_itself() -> None:
    related = (Related("Lain"), Related("Lama", id=WHOLE.id), Related("JEMBATAN  lama dibuka"))
    assert [found.item for found in told("related-self", related=related)] == [1, 2]


def test_one_twice() -> None:
    related = (Related("Pasar pagi", id="a"), Related("Pasar  Pagi"), Related("Lain", url="https://x.example/1"))
    found = told("related-double", related=(*related, Related("Lain lagi", url="https://x.example/1")))
    assert [(entry.item, entry.repair) for entry in found] == [(1, "drop-related"), (3, "drop-related")]
    assert told("related-double", related=(Related("Pasar", id="a"), Related("Pasar", id="b"))) == []


def test_one_that_was_withdrawn() -> None:
    around = Surroundings(now=NOW, withdrawn=frozenset({"a"}))
    related = (Related("Pasar", id="a"), Related("Lain", id="b"))
    assert [found.text for found in told("related-withdrawn", around, related=related)] == ["Pasar"]
