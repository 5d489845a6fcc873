"""The queue's views walk their own small indexes, never the whole store; notices wait until they are read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.dialects import sqlite

from redaksi.domain.article import Article, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.queue import Now, View
from redaksi.store.queue_views import of_days
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Filter
from tests.store.conftest import Clock, Keep

NOW = Now(dt.datetime(2026, 3, 2, 3, 0, tzinfo=dt.UTC), "Asia/Jakarta")
#: The index that each view goes by; those of one person go by two.
WALKS = {
    View.MY_DRAFTS: "ix_article_mine",
    View.RETURNED_TO_ME: "ix_article_mine",
    View.SUBMITTED: "ix_article_submitted",
    View.IN_REVIEW: "ix_article_submitted",
    View.TO_EXPORT: "ix_article_state_seq",
    View.CHANGED: "ix_article_changed",
    View.EMBARGOED: "ix_article_embargo",
    View.PUBLISHED_TODAY: "ix_article_dated",
}


def _plan(store: SqlStore, statement: object) -> list[str]:
    compiled = statement.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True})  # type: ignore[attr-defined]
    values = tuple(compiled.params[name] for name in compiled.positiontup)
    with store.connected() as connection:
        found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)
        return [str(row[3]) for row in found]


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("counted", [False, True])
def test_no_view_reads_the_whole_store(store: SqlStore, keep: Keep, view: View, counted: bool) -> None:
    keep(Article(headline="Ada", embargo=LocalTime("2026-03-03"), published=LocalTime("2026-03-02")))
    wanted = Filter(view=view, person="Rina")
    with store.read() as unit:
        shape = unit.queue._shape(wanted, NOW)
        assert shape is not None
        chosen = unit.queue._chosen(shape, wanted)
    rows = chosen.order_by(*shape.order.columns()).limit(50)
    plan = _plan(store, select(func.count()).select_from(chosen.subquery()) if counted else rows)
    assert any(WALKS[view] in step for step in plan), plan
    # A small index may be walked from end to end; the table itself, or an index of all pieces, may not.
    scans = [step for step in plan if step.startswith("SCAN article")]
    assert all(WALKS[view] in step for step in scans), plan


def test_the_calendar_reads_only_its_days(store: SqlStore) -> None:
    start, end = NOW.day()
    with store.connected() as connection:
        statements = of_days(start, end, NOW.zone, connection)
    for statement in statements:
        assert all(step.startswith("SEARCH") for step in _plan(store, statement))


def test_a_piece_that_comes_to_the_desk_at_once_waits_since_then(store: SqlStore, keep: Keep, clock: Clock) -> None:
    for number in range(3):
        keep(Article(headline=f"Kabar {number}"), state=State.SUBMITTED)
        clock.move(minutes=1)
    with store.read() as unit:
        first = unit.queue.rows(Filter(view=View.SUBMITTED, limit=2), NOW)
        rest = unit.queue.rows(Filter(view=View.SUBMITTED, after=(first[-1].place_in_view, first[-1].id)), NOW)
    assert [row.headline for row in (*first, *rest)] == ["Kabar 0", "Kabar 1", "Kabar 2"]


def test_a_standing_outlives_edits_and_steps(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="Judul"))
    standing = replace(piece.standing, deadline="2026-03-02T10:00:00.000Z", reviewer="Budi")
    with store.write() as unit:
        unit.queue.stand(piece.article.id, standing)
    again = keep(replace(piece.article, body="Lain."))
    assert again.standing == standing
    with store.write() as unit:
        assert unit.articles.set_state(piece.article.id, State.SUBMITTED, None).standing == standing
        assert unit.articles.get(piece.article.id).standing == standing


def test_notices_wait_for_their_person_in_order(store: SqlStore) -> None:
    with store.write() as unit:
        for number in range(3):
            unit.notices.leave("Rina", "2026-03-02T01:00:00.000Z", "planned-for-you", None, slug=f"r-{number}")
        unit.notices.leave("Budi", "2026-03-02T01:00:00.000Z", "taken-over", "1", name="Sari")
    with store.write() as unit:
        waiting = unit.notices.waiting("Rina")
        assert [notice.detail for notice in waiting] == [{"slug": "r-0"}, {"slug": "r-1"}, {"slug": "r-2"}]
        unit.notices.told([notice.id for notice in waiting[:2]])
        assert [notice.detail for notice in unit.notices.waiting("Rina")] == [{"slug": "r-2"}]
        assert [notice.article_id for notice in unit.notices.waiting("Budi")] == ["1"]
