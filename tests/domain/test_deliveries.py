"""When something is tried again, and what makes two deliveries the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.deliveries import LEASE, MARGIN, DeliveryError, key_of, pause

PIECE = Piece(Article(id="a"), State.APPROVED, 3, "h" * 64, "", "")


def test_pauses_grow_and_then_stay() -> None:
    pauses = [pause(tries) for tries in range(12)]
    assert pauses == sorted(pauses)
    assert pauses[0] == pauses[1] == dt.timedelta(minutes=1)
    assert pauses[-1] == pauses[-2] == dt.timedelta(hours=6)


def test_a_site_that_asks_for_time_gets_it_within_reason() -> None:
    assert pause(1, 900) == dt.timedelta(minutes=15)
    assert pause(1, -5) == dt.timedelta(minutes=1)
    assert pause(9, 900) == dt.timedelta(hours=6)
    assert pause(1, 1e12) == dt.timedelta(days=1)


def test_who_sends_stops_before_somebody_else_may_begin() -> None:
    assert dt.timedelta(minutes=2) < MARGIN < LEASE


def test_the_same_content_to_the_same_target_is_the_same_delivery() -> None:
    key = key_of("t", PIECE)
    assert key == key_of("t", replace(PIECE, state=State.PUBLISHED))
    others = {
        key_of("u", PIECE),
        key_of("t", replace(PIECE, revision=4)),
        key_of("t", replace(PIECE, content_hash="i" * 64)),
        key_of("t", replace(PIECE, state=State.WITHDRAWN)),
        key_of("t", replace(PIECE, article=Article(id="b"))),
    }
    assert len(others) == 5
    assert key not in others


def test_an_error_says_whom_it_keeps_waiting() -> None:
    error = DeliveryError("target-busy", after=5.0, host="x", status=503)
    assert (error.held, error.everything, error.after) == (False, True, 5.0)
    assert error.params == {"host": "x", "status": 503}
