"""Rules of remarks: what may be said, decided, and put into a story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.anchors import Anchor, anchor_at
from redaksi.domain.article import Article
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.remarks import (
    Edit,
    Kind,
    Remark,
    Standing,
    check_passage,
    check_replacement,
    check_text,
    closed,
    edited,
    reopened,
    take_in,
    threads,
    with_edits,
)

BODY = "Harga beras naik. Harga gula tetap. Pedagang menunggu kabar dari pemerintah."
ARTICLE = Article(id="a", headline="Harga naik", body=BODY, summary="Ringkas")


def remark(number: str, kind: Kind = Kind.COMMENT, **more: object) -> Remark:
    made = Remark(number, "a", kind, "Budi", "2026-03-02T03:00:00.000Z", "Lihat ini", position=int(number[1:] or 0))
    return replace(made, **more)  # type: ignore[arg-type]


def suggestion(number: str, words: str, fix: str, field: str = "body") -> Remark:
    text = getattr(ARTICLE, field)
    start = text.index(words)
    passage = anchor_at(text, start, start + len(words))
    return remark(number, Kind.SUGGESTION, field=field, anchor=passage, replacement=fix)


def test_answers_stand_with_what_they_answer() -> None:
    asked, other = remark("r1"), remark("r3")
    answers = remark("r2", thread="r1"), remark("r4", thread="r1")
    found = threads([answers[1], other, asked, answers[0]])
    assert [(thread.remark.id, [a.id for a in thread.answers]) for thread in found] == [
        ("r1", ["r2", "r4"]),
        ("r3", []),
    ]


def test_an_answer_to_nothing_is_not_lost() -> None:
    found = threads([remark("r2", thread="r1"), remark("r3", thread="r1")])
    assert [(thread.remark.id, len(thread.answers)) for thread in found] == [("r2", 1)]


def test_an_empty_remark_says_nothing() -> None:
    with pytest.raises(UsageError, match="remark-empty"):
        check_text("  \n ")
    with pytest.raises(UsageError, match="remark-too-long"):
        check_text("x" * 10_001)
    assert check_text("  Ya. \n") == "Ya."


@pytest.mark.parametrize("quote", ["", "  \n", "x" * 5_001])
def test_a_passage_is_something_and_not_everything(quote: str) -> None:
    with pytest.raises(UsageError, match="remark-passage"):
        check_passage(Anchor(quote, "", "", 0))


def test_only_other_words_of_prose_can_be_suggested() -> None:
    with pytest.raises(UsageError, match="suggestion-no-prose"):
        check_replacement("tags", "a", "b")
    with pytest.raises(UsageError, match="suggestion-same"):
        check_replacement("body", "beras", "beras")
    assert check_replacement("headline", "naik", "naik\n tajam") == "naik tajam"
    assert check_replacement("body", "naik", "naik\n\ntajam") == "naik\n\ntajam"


def test_what_is_decided_can_only_be_reopened() -> None:
    done = closed(remark("r1"), Standing.RESOLVED, "Rina", "2026-03-02T04:00:00.000Z")
    assert (done.state, done.closed_by) == (Standing.RESOLVED, "Rina")
    with pytest.raises(RefusedError, match="remark-closed"):
        closed(done, Standing.RESOLVED, "Budi", "2026-03-02T05:00:00.000Z")
    assert reopened(done) == remark("r1")


def test_a_comment_is_neither_accepted_nor_rejected_and_an_answer_is_not_decided_on() -> None:
    for state in (Standing.ACCEPTED, Standing.REJECTED):
        with pytest.raises(UsageError, match="remark-cannot"):
            closed(remark("r1"), state, "Rina", "now")
    with pytest.raises(UsageError, match="remark-cannot"):
        closed(remark("r2", thread="r1"), Standing.RESOLVED, "Rina", "now")


def test_suggestions_go_in_together() -> None:
    all_of_them = [
        suggestion("r1", "gula tetap", "gula turun"),
        suggestion("r2", "beras", "beras medium"),
        suggestion("r3", "naik", "melonjak", "headline"),
        suggestion("r4", "Ringkas", "", "summary"),
    ]
    taken = take_in(ARTICLE, all_of_them)
    after = with_edits(ARTICLE, taken.edits)
    assert after.body == "Harga beras medium naik. Harga gula turun. Pedagang menunggu kabar dari pemerintah."
    assert after.headline == "Harga melonjak"
    assert after.summary is None
    assert not taken.outdated


def test_a_suggestion_for_words_that_have_changed_is_not_taken() -> None:
    late = suggestion("r1", "gula tetap", "gula turun")
    article = replace(ARTICLE, body=BODY.replace("gula tetap", "gula stabil"))
    taken = take_in(article, [late, suggestion("r2", "beras naik", "beras turun")])
    assert taken.outdated == (late,)
    assert with_edits(article, taken.edits).body.startswith("Harga beras turun. Harga gula stabil.")


def test_of_two_suggestions_for_the_same_words_one_is_taken() -> None:
    first, second = suggestion("r1", "beras naik", "beras turun"), suggestion("r2", "naik. Harga", "naik; harga")
    taken = take_in(ARTICLE, [first, second])
    assert (taken.accepted, taken.outdated) == ((first,), (second,))


@given(st.data())
def test_edits_change_their_passages_and_nothing_else(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=60))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = [Edit("body", start, end, f"<{start}>") for start, end in pairs]
    expected, at = "", 0
    for start, end in pairs:
        expected, at = expected + text[at:start] + f"<{start}>", end
    assert edited(text, edits) == expected + text[at:]
