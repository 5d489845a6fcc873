"""What the window offers on a story that readers have: updates, corrections, answers, linked pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Flags, Kind, Link, LinkRel, Piece, State
from redaksi.domain.people import User
from redaksi.gui.dialogs.reason import WithdrawDialog
from redaksi.gui.metadata.update_dialog import UpdateDialog
from redaksi.gui.published.correct_dialog import CorrectDialog
from redaksi.gui.published.reexport_dialog import ReexportDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import exporting, library, publishing_site, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.reexporting import OutOfDate, Place
from tests.gui.conftest import BUDI

Write = Callable[..., Piece]
Show = Callable[[Piece], None]
Some = TypeVar("Some", bound=QDialog)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "keluar"


@pytest.fixture
def publish(room: Newsroom, write: Write, folder: Path) -> Write:
    """A story that is out, with further fields where they are named."""

    def published(headline: str, body: str = "Harga naik 7 persen.", **more: object) -> Piece:
        article = write(headline, body=body).article
        if more:
            saving.save(room, replace(article, **more), "Rina", True)  # type: ignore[arg-type]
        reviewing.submit(room, article.id, "Rina")
        reviewing.approve(room, article.id, "Budi")
        exporting.export(room, [article.id], "html", folder, "Budi")
        return library.open_piece(room, article.id)

    return published


@pytest.fixture
def show(opened: Workplace, calm: Callable[[], None]) -> Show:
    def shown(piece: Piece) -> None:
        opened.opening.open(piece.article.id)
        calm()

    return shown


@pytest.fixture
def calm(opened: Workplace, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: opened.desk.jobs.idle, timeout=15_000)


def sit(work: Workplace, user: User) -> None:
    work.desk.sit(user)


def dialog(work: Workplace, kind: type[Some], qtbot: QtBot) -> Some:
    """The one dialog of that kind, once it is there."""
    qtbot.waitUntil(lambda: any(found.isVisible() for found in work.window.findChildren(kind)))
    return next(found for found in work.window.findChildren(kind) if found.isVisible())


def possible(work: Workplace, command: str) -> bool:
    return work.registry.action(command).isEnabled()


def test_only_what_readers_have_is_added_to_and_corrected(opened: Workplace, show: Show, write: Write) -> None:
    show(write("Draf"))
    for command in ("article.update", "article.correct", "article.reply", "article.verified", "review.withdraw"):
        assert not possible(opened, command)
    assert "No reader has this article yet." in opened.registry.action("article.correct").toolTip()
    assert possible(opened, "article.follow_up")


def test_an_update_is_kept_shown_and_waits_for_approval(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot
) -> None:
    piece = publish("Kabar")
    show(piece)
    opened.registry.run("article.update")
    asked = dialog(opened, UpdateDialog, qtbot)
    qtbot.keyClicks(asked._ui.words, "Jalan dibuka lagi.")
    qtbot.mouseClick(asked._ui.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: opened.desk.document.piece is not None and opened.desk.document.piece.state is State.IN_REVIEW
    )
    calm()
    fields = opened.desk.document.fields
    assert fields is not None
    assert [(update.text, update.by) for update in fields.updates] == [("Jalan dibuka lagi.", "Rina")]
    assert fields.updates[0].time.zone == "Asia/Jakarta"
    assert [entry.text for entry in opened.furnishing.form.ui.updates.value()] == ["Jalan dibuka lagi."]
    assert "has to be approved again" in opened.band.words.text()
    assert not opened.band.button.isVisible()  # a journalist does not approve
    opened.registry.run("edit.undo_data")
    opened.autosave.flush()
    calm()
    assert opened.desk.document.fields.updates == ()
    assert opened.desk.document.piece.state is State.PUBLISHED  # it is again what was approved


def test_an_editor_in_a_hurry_approves_the_update_from_the_band(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot
) -> None:
    show(publish("Kabar"))
    sit(opened, BUDI)
    opened.registry.run("article.update")
    asked = dialog(opened, UpdateDialog, qtbot)
    qtbot.keyClicks(asked._ui.words, "Surut.")
    qtbot.mouseClick(asked._ui.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.band.isVisible() and "approved again" in opened.band.words.text())
    qtbot.mouseClick(opened.band.button, Qt.MouseButton.LeftButton)
    calm()
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.state is State.APPROVED


def test_a_correction_is_offered_the_passage_that_was_changed_on_screen(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot
) -> None:
    piece = publish("Kabar")
    show(piece)
    text = opened.editor.body
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("7"))
    cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    qtbot.keyClicks(text, "6")
    opened.registry.run("article.correct")
    asked = dialog(opened, CorrectDialog, qtbot)
    assert asked.ui.wrong.value() == "Harga naik 7 persen."
    assert asked.ui.right.value() == "Harga naik 6 persen."
    assert not asked.ui.still.isVisible()
    qtbot.mouseClick(asked.ui.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened.desk.document.fields and opened.desk.document.fields.corrections))
    calm()
    kept = opened.desk.document.fields
    assert kept is not None
    assert [(entry.wrong, entry.right, entry.by) for entry in kept.corrections] == [
        ("Harga naik 7 persen.", "Harga naik 6 persen.", "Rina")
    ]
    assert len(opened.furnishing.form.ui.corrections.value()) == 1
    assert text.toPlainText() == "Harga naik 6 persen."
    assert "The correction is kept." in opened.band.words.text()


def test_a_correction_without_a_change_says_what_the_text_still_says(
    opened: Workplace, show: Show, publish: Write, qtbot: QtBot
) -> None:
    show(publish("Kabar"))
    opened.registry.run("article.correct")
    asked = dialog(opened, CorrectDialog, qtbot)
    assert not asked.ui.passages.isVisible()
    assert "says the same as what readers have" in asked.ui.changed.text()
    qtbot.keyClicks(asked.ui.wrong, "7 persen")
    assert asked.ui.still.isVisible()
    qtbot.mouseClick(asked.ui.keep, Qt.MouseButton.LeftButton)
    assert "Readers are told both" in asked.ui.trouble.text()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert asked.isVisible()  # what was typed is not thrown away by one key
    qtbot.mouseClick(asked.ui.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.window.findChildren(CorrectDialog))
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.state is State.PUBLISHED


@pytest.mark.parametrize(
    ("command", "rel", "kind"),
    [
        ("article.reply", LinkRel.REPLY_TO, Kind.RIGHT_OF_REPLY),
        ("article.follow_up", LinkRel.FOLLOW_UP, Kind.NEWS),
        ("article.verified", LinkRel.UPDATES, Kind.NEWS),
    ],
)
def test_a_tied_story_is_begun_by_one_command_and_ready_to_be_written(
    opened: Workplace,
    show: Show,
    publish: Write,
    calm: Callable[[], None],
    qtbot: QtBot,
    command: str,
    rel: LinkRel,
    kind: Kind,
) -> None:
    piece = publish("Kabar", flags=Flags(unverified=True))
    show(piece)
    opened.registry.run(command)
    qtbot.waitUntil(
        lambda: opened.desk.document.fields is not None and opened.desk.document.fields.id != piece.article.id
    )
    calm()
    begun = opened.desk.document.fields
    assert begun is not None
    assert (begun.links, begun.kind) == ((Link(rel, id=piece.article.id),), kind)
    assert opened.editor.headline.hasFocus()
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.state is State.DRAFT


def test_the_flag_of_the_open_story_decides_whether_it_can_be_verified(
    opened: Workplace, show: Show, publish: Write
) -> None:
    show(publish("Kabar", flags=Flags(unverified=True)))
    assert possible(opened, "article.verified")
    opened.desk.document.change(flags=Flags())
    assert not possible(opened, "article.verified")


def test_after_a_withdrawal_its_files_and_those_that_link_to_it_are_offered_and_written(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot, folder: Path, room: Newsroom
) -> None:
    piece = publish("Kabar")
    linking = publish("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),))
    working = publish("Dikerjakan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),))
    saving.save(room, replace(working.article, body="Baru."), "Rina", True)
    show(piece)
    sit(opened, BUDI)
    opened.registry.run("review.withdraw")
    why = dialog(opened, WithdrawDialog, qtbot)
    qtbot.keyClicks(why.ui.note, "Salah orang.")
    assert not why.ui.ok.isEnabled()  # readers are told a reason that somebody has chosen
    why.ui.reason.setCurrentIndex(3)
    qtbot.mouseClick(why.ui.ok, Qt.MouseButton.LeftButton)
    asked = dialog(opened, ReexportDialog, qtbot)
    assert asked.ui.intro.text().startswith("These 2 ")
    assert "withdrew" in asked.ui.intro.text()
    rows = {asked.ui.pages.topLevelItem(row).text(0).split("\n")[0]: row for row in range(3)}
    assert next(iter(rows)) == "Kabar"
    undone = asked.ui.pages.topLevelItem(rows["Dikerjakan"])
    assert not undone.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "once it is approved" in undone.text(0)
    assert str(folder) in asked.ui.pages.topLevelItem(rows["Lanjutan"]).text(0)
    qtbot.mouseClick(asked.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked.ui.told.isVisible(), timeout=15_000)
    calm()
    assert asked.ui.told.text().startswith("2 ")
    assert not asked.ui.go.isEnabled()
    assert "This story has been withdrawn" in (folder / "kabar.html").read_text(
        encoding="utf-8"
    ) or "Berita ini dicabut" in (folder / "kabar.html").read_text(encoding="utf-8")
    assert "(dicabut)" in (folder / f"{linking.article.slug}.html").read_text(encoding="utf-8")


def test_after_an_export_linked_pages_that_would_differ_are_offered_in_the_band(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot, room: Newsroom, folder: Path
) -> None:
    piece = publish("Kabar")
    publish("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),))
    publish("Lain")
    saving.save(room, replace(piece.article, headline="Kabar lengkap"), "Rina", True)
    reviewing.approve(room, piece.article.id, "Budi")
    exporting.export(room, [piece.article.id], "html", folder, "Budi")
    show(piece)
    opened.desk.exported.emit(piece.article.id)
    qtbot.waitUntil(lambda: opened.band.isVisible())
    assert opened.band.words.text().startswith("The page of 1 linked story")
    qtbot.mouseClick(opened.band.button, Qt.MouseButton.LeftButton)
    asked = dialog(opened, ReexportDialog, qtbot)
    assert asked.ui.pages.topLevelItemCount() == 1
    item = asked.ui.pages.topLevelItem(0)
    assert item.text(0).startswith("Lanjutan")
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert not asked.ui.go.isEnabled()
    asked.reject()


def test_every_place_that_still_shows_a_story_is_named_on_a_line_of_its_own(opened: Workplace) -> None:
    places = (Place("html", "/srv/keluar"), Place("site", "/srv/situs"), Place("wordpress", "Situs kabar", "t-1"))
    story = Article(id="1", headline="Kabar")
    shown = ReexportDialog(opened.window, opened.desk, story, [OutOfDate("1", "Kabar", State.WITHDRAWN, True, places)])
    texts = [shown.ui.pages.topLevelItem(row).text(0).split("\n") for row in range(shown.ui.pages.topLevelItemCount())]
    assert texts == [
        ["Kabar", "HTML to /srv/keluar", "the target “Situs kabar”"],
        ["Kabar", "the site in /srv/situs, where all that is approved goes out with it"],
    ]


def test_a_site_is_left_out_by_its_own_tick(
    opened: Workplace,
    publish: Write,
    write: Write,
    calm: Callable[[], None],
    qtbot: QtBot,
    room: Newsroom,
    folder: Path,
) -> None:
    site, others = folder.parent / "situs", [publish("Kabar"), publish("Lanjutan")]
    publishing_site.export_site(room, site, "Budi")
    waits = write("Menunggu", "submit", "approve")
    reviewing.withdraw(room, others[0].article.id, "Budi", "Salah orang.", "child")
    places = (Place("html", str(folder)), Place("site", str(site)))
    entries = [OutOfDate(each.article.id, each.article.headline, State.PUBLISHED, True, places) for each in others]
    shown = ReexportDialog(opened.window, opened.desk, others[0].article, entries)
    shown.show()
    assert shown.ui.pages.topLevelItemCount() == 3
    last = shown.ui.pages.topLevelItem(2)
    assert last.text(0).split("\n") == [
        "2 stories of one site",
        f"the site in {site}, where all that is approved goes out with it",
    ]
    assert "“Lanjutan”" in last.toolTip(0)
    shown.ui.pages.setCurrentItem(last)
    qtbot.keyClick(shown.ui.pages, Qt.Key.Key_Space)
    assert last.checkState(0) is Qt.CheckState.Unchecked
    qtbot.mouseClick(shown.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.ui.told.isVisible(), timeout=15_000)
    calm()
    assert library.open_piece(room, waits.article.id).state is State.APPROVED
    assert "Salah orang." in (folder / "kabar.html").read_text(encoding="utf-8")
    assert "Salah orang." not in (site / "kabar.html").read_text(encoding="utf-8")
    last.setCheckState(0, Qt.CheckState.Checked)
    for row in range(2):
        shown.ui.pages.topLevelItem(row).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.mouseClick(shown.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Salah orang." in (site / "kabar.html").read_text(encoding="utf-8"), timeout=15_000)
    calm()
    assert library.open_piece(room, waits.article.id).state is State.PUBLISHED
    shown.reject()


def test_after_an_export_a_site_that_shows_the_story_as_it_was_is_offered(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot, room: Newsroom, folder: Path
) -> None:
    piece, site = publish("Kabar"), folder.parent / "situs"
    publishing_site.export_site(room, site, "Budi")
    saving.save(room, replace(piece.article, headline="Kabar lengkap"), "Rina", True)
    reviewing.approve(room, piece.article.id, "Budi")
    exporting.export(room, [piece.article.id], "html", folder, "Budi")
    show(piece)
    opened.desk.exported.emit(piece.article.id)
    qtbot.waitUntil(lambda: opened.band.isVisible())
    assert opened.band.words.text() == "The site still shows this story as it was before."
    qtbot.mouseClick(opened.band.button, Qt.MouseButton.LeftButton)
    asked = dialog(opened, ReexportDialog, qtbot)
    assert str(site) in asked.ui.pages.topLevelItem(0).text(0)
    qtbot.mouseClick(asked.ui.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked.ui.told.isVisible(), timeout=15_000)
    calm()
    assert "Kabar lengkap" in (site / "kabar.html").read_text(encoding="utf-8")


def test_an_export_that_changes_no_other_page_says_nothing(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None]
) -> None:
    piece = publish("Kabar")
    publish("Lanjutan", links=(Link(LinkRel.FOLLOW_UP, id=piece.article.id),))
    show(piece)
    opened.desk.exported.emit(piece.article.id)
    calm()
    assert not opened.band.isVisible()
    opened.registry.run("article.export_again")
    calm()
    # The other end of the tie is new on the page of the story itself.
    assert len(opened.window.findChildren(ReexportDialog)) == 1


@pytest.mark.parametrize("outside", [True, False])
def test_what_waits_for_an_approval_is_told_no_longer_than_it_does(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot, room: Newsroom, outside: bool
) -> None:
    """Also where somebody approves it from another program, or the update is taken back."""
    piece = publish("Kabar")
    show(piece)
    sit(opened, BUDI)
    opened.registry.run("article.update")
    asked = dialog(opened, UpdateDialog, qtbot)
    qtbot.keyClicks(asked._ui.words, "Surut.")
    qtbot.mouseClick(asked._ui.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.band.isVisible() and "approved again" in opened.band.words.text())
    calm()
    if outside:
        reviewing.approve(room, piece.article.id, "Budi")
        opened.watching.met.emit()
        qtbot.waitUntil(lambda: not opened.band.isVisible())
        assert opened.desk.document.piece is not None
        assert opened.desk.document.piece.state is State.APPROVED
    else:
        opened.registry.run("edit.undo_data")
        opened.autosave.flush()
        qtbot.waitUntil(lambda: "approved again" not in opened.band.words.text())
        assert "the approval holds" in opened.band.words.text()


def test_whoever_sits_down_at_an_updated_story_is_offered_what_they_may_do(
    opened: Workplace, show: Show, publish: Write, calm: Callable[[], None], qtbot: QtBot
) -> None:
    show(publish("Kabar"))
    opened.registry.run("article.update")
    asked = dialog(opened, UpdateDialog, qtbot)
    qtbot.keyClicks(asked._ui.words, "Surut.")
    qtbot.mouseClick(asked._ui.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.band.isVisible() and "approved again" in opened.band.words.text())
    assert not opened.band.button.isVisible()
    sit(opened, BUDI)
    calm()
    assert opened.band.button.isVisible()
    assert opened.band.button.text() == "Approve"
