"""Nothing leaves before its embargo has passed, unless an editor says why."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.article import Article, Category, Piece, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import exporting, library, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from tests.usecases.conftest import Watch

UNTIL = LocalTime("2026-03-02T12:00", "Asia/Makassar")  # an hour after the watch begins (10.00 WIB, 11.00 WITA)
STORY = Article(
    headline="Laporan",
    body="Isi.",
    category=Category("ekonomi", "Ekonomi"),
    published=LocalTime("2026-03-02T12:00", "Asia/Makassar"),
)


def approved(room: Newsroom, article: Article) -> Piece:
    kept = saving.save(room, article, "Rina", True).piece.article
    reviewing.submit(room, kept.id, "Rina")
    return reviewing.approve(room, kept.id, "Budi").piece


def test_the_refusal_tells_both_clocks_in_the_zone_of_the_embargo(room: Newsroom, tmp_path: Path) -> None:
    piece = approved(room, replace(STORY, embargo=UNTIL))
    with pytest.raises(RedaksiError) as error:
        exporting.export(room, [piece.article.id], "html", tmp_path, "Budi")
    assert error.value.code == "embargo"
    assert error.value.params["until"] == UNTIL
    assert error.value.params["now"] == LocalTime("2026-03-02T11:00", "Asia/Makassar")
    assert library.open_piece(room, piece.article.id).state is State.APPROVED
    assert list(tmp_path.glob("*.html")) == []


def test_without_a_zone_it_is_the_sites(room: Newsroom, tmp_path: Path, watch: Watch) -> None:
    piece = approved(room, replace(STORY, embargo=LocalTime("2026-03-02T10:30")))
    with pytest.raises(RedaksiError) as error:
        exporting.export(room, [piece.article.id], "html", tmp_path, "Budi")
    assert error.value.params["until"] == LocalTime("2026-03-02T10:30", "Asia/Jakarta")
    watch.pass_(minutes=30)
    assert exporting.export(room, [piece.article.id], "html", tmp_path, "Budi").files


def test_an_editor_may_let_it_pass_with_a_reason_that_stays(room: Newsroom, tmp_path: Path) -> None:
    piece = approved(room, replace(STORY, embargo=UNTIL))
    done = exporting.export(
        room, [piece.article.id], "html", tmp_path, "Budi", overrides=["embargo"], note="Sumber sudah mengumumkan."
    )
    assert len(done.files) == 1
    with room.store.read() as unit:
        steps = [entry for entry in unit.audit.of(piece.article.id) if entry.step == "override"]
    assert [(entry.by, entry.detail["override"], entry.detail["note"]) for entry in steps] == [
        ("Budi", ["embargo"], "Sumber sudah mengumumkan.")
    ]


@pytest.mark.parametrize(
    ("by", "overrides", "note", "code"),
    [
        ("Rina", ["embargo"], "Buru-buru.", "no-right"),
        ("Budi", ["embargo"], " ", "override-reason"),
        ("Budi", ["weekday"], "Buru-buru.", "unknown-override"),
        (None, ["embargo"], "Buru-buru.", "override-by"),
    ],
)
def test_nobody_else_and_not_without_saying_why(
    room: Newsroom, tmp_path: Path, by: str | None, overrides: list[str], note: str, code: str
) -> None:
    piece = approved(room, replace(STORY, embargo=UNTIL))
    with pytest.raises(RedaksiError) as error:
        exporting.export(room, [piece.article.id], "html", tmp_path, by, overrides=overrides, note=note)
    assert error.value.code == code
    assert list(tmp_path.glob("*.html")) == []


def test_of_all_that_is_approved_the_others_leave(room: Newsroom, tmp_path: Path) -> None:
    held = approved(room, replace(STORY, embargo=UNTIL))
    free = approved(room, replace(STORY, id=Article().id, headline="Bebas"))
    done = exporting.export(room, [], "html", tmp_path, "Budi")
    assert {receipt.article_id for receipt in done.files} == {free.article.id}
    assert [refusal.params["headline"] for refusal in done.left] == ["Laporan"]
    assert library.open_piece(room, held.article.id).state is State.APPROVED


def _meanwhile(room: Newsroom, call: Callable[[], object]) -> Newsroom:
    """The newsroom, in which somebody does something while the first file is being written."""
    waiting = [call]

    @contextmanager
    def stage(path: Path, data: bytes) -> Iterator[Callable[[], None]]:
        if waiting:
            waiting.pop()()
        with room.stage_file(path, data) as put:
            yield put

    return replace(room, stage_file=stage)


def _two(room: Newsroom) -> tuple[Piece, Piece]:
    """Two approved pieces in the order in which all of them leave: the one that changed last is the first."""
    last, first = (approved(room, replace(STORY, id=str(uuid.uuid4()), headline=name)) for name in ("Dua", "Satu"))
    return first, last


@pytest.mark.parametrize("change", [{"body": "Isi lain."}, {"embargo": UNTIL}])
def test_what_may_not_leave_any_more_when_its_turn_comes_stays_behind(
    room: Newsroom, tmp_path: Path, change: dict[str, Any]
) -> None:
    first, last = _two(room)
    busy = _meanwhile(room, lambda: saving.save(room, replace(last.article, **change), "Rina", True))
    done = exporting.export(busy, [], "html", tmp_path, "Budi")
    assert [file.article_id for file in done.files] == [first.article.id]
    assert [error.code for error in done.left] == (["embargo"] if "embargo" in change else [])
    assert not list(tmp_path.glob("*dua*"))


def test_an_embargo_that_comes_while_others_are_written_holds(room: Newsroom, tmp_path: Path) -> None:
    first, last = _two(room)
    busy = _meanwhile(room, lambda: saving.save(room, replace(last.article, embargo=UNTIL), "Rina", True))
    with pytest.raises(RedaksiError, match="embargo"):
        exporting.export(busy, [first.article.id, last.article.id], "html", tmp_path, "Budi")
    assert library.open_piece(room, last.article.id).state is State.APPROVED
    assert not list(tmp_path.glob("*dua*"))


def test_a_draft_that_was_approved_when_it_was_asked_for_by_name_does_not_leave(room: Newsroom, tmp_path: Path) -> None:
    first, last = _two(room)
    busy = _meanwhile(room, lambda: saving.save(room, replace(last.article, body="Isi lain."), "Rina", True))
    with pytest.raises(RedaksiError, match="not-in-state"):
        exporting.export(busy, [first.article.id, last.article.id], "html", tmp_path, "Budi", (State.APPROVED,))
    assert not list(tmp_path.glob("*dua*"))
