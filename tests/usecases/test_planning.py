"""Planning: before there is any text, who writes what until when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category, Person, State
from redaksi.domain.errors import RedaksiError, RefusedError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.domain.planning import OPEN, AssignmentState
from redaksi.domain.queue import View
from redaksi.usecases import exporting, library, noticing, people, planning, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import Wish
from redaksi.usecases.port_planning import Planned
from redaksi.usecases.records import Filter
from tests.usecases.conftest import Watch

ROB = Wish("Banjir rob Demak", "Tiga desa, warga dan BPBD.", LocalTime("2026-03-03T07:00"), "Rina")


@pytest.fixture(autouse=True)
def _colleague(room: Newsroom) -> None:
    people.add_user(room, "Tono", Role.JOURNALIST, "Budi")


def _codes(room: Newsroom, person: str) -> list[str]:
    return [notice.code for notice in noticing.waiting(room, person)]


def test_a_plan_is_there_before_its_text_and_its_writer_hears_of_it(room: Newsroom) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    assert (planned.slug, planned.state, planned.article_id) == ("banjir-rob-demak", AssignmentState.PLANNED, None)
    assert planned.due_at == "2026-03-03T00:00:00.000Z"
    assert planning.listed(room) == [planned]
    (notice,) = noticing.waiting(room, "Rina")
    assert (notice.code, notice.detail["slug"]) == ("planned-for-you", "banjir-rob-demak")
    assert library.page(room, Filter()).total == 0


def test_writing_begins_with_what_was_planned(room: Newsroom) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    begun = planning.start(room, planned.id, "Rina").piece
    article = begun.article
    assert (article.slug, article.authors, article.notes) == ("banjir-rob-demak", (Person("Rina"),), (ROB.brief,))
    assert (begun.state, begun.standing.deadline) == (State.DRAFT, planned.due_at)
    (now,) = planning.listed(room)
    assert (now.state, now.article_id) == (AssignmentState.WRITING, article.id)
    saved = saving.save(room, Article(id=article.id, slug=article.slug, headline="Rob merendam"), "Rina", explicit=True)
    assert saved.piece.article.slug == "banjir-rob-demak"
    with pytest.raises(RefusedError, match="assignment-begun"):
        planning.start(room, planned.id, "Rina")
    assert library.view_counts(room, "Rina")[View.MY_DRAFTS] == 1


def test_begun_for_somebody_else_it_is_theirs(room: Newsroom) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    with pytest.raises(RefusedError, match="no-right"):
        planning.start(room, planned.id, "Tono")
    planning.start(room, planned.id, "Budi")
    assert library.view_counts(room, "Rina")[View.MY_DRAFTS] == 1
    assert library.view_counts(room, "Budi")[View.MY_DRAFTS] == 0


def test_what_is_nobodys_belongs_to_who_begins(room: Newsroom) -> None:
    planned = planning.plan(room, Wish("Pasar pagi"), "Budi").assignment
    assert planning.start(room, planned.id, "Tono").piece.article.authors == (Person("Tono"),)
    assert planning.listed(room, writer="Tono")[0].id == planned.id


def test_a_journalist_plans_only_for_themselves(room: Newsroom) -> None:
    own = planning.plan(room, Wish("Sendiri", writer="Rina"), "Rina").assignment
    assert noticing.waiting(room, "Rina") == []
    for wish in (Wish("Untuk Tono", writer="Tono"), Wish("Untuk siapa saja")):
        with pytest.raises(RefusedError, match="no-right"):
            planning.plan(room, wish, "Rina")
    with pytest.raises(RefusedError, match="no-right"):
        planning.change(room, own.id, Wish("Sendiri", writer="Tono"), "Rina")
    with pytest.raises(RefusedError, match="no-right"):
        planning.drop(room, own.id, "Tono")


def test_a_plan_that_moves_on_is_told_to_both(room: Newsroom) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    planning.change(room, planned.id, Wish(ROB.slug, ROB.brief, ROB.due, "Tono"), "Budi")
    assert _codes(room, "Rina") == ["planned-for-you", "planned-for-another"]
    assert _codes(room, "Tono") == ["planned-for-you"]
    planning.change(room, planned.id, Wish(ROB.slug, "Dua desa saja.", ROB.due, "Tono"), "Budi")
    planning.drop(room, planned.id, "Budi")
    assert _codes(room, "Tono") == ["planned-for-you", "plan-changed", "plan-dropped"]
    assert planning.listed(room) == []
    with pytest.raises(RefusedError, match="assignment-closed"):
        planning.finish(room, planned.id, "Budi")


def test_due_ones_are_counted_and_overdue_ones_too(room: Newsroom, watch: Watch) -> None:
    for slug, due in (("Besok", "2026-03-03T07:00"), ("Hari ini", "2026-03-02"), ("Kapan saja", None)):
        planning.plan(room, Wish(slug, "", LocalTime(due) if due else None, "Rina"), "Budi")
    assert [found.slug for found in planning.listed(room, writer="Rina")] == ["hari-ini", "besok", "kapan-saja"]
    assert planning.planned_for(room, "Rina") == Planned(3, 0)
    watch.time = dt.datetime(2026, 3, 2, 17, 0, tzinfo=dt.UTC)  # midnight in Jakarta: today is over
    assert planning.planned_for(room, "Rina") == Planned(3, 1)
    assert planning.planned_for(room, None) == Planned()
    assert planning.planned_for(room, "Tono") == Planned()


def test_what_goes_out_is_done(room: Newsroom, tmp_path: Path) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    begun = planning.start(room, planned.id, "Rina").piece.article
    article = Article(
        id=begun.id,
        slug=begun.slug,
        headline="Rob merendam",
        body="Isi berita.",
        category=Category("daerah", "Daerah"),
        published=LocalTime("2026-03-02T10:00"),
    )
    saving.save(room, article, "Rina", explicit=True)
    reviewing.submit(room, begun.id, "Rina")
    reviewing.approve(room, begun.id, "Budi")
    assert planning.listed(room)[0].state is AssignmentState.WRITING
    exporting.export(room, [begun.id], "json", tmp_path / "out", "Budi")
    assert planning.listed(room) == []
    assert planning.listed(room, (AssignmentState.DONE,))[0].id == planned.id


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(" … "), "assignment-nameless"),
        (Wish("a" * 201), "too-long"),
        (Wish("banjir", "a" * 2_001), "too-long"),
        (Wish("banjir", writer="Siapa"), "no-user"),
    ],
)
def test_what_no_plan_can_be(room: Newsroom, wish: Wish, code: str) -> None:
    with pytest.raises(RedaksiError, match=code):
        planning.plan(room, wish, "Budi")
    assert planning.listed(room, tuple(AssignmentState)) == []


def test_nothing_is_planned_for_who_has_left(room: Newsroom) -> None:
    people.deactivate(room, "Rina", "Budi")
    with pytest.raises(RefusedError, match="user-left"):
        planning.plan(room, ROB, "Budi")
    assert [user.name for user in people.members(room)] == ["Budi", "Tono"]


def test_every_change_of_a_plan_is_in_the_audit_trail(room: Newsroom) -> None:
    planned = planning.plan(room, ROB, "Budi").assignment
    begun = planning.start(room, planned.id, "Rina").piece.article
    planning.finish(room, planned.id, "Budi")
    with room.store.read() as unit:
        steps = [(entry.step, entry.by) for entry in unit.audit.of(begun.id)]
        assert unit.planning.get(planned.id).state not in OPEN
    assert steps == [("create", "Rina"), ("plan-start", "Rina"), ("plan-done", "Budi")]
    with pytest.raises(UsageError, match="no-assignment"):
        planning.finish(room, "0", "Budi")
