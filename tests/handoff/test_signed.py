"""What is approved at one desk is approved at the other where that one knows the key, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.anchors import anchor_at
from redaksi.domain.article import Article, Category, State
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.domain.remarks import Kind, Remark, Standing
from redaksi.domain.travelling import Signature, Verdict
from redaksi.usecases import doctoring, handing_over, keys, noticing, people, receiving, reviewing
from redaksi.usecases.newsroom import Newsroom
from tests.handoff.desks import article_at, send, write

STORY = Article(
    headline="Rob naik",
    body="Air masuk ke rumah warga di tepi pantai.",
    category=Category("", "Daerah"),
    published=LocalTime("2026-03-02T10:00", "Asia/Jakarta"),
)


@pytest.fixture
def approved(coast: Newsroom) -> Article:
    """A story by Rina that Sinta, whom only the coast knows, has approved there."""
    people.add_user(coast, "Sinta", Role.EDITOR)
    story = write(coast, STORY).article
    reviewing.submit(coast, story.id, "Rina")
    reviewing.approve(coast, story.id, "Sinta")
    return story


def make_known(coast: Newsroom, city: Newsroom, file: Path) -> None:
    keys.give_out(coast, file)
    keys.take_in(city, file, None)


def test_by_a_known_key_it_arrives_approved(coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path) -> None:
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = send(coast, city, tmp_path / "a.redaksi", approved)
    assert (came.verdict, came.signature, came.piece.state) == (Verdict.NEW, Signature.VALID, State.APPROVED)
    assert came.piece.approval is not None
    assert came.piece.approval.by == "Sinta"
    assert doctoring.examine(city) == []
    assert doctoring.examine(coast) == []


def test_by_an_unknown_key_it_is_a_draft(coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path) -> None:
    (came,) = send(coast, city, tmp_path / "a.redaksi", approved)
    assert (came.signature, came.piece.state) == (Signature.UNKNOWN_KEY, State.DRAFT)
    assert doctoring.examine(city) == []


def test_once_the_key_is_known_the_same_file_brings_the_approval(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", approved)
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Budi").pieces
    assert (came.verdict, came.piece.state) == (Verdict.SAME, State.APPROVED)


def test_an_approval_decides_also_while_somebody_reviews_here_who_is_told(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", approved)  # by a key that is not known yet: a draft
    reviewing.submit(city, approved.id, "Rina")
    reviewing.review(city, approved.id, "Budi")
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Rina").pieces
    assert (came.verdict, came.piece.state) == (Verdict.SAME, State.APPROVED)
    assert came.piece.standing.reviewer is None
    (notice,) = noticing.waiting(city, "Budi")
    assert (notice.code, notice.detail["name"]) == ("decided-approve", "Sinta")
    assert doctoring.examine(city) == []


def test_what_somebody_writes_here_is_not_approved_by_what_came(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", approved)
    reviewing.submit(city, approved.id, "Rina")
    reviewing.review(city, approved.id, "Budi")
    write(city, replace(article_at(city, approved), body="Diubah di kota."), "Budi")
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Rina").pieces
    assert (came.piece.state, came.piece.standing.reviewer) == (State.IN_REVIEW, "Budi")


def test_what_did_not_decide_when_it_came_is_looked_at_again(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    """Here Sinta is a journalist, until somebody makes her an editor."""
    people.add_user(city, "Sinta", Role.JOURNALIST)
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = send(coast, city, tmp_path / "a.redaksi", approved)
    assert came.piece.state is State.DRAFT
    people.change_role(city, "Sinta", Role.EDITOR, None)
    (again,) = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Rina").pieces
    assert again.piece.state is State.APPROVED
    with city.store.read() as unit:
        assert len(unit.decisions.of(approved.id)) == 1
    assert doctoring.examine(city) == []


def test_what_arrives_only_after_its_key_was_revoked_decides_nothing(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    """Whoever has stolen the key can sign with a time before the revocation."""
    make_known(coast, city, tmp_path / "keys.json")
    (line,) = keys.keys(city)
    keys.revoke(city, line.key.kid, None)
    with city.store.write() as unit:
        unit.keys.put(replace(line.key, revoked="2026-12-31T00:00:00.000Z"))  # after what the signature says
    (came,) = send(coast, city, tmp_path / "a.redaksi", approved)
    assert (came.signature, came.piece.state) == (Signature.VALID, State.DRAFT)
    # The trail still has the time at which it really was revoked.
    assert [fault.code for fault in doctoring.examine(city)] == ["key-changed"]


def test_what_came_before_its_key_was_revoked_stays_decided(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    make_known(coast, city, tmp_path / "keys.json")
    send(coast, city, tmp_path / "a.redaksi", approved)
    (line,) = keys.keys(city)
    with city.store.write() as unit:
        unit.keys.put(replace(line.key, revoked="2026-12-31T00:00:00.000Z", revoked_by="Budi"))
    (came,) = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Budi").pieces
    assert (came.signature, came.piece.state) == (Signature.VALID, State.APPROVED)


def test_an_approval_of_another_content_says_nothing(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    make_known(coast, city, tmp_path / "keys.json")
    write(coast, replace(approved, body="Sesudah disetujui."), "Sinta")
    (came,) = send(coast, city, tmp_path / "a.redaksi", approved)
    assert (came.signature, came.piece.state) == (Signature.NONE, State.DRAFT)


@pytest.mark.parametrize("field", ["by", "at", "revision"])
def test_an_approval_that_says_something_else_than_its_signature_is_broken(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path, field: str
) -> None:
    make_known(coast, city, tmp_path / "keys.json")
    handing_over.hand_over(coast, [approved.id], tmp_path / "a.redaksi", "Rina")
    opened = receiving.read(city, tmp_path / "a.redaksi")
    (piece,) = opened.bundle.pieces
    value = 7 if field == "revision" else "2026-03-02T09:00:00.000Z" if field == "at" else "Rina"
    forged = tuple(replace(entry, **{field: value}) for entry in piece.approvals)
    bundle = replace(opened.bundle, pieces=(replace(piece, approvals=forged),))
    (came,) = receiving.receive(city, replace(opened, bundle=bundle), "Budi").pieces
    assert (came.signature, came.piece.state) == (Signature.BROKEN, State.DRAFT)


def test_an_approval_taken_from_another_story_is_broken(
    coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path
) -> None:
    make_known(coast, city, tmp_path / "keys.json")
    twin = write(coast, replace(approved, id="0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e", slug="kembaran")).article
    handing_over.hand_over(coast, [approved.id, twin.id], tmp_path / "a.redaksi", "Rina")
    opened = receiving.read(city, tmp_path / "a.redaksi")
    real, other = opened.bundle.pieces
    bundle = replace(opened.bundle, pieces=(real, replace(other, approvals=real.approvals)))
    taken = receiving.receive(city, replace(opened, bundle=bundle), "Budi").pieces
    assert [(came.signature, came.piece.state) for came in taken] == [
        (Signature.VALID, State.APPROVED),
        (Signature.BROKEN, State.DRAFT),
    ]


def test_a_story_that_its_only_writer_approved_elsewhere_is_not_approved_here(
    coast: Newsroom, city: Newsroom, tmp_path: Path
) -> None:
    from redaksi.usecases import newsroom_settings

    newsroom_settings.set_setting(coast, "newsroom.four_eyes", "false", None)
    story = write(coast, STORY, "Budi").article
    reviewing.submit(coast, story.id, "Budi")
    reviewing.approve(coast, story.id, "Budi", "sendirian malam ini", ["four-eyes"])
    make_known(coast, city, tmp_path / "keys.json")
    (came,) = send(coast, city, tmp_path / "a.redaksi", story)
    assert (came.signature, came.piece.state) == (Signature.VALID, State.DRAFT)


def test_remarks_go_both_ways(coast: Newsroom, city: Newsroom, approved: Article, tmp_path: Path) -> None:
    body = approved.body
    remark = Remark(
        id="11111111-2222-4333-8444-555555555555",
        article_id=approved.id,
        kind=Kind.SUGGESTION,
        by="Sinta",
        at="2026-03-02T09:00:00.000Z",
        text="Lebih tepat.",
        field="body",
        anchor=anchor_at(body, body.index("warga"), body.index("warga") + 5),
        replacement="penduduk",
    )
    with coast.store.write() as unit:
        unit.remarks.add(remark)
    send(coast, city, tmp_path / "a.redaksi", approved)
    with city.store.write() as unit:
        (came,) = unit.remarks.of(approved.id)
        assert replace(came, position=0) == remark
        closing = {"state": Standing.REJECTED, "closed_by": "Budi", "closed_at": "2026-03-02T10:00:00.000Z"}
        unit.remarks.change(replace(came, **closing))
    send(city, coast, tmp_path / "b.redaksi", approved)
    with coast.store.read() as unit:
        (back,) = unit.remarks.of(approved.id)
    assert (back.state, back.closed_by) == (Standing.REJECTED, "Budi")
    assert article_at(coast, approved) == approved
