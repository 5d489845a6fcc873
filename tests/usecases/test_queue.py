"""The queue: what waits for whom, in which order, and what is on its way out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category, Person, Piece, State
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.domain.queue import View
from redaksi.usecases import deadlines, exporting, library, noticing, people, reviewing, saving, trash
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter, Row
from tests.usecases.conftest import Watch


@pytest.fixture(autouse=True)
def _colleagues(room: Newsroom) -> None:
    people.add_user(room, "Tono", Role.JOURNALIST, "Budi")
    people.add_user(room, "Sari", Role.EDITOR, "Budi")


def _write(room: Newsroom, headline: str, by: str = "Rina", **fields: object) -> Piece:
    usual = {"category": Category("daerah", "Daerah"), "published": LocalTime("2024-07-05T14:29")}
    article = Article(headline=headline, body="Isi berita.", **{**usual, **fields})  # type: ignore[arg-type]
    return saving.save(room, article, by, explicit=True).piece


def _edit(room: Newsroom, piece: Piece, by: str, body: str) -> Piece:
    article = library.open_piece(room, piece.article.id).article
    return saving.save(room, replace(article, body=body), by, explicit=True).piece


def _rows(room: Newsroom, view: View, person: str | None = None, **more: object) -> list[Row]:
    page = library.page(room, Filter(view=view, person=person, **more))  # type: ignore[arg-type]
    assert page.total >= len(page.rows)
    return list(page.rows)


def _headlines(room: Newsroom, view: View, person: str | None = None) -> list[str]:
    rows = _rows(room, view, person)
    assert library.view_counts(room, person)[view] == len(rows)
    return [row.headline for row in rows]


def test_drafts_are_of_who_began_them_and_of_who_is_named(room: Newsroom) -> None:
    _write(room, "Milik Rina")
    _write(room, "Berdua", authors=(Person("Tono"),))
    assert _headlines(room, View.MY_DRAFTS, "Rina") == ["Berdua", "Milik Rina"]
    assert _headlines(room, View.MY_DRAFTS, "Tono") == ["Berdua"]
    assert _headlines(room, View.MY_DRAFTS, "Budi") == []
    assert _headlines(room, View.MY_DRAFTS) == []


def test_what_nobody_began_is_of_who_first_writes_in_it(room: Newsroom) -> None:
    piece = _write(room, "Ditemukan", by=None)  # type: ignore[arg-type]
    assert _headlines(room, View.MY_DRAFTS, "Tono") == []
    _edit(room, piece, "Tono", "Dilanjutkan.")
    assert _headlines(room, View.MY_DRAFTS, "Tono") == ["Ditemukan"]


def test_a_draft_in_the_trash_is_nobodys_work(room: Newsroom) -> None:
    piece = _write(room, "Buang")
    trash.trash(room, piece.article.id, "Rina")
    assert _headlines(room, View.MY_DRAFTS, "Rina") == []


def test_submitted_pieces_wait_oldest_first(room: Newsroom, watch: Watch) -> None:
    for headline in ("Satu", "Dua", "Tiga"):
        reviewing.submit(room, _write(room, headline).article.id, "Rina")
        watch.pass_(minutes=10)
    assert _headlines(room, View.SUBMITTED) == ["Satu", "Dua", "Tiga"]
    first = _rows(room, View.SUBMITTED)[0]
    assert first.standing.submitted_by == "Rina"
    assert first.standing.submitted_at == "2026-03-02T03:00:00.000Z"


def test_a_long_view_goes_on_where_it_stopped(room: Newsroom, watch: Watch) -> None:
    headlines = [f"Kabar {number}" for number in range(7)]
    for number, headline in enumerate(headlines):
        reviewing.submit(room, _write(room, headline).article.id, "Rina")
        watch.pass_(minutes=number % 2)  # some were sent in within the same moment
    seen: list[Row] = []
    while page := _rows(room, View.SUBMITTED, limit=3, after=(seen[-1].place_in_view, seen[-1].id) if seen else None):
        seen += page
    assert sorted(row.headline for row in seen) == headlines
    assert [row.standing.submitted_at for row in seen] == sorted(row.standing.submitted_at or "" for row in seen)


def test_a_view_can_be_searched(room: Newsroom) -> None:
    for headline in ("Banjir rob", "Jalan berlubang"):
        reviewing.submit(room, _write(room, headline).article.id, "Rina")
    _write(room, "Banjir bandang")
    assert [row.headline for row in _rows(room, View.SUBMITTED, search="banjir")] == ["Banjir rob"]
    assert _rows(room, View.SUBMITTED, search="\x00") == []


def test_taking_marks_and_giving_back_unmarks_and_keeps_the_place(room: Newsroom, watch: Watch) -> None:
    first, second = (_write(room, headline).article.id for headline in ("Satu", "Dua"))
    reviewing.submit(room, first, "Rina")
    watch.pass_(minutes=5)
    reviewing.submit(room, second, "Rina")
    taken = reviewing.review(room, first, "Budi").piece
    assert (taken.state, taken.standing.reviewer) == (State.IN_REVIEW, "Budi")
    assert [row.standing.reviewer for row in _rows(room, View.IN_REVIEW)] == ["Budi"]
    assert _headlines(room, View.SUBMITTED) == ["Dua"]
    with pytest.raises(RefusedError, match="somebody-has-it"):
        reviewing.give_back(room, first, "Sari")
    back = reviewing.give_back(room, first, "Budi").piece
    assert (back.state, back.standing.reviewer) == (State.SUBMITTED, None)
    assert _headlines(room, View.SUBMITTED) == ["Satu", "Dua"]
    with pytest.raises(RefusedError, match="wrong-state"):
        reviewing.give_back(room, first, "Budi")


def test_nothing_is_taken_from_anyone_silently(room: Newsroom) -> None:
    piece = _write(room, "Sengketa")
    reviewing.submit(room, piece.article.id, "Rina")
    reviewing.review(room, piece.article.id, "Budi")
    with pytest.raises(RefusedError, match="somebody-has-it") as refused:
        reviewing.review(room, piece.article.id, "Sari")
    assert refused.value.params == {"name": "Budi"}
    with pytest.raises(RefusedError, match="has-it-already"):
        reviewing.review(room, piece.article.id, "Budi", take_over=True)
    assert noticing.waiting(room, "Budi") == []
    taken = reviewing.review(room, piece.article.id, "Sari", take_over=True).piece
    assert taken.standing.reviewer == "Sari"
    (notice,) = noticing.waiting(room, "Budi")
    assert (notice.code, notice.detail) == ("taken-over", {"name": "Sari", "headline": "Sengketa"})
    with room.store.read() as unit:
        entry = unit.audit.of(piece.article.id)[-1]
    assert (entry.step, entry.by, entry.detail["taken_from"]) == ("review", "Sari", "Budi")
    noticing.told(room, [notice.id])
    assert noticing.waiting(room, "Budi") == []


def test_a_decision_over_the_reviewers_head_is_told(room: Newsroom) -> None:
    piece = _write(room, "Cepat")
    reviewing.submit(room, piece.article.id, "Rina")
    reviewing.review(room, piece.article.id, "Budi")
    reviewing.return_(room, piece.article.id, "Sari", "Kurang sumber.")
    assert [notice.code for notice in noticing.waiting(room, "Budi")] == ["decided-return"]
    assert noticing.waiting(room, "Sari") == []


def test_only_the_reviewer_writes_in_a_piece_under_review(room: Newsroom) -> None:
    piece = _write(room, "Dipegang")
    reviewing.submit(room, piece.article.id, "Rina")
    _edit(room, piece, "Rina", "Masih boleh: belum ada yang memegang.")
    reviewing.review(room, piece.article.id, "Budi")
    for other in ("Rina", "Sari", None):
        with pytest.raises(RefusedError, match="being-reviewed"):
            _edit(room, piece, other, "Tidak boleh.")  # type: ignore[arg-type]
    _edit(room, piece, "Budi", "Disunting.")
    reviewing.return_(room, piece.article.id, "Budi", "Tambah sumber.")
    assert _edit(room, piece, "Rina", "Diperbaiki.").standing.reviewer is None


def test_an_edit_after_approval_puts_it_back_in_nobodys_hands(room: Newsroom, watch: Watch) -> None:
    piece = _write(room, "Disetujui")
    reviewing.submit(room, piece.article.id, "Rina", deadline=LocalTime("2026-03-02T12:00"))
    reviewing.review(room, piece.article.id, "Budi")
    approved = reviewing.approve(room, piece.article.id, "Budi").piece
    assert (approved.standing.reviewer, approved.standing.deadline) == (None, None)
    assert _headlines(room, View.TO_EXPORT) == ["Disetujui"]
    watch.pass_(minutes=3)
    void = _edit(room, piece, "Rina", "Diubah.")
    assert (void.state, void.standing.reviewer, void.standing.state_by) == (State.IN_REVIEW, None, "Rina")
    assert library.open_piece(room, piece.article.id).standing == void.standing
    reviewing.review(room, piece.article.id, "Sari")
    back = reviewing.give_back(room, piece.article.id, "Sari").piece
    assert (back.state, back.standing.reviewer) == (State.IN_REVIEW, None)
    assert _edit(room, piece, "Rina", "Isi berita.").state is State.APPROVED


def test_returned_pieces_come_to_their_writer(room: Newsroom) -> None:
    piece = _write(room, "Kembali", authors=(Person("Tono"),))
    reviewing.submit(room, piece.article.id, "Rina")
    reviewing.return_(room, piece.article.id, "Budi", "Perbaiki.")
    assert [_headlines(room, View.RETURNED_TO_ME, name) for name in ("Rina", "Tono", "Budi")] == [
        ["Kembali"],
        ["Kembali"],
        [],
    ]
    assert _rows(room, View.RETURNED_TO_ME, "Rina")[0].standing.state_by == "Budi"


def _out(room: Newsroom, piece: Piece, to: Path) -> None:
    if piece.state is State.DRAFT:
        reviewing.submit(room, piece.article.id, "Rina")
    reviewing.approve(room, piece.article.id, "Budi")
    exporting.export(room, [piece.article.id], "json", to, "Budi")


def test_what_changed_since_it_went_out(room: Newsroom, tmp_path: Path) -> None:
    piece = _write(room, "Terbit")
    _out(room, piece, tmp_path / "out")
    assert _headlines(room, View.CHANGED) == []
    changed = _edit(room, piece, "Rina", "Diperbarui.")
    assert _headlines(room, View.CHANGED) == ["Terbit"]
    _edit(room, piece, "Rina", "Isi berita.")
    assert _headlines(room, View.CHANGED) == []
    changed = _edit(room, piece, "Rina", "Diperbarui lagi.")
    _out(room, changed, tmp_path / "out")
    assert _headlines(room, View.CHANGED) == []
    with room.store.write() as unit:
        unit.queue.outdate([piece.article.id, _draft_id(room)])
    assert _headlines(room, View.CHANGED) == ["Terbit"]


def _draft_id(room: Newsroom) -> str:
    page = library.page(room, Filter(states=(State.DRAFT,)))
    return page.rows[0].id if page.rows else "0"


def test_a_draft_that_was_exported_is_not_out(room: Newsroom, tmp_path: Path) -> None:
    piece = _write(room, "Draf")
    exporting.export(room, [piece.article.id], "json", tmp_path / "out", "Rina")
    _edit(room, piece, "Rina", "Berubah.")
    assert _headlines(room, View.CHANGED) == []
    assert _headlines(room, View.PUBLISHED_TODAY) == []


@pytest.mark.parametrize(
    ("embargo", "waits"),
    [
        (LocalTime("2026-03-02T10:01"), True),  # 10.00 in Jakarta is now
        (LocalTime("2026-03-02T10:00"), False),
        (LocalTime("2026-03-03"), True),
        (LocalTime("2026-03-02"), False),
        (LocalTime("2026-03-02T11:30", "Asia/Makassar"), True),
        (LocalTime("2026-03-02T11:00", "Asia/Makassar"), False),
        (LocalTime("2026-03-01T22:30", "America/New_York"), True),
    ],
)
def test_an_embargo_ends_in_its_own_zone_or_the_sites(room: Newsroom, embargo: LocalTime, waits: bool) -> None:
    _write(room, "Tahan", embargo=embargo)
    assert bool(_headlines(room, View.EMBARGOED)) is waits


def test_embargoes_end_by_themselves(room: Newsroom, watch: Watch) -> None:
    _write(room, "Nanti", embargo=LocalTime("2026-03-02T12:00", "Asia/Jakarta"))
    _write(room, "Sebentar", embargo=LocalTime("2026-03-02T11:00"))
    assert _headlines(room, View.EMBARGOED) == ["Sebentar", "Nanti"]
    watch.pass_(hours=1)
    assert _headlines(room, View.EMBARGOED) == ["Nanti"]


def test_published_today_is_the_sites_today(room: Newsroom, watch: Watch, tmp_path: Path) -> None:
    watch.time = dt.datetime(2026, 3, 2, 16, 50, tzinfo=dt.UTC)  # 23.50 in Jakarta
    _out(room, _write(room, "Malam"), tmp_path / "out")
    assert _headlines(room, View.PUBLISHED_TODAY) == ["Malam"]
    watch.pass_(minutes=15)
    assert _headlines(room, View.PUBLISHED_TODAY) == []
    _out(room, _write(room, "Pagi", published=LocalTime("2026-03-03T00:05")), tmp_path / "out")
    assert _headlines(room, View.PUBLISHED_TODAY) == ["Pagi"]


def test_a_piece_that_bears_todays_date_went_out_before_and_counts(
    room: Newsroom, watch: Watch, tmp_path: Path
) -> None:
    _out(room, _write(room, "Untuk besok", published=LocalTime("2026-03-03T06:00")), tmp_path / "out")
    watch.pass_(days=1)
    assert _headlines(room, View.PUBLISHED_TODAY) == ["Untuk besok"]


def test_a_withdrawn_piece_is_not_published_today(room: Newsroom, tmp_path: Path) -> None:
    piece = _write(room, "Dicabut")
    _out(room, piece, tmp_path / "out")
    reviewing.withdraw(room, piece.article.id, "Budi", "Menyangkut anak.", "child")
    assert _headlines(room, View.PUBLISHED_TODAY) == []
    assert _headlines(room, View.CHANGED) == ["Dicabut"]


def test_a_deadline_is_set_by_its_writer_or_by_the_desk(room: Newsroom) -> None:
    piece = _write(room, "Mendesak")
    day = deadlines.set_deadline(room, piece.article.id, "Rina", LocalTime("2026-03-02")).piece
    assert day.standing.deadline == "2026-03-02T16:59:00.000Z"
    kept = reviewing.submit(room, piece.article.id, "Rina").piece
    assert kept.standing.deadline == day.standing.deadline
    with pytest.raises(RefusedError, match="no-right"):
        deadlines.set_deadline(room, piece.article.id, "Tono", None)
    later = deadlines.set_deadline(room, piece.article.id, "Budi", LocalTime("2026-03-02T15:00", "Asia/Makassar"))
    assert later.piece.standing.deadline == "2026-03-02T07:00:00.000Z"
    assert deadlines.set_deadline(room, piece.article.id, "Budi", None).piece.standing.deadline is None
    reviewing.approve(room, piece.article.id, "Budi")
    with pytest.raises(RefusedError, match="wrong-state"):
        deadlines.set_deadline(room, piece.article.id, "Budi", LocalTime("2026-03-04"))


@pytest.mark.parametrize("local", ["9999-12-31T23:59", "0001-01-01"])
def test_a_deadline_at_the_end_of_the_calendar_is_refused(room: Newsroom, local: str) -> None:
    piece = _write(room, "Mendesak")
    with pytest.raises(UsageError, match="bad-date"):
        deadlines.set_deadline(room, piece.article.id, "Budi", LocalTime(local, "America/Los_Angeles"))
