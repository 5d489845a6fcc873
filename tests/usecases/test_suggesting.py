"""Related news from the newsroom's own store, and who points at a story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from redaksi.domain.article import Article, Link, LinkRel, Piece, Related, State
from redaksi.usecases import suggesting
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save
from redaksi.usecases.topics import Topic
from redaksi.usecases.trash import trash
from tests.usecases.conftest import Watch

Keep = Callable[..., Piece]


@pytest.fixture
def keep(room: Newsroom, watch: Watch) -> Keep:
    def put(headline: str, *, state: State | None = None, **fields: Any) -> Piece:
        watch.pass_(minutes=1)
        piece = save(room, Article(headline=headline, **fields), "Rina", True).piece
        if state is not None:
            with room.store.write() as unit:
                piece = unit.articles.set_state(piece.article.id, state, None)
        return piece

    return put


def titles(room: Newsroom, headline: str, lead: str = "", *related: Related, own: str = "own") -> list[str]:
    return [row.headline for row in suggesting.suggest(room, Topic(own, headline, lead, tuple(related)))]


def test_what_shares_a_name_or_two_words_is_suggested(room: Newsroom, keep: Keep) -> None:
    keep("Warga Ranumas menunggu tanggul")
    keep("Harga cabai naik")
    keep("Tanggul jebol, sawah terendam")
    keep("Perbaikan tanggul yang jebol dimulai")
    found = titles(room, "Rob rendam Ranumas, tanggul jebol")
    assert set(found) == {
        "Warga Ranumas menunggu tanggul",
        "Tanggul jebol, sawah terendam",
        "Perbaikan tanggul yang jebol dimulai",
    }


def test_one_common_word_is_not_enough(room: Newsroom, keep: Keep) -> None:
    keep("Tanggul baru diresmikan")
    keep("Pemerintah kota bangun taman")
    assert titles(room, "Warga tolak tanggul di tengah kota") == []


def test_newer_comes_first_among_equals(room: Newsroom, keep: Keep) -> None:
    for number in range(3):
        keep(f"Rapat Karangpute bagian {'abc'[number]}", body="Isi. " * (200 if number == 2 else 1))
    assert titles(room, "Sidang di Karangpute") == [f"Rapat Karangpute bagian {letter}" for letter in "cba"]


def test_what_shares_more_comes_before_what_is_newer(room: Newsroom, keep: Keep) -> None:
    for number in range(12):
        keep(f"Kabar lain nomor {number} dari pasar")
    keep("Gudang tembakau Karangpute terbakar")
    keep("Wisata Karangpute ramai")
    assert titles(room, "Pemilik gudang tembakau di Karangpute menjawab")[0] == "Gudang tembakau Karangpute terbakar"


@pytest.mark.parametrize("spelling", ["Cina", "China", "Tiongkok"])
def test_spellings_of_one_name_find_each_other(room: Newsroom, keep: Keep, spelling: str) -> None:
    keep(f"Dagang dengan {spelling} pulih")
    assert titles(room, "Kemitraan dengan Tiongkok") == [f"Dagang dengan {spelling} pulih"]


def test_one_name_of_the_lead_may_be_just_the_place(room: Newsroom, keep: Keep) -> None:
    keep("Gudang Karangpute sepi")
    assert titles(room, "Tiga hari mencicipi kopi", "Tiga hari di Lapangan Karangpute.") == []
    assert titles(room, "Gudang kopi", "Tiga hari di Lapangan Karangpute.") == ["Gudang Karangpute sepi"]


def test_two_names_of_the_lead_find_it(room: Newsroom, keep: Keep) -> None:
    keep("Ratna Sari pimpin dinas baru")
    assert titles(room, "Pasar terbakar", "Api padam, kata Ratna Sari kemarin.") == ["Ratna Sari pimpin dinas baru"]


def test_what_the_headline_shares_comes_before_names_of_the_lead(room: Newsroom, keep: Keep) -> None:
    keep("Gudang di Karangpute ramai")
    keep("Rob rendam Ranumas dan Sendari")
    lead = "Warga Ranumas dan Sendari ikut melihat."
    assert titles(room, "Pemilik gudang di Karangpute", lead) == [
        "Gudang di Karangpute ramai",
        "Rob rendam Ranumas dan Sendari",
    ]


def test_never_itself_withdrawn_trashed_doubled_or_there_already(room: Newsroom, keep: Keep) -> None:
    own = keep("Gempa Lembayung merusak sekolah")
    there = keep("Gempa Lembayung terasa di kota")
    keep("Gempa Lembayung dicabut", state=State.WITHDRAWN)
    trashed = keep("Gempa Lembayung salah")
    trash(room, trashed.article.id, "Rina")
    keep("“Gempa” Lembayung: sekolah roboh")
    keep("Gempa Lembayung, sekolah roboh")
    keep("Gempa Lembayung merusak sekolah")
    keep("Gempa Lembayung, kisah penyintas")
    related = (Related("x", id=there.article.id), Related("gempa lembayung: kisah penyintas"))
    assert titles(room, own.article.headline, "", *related, own=own.article.id) == ["Gempa Lembayung, sekolah roboh"]


@pytest.mark.parametrize("headline", ["", "Dan yang di", '"', "headline:x*", "🙂"])
def test_headlines_without_a_word_suggest_nothing(room: Newsroom, keep: Keep, headline: str) -> None:
    keep("Gempa Lembayung")
    assert titles(room, headline) == []


def test_a_bare_title_is_found_once_its_story_has_arrived(room: Newsroom, keep: Keep) -> None:
    wanted = ["“Penghijauan” di Xishazhou", "Belum ada", ""]
    assert suggesting.arrived(room, wanted, None) == {}
    for _ in range(20):
        keep("Lagi tentang penghijauan di Xishazhou, sebuah laporan")
    piece = keep("Penghijauan di Xishazhou")
    for _ in range(20):
        keep("Sekali lagi penghijauan di Xishazhou dilanjutkan")
    found = suggesting.arrived(room, wanted, None)
    assert {title: row.id for title, row in found.items()} == {wanted[0]: piece.article.id}
    assert suggesting.arrived(room, wanted, piece.article.id) == {}


def test_a_bare_title_is_not_linked_to_a_withdrawn_story(room: Newsroom, keep: Keep) -> None:
    keep("Penghijauan", state=State.WITHDRAWN)
    assert suggesting.arrived(room, ["Penghijauan"], None) == {}


def test_who_points_at_a_story_is_told_with_the_tie(room: Newsroom, keep: Keep) -> None:
    target = keep("Gudang terbakar").article
    keep("Berita lain")
    keep("Terkait", related=(Related("Gudang", id=target.id),))
    reply = keep("Hak jawab", links=(Link(LinkRel.REPLY_TO, id=target.id),), related=(Related("Gudang", id=target.id),))
    gone = keep("Terbuang", related=(Related("Gudang", id=target.id),))
    trash(room, gone.article.id, "Rina")
    found = [(pointer.row.headline, pointer.rel) for pointer in suggesting.pointing_at(room, target.id)]
    assert found == [("Hak jawab", LinkRel.REPLY_TO), ("Terkait", None)]
    save(room, replace(reply.article, links=(), related=()), "Rina", True)
    assert [pointer.row.headline for pointer in suggesting.pointing_at(room, target.id)] == ["Terkait"]
