"""Verify says what the receipts can witness, and names what differs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from redaksi.domain.article import Article
from redaksi.usecases import exporting, reviewing, saving, verifying
from redaksi.usecases.folders import files_in
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict, Verified
from redaksi.words import say
from tests.usecases.conftest import READY


def _published(room: Newsroom, folder: Path) -> tuple[Article, Path]:
    article = saving.save(room, Article(headline="Kabar", body="Isi.", **READY), "Rina", True).piece.article
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    return article, Path(exporting.export(room, [article.id], "html", folder, "Budi").files[0].path)


def test_an_older_export_stays_what_was_approved_then(room: Newsroom, tmp_path: Path) -> None:
    article, file = _published(room, tmp_path)
    saving.save(room, replace(article, body="Lain."), "Rina", True)
    found = verifying.verify(room, file)
    assert (found.verdict, found.by, found.revision) == (Verdict.APPROVED, "Budi", 1)


def test_what_was_written_here_stays_so_when_pages_are_made_otherwise_later(room: Newsroom, tmp_path: Path) -> None:
    _, file = _published(room, tmp_path)
    newer = replace(room, carried=lambda *what: [replace(entry, same=False) for entry in room.carried(*what)])
    assert verifying.verify(newer, file).verdict is Verdict.APPROVED
    file.write_text(file.read_text(encoding="utf-8").replace("</title>", "!</title>"), encoding="utf-8")
    assert verifying.verify(newer, file).verdict is Verdict.DIFFERS


def test_a_page_changed_outside_its_article_differs_as_page(room: Newsroom, tmp_path: Path) -> None:
    _, file = _published(room, tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace("</title>", "!</title>"), encoding="utf-8")
    found = verifying.verify(room, file)
    assert (found.verdict, list(found.differences)) == (Verdict.DIFFERS, ["page"])


def test_a_caption_that_ends_in_a_full_stop_does_not_bring_a_second_one() -> None:
    found = Verified("a.html", Verdict.APPROVED, unchecked=["Pasar pagi.", "Peta"])
    (params,) = (params for code, params in found.told if code == "verdict-unchecked")
    assert say("id", "verdict-unchecked", **params).endswith("tidak ada di sini: Pasar pagi; Peta.")


def test_a_withdrawal_notice_is_answered_for(room: Newsroom, tmp_path: Path) -> None:
    article, _ = _published(room, tmp_path)
    reviewing.withdraw(room, article.id, "Budi", "Melindungi anak.", "child")
    notice = Path(exporting.export(room, [article.id], "html", tmp_path, "Budi").files[0].path)
    found = verifying.verify(room, notice)
    assert (found.verdict, found.by) == (Verdict.APPROVED, "Budi")


def test_what_no_export_wrote_is_unreadable(room: Newsroom, tmp_path: Path) -> None:
    for name, data in (("a.html", b"<p>halo</p>"), ("b.png", b"\x89PNG\r\n\x1a\n"), ("c.json", b"{")):
        (tmp_path / name).write_bytes(data)
        assert verifying.verify(room, tmp_path / name).verdict is Verdict.UNREADABLE
    assert verifying.verify(room, tmp_path / "tidak-ada").verdict is Verdict.UNREADABLE


def test_a_folder_is_its_files(tmp_path: Path) -> None:
    (tmp_path / "dalam").mkdir()
    for name in ("b.html", "a.html", "dalam/c.html"):
        (tmp_path / name).touch()
    assert [file.name for file in files_in([tmp_path])] == ["a.html", "b.html", "c.html"]
