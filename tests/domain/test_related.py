"""Stories that are brought in join the related news once each."""

from __future__ import annotations

import pytest

from redaksi.domain.article import Related
from redaksi.domain.related import with_more

THERE = (Related("Gempa di Palu", url="https://contoh.id/gempa"), Related("Banjir", id="b1"), Related("Longsor"))


@pytest.mark.parametrize(
    "story",
    [
        Related("Judul lain", url="https://contoh.id/gempa"),
        Related("gempa di palu"),
        Related("Banjir", url="https://contoh.id/banjir"),
        Related("Longsor"),
    ],
)
def test_what_is_there_is_not_added_again(story: Related) -> None:
    assert with_more(THERE, [story]) == THERE


def test_another_address_is_another_story_and_order_is_kept() -> None:
    new = Related("Gempa di Palu", url="https://contoh.id/gempa-2")
    kebakaran = Related("Kebakaran")
    assert with_more(THERE, [new, kebakaran, kebakaran]) == (*THERE, new, kebakaran)
