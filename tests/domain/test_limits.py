"""No story has a hundred thousand tags: what goes beyond any newsroom's use is refused with one sentence."""

from __future__ import annotations

from dataclasses import fields

import pytest

from redaksi.domain.article import Article, Person, Related
from redaksi.domain.errors import UsageError
from redaksi.domain.limits import COUNTS, check_limits
from redaksi.words import say

ENTRIES = {"tags": "banjir", "authors": Person("Rina"), "related": Related("Banjir surut")}


@pytest.mark.parametrize("field", sorted(COUNTS))
def test_a_list_is_full_at_its_limit_and_not_before(field: str) -> None:
    entry = ENTRIES.get(field)  # the entries of the other lists are not looked at
    check_limits(Article(**{field: (entry,) * COUNTS[field]}))
    with pytest.raises(UsageError, match="too-many"):
        check_limits(Article(**{field: (entry,) * (COUNTS[field] + 1)}))


def test_every_list_of_an_article_has_a_limit() -> None:
    article = Article()
    assert {field.name for field in fields(Article) if isinstance(getattr(article, field.name), tuple)} == set(COUNTS)


def test_the_sentence_says_what_there_is_too_much_of() -> None:
    with pytest.raises(UsageError) as caught:
        check_limits(Article(tags=tuple(str(number) for number in range(100_000))))
    code, params = caught.value.code, caught.value.params
    assert say("id", code, **params) == "Naskah ini memuat 100000 tag, paling banyak 100. Tidak ada yang diubah."
    assert say("en", code, **params) == "This story has 100000 tags; at most 100 are possible. Nothing was changed."
