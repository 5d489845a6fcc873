"""Folders come in whole or in part, never twice; what is here already is recognised and never changed unasked."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, State
from redaksi.domain.duplicates import Handling, Likeness
from redaksi.domain.errors import UsageError
from redaksi.formats.intake import Imported
from redaksi.usecases import exporting, intake_report, library, reviewing, taking_in, trash, twins
from redaksi.usecases.newsroom import Newsroom, Understood
from redaksi.usecases.records import Filter, Reason
from redaksi.usecases.source_files import Unwatched
from redaksi.usecases.taken import Counts, Taken, What, sentences
from tests.usecases.conftest import READY

BODY = " ".join(f"kata{number}" for number in range(60))


def page(number: int, body: str = "") -> str:
    text = body or " ".join(f"isi{number}x{word}" for word in range(40)) + "."
    return f"---\njudul: Kabar {number}\ntanggal: 2024-03-04\n---\n\n{text}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kiriman"
    (folder / "dalam").mkdir(parents=True)
    for number in range(5):
        (folder / "dalam" / f"{number}.md").write_text(page(number), encoding="utf-8")
    (folder / "kosong.md").touch()
    return folder


def take(room: Newsroom, *paths: Path, wish: Handling | None = None) -> list[Taken]:
    return list(taking_in.take_in(room, paths, "Rina", wish))


def whats(taken: list[Taken]) -> list[str]:
    return sorted(each.what.value for each in taken)


def total(room: Newsroom) -> int:
    return library.page(room, Filter()).total


def source(article: Article, address: str | None = None) -> Imported:
    return Imported("halaman.txt", article, address=address)


def keep(room: Newsroom, article: Article, address: str | None = None, wish: Handling | None = None) -> Taken:
    return taking_in.keep_one(room, source(article, address), "Rina", wish)


def test_a_second_run_passes_over_what_is_in_and_tries_what_failed_again(room: Newsroom, folder: Path) -> None:
    assert whats(take(room, folder)) == ["failed", *["kept"] * 5]
    assert whats(take(room, folder)) == ["failed", *["seen"] * 5]
    (folder / "kosong.md").write_text(page(9), encoding="utf-8")
    (folder / "dalam" / "0.md").write_text(
        page(0, "Isi yang sama sekali lain untuk naskah ini saja."), encoding="utf-8"
    )
    assert whats(take(room, folder)) == ["kept", "kept", *["seen"] * 4]
    assert total(room) == 7


def test_a_file_whose_story_was_thrown_away_comes_in_again(room: Newsroom, folder: Path) -> None:
    first = next(each for each in take(room, folder) if each.piece is not None)
    assert first.piece is not None
    trash.trash(room, first.piece.article.id, "Rina")
    assert whats(take(room, folder)) == ["failed", "kept", *["seen"] * 4]


class Stopping(Unwatched):
    def __init__(self, after: int) -> None:
        self.left = after

    def goes_on(self) -> bool:
        self.left -= 1
        return self.left >= 0


@pytest.mark.parametrize("after", range(0, 12, 2))
def test_it_goes_on_where_it_was_stopped(room: Newsroom, folder: Path, after: int) -> None:
    first = list(taking_in.take_in(room, [folder], None, watch=Stopping(after)))
    assert total(room) == sum(each.what is What.KEPT for each in first) < 6
    take(room, folder)
    assert total(room) == 5


def test_what_was_told_of_is_in_when_the_process_is_killed(room: Newsroom, folder: Path) -> None:
    running = taking_in.take_in(room, [folder], None)
    first = next(running)
    running.close()
    assert first.piece is not None
    assert library.open_piece(room, first.piece.article.id).article == first.piece.article


def test_the_same_text_is_skipped_and_another_headline_is_a_version(room: Newsroom) -> None:
    kept = keep(room, Article(headline="Kabar", body=BODY))
    again = keep(room, Article(headline="KABAR!", body=BODY.upper()))
    assert (again.what, again.twin and again.twin.likeness) == (What.SKIPPED, Likeness.TEXT)
    other = keep(room, Article(headline="Kabar lain", body=BODY))
    assert other.what is What.VERSION
    assert other.doubtful
    assert kept.piece is not None
    assert other.piece is not None
    assert other.piece.article.id == kept.piece.article.id
    assert other.piece.article.headline == "Kabar lain"
    assert keep(room, Article(headline="Kabar lain", body=BODY), wish=Handling.KEEP).what is What.KEPT
    assert total(room) == 2


def test_the_same_page_follows_only_a_draft_that_nobody_touched(room: Newsroom) -> None:
    address = "https://kabar.example/rob"
    kept = keep(room, Article(headline="Rob", body=BODY), address).piece
    assert kept is not None
    changed = keep(room, Article(headline="Rob", body=BODY + " surut"), address)
    assert (changed.what, changed.twin and changed.twin.likeness) == (What.VERSION, Likeness.PAGE)
    with room.store.write() as unit:
        unit.articles.put(
            replace(kept.article, body="Ditulis ulang."),
            state=State.DRAFT,
            approval=None,
            reason=Reason.SAVE,
            by="Rina",
        )
    touched = keep(room, Article(headline="Rob", body=BODY + " surut lagi"), address)
    assert touched.what is What.SKIPPED
    assert library.open_piece(room, kept.article.id).article.body == "Ditulis ulang."


def test_a_headline_alone_makes_no_twin_and_no_text_is_passed_over_for_it(room: Newsroom) -> None:
    bare = Article(headline="Video pasar terapung", notes=("Putar video",))
    assert keep(room, bare).what is What.KEPT
    again = keep(room, replace(bare, id=Article().id))
    assert again.what is What.SKIPPED
    assert keep(room, replace(bare, id=Article().id, body="[" * 50)).what is What.KEPT
    assert keep(room, replace(bare, id=Article().id, notes=("Baris lain yang tidak dikenal",))).what is What.KEPT


def test_a_line_that_found_no_field_is_no_reason_to_pass_it_over_unsaid(room: Newsroom) -> None:
    first = Article(headline="Kabar", body=BODY)
    assert keep(room, first).what is What.KEPT
    came = keep(room, replace(first, id=Article().id, notes=("Kotak info: 12 rumah",)))
    assert came.what is What.VERSION
    assert came.piece is not None
    assert came.piece.article.notes == ("Kotak info: 12 rumah",)


def test_nearly_the_same_is_kept_apart_and_told_of(room: Newsroom) -> None:
    keep(room, Article(headline="Kabar", body=BODY))
    near = keep(room, Article(headline="Kabar lain", body=BODY.replace("kata20", "lain")))
    assert (near.what, near.twin and near.twin.likeness) == (What.KEPT, Likeness.NEARLY)
    assert near.doubtful
    codes = [code for code, _ in sentences(near)]
    assert codes == ["like-nearly-same", "twin-nearly"]


def test_a_published_story_changes_only_when_asked_and_visibly(room: Newsroom, tmp_path: Path) -> None:
    kept = keep(room, Article(headline="Kabar", body=BODY, **READY)).piece
    assert kept is not None
    reviewing.submit(room, kept.article.id, "Rina")
    reviewing.approve(room, kept.article.id, "Budi")
    exporting.export(room, [kept.article.id], "json", tmp_path, "Budi")
    newer = replace(kept.article, body=BODY + " baru")
    skipped = keep(room, newer)
    assert skipped.what is What.SKIPPED
    assert library.open_piece(room, kept.article.id).article.body == BODY
    asked = keep(room, newer, wish=Handling.VERSION)
    assert asked.what is What.VERSION
    assert asked.voided
    assert ("intake-voided", {}) in sentences(asked)
    assert library.open_piece(room, kept.article.id).state is State.IN_REVIEW


def test_stories_written_here_are_compared_too(room: Newsroom) -> None:
    with room.store.write() as unit:
        for number in range(3):
            article = Article(headline=f"Tulisan {number}", body=f"{BODY} {number} " * 2)
            unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Rina")
    (twin,) = taking_in.recognise(room, [source(Article(headline="Lain", body=f"{BODY} 1 " * 2))])
    assert twin is not None
    assert (twin.headline, twin.likeness) == ("Tulisan 1", Likeness.TEXT)
    assert twins.catch_up(room) == 0


def test_another_id_of_its_own_is_another_story(room: Newsroom, tmp_path: Path) -> None:
    lines = [
        {"format": "redaksi-article", "version": 1, "id": f"00000000-0000-4000-8000-{number:012}"} for number in (1, 2)
    ]
    file = tmp_path / "kiriman.jsonl"
    told = [json.dumps(line | {"headline": "Kabar", "body": {"markdown": BODY}}) for line in lines]
    file.write_text("\n".join(told), encoding="utf-8")
    assert whats(take(room, file)) == ["kept", "kept"]
    assert whats(take(room, file)) == ["skipped", "skipped"]


def test_looking_keeps_nothing(room: Newsroom, folder: Path) -> None:
    looked = list(taking_in.look_over(room, [folder]))
    assert whats(looked) == ["failed", *["kept"] * 5]
    assert total(room) == 0


@pytest.mark.parametrize("wish", [None, Handling.KEEP])
def test_looking_finds_duplicates_among_what_comes(room: Newsroom, tmp_path: Path, wish: Handling | None) -> None:
    folder = tmp_path / "kiriman"
    folder.mkdir()
    for name, text in (("a", page(1)), ("b", page(1)), ("c", page(2)), ("d", page(2).replace("Kabar 2", "Kabar lain"))):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    looked = list(taking_in.look_over(room, [folder], wish))
    took = take(room, folder, wish=wish)
    assert [each.what for each in looked] == [each.what for each in took]
    assert [each.advice and each.advice.reason for each in looked] == [
        each.advice and each.advice.reason for each in took
    ]
    if wish is None:
        assert [each.what.value for each in looked] == ["kept", "skipped", "kept", "version"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are possible on Linux alone")
def test_a_name_that_is_no_text_keeps_no_file_out(room: Newsroom, tmp_path: Path) -> None:
    (folder := tmp_path / "kiriman").mkdir()
    (folder / os.fsdecode(b"kabar-\xff.md")).write_text(page(1), encoding="utf-8")
    (taken,) = take(room, folder)
    assert taken.what is What.KEPT
    (seen,) = take(room, folder)
    assert seen.what is What.SEEN


def test_a_format_that_is_none_stops_all(room: Newsroom, folder: Path) -> None:
    with pytest.raises(UsageError, match="unknown-format"):
        list(taking_in.take_in(room, [folder], None, format_name="papirus"))


def test_a_table_of_the_report_holds_no_formula() -> None:
    line = intake_report.Line("a.txt", "kept", "=1+1", "", "Disimpan.")
    table = intake_report.written([line], "r.csv", str).decode("utf-8-sig")
    assert table.splitlines()[1] == "a.txt,what-kept,'=1+1,,Disimpan."
    assert intake_report.written([line], "r.txt", str) == b"a.txt: [what-kept] Disimpan.\n"


def test_counts_know_every_outcome() -> None:
    counts = Counts()
    counts.add(Taken("a", What.SEEN))
    assert counts.form == {"kept": 0, "version": 0, "skipped": 0, "seen": 1, "failed": 0, "doubtful": 0}


def _is_understood(entry: Understood) -> str:
    return entry.source


def test_what_a_reader_gives_is_understood() -> None:
    assert _is_understood(source(Article())) == "halaman.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="an ordinary account there may not make links")
def test_a_link_out_of_a_folder_is_told_of_and_never_followed(room: Newsroom, folder: Path, tmp_path: Path) -> None:
    (folder / "kosong.md").unlink()
    outside = tmp_path / "rahasia"
    outside.mkdir()
    (outside / "gaji.md").write_text(page(77), encoding="utf-8")
    (folder / "berkas.md").symlink_to(outside / "gaji.md")
    (folder / "semua").symlink_to(outside)
    (folder / "ulang.md").symlink_to(folder / "dalam" / "1.md")  # stays inside: like any other file
    entry = tmp_path / "jalan"
    entry.symlink_to(folder)  # what is named itself is meant
    for told in ([*taking_in.look_over(room, [entry])], take(room, entry), take(room, entry)):
        out = [each for each in told if each.error is not None]
        assert [(Path(each.source).name, each.what, each.error and each.error.code) for each in out] == [
            ("berkas.md", What.FAILED, "leads-out"),
            ("semua", What.FAILED, "leads-out"),
        ]
    assert total(room) == 5
    assert whats(take(room, outside)) == ["kept"]
