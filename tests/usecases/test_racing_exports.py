"""Two windows export and withdraw the same story: the page that is left is that of who decided last."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.errors import RedaksiError, RefusedError
from redaksi.store.opening import open_store
from redaksi.usecases import doctoring, exporting, library, printing, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import READY, Watch


@pytest.fixture
def other(room: Newsroom, watch: Watch) -> Iterator[Newsroom]:
    """Another window on the same store."""
    store = open_store(room.store.folder, clock=watch)
    store.believe = room.store.believe  # type: ignore[attr-defined]
    yield replace(room, store=store)
    store.close()


def approved(room: Newsroom, headline: str) -> str:
    article = Article(headline=headline, body="Tak ada korban.", **READY)
    story = saving.save(room, article, "Rina", True).piece.article.id
    reviewing.submit(room, story, "Rina")
    reviewing.approve(room, story, "Budi")
    return story


@pytest.fixture
def story(room: Newsroom) -> str:
    return approved(room, "Kapal kandas")


def meanwhile(room: Newsroom, what: Callable[[], object]) -> Newsroom:
    """The room whose first file waits, ready beside its place, until `what` was done in another thread."""
    first = threading.Event()

    @contextmanager
    def stage(path: Path, data: bytes) -> Iterator[Callable[[], None]]:
        with room.stage_file(path, data) as put:
            if not first.is_set():
                first.set()
                thread = threading.Thread(target=what)
                thread.start()
                thread.join(timeout=20)
                assert not thread.is_alive(), "an export that has not begun to put files in place holds nobody up"
            yield put

    return replace(room, stage_file=stage)


def page(room: Newsroom, story: str, to: Path) -> Path:
    return to / f"{library.open_piece(room, story).article.slug}.html"


@pytest.mark.parametrize("exports_too", [False, True])
def test_the_page_of_a_story_that_is_withdrawn_meanwhile_is_the_notice(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch, exports_too: bool
) -> None:
    exporting.export(room, [story], "html", tmp_path, "Budi")
    watch.pass_(minutes=1)

    def withdraw() -> None:
        reviewing.withdraw(other, story, "Budi", "Melindungi anak.", "child")
        if exports_too:
            exporting.export(other, [story], "html", tmp_path, "Budi")

    done = exporting.export(meanwhile(room, withdraw), [story], "html", tmp_path, "Budi")
    assert [receipt.state for receipt in done.files] == [State.WITHDRAWN]
    assert "Tak ada korban" not in page(room, story, tmp_path).read_text("utf-8")
    assert verifying.verify(other, page(room, story, tmp_path)).verdict is Verdict.APPROVED
    assert not list(tmp_path.glob(".*.part"))
    assert doctoring.examine(room, repair=False) == []


def test_a_page_that_was_approved_and_exported_meanwhile_stays(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    def correct() -> None:
        watch.pass_(minutes=1)
        saving.save(other, replace(library.open_piece(other, story).article, body="Dua orang luka."), "Rina", True)
        reviewing.approve(other, story, "Budi")
        exporting.export(other, [story], "html", tmp_path, "Budi")

    done = exporting.export(meanwhile(room, correct), [story], "html", tmp_path, "Budi")
    assert {receipt.content_hash for receipt in done.files} == {library.open_piece(room, story).content_hash}
    assert "Dua orang luka." in page(room, story, tmp_path).read_text("utf-8")


def test_what_readers_have_is_not_written_over_by_an_older_page_while_the_next_is_being_written(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    def correct_and_go_on() -> None:
        for body in ("Dua orang luka.", "Tiga orang luka?"):
            watch.pass_(minutes=1)
            saving.save(other, replace(library.open_piece(other, story).article, body=body), "Rina", True)
            if body.endswith("."):
                reviewing.approve(other, story, "Budi")
                exporting.export(other, [story], "html", tmp_path, "Budi")

    with pytest.raises(RefusedError, match="changed-meanwhile"):
        exporting.export(meanwhile(room, correct_and_go_on), [story], "html", tmp_path, "Budi")
    assert "Dua orang luka." in page(room, story, tmp_path).read_text("utf-8")
    assert verifying.verify(room, page(room, story, tmp_path)).verdict is Verdict.APPROVED


def test_an_edit_meanwhile_does_not_hold_up_what_was_approved(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    def edit() -> None:
        watch.pass_(minutes=1)
        saving.save(other, replace(library.open_piece(other, story).article, body="Dua orang luka?"), "Rina", True)

    exporting.export(meanwhile(room, edit), [story], "html", tmp_path, "Budi")
    assert "Tak ada korban." in page(room, story, tmp_path).read_text("utf-8")
    assert verifying.verify(room, page(room, story, tmp_path)).verdict is Verdict.APPROVED


def test_two_that_race_leave_the_notice(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    exporting.export(room, [story], "json", tmp_path, "Budi")
    watch.pass_(minutes=1)
    failures: list[RedaksiError] = []

    def export() -> None:
        try:
            for _ in range(5):
                exporting.export(room, [story], "json", tmp_path, "Budi")
        except RedaksiError as error:  # told below, in the thread of the test
            failures.append(error)

    thread = threading.Thread(target=export)
    thread.start()
    reviewing.withdraw(other, story, "Budi", "Melindungi anak.", "child")
    exporting.export(other, [story], "json", tmp_path, "Budi")
    thread.join(timeout=60)
    assert not failures
    (file,) = tmp_path.glob("*.json")
    assert '"withdrawn"' in file.read_text("utf-8")
    assert doctoring.examine(room, repair=False) == []


def first_page_waits(room: Newsroom, what: Callable[[], object]) -> Newsroom:
    """The room whose collection waits, written but not in its place, until `what` was done: once."""
    waiting = [what]

    @contextmanager
    def open_file(path: Path) -> Iterator[BinaryIO]:
        with room.open_file(path) as file:
            if waiting:
                waiting.pop()()
            yield file

    return replace(room, open_file=open_file)


def lines(folder: Path) -> dict[str, str]:
    (file,) = folder.glob("*.jsonl")
    return {line["id"]: line["state"] for line in map(json.loads, file.read_text("utf-8").splitlines())}


def test_a_file_of_many_stories_is_written_anew_without_the_one_that_is_withdrawn_meanwhile(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    second = approved(room, "Air surut")
    exporting.export(room, [], "jsonl", tmp_path, "Budi")
    watch.pass_(minutes=1)
    slow = first_page_waits(room, lambda: reviewing.withdraw(other, story, "Budi", "Melindungi anak.", "child"))
    done = exporting.export(slow, [], "jsonl", tmp_path, "Budi")
    assert [receipt.article_id for receipt in done.files] == [second]
    assert lines(tmp_path) == {second: "published"}
    assert not list(tmp_path.glob(".*.part"))
    assert doctoring.examine(room, repair=False) == []


def test_a_story_that_was_asked_for_leaves_in_the_file_as_the_notice_that_it_has_become(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    exporting.export(room, [story], "html", tmp_path, "Budi")
    watch.pass_(minutes=1)
    slow = first_page_waits(room, lambda: reviewing.withdraw(other, story, "Budi", "Melindungi anak.", "child"))
    exporting.export(slow, [story], "jsonl", tmp_path, "Budi")
    assert lines(tmp_path) == {story: "withdrawn"}


def test_a_file_about_which_others_go_on_deciding_is_not_written(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    def correct() -> None:
        watch.pass_(minutes=1)
        saving.save(other, replace(library.open_piece(other, story).article, body=f"{watch.time}."), "Rina", True)
        reviewing.approve(other, story, "Budi")

    @contextmanager
    def open_file(path: Path) -> Iterator[BinaryIO]:
        with room.open_file(path) as file:
            correct()
            yield file

    with pytest.raises(RefusedError, match="changed-meanwhile"):
        exporting.export(replace(room, open_file=open_file), [story], "jsonl", tmp_path, "Budi")
    assert not [*tmp_path.glob("*.jsonl"), *tmp_path.glob(".*.part")]


def test_what_was_withdrawn_while_it_was_being_printed_is_not_kept(
    room: Newsroom, other: Newsroom, story: str, tmp_path: Path, watch: Watch
) -> None:
    sheet = printing.prepare(room, story, tmp_path, "Budi")
    watch.pass_(minutes=1)
    reviewing.withdraw(other, story, "Budi", "Melindungi anak.", "child")
    with pytest.raises(RefusedError, match="changed-meanwhile"):
        printing.keep(room, sheet, b"%PDF-", tmp_path, "Budi")
    assert not list(tmp_path.glob("*.pdf"))
