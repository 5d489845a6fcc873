"""What waits for a target arrives once, and what does not arrive goes on waiting."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Piece, State, WithdrawalReason
from redaksi.domain.deliveries import LEASE, Delivery, Status, StoppedError
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.targets import Target, TargetKind
from redaksi.targets import files
from redaksi.usecases import delivering, library, publishing, reexporting, reviewing, saving, targets, verifying
from redaksi.usecases.newsroom import Newsroom
from tests.usecases.conftest import READY, Watch


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def target(room: Newsroom, stick: Path) -> Target:
    return targets.add(room, "Stik", TargetKind.FOLDER, {"path": str(stick)}, "Budi")


def approved(room: Newsroom, **fields: object) -> Piece:
    """A piece that Rina has written and Budi has approved."""
    article = Article(**{"headline": "Jembatan ambruk", "body": "Jembatan itu ambruk.", **READY, **fields})  # type: ignore[arg-type]
    saving.save(room, article, "Rina", True)
    reviewing.submit(room, article.id, "Rina")
    return reviewing.approve(room, article.id, "Budi").piece


def asked(room: Newsroom, piece: Piece, name: str = "Stik") -> Delivery:
    (delivery,) = publishing.publish(room, [piece.article.id], name, "Budi").deliveries
    return delivery


def test_a_piece_arrives_with_receipts_and_is_published_then(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    asked(room, piece)
    assert library.open_piece(room, piece.article.id).state is State.APPROVED
    (done,) = delivering.deliver(room)
    assert (done.status, done.tries, done.place) == (Status.DONE, 1, str(stick))
    assert library.open_piece(room, piece.article.id).state is State.PUBLISHED
    with room.store.read() as unit:
        receipts = unit.receipts.of(piece.article.id)
    assert {(Path(each.path).suffix, each.target, each.by) for each in receipts} == {
        (".html", "Stik", "Budi"),
        (".json", "Stik", "Budi"),
    }
    for each in receipts:
        assert hashlib.sha256(Path(each.path).read_bytes()).hexdigest() == each.sha256
        assert verifying.verify(room, Path(each.path)).verdict is verifying.Verdict.APPROVED


def test_the_same_content_is_not_sent_twice(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    asked(room, piece)
    delivering.deliver(room)
    again = publishing.publish(room, [piece.article.id], "stik", "Budi")
    assert (len(again.deliveries), len(again.already)) == (0, 1)
    assert delivering.deliver(room) == []


def test_asked_again_only_what_is_not_there_is_written(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    asked(room, piece)
    delivering.deliver(room)
    page, tree = (next(stick.glob(f"*.{suffix}")) for suffix in ("html", "json"))
    page.unlink()
    before = tree.stat().st_mtime_ns
    publishing.publish(room, [piece.article.id], "Stik", "Budi", again=True)
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE
    assert page.exists()
    assert tree.stat().st_mtime_ns == before


def test_without_names_everything_approved_goes(room: Newsroom, target: Target, stick: Path) -> None:
    approved(room)
    approved(room, headline="Pasar dibuka")
    saving.save(room, Article(headline="Belum selesai"), "Rina", True)
    assert len(publishing.publish(room, [], "Stik", "Budi").deliveries) == 2
    delivering.deliver(room)
    assert len(list(stick.glob("*.html"))) == 2


def test_what_nobody_approved_stays(room: Newsroom, target: Target) -> None:
    draft = saving.save(room, Article(headline="Belum selesai"), "Rina", True).piece
    with pytest.raises(RefusedError) as caught:
        asked(room, draft)
    assert caught.value.code == "publish-unapproved"
    assert publishing.deliveries(room) == []


def test_approval_is_looked_at_again_when_it_leaves(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    delivery = asked(room, piece)
    saving.save(room, replace(piece.article, body="Jembatan itu dibangun lagi."), "Rina", True)
    assert delivering.deliver(room) == []
    (held,) = publishing.deliveries(room)
    assert (held.status, held.fault) == (Status.HELD, "delivery-unapproved")
    assert list(stick.iterdir()) == []
    reviewing.approve(room, piece.article.id, "Budi")
    publishing.retry(room, delivery.id or 0, "Budi")
    delivering.deliver(room)
    assert publishing.deliveries(room)[0].fault == "delivery-changed"
    asked(room, piece)
    (done,) = delivering.deliver(room)
    assert {each.status for each in publishing.deliveries(room)} == {Status.DONE, Status.REPLACED}
    assert done.revision > delivery.revision


def test_an_embargo_holds_when_it_leaves(room: Newsroom, target: Target, stick: Path, watch: Watch) -> None:
    piece = approved(room)
    asked(room, piece)
    until = LocalTime("2026-03-02T12:00", "Asia/Jakarta")
    saving.save(room, replace(piece.article, embargo=until), "Rina", True)
    delivering.deliver(room)
    (waiting,) = publishing.deliveries(room)
    assert (waiting.status, waiting.fault) == (Status.WAITING, "delivery-embargo")
    assert waiting.next_at == "2026-03-02T05:00:00.000Z"
    watch.pass_(hours=2)
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE


def test_an_embargo_can_be_let_pass_with_a_reason(room: Newsroom, target: Target) -> None:
    piece = approved(room, embargo=LocalTime("2026-03-09T12:00", "Asia/Jakarta"))
    with pytest.raises(RefusedError) as caught:
        asked(room, piece)
    assert caught.value.code == "embargo"
    assert len(publishing.publish(room, [], "Stik", "Budi").left) == 1
    publishing.publish(room, [piece.article.id], "Stik", "Budi", ["embargo"], "Narasumber setuju.")
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE
    with room.store.read() as unit:
        assert "override" in [entry.step for entry in unit.audit.of(piece.article.id)]


def test_a_missing_stick_is_waited_for_longer_and_longer(
    room: Newsroom, target: Target, stick: Path, watch: Watch
) -> None:
    piece = approved(room)
    asked(room, piece)
    stick.rmdir()
    pauses = []
    for _ in range(4):
        delivering.deliver(room)
        (waiting,) = publishing.deliveries(room)
        assert (waiting.status, waiting.fault) == (Status.WAITING, "target-gone")
        assert not stick.exists(), "a folder in the place of a stick is none"
        watch.pass_(minutes=0)
        with room.store.read() as unit:
            assert unit.deliveries.due(_stamp(watch)) == []
        before = watch.time
        while not _due(room, watch):
            watch.pass_(minutes=1)
        pauses.append((watch.time - before).total_seconds() // 60)
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]
    assert library.open_piece(room, piece.article.id).state is State.APPROVED
    stick.mkdir()
    (done,) = delivering.deliver(room)
    assert (done.status, done.tries) == (Status.DONE, 5)


def _stamp(watch: Watch) -> str:
    from redaksi.domain.moments import utc_stamp

    return utc_stamp(watch.time)


def _due(room: Newsroom, watch: Watch) -> bool:
    with room.store.read() as unit:
        return bool(unit.deliveries.due(_stamp(watch)))


def test_a_stick_that_is_full_half_way_keeps_what_arrived(
    room: Newsroom, target: Target, stick: Path, monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    piece = approved(room)
    asked(room, piece)
    calls: list[int] = []

    def fsync(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 2:  # the first file and its folder
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, "fsync", fsync)
    delivering.deliver(room)
    (waiting,) = publishing.deliveries(room)
    assert (waiting.status, waiting.fault) == (Status.WAITING, "target-full")
    assert [path.suffix for path in stick.iterdir()] == [".html"]
    with room.store.read() as unit:
        assert unit.receipts.of(piece.article.id) == []
    monkeypatch.undo()
    watch.pass_(hours=1)
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE
    assert sorted(path.suffix for path in stick.iterdir()) == [".html", ".json"]


def test_one_target_out_of_reach_keeps_no_other_waiting(room: Newsroom, target: Target, stick: Path) -> None:
    targets.add(room, "Lain", TargetKind.FOLDER, {"path": str(stick.parent / "nowhere")}, "Budi")
    first, second = approved(room), approved(room, headline="Pasar dibuka")
    for piece in (first, second):
        asked(room, piece, "Lain")
    asked(room, first)
    delivering.deliver(room)
    found = {(each.target_name, each.status) for each in publishing.deliveries(room)}
    assert found == {("Stik", Status.DONE), ("Lain", Status.WAITING)}
    assert [each.tries for each in publishing.deliveries(room) if each.target_name == "Lain"] == [0, 1]


def test_after_a_crash_the_target_is_looked_at_first(room: Newsroom, target: Target, stick: Path, watch: Watch) -> None:
    piece = approved(room)
    asked(room, piece)
    load = delivering.next_load(room)
    assert load is not None
    delivering.carry(room, load)  # and nobody writes it down
    written = {path: path.stat().st_mtime_ns for path in stick.iterdir()}
    assert delivering.next_load(room) is None, "somebody may still be sending it"
    watch.pass_(seconds=LEASE.total_seconds() + 1)
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE
    assert {path: path.stat().st_mtime_ns for path in stick.iterdir()} == written
    with room.store.read() as unit:
        assert len(unit.receipts.of(piece.article.id)) == 2


def test_what_is_called_off_does_not_leave(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    delivery = asked(room, piece)
    publishing.cancel(room, delivery.id or 0, "Budi")
    assert delivering.deliver(room) == []
    assert list(stick.iterdir()) == []
    with pytest.raises(UsageError):
        publishing.cancel(room, delivery.id or 0, "Budi")
    publishing.retry(room, delivery.id or 0, "Budi")
    assert delivering.deliver(room)[0].status is Status.DONE


def test_called_off_while_it_is_sent(room: Newsroom, target: Target, stick: Path) -> None:
    delivery = asked(room, approved(room))
    load = delivering.next_load(room)
    assert load is not None
    publishing.cancel(room, delivery.id or 0, "Budi")
    outcome = delivering.carry(room, load, lambda: True)
    assert outcome.stopped
    assert delivering.note(room, load, outcome).deliveries[0].status is Status.CANCELLED
    assert list(stick.iterdir()) == []


def test_a_withdrawal_goes_where_the_story_was(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    other = targets.add(room, "Lain", TargetKind.FOLDER, {"path": str(stick)}, "Budi")
    asked(room, piece)
    delivering.deliver(room)
    reviewing.withdraw(room, piece.article.id, "Budi", "Ditarik.", reason=WithdrawalReason.CHILD)
    with pytest.raises(RefusedError) as caught:
        publishing.publish(room, [piece.article.id], other.name, "Budi")
    assert caught.value.code == "publish-never-there"
    asked(room, piece)
    (done,) = delivering.deliver(room)
    assert done.status is Status.DONE
    page = next(stick.glob("*.html")).read_text(encoding="utf-8")
    assert "Jembatan itu ambruk" not in page


def test_everything_that_waits_goes_into_one_parcel(room: Newsroom, stick: Path, watch: Watch) -> None:
    targets.add(room, "Paket", TargetKind.ZIP, {"path": str(stick), "formats": "html"}, "Budi")
    first, second = approved(room), approved(room, headline="Pasar dibuka")
    publishing.publish(room, [], "Paket", "Budi")
    load = delivering.next_load(room)
    assert load is not None
    assert len(load.deliveries) == 2
    delivering.carry(room, load)  # and nobody writes it down
    watch.pass_(seconds=LEASE.total_seconds() + 1)
    assert {each.status for each in delivering.deliver(room)} == {Status.DONE}
    (pack,) = stick.iterdir()
    with zipfile.ZipFile(pack) as opened:
        manifest = json.loads(opened.read("manifest.json"))
        sums = {line.split("  ")[1]: line.split("  ")[0] for line in opened.read("SHA256SUMS").decode().splitlines()}
        for name, sha256 in manifest["files"].items():
            assert hashlib.sha256(opened.read(name)).hexdigest() == sha256 == sums[name]
    assert {entry["id"] for entry in manifest["articles"]} == {first.article.id, second.article.id}


def test_a_removed_target_takes_what_waits_with_it(room: Newsroom, target: Target) -> None:
    asked(room, approved(room))
    assert targets.remove(room, target.id, "Budi") == 1
    assert [each.status for each in publishing.deliveries(room)] == [Status.CANCELLED]
    assert targets.targets(room) == []


def test_only_who_runs_the_house_sets_targets(room: Newsroom, target: Target) -> None:
    for call in (
        lambda: targets.add(room, "Lain", TargetKind.FOLDER, {"path": "/"}, "Rina"),
        lambda: targets.change(room, target.id, "Rina", name="Lain"),
        lambda: targets.remove(room, target.id, "Rina"),
    ):
        with pytest.raises(RefusedError):
            call()
    assert [each.name for each in targets.targets(room)] == ["Stik"]


def test_two_targets_have_two_names(room: Newsroom, target: Target) -> None:
    with pytest.raises(UsageError) as caught:
        targets.add(room, " STIK ", TargetKind.FOLDER, {"path": "/"}, "Budi")
    assert caught.value.code == "target-exists"


def test_a_secret_stands_in_no_file_of_the_store(room: Newsroom, tmp_path: Path) -> None:
    made = targets.add(
        room, "Situs", TargetKind.WORDPRESS, {"url": "https://kabar.example", "user": "budi"}, "Budi", "rahasia sekali"
    )
    assert room.secrets.get(made.id) == "rahasia sekali"
    assert not room.secrets.lasting()
    for path in (tmp_path / "store").rglob("*"):
        if path.is_file():
            assert b"rahasia sekali" not in path.read_bytes()


def test_a_sending_that_is_stopped_counts_as_no_try(room: Newsroom, target: Target) -> None:
    asked(room, approved(room))
    load = delivering.next_load(room)
    assert load is not None
    delivering.note(room, load, delivering.carry(room, load, lambda: True))
    (waiting,) = publishing.deliveries(room)
    assert (waiting.status, waiting.tries, waiting.fault) == (Status.WAITING, 0, None)
    assert issubclass(StoppedError, Exception)


def test_a_target_is_out_of_date_like_a_folder(room: Newsroom, target: Target, stick: Path) -> None:
    piece = approved(room)
    asked(room, piece)
    delivering.deliver(room)
    assert reexporting.out_of_date(room, piece.article.id) is None
    reviewing.withdraw(room, piece.article.id, "Budi", "Ditarik.", reason=WithdrawalReason.CHILD)
    found = reexporting.out_of_date(room, piece.article.id)
    assert found is not None
    assert [(place.folder, place.target) for place in found.places] == [("Stik", target.id)]
    reexporting.export_again(room, piece.article.id, found.places, "Budi")
    delivering.deliver(room)
    assert reexporting.out_of_date(room, piece.article.id) is None
    assert "Jembatan itu ambruk" not in next(stick.glob("*.html")).read_text(encoding="utf-8")
