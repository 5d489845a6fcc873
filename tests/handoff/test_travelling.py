"""Two desks: a piece goes by file, is worked on there, and comes back."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category, Photo, State
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.people import Role
from redaksi.domain.travelling import Signature, Verdict
from redaksi.usecases import handing_over, history, people, receiving, reviewing
from redaksi.usecases.newsroom import Newsroom
from tests.handoff.desks import article_at, send, write

PNG = b"\x89PNG\r\n\x1a\n" + b"lukisan"


@pytest.fixture
def story(coast: Newsroom) -> Article:
    article = write(coast, Article(headline="Rob naik", body="Air masuk.", category=Category("", "Daerah"))).article
    return write(coast, replace(article, body="Air masuk ke rumah.", notes=("cek angka",))).article


def test_a_new_piece_arrives_whole_with_its_history(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    (came,) = send(coast, city, tmp_path / "a.redaksi", story)
    assert (came.verdict, came.signature, came.piece.state) == (Verdict.NEW, Signature.NONE, State.DRAFT)
    assert came.piece.article == story
    here, there = history.versions(coast, story.id), history.versions(city, story.id)
    assert [(entry.content_hash, entry.by) for entry in there] == [(entry.content_hash, entry.by) for entry in here]
    assert there[1].at == here[1].at
    assert there[0].reason == "receive"


def test_the_same_piece_gives_the_same_bytes(coast: Newsroom, story: Article, tmp_path: Path) -> None:
    still = replace(coast, clock=lambda: dt.datetime(2026, 3, 5, tzinfo=dt.UTC))
    first, second = (handing_over.hand_over(still, [story.id], tmp_path / name, None) for name in ("a", "b"))
    assert first.sha256 == second.sha256 == hashlib.sha256((tmp_path / "a").read_bytes()).hexdigest()


def test_what_was_worked_on_there_comes_back_as_a_new_version(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    for body in ("Air masuk ke tiga rumah.", "Air masuk ke empat rumah."):
        write(city, replace(story, body=body), "Budi")
    (came,) = send(city, coast, tmp_path / "b.redaksi", story)
    assert came.verdict is Verdict.NEWER
    assert came.piece.article.body == "Air masuk ke empat rumah."
    assert [entry.by for entry in history.versions(coast, story.id)] == ["Budi", "Budi", "Rina", "Rina"]
    assert [history.version(coast, story.id, number).body for number in (2, 3)] == [
        "Air masuk ke rumah.",
        "Air masuk ke tiga rumah.",
    ]


def test_a_second_time_it_is_the_same_and_an_old_file_is_older(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    again = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Budi").pieces
    assert [entry.verdict for entry in again] == [Verdict.SAME]
    write(city, replace(story, body="Lain."), "Budi")
    before = history.versions(city, story.id)
    again = receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Budi").pieces
    assert [entry.verdict for entry in again] == [Verdict.OLDER]
    assert history.versions(city, story.id) == before


def test_what_both_have_changed_is_kept_side_by_side(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    write(city, replace(story, body="Versi kota."), "Budi")
    write(coast, replace(story, body="Versi pesisir."))
    for _ in range(2):
        (came,) = send(city, coast, tmp_path / "b.redaksi", story)
        assert came.verdict is Verdict.BOTH_CHANGED
        assert came.piece.article.body == "Versi pesisir."
    with coast.store.read() as unit:
        (copy,) = unit.copies.of(story.id)
        assert unit.copies.waiting() == [(copy.id, story.id)]
    assert copy.article.body == "Versi kota."
    assert copy.base_hash == came.piece.content_hash or copy.base_hash in {
        entry.content_hash for entry in history.versions(coast, story.id)
    }


def test_notes_of_both_desks_are_joined_and_no_other_version_is_made_for_the_text(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    write(city, replace(story, notes=("cek angka", "telepon BPBD")), "Budi")
    write(coast, replace(story, notes=("cek angka", "foto menyusul")))
    (came,) = send(city, coast, tmp_path / "b.redaksi", story)
    assert came.verdict is Verdict.NEWER
    assert came.piece.article.notes == ("cek angka", "foto menyusul", "telepon BPBD")


def test_another_name_of_the_category_here_does_not_make_it_another_story_for_ever(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    from redaksi.usecases import categories

    categories.create(city, "Daerah", "Budi")
    categories.rename(city, "daerah", "Nusantara", "Budi")
    (came,) = send(coast, city, tmp_path / "a.redaksi", story)
    assert came.piece.article.category == Category("daerah", "Nusantara")
    write(city, replace(came.piece.article, body="Dari kota."), "Budi")
    (back,) = send(city, coast, tmp_path / "b.redaksi", story)
    assert back.verdict is Verdict.NEWER
    assert back.piece.article.body == "Dari kota."


def test_photos_come_along_once(coast: Newsroom, city: Newsroom, tmp_path: Path) -> None:
    with coast.store.write() as unit:
        sha256 = unit.photos.put(PNG)
    photo = Photo("p1", sha256, "image/png", 10, 10, caption="Lukisan")
    articles = [write(coast, Article(headline=name, media=(photo,))).article for name in ("Satu", "Dua")]
    send(coast, city, tmp_path / "a.redaksi", *articles)
    with city.store.read() as unit:
        assert unit.photos.get(sha256) == PNG
    assert article_at(city, articles[1]).media == (photo,)


def test_nothing_is_taken_from_under_somebody_who_reviews_it(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    write(city, replace(story, body="Dari kota."), "Budi")
    people.add_user(coast, "Sari", Role.EDITOR)
    reviewing.submit(coast, story.id, "Rina")
    reviewing.review(coast, story.id, "Sari")
    (came,) = send(city, coast, tmp_path / "b.redaksi", story)
    assert came.verdict is Verdict.BOTH_CHANGED
    assert (came.piece.article.body, came.piece.state) == ("Air masuk ke rumah.", State.IN_REVIEW)


def test_a_state_that_a_file_claims_is_not_believed(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    reviewing.submit(coast, story.id, "Rina")
    (came,) = send(coast, city, tmp_path / "a.redaksi", story)
    assert came.piece.state is State.DRAFT


def test_the_trail_tells_of_both_ways(coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path) -> None:
    send(coast, city, tmp_path / "a.redaksi", story)
    with coast.store.read() as unit:
        (gone,) = [entry for entry in unit.audit.of(story.id) if entry.step == "hand-over"]
    with city.store.read() as unit:
        (came,) = [entry for entry in unit.audit.of(story.id) if entry.step == "receive"]
    assert (gone.by, gone.detail["file"]) == ("Rina", "a.redaksi")
    assert (came.by, came.detail["verdict"]) == ("Budi", "new")


def test_a_file_that_cannot_be_written_is_not_recorded(coast: Newsroom, story: Article, tmp_path: Path) -> None:
    from redaksi.domain.errors import StoreError

    (tmp_path / "berkas").write_text("x")
    with pytest.raises(StoreError, match="target-unwritable"):
        handing_over.hand_over(coast, [story.id], tmp_path / "berkas" / "a.redaksi", "Rina")
    with coast.store.read() as unit:
        assert all(entry.step != "hand-over" for entry in unit.audit.of(story.id))
    with pytest.raises(UsageError, match="handoff-is-folder"):
        handing_over.hand_over(coast, [story.id], tmp_path, "Rina")
    with pytest.raises(UsageError, match="handoff-nothing"):
        handing_over.hand_over(coast, [], tmp_path / "a.redaksi", "Rina")


def test_looking_into_a_file_keeps_nothing(coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path) -> None:
    handing_over.hand_over(coast, [story.id], tmp_path / "a.redaksi", "Rina")
    (seen,) = receiving.look(city, receiving.read(city, tmp_path / "a.redaksi"))
    assert (seen.verdict, seen.piece.article) == (Verdict.NEW, story)
    with city.store.read() as unit:
        assert unit.articles.find(story.id) is None


def test_who_has_left_takes_nothing_in(coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path) -> None:
    handing_over.hand_over(coast, [story.id], tmp_path / "a.redaksi", "Rina")
    people.deactivate(city, "Rina", None)
    with pytest.raises(RefusedError, match="user-left"):
        receiving.receive(city, receiving.read(city, tmp_path / "a.redaksi"), "Rina")


def test_a_history_with_photos_names_and_a_taken_address_arrives_without_a_fault(
    coast: Newsroom, city: Newsroom, tmp_path: Path
) -> None:
    from redaksi.usecases import doctoring, timeline

    write(city, Article(headline="Rob naik"))
    with coast.store.write() as unit:
        photo = Photo("p1", unit.photos.put(PNG), "image/png", 10, 10, caption="Lukisan")
    story = write(coast, Article(headline="Rob naik", tags=("rob",), media=(photo,))).article
    for number in range(20):
        story = write(coast, replace(story, body=f"Versi {number}.", media=(), tags=("rob", f"t{number}"))).article
    timeline.name_version(coast, story.id, 7, "Sebelum foto dilepas", "Rina")
    (came,) = send(coast, city, tmp_path / "a.redaksi", story)
    there = history.versions(city, story.id)
    assert [entry.revision for entry in there] == list(range(21, 0, -1))
    assert {entry.revision: entry.name for entry in there if entry.name} == {7: "Sebelum foto dilepas"}
    assert history.version(city, story.id, 1).media == (photo,)
    assert came.piece.article.slug == "rob-naik-2"
    assert doctoring.examine(city) == []


def test_a_piece_that_lies_in_the_trash_comes_out_of_it(
    coast: Newsroom, city: Newsroom, story: Article, tmp_path: Path
) -> None:
    from redaksi.usecases import library, trash
    from redaksi.usecases.records import Filter

    send(coast, city, tmp_path / "a.redaksi", story)
    trash.trash(city, story.id, "Budi")
    write(coast, replace(story, body="Air sudah surut."))
    (came,) = send(coast, city, tmp_path / "b.redaksi", story)
    assert came.verdict is Verdict.NEWER
    assert [row.headline for row in library.page(city, Filter()).rows] == ["Rob naik"]
