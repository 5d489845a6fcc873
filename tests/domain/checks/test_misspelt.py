"""Words that are in no dictionary, each told once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_story
from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.surroundings import Surroundings
from tests.domain.checks.looking import house


class Judge:
    """Knows every word but those that begin with `x`, and what to write instead of each."""

    def wrong(self, text: str) -> Iterator[tuple[int, int] | None]:
        yield None
        for found in re.finditer(r"\bx\w+|resiko|dimana", text):
            yield found.span()

    def suggestions(self, written: str) -> list[str]:
        return [written[1:], "lain"]


def spelt(body: str, suggested: int = 0, off: frozenset[str] = frozenset()) -> list[Finding]:
    article = Article(headline="Judul", body=body)
    found = check_story(article, house(off=off), Surroundings(is_story=False), judge=Judge(), suggested=suggested)
    return [finding for finding in found if finding.rule == "spelling"]


def test_each_word_once_at_its_first_place() -> None:
    body = "Satu xdua tiga.\n\nEmpat xlima, xdua enam."
    assert [(found.start, found.text) for found in spelt(body)] == [(5, "xdua"), (23, "xlima")]


def test_what_to_write_instead_for_the_first_ones() -> None:
    first, second = spelt("Satu xdua xtiga.", suggested=1)
    assert (first.fix, first.others, second.fix) == ("dua", ("lain",), None)


def test_what_another_rule_tells_is_not_told_twice() -> None:
    assert spelt("Jumlah resiko dimana saja.") == []
    assert spelt("Jumlah resiko.", off=frozenset({"nonstandard-word"})) == []
    assert spelt("Satu xdua.", off=frozenset({"spelling"})) == []


def test_code_and_tables_of_signs_are_no_words() -> None:
    assert spelt("```\nxdua\n```\n\nSelesai.") == []
