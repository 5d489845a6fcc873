"""What happens to a story that readers have: updates, corrections, withdrawal, answers, and what they do to others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category, Correction, Flags, Kind, Link, LinkRel, Piece, State, UpdateKind
from redaksi.domain.errors import RedaksiError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.usecases import (
    correcting,
    exporting,
    following_up,
    library,
    noticing,
    people,
    publishing_site,
    reexporting,
    reviewing,
    saving,
    updating,
)
from redaksi.usecases.newsroom import Newsroom
from tests.usecases.conftest import Watch

Publish = Callable[[Article], Piece]


def story(headline: str, **more: object) -> Article:
    return Article(
        headline=headline,
        body="Harga naik 7 persen.",
        category=Category("ekonomi", "Ekonomi"),
        published=LocalTime("2026-03-01T09:00", "Asia/Jakarta"),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "keluar"


@pytest.fixture
def publish(room: Newsroom, folder: Path) -> Publish:
    def published(article: Article) -> Piece:
        kept = saving.save(room, article, "Rina", True).piece
        if kept.state is State.DRAFT:
            reviewing.submit(room, kept.article.id, "Rina")
        return again(room, kept.article.id, folder)

    return published


def again(room: Newsroom, article_id: str, folder: Path) -> Piece:
    """Approve what there is now and export it."""
    reviewing.approve(room, article_id, "Budi")
    exporting.export(room, [article_id], "html", folder, "Budi")
    return library.open_piece(room, article_id)


def page(room: Newsroom, article_id: str, folder: Path) -> str:
    piece = library.open_piece(room, article_id)
    return (folder / f"{piece.article.slug}.html").read_text(encoding="utf-8")


def code(error: pytest.ExceptionInfo[RedaksiError]) -> str:
    return error.value.code


def test_an_update_is_what_readers_see_so_it_is_approved_anew(
    room: Newsroom, publish: Publish, folder: Path, watch: Watch
) -> None:
    piece = publish(story("Kabar"))
    watch.pass_(minutes=5)
    kept = updating.add_update(room, piece.article.id, UpdateKind.UPDATE, "Jalan dibuka.", None, "Rina").piece
    assert kept.state is State.IN_REVIEW
    assert kept.article.updates[0].time == LocalTime("2026-03-02T10:05", "Asia/Jakarta")
    assert kept.article.updates[0].by == "Rina"
    again(room, piece.article.id, folder)
    shown = page(room, piece.article.id, folder)
    assert "Jalan dibuka." in shown
    assert "1 pembaruan" in shown


def test_who_says_so_need_not_be_who_typed_it(room: Newsroom, publish: Publish) -> None:
    piece = publish(story("Kabar"))
    kept = updating.add_update(room, piece.article.id, UpdateKind.UPDATE, "Surut.", None, "Rina", "BPBD Ranumas").piece
    assert kept.article.updates[0].by == "BPBD Ranumas"


def test_a_correction_stands_on_the_page_in_its_data_and_needs_approval(
    room: Newsroom, publish: Publish, folder: Path
) -> None:
    piece = publish(story("Kabar"))
    saving.save(room, replace(piece.article, body="Harga naik 6 persen."), "Rina", True)
    kept = correcting.correct(room, piece.article.id, " naik 7 persen ", "naik 6 persen", "Rina").piece
    assert kept.state is State.IN_REVIEW
    time = LocalTime("2026-03-02T10:00", "Asia/Jakarta")
    assert kept.article.corrections == (Correction(time, "naik 7 persen", "naik 6 persen", "Rina"),)
    again(room, piece.article.id, folder)
    shown = page(room, piece.article.id, folder)
    assert "Ralat</h2>" in shown
    assert "<del>naik 7 persen</del>" in shown
    assert "Senin, 02 Maret 2026 10:00" in shown
    found = json.loads(shown.split('<script type="application/ld+json">')[1].split("</script>")[0])
    assert found["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "naik 7 persen → naik 6 persen",
            "datePublished": "2026-03-02T10:00+07:00",
        }
    ]


def test_the_passage_to_correct_is_what_differs_from_what_readers_have(room: Newsroom, publish: Publish) -> None:
    piece = publish(story("Kabar"))
    saving.save(room, replace(piece.article, body="Harga naik 5 persen."), "Rina", True)
    on_screen = replace(piece.article, body="Harga naik 6 persen.")
    found = correcting.corrected_passages(room, on_screen)
    assert [(passage.wrong, passage.right) for passage in found] == [("Harga naik 7 persen.", "Harga naik 6 persen.")]


@pytest.mark.parametrize(
    ("wrong", "right", "refused"),
    [("", "b", "correction-empty"), ("a ", " ", "correction-empty"), ("a", "a ", "correction-same")],
)
def test_a_correction_says_both(room: Newsroom, publish: Publish, wrong: str, right: str, refused: str) -> None:
    piece = publish(story("Kabar"))
    with pytest.raises(RedaksiError) as error:
        correcting.correct(room, piece.article.id, wrong, right, "Rina")
    assert code(error) == refused
    assert library.open_piece(room, piece.article.id) == piece


def test_what_no_reader_has_is_mended_not_corrected_or_answered(room: Newsroom) -> None:
    draft = saving.save(room, story("Draf"), "Rina", True).piece.article
    for refused in (
        lambda: correcting.correct(room, draft.id, "a", "b", "Rina"),
        lambda: following_up.reply(room, draft.id, "Rina"),
        lambda: following_up.verified(room, draft.id, "Rina"),
    ):
        with pytest.raises(RedaksiError) as error:
            refused()
        assert code(error) == "not-out"


def test_a_right_of_reply_is_its_own_piece_and_both_pages_show_the_tie(
    room: Newsroom, publish: Publish, folder: Path
) -> None:
    piece = publish(story("Gudang terbakar"))
    answer = following_up.reply(room, piece.article.id, "Rina").piece.article
    assert answer.kind is Kind.RIGHT_OF_REPLY
    assert answer.headline == "Hak Jawab: Gudang terbakar"
    assert answer.links == (Link(LinkRel.REPLY_TO, id=piece.article.id),)
    assert answer.authors == ()
    assert "Hak jawab atas berita ini" not in page(room, piece.article.id, folder)
    publish(replace(answer, body="Kami tidak lalai.", published=piece.article.published))
    mine = page(room, answer.id, folder)
    assert 'Hak jawab atas berita sebelumnya:</span> <a href="gudang-terbakar.html">Gudang terbakar</a>' in mine
    exporting.export(room, [piece.article.id], "html", folder, "Budi")
    theirs = page(room, piece.article.id, folder)
    assert (
        'Hak jawab atas berita ini:</span> <a href="hak-jawab-gudang-terbakar.html">Hak Jawab: Gudang terbakar</a>'
        in theirs
    )


def test_a_follow_up_begins_with_what_both_stories_share(room: Newsroom) -> None:
    source = saving.save(room, story("Kabar", tags=("beras",)), "Budi", True).piece.article
    begun = following_up.follow_up(room, source.id, "Rina").piece
    assert begun.state is State.DRAFT
    assert (begun.article.category, begun.article.tags) == (source.category, ("beras",))
    assert [person.name for person in begun.article.authors] == ["Rina"]
    assert begun.article.links == (Link(LinkRel.FOLLOW_UP, id=source.id),)
    titled = saving.save(room, replace(begun.article, headline="Harga turun lagi"), "Rina", False).piece.article
    assert titled.slug == "harga-turun-lagi"


def test_the_update_of_an_unverified_story_links_back(room: Newsroom, publish: Publish, folder: Path) -> None:
    piece = publish(story("Ledakan terdengar", flags=Flags(unverified=True)))
    shown = page(room, piece.article.id, folder)
    assert "<em>(Berita ini masih memerlukan verifikasi lebih lanjut.)</em>" in shown
    begun = following_up.verified(room, piece.article.id, "Rina").piece.article
    assert begun.links == (Link(LinkRel.UPDATES, id=piece.article.id),)
    plain = publish(story("Lain"))
    with pytest.raises(RedaksiError) as error:
        following_up.verified(room, plain.article.id, "Rina")
    assert code(error) == "not-unverified"


def test_a_story_is_withdrawn_also_while_somebody_works_on_it(room: Newsroom, publish: Publish, folder: Path) -> None:
    piece = publish(story("Nama anak"))
    edited = saving.save(room, replace(piece.article, headline="Nama lain", notes=("Telepon.",)), "Rina", True).piece
    assert edited.state is State.IN_REVIEW
    people.add_user(room, "Dewi", Role.EDITOR)
    reviewing.review(room, piece.article.id, "Dewi")
    kept = reviewing.withdraw(room, piece.article.id, "Budi", "Melindungi anak.", "child").piece
    assert [notice.code for notice in noticing.waiting(room, "Dewi")] == ["decided-withdraw"]
    assert kept.state is State.WITHDRAWN
    # Readers know the headline that was published, not the one that nobody has approved.
    assert (kept.article.headline, kept.article.notes) == ("Nama anak", ("Telepon.",))
    with room.store.read() as unit:
        assert "Nama lain" in [unit.articles.version(kept.article.id, n).headline for n in range(1, kept.revision)]
    exporting.export(room, [piece.article.id], "html", folder, "Budi")
    shown = page(room, piece.article.id, folder)
    assert "Nama anak" in shown
    assert "Berita ini dicabut" in shown
    assert "Harga naik" not in shown


def test_what_never_was_out_cannot_be_withdrawn(room: Newsroom) -> None:
    draft = saving.save(room, story("Draf"), "Rina", True).piece.article
    with pytest.raises(RedaksiError) as error:
        reviewing.withdraw(room, draft.id, "Budi", "Salah.", "child")
    assert code(error) == "wrong-state"


def test_stories_that_link_to_a_corrected_one_are_out_of_date_until_they_are_exported_again(
    room: Newsroom, publish: Publish, folder: Path
) -> None:
    piece = publish(story("Kabar"))
    linking = publish(story("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),)))
    exporting.export(room, [linking.article.id], "json", folder, "Budi")
    unrelated = publish(story("Lain"))
    assert reexporting.out_of_date(room, linking.article.id) is None
    correcting.correct(room, piece.article.id, "7 persen", "6 persen", "Rina")
    # Readers do not have the correction yet.
    assert reexporting.out_of_date(room, linking.article.id) is None
    again(room, piece.article.id, folder)
    assert reexporting.affected(room, piece.article.id) == [linking.article.id]
    found = reexporting.out_of_date(room, linking.article.id)
    assert found is not None
    assert found.ready
    assert [(place.format, Path(place.folder)) for place in found.places] == [("html", folder)]
    assert library.open_piece(room, linking.article.id).standing.exported_hash == ""
    reexporting.export_again(room, linking.article.id, found.places, "Budi")
    assert "(telah diralat)" in page(room, linking.article.id, folder)
    assert reexporting.out_of_date(room, linking.article.id) is None
    assert library.open_piece(room, linking.article.id).standing.exported_hash == linking.content_hash
    assert reexporting.out_of_date(room, unrelated.article.id) is None


def test_a_site_that_shows_a_story_as_it_was_is_one_of_its_places(
    room: Newsroom, publish: Publish, folder: Path, tmp_path: Path
) -> None:
    piece = publish(story("Kabar"))
    sites = [tmp_path / "situs", tmp_path / "stik"]
    for site in sites:
        publishing_site.export_site(room, site, "Budi")
    assert reexporting.out_of_date(room, piece.article.id) is None
    correcting.correct(room, piece.article.id, "7 persen", "6 persen", "Rina")
    again(room, piece.article.id, folder)
    sites[1].rename(tmp_path / "dicabut")  # a stick that is not there now
    found = reexporting.out_of_date(room, piece.article.id)
    assert found is not None
    assert [(place.format, Path(place.folder), place.is_site) for place in found.places] == [("site", sites[0], True)]
    done = reexporting.export_again(room, piece.article.id, found.places, "Budi")
    assert [Path(file.path).name for file in done.files] == ["kabar.html"]
    assert "6 persen" in (sites[0] / "kabar.html").read_text(encoding="utf-8")
    assert reexporting.out_of_date(room, piece.article.id) is None
    reviewing.withdraw(room, piece.article.id, "Budi", "Salah orang.", "trauma")
    found = reexporting.out_of_date(room, piece.article.id)
    assert found is not None
    assert [place.folder for place in found.places if place.is_site] == [str(sites[0])]


def test_a_withdrawal_outdates_its_own_files_and_those_that_link_to_it(
    room: Newsroom, publish: Publish, folder: Path
) -> None:
    piece = publish(story("Kabar"))
    linking = publish(story("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),)))
    reviewing.withdraw(room, piece.article.id, "Budi", "Salah orang.", "trauma")
    for story_id in (piece.article.id, linking.article.id):
        found = reexporting.out_of_date(room, story_id)
        assert found is not None
        assert found.ready
        reexporting.export_again(room, story_id, found.places, "Budi")
    assert "Kabar <span" in page(room, linking.article.id, folder)
    assert "(dicabut)" in page(room, linking.article.id, folder)


def test_a_withdrawn_story_stays_in_no_folder_that_it_ever_went_to(
    room: Newsroom, publish: Publish, folder: Path, tmp_path: Path
) -> None:
    piece = publish(story("Kabar"))
    elsewhere = tmp_path / "lain"
    exporting.export(room, [piece.article.id], "html", elsewhere, "Budi")
    reviewing.withdraw(room, piece.article.id, "Budi", "Salah orang.", "trauma")
    found = reexporting.out_of_date(room, piece.article.id)
    assert found is not None
    assert [Path(place.folder) for place in found.places] == [elsewhere, folder]
    reexporting.export_again(room, piece.article.id, found.places, "Budi")
    for place in (elsewhere, folder):
        assert "Berita ini dicabut" in page(room, piece.article.id, place)
    assert reexporting.out_of_date(room, piece.article.id) is None


def test_what_is_being_worked_on_is_named_but_not_ready(room: Newsroom, publish: Publish, folder: Path) -> None:
    piece = publish(story("Kabar"))
    linking = publish(story("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),)))
    saving.save(room, replace(linking.article, body="Baru."), "Rina", True)
    found = reexporting.out_of_date(room, linking.article.id)
    assert found is not None
    assert not found.ready


def test_a_page_that_is_being_corrected_is_still_linked_to(room: Newsroom, publish: Publish, folder: Path) -> None:
    piece = publish(story("Kabar"))
    linking = publish(story("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),)))
    saving.save(room, replace(piece.article, headline="Kabar lain"), "Rina", True)
    exporting.export(room, [linking.article.id], "html", folder, "Budi")
    assert '<a href="kabar.html">Kabar</a>' in page(room, linking.article.id, folder)


def test_the_address_of_a_story_that_is_out_stays_whatever_its_headline_becomes(
    room: Newsroom, publish: Publish, folder: Path
) -> None:
    piece = publish(story("Kabar"))
    saving.save(room, replace(piece.article, headline="Kabar baru"), "Rina", True)
    reviewing.return_(room, piece.article.id, "Budi", "Tulis ulang.")
    rewritten = saving.save(room, replace(piece.article, headline="Kabar terbaru"), "Rina", True).piece
    assert rewritten.approval is None
    assert rewritten.article.slug == "kabar"


def test_exported_data_say_that_a_story_is_withdrawn(room: Newsroom, publish: Publish, folder: Path) -> None:
    piece = publish(story("Kabar"))
    reviewing.withdraw(room, piece.article.id, "Budi", "Salah orang.", "trauma")
    exporting.export(room, [piece.article.id], "json", folder, "Budi")
    form = json.loads((folder / "kabar.json").read_text(encoding="utf-8"))
    assert form["state"] == "withdrawn"
    assert form["withdrawal"] == {
        "reason": "trauma",
        "text": "Salah orang.",
        "time": {"local": "2026-03-02T10:00", "zone": "Asia/Jakarta"},
    }


def test_nothing_is_told_to_have_happened_at_a_time_to_come(room: Newsroom, publish: Publish) -> None:
    piece = publish(story("Kabar"))
    ahead = LocalTime("2199-01-01T09:00", "Asia/Jakarta")
    with pytest.raises(UsageError, match="time-to-come"):
        updating.add_update(room, piece.article.id, UpdateKind.UPDATE, "Air surut.", ahead, "Rina")
    with pytest.raises(UsageError, match="time-to-come"):
        correcting.correct(room, piece.article.id, "lima", "enam", "Rina", ahead)
