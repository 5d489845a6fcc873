"""A whole site from a store: what stands in it, what a second run writes, and what nobody can spoil."""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi import press
from redaksi.domain.article import Article, Category, Correction, Link, LinkRel, Related, State, Update, UpdateKind
from redaksi.domain.errors import RefusedError, StoreError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.publication import lists, search, sitemaps
from redaksi.usecases import categories, newsroom_settings, reviewing, saving, verifying, verifying_folders
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_site import SiteFile, SiteWork
from redaksi.usecases.records import Filter, Reason
from tests.usecases.sites import EDITOR, approve, change, exported, story, tree

MOMENT = LocalTime("2026-02-01T10:00", "Asia/Jakarta")


@pytest.fixture(autouse=True)
def short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are short enough to have several pages."""
    monkeypatch.setattr(lists, "FULL", 2)
    monkeypatch.setattr(search, "PART", 2)
    monkeypatch.setattr(sitemaps, "PART", 2)


@pytest.fixture
def site(room: Newsroom, tmp_path: Path) -> Path:
    """A site of six stories, the first of which is related to the second."""
    newsroom_settings.set_setting(room, "site.name", "Kabar Teluk")
    newsroom_settings.set_setting(room, "site.url", "https://kabar.example/")
    for number in range(1, 7):
        related = (Related("Kisah nomor 2 dari teluk", story(2).id),) if number == 1 else ()
        approve(room, story(number, related=related))
    exported(room, tmp_path / "site")
    return tmp_path / "site"


def states(room: Newsroom) -> dict[str, State]:
    with room.store.read() as unit:
        return {row.slug: row.state for row in unit.articles.rows(Filter(limit=-1))}


def test_every_file_is_in_the_manifest_with_its_hash(site: Path) -> None:
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    told = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    found = tree(site)
    del found["manifest.json"]
    assert told == found
    page = next(entry for entry in manifest["files"] if entry["path"] == "kisah-1.html")
    assert page["article"] == story(1).id
    assert re.fullmatch("[0-9a-f]{64}", page["contentHash"])


def test_what_is_approved_becomes_published_with_receipts_and_a_trail(room: Newsroom, site: Path) -> None:
    assert set(states(room).values()) == {State.PUBLISHED}
    with room.store.read() as unit:
        piece, receipts = unit.articles.get(story(1).id), unit.receipts.of(story(1).id)
        steps = [entry.step for entry in unit.audit.of(story(1).id)]
    assert piece.standing.out_at is not None
    assert piece.standing.exported_hash == piece.content_hash
    assert [(Path(each.path).name, each.format, each.state) for each in receipts] == [
        ("kisah-1.html", "site", State.PUBLISHED)
    ]
    assert steps[-2:] == ["publish", "export"]


def test_a_second_run_writes_nothing(room: Newsroom, site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    again = exported(room, site)
    assert (again.files, again.removed, again.receipts) == ([], [], [])
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_one_more_story_leaves_older_pages_of_lists_alone(room: Newsroom, site: Path) -> None:
    approve(room, story(7))
    written = {file.path for file in exported(room, site).files}
    assert {"kisah-7.html", "index.html", "atom.xml", "cari/4.js"} <= written
    assert not written & {"arsip/1.html", "arsip/2.html", "cari/1.js", "cari/2.js", "kisah-6.html", "kisah-1.html"}


CHANGES: dict[str, Callable[[Newsroom], Any]] = {
    "nothing": lambda room: None,
    "a text": lambda room: change(room, 3, body="Teks lain sama sekali."),
    "a headline that others name": lambda room: change(room, 2, headline="Judul baru"),
    "a correction": lambda room: change(room, 2, corrections=(Correction(MOMENT, "enam", "tujuh"),)),
    "an update": lambda room: change(room, 4, updates=(Update(MOMENT, UpdateKind.UPDATE, "Kapal sandar."),)),
    "another address": lambda room: change(room, 2, slug="alamat-lain"),
    "another category": lambda room: change(room, 5, category=Category("", "Ekonomi")),
    "other tags": lambda room: change(room, 5, tags=("baru", "topik 0")),
    "other authors": lambda room: change(room, 6, authors=()),
    "another day": lambda room: change(room, 1, published=LocalTime("2026-01-05T12:00", "Asia/Jakarta")),
    "a follow-up": lambda room: approve(room, story(8, links=(Link(LinkRel.FOLLOW_UP, story(1).id),))),
    "an older story": lambda room: approve(room, story(9, published=LocalTime("2020-01-01"))),
    "no day at all": lambda room: change(room, 3, published=None),
    "a withdrawal": lambda room: reviewing.withdraw(room, story(2).id, EDITOR, "Memuat identitas anak.", "child"),
    "out of the newest": lambda room: reviewing.archive(room, story(6).id, EDITOR),
    "an archived one": lambda room: reviewing.archive(room, story(1).id, EDITOR),
    "a renamed category": lambda room: categories.rename(room, "daerah", "Kabar Daerah", by=EDITOR),
    "a setting": lambda room: newsroom_settings.set_setting(room, "site.labels", "en"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_site_brought_up_to_date_is_the_site_written_anew(
    room: Newsroom, site: Path, tmp_path: Path, name: str
) -> None:
    CHANGES[name](room)
    exported(room, site)
    exported(room, tmp_path / "anew")
    assert tree(site) == tree(tmp_path / "anew")


def test_a_site_whose_memory_is_lost_is_written_only_where_it_differs(room: Newsroom, site: Path) -> None:
    for file in (room.store.folder / "sites").iterdir():
        file.unlink()
    change(room, 3, body="Teks lain sama sekali.")
    written = {file.path for file in exported(room, site).files}
    assert "kisah-3.html" in written
    assert not written & {"kisah-1.html", "kisah-2.html", "arsip/1.html", "rubrik/index.html"}


def test_a_page_that_somebody_took_away_comes_back(room: Newsroom, site: Path) -> None:
    before = tree(site)
    (site / "kisah-2.html").unlink()
    (site / "tag" / "index.html").unlink()
    exported(room, site)
    assert tree(site) == before


def test_what_is_withdrawn_says_so_wherever_it_stands(room: Newsroom, site: Path) -> None:
    reviewing.withdraw(room, story(2).id, EDITOR, "Memuat identitas anak.", "child")
    exported(room, site)
    page = (site / "kisah-2.html").read_text(encoding="utf-8")
    assert "Berita ini dicabut" in page
    assert "kata langka2" not in "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.*"))
    assert "dicabut" in (site / "kisah-1.html").read_text(encoding="utf-8")
    assert "kisah-2.html" not in (site / "penulis" / "rina.html").read_text(encoding="utf-8")
    assert "Dicabut: Kisah nomor 2" in (site / "atom.xml").read_text(encoding="utf-8")
    assert "Memuat identitas anak." in (site / "pembaruan.xml").read_text(encoding="utf-8")


def test_what_is_at_the_desk_again_stays_as_readers_have_it(room: Newsroom, site: Path, tmp_path: Path) -> None:
    before = tree(site)
    with room.store.write() as unit:
        piece = unit.articles.get(story(3).id)
        later = story(3, body="Belum disetujui siapa pun.")
        unit.articles.put(later, state=State.IN_REVIEW, approval=piece.approval, reason=Reason.SAVE, by="Rina")
    exported(room, site)
    assert tree(site) == before
    exported(room, tmp_path / "anew")
    assert tree(tmp_path / "anew") == before


def test_drafts_and_what_is_under_embargo_are_not_in_a_site(room: Newsroom, tmp_path: Path) -> None:
    approve(room, story(1))
    approve(room, story(2, embargo=LocalTime("2026-03-03T00:00", "Asia/Jakarta")))
    with room.store.write() as unit:
        unit.articles.put(story(3), state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Rina")
    done = exported(room, tmp_path / "site")
    assert {path.stem for path in (tmp_path / "site").glob("kisah-*")} == {"kisah-1"}
    assert [error.code for error in done.left] == ["embargo"]
    assert states(room) == {"kisah-1": State.PUBLISHED, "kisah-2": State.APPROVED, "kisah-3": State.DRAFT}


def test_an_embargo_that_has_ended_lets_a_story_in(room: Newsroom, tmp_path: Path, watch: Any) -> None:
    approve(room, story(1))
    approve(room, story(2, embargo=LocalTime("2026-03-03T00:00", "Asia/Jakarta")))
    exported(room, tmp_path / "site")
    watch.pass_(days=3)
    assert "kisah-2.html" in {file.path for file in exported(room, tmp_path / "site").files}


def test_a_state_that_nobody_signed_brings_no_story_into_a_site(room: Newsroom, site: Path, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    with room.store.write() as unit:
        forged = story(8, related=(Related("Kisah nomor 1 dari teluk", story(1).id),))
        unit.articles.put(forged, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Rina")
    change(room, 1, related=(Related("Kisah nomor 8 dari teluk", story(8).id),))
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as db:
        db.execute("UPDATE article SET state = 'published' WHERE slug = 'kisah-8'")
        db.commit()
    exported(room, tmp_path / "anew")
    assert not (tmp_path / "anew" / "kisah-8.html").exists()
    assert 'href="kisah-8.html"' not in (tmp_path / "anew" / "kisah-1.html").read_text(encoding="utf-8")


def test_helper_processes_make_the_same_bytes(
    room: Newsroom, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "_FEW", 0)
    exported(room, tmp_path / "anew")
    assert tree(tmp_path / "anew") == tree(site)


def test_pages_of_a_site_can_be_verified(room: Newsroom, site: Path) -> None:
    assert verifying.verify(room, site / "kisah-1.html").verdict is verifying.Verdict.APPROVED
    page = site / "kisah-1.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Paragraf pertama", "Paragraf palsu"), encoding="utf-8")
    assert verifying.verify(room, page).verdict is verifying.Verdict.DIFFERS


def test_the_folder_of_a_site_is_verified_against_its_manifest(room: Newsroom, site: Path) -> None:
    checked = verifying_folders.verify_all(room, [site])
    assert {each.verdict for each in checked.files} == {verifying.Verdict.APPROVED}
    assert len(checked.files) == 6
    (site / "index.html").write_text("palsu", encoding="utf-8")
    (site / "atom.xml").unlink()
    told = {Path(each.path).name: each.differences for each in verifying_folders.verify_all(room, [site]).files}
    assert told["atom.xml"] == ["missing"]
    assert told["index.html"] == ["manifest"]


def test_a_folder_with_something_else_is_left_alone(room: Newsroom, tmp_path: Path) -> None:
    approve(room, story(1))
    folder = tmp_path / "kuliah"
    folder.mkdir()
    (folder / "skripsi.txt").write_text("penting", encoding="utf-8")
    with pytest.raises(RefusedError, match="site-foreign"):
        exported(room, folder)
    assert {path.name for path in folder.iterdir()} == {"skripsi.txt"}
    assert states(room) == {"kisah-1": State.APPROVED}
    with pytest.raises(UsageError, match="target-not-folder"):
        exported(room, folder / "skripsi.txt")


def test_a_file_that_somebody_added_is_kept_and_named(room: Newsroom, site: Path) -> None:
    (site / "CNAME").write_text("kabar.example", encoding="utf-8")
    for _ in range(2):
        assert exported(room, site).kept == ["CNAME"]
    newsroom_settings.set_setting(room, "site.labels", "en")
    assert exported(room, site).kept == ["CNAME"]
    assert (site / "CNAME").read_text(encoding="utf-8") == "kabar.example"


def test_a_file_that_somebody_added_is_never_written_over(room: Newsroom, site: Path) -> None:
    (site / "kisah-7.html").write_text("catatan saya", encoding="utf-8")
    approve(room, story(7))
    before = tree(site)
    with pytest.raises(RefusedError, match="site-in-the-way"):
        exported(room, site)
    assert tree(site) == before


def test_cancelling_leaves_everything_as_it_was(room: Newsroom, site: Path) -> None:
    change(room, 3, body="Teks lain sama sekali.")
    before, asked = tree(site), iter([False, False, True])
    with pytest.raises(RefusedError, match="site-cancelled"):
        exported(room, site, cancelled=lambda: next(asked, True))
    assert tree(site) == before
    assert states(room)["kisah-3"] is State.APPROVED
    assert not [path for path in site.parent.iterdir() if path.name.startswith(".")]


def test_a_full_disk_is_told_of_the_site_s_own_folder(
    room: Newsroom, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(room, 3, body="Teks lain sama sekali.")
    before, opened = tree(site), Path.open

    def full(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
        if path.name == "kisah-3.html" and "w" in mode:
            raise OSError(errno.ENOSPC, "full")
        return opened(path, mode, *more, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        with pytest.raises(StoreError, match="folder-full") as refused:
            exported(room, site)
    assert refused.value.params["path"] == str(site.resolve())
    assert tree(site) == before


def test_a_site_of_nothing_is_a_site(room: Newsroom, tmp_path: Path) -> None:
    exported(room, tmp_path / "site")
    assert "Belum ada berita" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def meanwhile(room: Newsroom, what: Callable[[], object]) -> Newsroom:
    """The room in which something happens once, when the pages are made and the site is not yet in its place."""
    waiting = [what]

    class Work:
        def __init__(self, work: SiteWork) -> None:
            self._work = work

        def __getattr__(self, name: str) -> Any:
            return getattr(self._work, name)

        def finish(self) -> Sequence[SiteFile]:
            files = self._work.finish()
            if waiting:
                waiting.pop()()
            return files

    class Slow:
        def work(self, *given: Any) -> Any:
            return Work(room.press.work(*given))

        def __getattr__(self, name: str) -> Any:
            return getattr(room.press, name)

    return replace(room, press=Slow())  # type: ignore[arg-type]


def test_what_is_withdrawn_while_the_site_is_made_stands_there_as_a_notice(room: Newsroom, site: Path) -> None:
    change(room, 3, body="Teks lain sama sekali.")
    slow = meanwhile(room, lambda: reviewing.withdraw(room, story(2).id, EDITOR, "Melindungi anak.", "child"))
    done = exported(slow, site)
    assert "Melindungi anak." in (site / "kisah-2.html").read_text(encoding="utf-8")
    assert "langka2" not in (site / "kisah-2.html").read_text(encoding="utf-8")
    assert "Teks lain sama sekali." in (site / "kisah-3.html").read_text(encoding="utf-8")
    assert {"kisah-2.html", "kisah-3.html"} <= {file.path for file in done.files}
    assert not done.overtaken
    again = exported(room, site)
    assert (again.files, again.removed) == ([], [])


def test_what_is_put_away_while_the_site_is_made_is_shown_as_readers_have_it(room: Newsroom, site: Path) -> None:
    before = (site / "kisah-2.html").read_bytes()
    change(room, 3, body="Teks lain sama sekali.")
    done = exported(meanwhile(room, lambda: reviewing.archive(room, story(2).id, EDITOR)), site)
    assert (site / "kisah-2.html").read_bytes() == before
    assert not done.removed


def test_what_the_desk_archives_stays_where_readers_look_for_it(room: Newsroom, site: Path) -> None:
    before = tree(site)
    reviewing.archive(room, story(2).id, EDITOR)
    done = exported(room, site)
    assert (done.files, done.removed, tree(site)) == ([], [], before)


def test_a_notice_stays_a_notice_once_it_is_archived(room: Newsroom, site: Path) -> None:
    reviewing.withdraw(room, story(2).id, EDITOR, "Melindungi anak.", "child")
    reviewing.archive(room, story(2).id, EDITOR)
    exported(room, site)
    page = (site / "kisah-2.html").read_text(encoding="utf-8")
    assert "Melindungi anak." in page
    assert "langka2" not in page
    assert all("langka2" not in file.read_text(encoding="utf-8") for file in (site / "cari").glob("*.js"))


def test_a_text_that_is_written_meanwhile_makes_nobody_wait(room: Newsroom, site: Path) -> None:
    change(room, 3, body="Teks lain sama sekali.")
    runs: list[int] = []
    slow = meanwhile(room, lambda: saving.save(room, Article(headline="Baru", body="Isi."), "Rina", False))
    assert not exported(slow, site, told=lambda done, count: runs.append(count)).overtaken
    assert set(runs) == {2}  # it, and the story whose page names it
