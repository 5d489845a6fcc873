"""Targets, publishing and deliveries in the window."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import paramiko
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece, State
from redaksi.domain.deliveries import Status
from redaksi.domain.targets import TargetKind
from redaksi.gui.targets.deliveries_dialog import DeliveriesDialog
from redaksi.gui.targets.publish_dialog import PublishDialog
from redaksi.gui.targets.secret_dialog import TargetSecretDialog
from redaksi.gui.targets.target_dialog import TargetDialog
from redaksi.gui.targets.targets_dialog import TargetsDialog
from redaksi.gui.targets.what_is_out_dialog import WhatIsOutDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import delivering, library, publishing, saving, targets
from redaksi.usecases.newsroom import Newsroom
from tests.gui.conftest import BUDI
from tests.targets.ssh_server import Server
from tests.targets.wordpress_fake import Fake

Write = Callable[..., Piece]
_Dialog = TypeVar("_Dialog", bound=QDialog)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def site() -> Iterator[Fake]:
    fake = Fake().start()
    yield fake
    fake.stop()


@pytest.fixture
def shown(qtbot: QtBot, opened: Workplace) -> Callable[[type[_Dialog]], _Dialog]:
    def find(kind: type[_Dialog]) -> _Dialog:
        def visible() -> list[_Dialog]:
            return [dialog for dialog in opened.window.findChildren(kind) if dialog.isVisible()]

        qtbot.waitUntil(lambda: bool(visible()) and opened.desk.jobs.idle)
        return visible()[0]

    return find


@pytest.fixture
def publish(
    qtbot: QtBot, opened: Workplace, write: Write, shown: Callable[[type[PublishDialog]], PublishDialog]
) -> Callable[[Piece], PublishDialog]:
    """Open a piece and the dialog on it."""

    def go(piece: Piece) -> PublishDialog:
        opened.opening.open(piece.article.id)
        qtbot.waitUntil(lambda: opened.desk.document.piece == piece and opened.desk.jobs.idle)
        opened.registry.run("article.publish")
        return shown(PublishDialog)

    return go


@pytest.fixture
def out(room: Newsroom, write: Write, tmp_path: Path) -> Piece:
    """A story that went out into a folder."""
    targets.add(room, "Stik", TargetKind.FOLDER, {"path": str(tmp_path), "formats": "html"}, "Budi")
    piece = write("Rob", "submit", "approve", body="Air laut naik.")
    publishing.publish(room, [piece.article.id], "Stik", "Budi")
    delivering.deliver(room)
    return piece


@pytest.fixture
def compare(
    qtbot: QtBot, opened: Workplace, shown: Callable[[type[WhatIsOutDialog]], WhatIsOutDialog]
) -> Callable[[Piece], WhatIsOutDialog]:
    """Open a piece and what of it is out."""

    def go(piece: Piece) -> WhatIsOutDialog:
        opened.opening.open(piece.article.id)
        qtbot.waitUntil(lambda: opened.desk.document.piece is not None and opened.desk.jobs.idle)
        opened.registry.run("article.what_is_out")
        return shown(WhatIsOutDialog)

    return go


def test_a_target_is_added_tried_out_and_changed(
    qtbot: QtBot, opened: Workplace, room: Newsroom, tmp_path: Path, shown: Callable[[type[QDialog]], QDialog]
) -> None:
    opened.desk.sit(BUDI)
    opened.registry.run("newsroom.targets")
    dialog = shown(TargetsDialog)
    assert isinstance(dialog, TargetsDialog)
    assert dialog.ui.empty.isVisible()
    click(qtbot, dialog.ui.add)
    form = shown(TargetDialog)
    assert isinstance(form, TargetDialog)
    assert form.ui.path.isVisible()
    assert not form.ui.url.isVisible()
    assert not form.ui.save.isEnabled()
    qtbot.keyClicks(form.ui.name, "Stik")
    qtbot.keyClicks(form.ui.path, str(tmp_path / "stick"))
    click(qtbot, form.ui.test)
    qtbot.waitUntil(lambda: "is not here" in form.ui.told.text())
    (tmp_path / "stick").mkdir()
    click(qtbot, form.ui.test)
    qtbot.waitUntil(lambda: "can be written to" in form.ui.told.text())
    click(qtbot, form.ui.save)
    qtbot.waitUntil(lambda: dialog.ui.list.topLevelItemCount() == 1)
    (made,) = targets.targets(room)
    assert (made.name, made.kind, made.formats) == ("Stik", TargetKind.FOLDER, ("html", "json"))
    dialog.ui.list.setFocus()
    qtbot.keyClick(dialog.ui.list, Qt.Key.Key_Return)
    again = shown(TargetDialog)
    assert isinstance(again, TargetDialog)
    assert (dialog.isVisible(), again.isVisible()) == (True, True)
    again.ui.name.setText("Stik merah")
    click(qtbot, again.ui.save)
    qtbot.waitUntil(lambda: [each.name for each in targets.targets(room)] == ["Stik merah"])
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)


def test_a_piece_is_published_and_shows_where(
    qtbot: QtBot,
    opened: Workplace,
    room: Newsroom,
    write: Write,
    tmp_path: Path,
    publish: Callable[[Piece], PublishDialog],
) -> None:
    (tmp_path / "stick").mkdir()
    targets.add(room, "Stik", TargetKind.FOLDER, {"path": str(tmp_path / "stick")}, "Budi")
    piece = write("Rob", "submit", "approve")
    dialog = publish(piece)
    assert dialog.ui.targets.item(0).checkState() is Qt.CheckState.Checked
    click(qtbot, dialog.ui.go)
    qtbot.waitUntil(lambda: "Arrived" in dialog.ui.targets.item(0).text())
    assert list((tmp_path / "stick").glob("*.html"))
    qtbot.waitUntil(lambda: opened.desk.document.piece is not None)
    qtbot.waitUntil(lambda: getattr(opened.desk.document.piece, "state", None) is State.PUBLISHED)
    click(qtbot, dialog.ui.close)
    assert "has arrived at “Stik”" in opened.band.words.text()


def test_what_nobody_approved_cannot_be_published(
    qtbot: QtBot, room: Newsroom, write: Write, tmp_path: Path, publish: Callable[[Piece], PublishDialog]
) -> None:
    targets.add(room, "Stik", TargetKind.FOLDER, {"path": str(tmp_path)}, "Budi")
    dialog = publish(write("Rob"))
    assert not dialog.ui.go.isEnabled()
    assert "approved" in dialog.ui.state.text()


def test_a_password_is_asked_for_before_anything_is_sent(
    qtbot: QtBot,
    opened: Workplace,
    room: Newsroom,
    write: Write,
    site: Fake,
    publish: Callable[[Piece], PublishDialog],
    shown: Callable[[type[TargetSecretDialog]], TargetSecretDialog],
) -> None:
    targets.add(room, "Situs", TargetKind.WORDPRESS, {"url": site.url, "user": site.user}, "Budi")
    dialog = publish(write("Rob", "submit", "approve"))
    click(qtbot, dialog.ui.go)
    asking = shown(TargetSecretDialog)
    assert site.asked == []
    assert "no keychain" in asking.ui.hint.text()
    qtbot.keyClicks(asking.ui.secret, site.password)
    click(qtbot, asking.ui.ok)
    qtbot.waitUntil(lambda: "Arrived" in dialog.ui.targets.item(0).text())
    assert site.count("posts") == 1


def test_what_is_held_up_goes_on_once_the_server_is_confirmed(
    qtbot: QtBot,
    opened: Workplace,
    room: Newsroom,
    write: Write,
    tmp_path: Path,
    shown: Callable[[type[DeliveriesDialog]], DeliveriesDialog],
) -> None:
    opened.desk.sit(BUDI)
    opened.desk.settings["site.timezone"] = "Asia/Jayapura"  # not that of this machine
    (tmp_path / "server").mkdir()
    server = Server(tmp_path / "server", paramiko.ECDSAKey.generate()).start()
    options = {"host": "127.0.0.1", "port": str(server.port), "user": "budi"}
    targets.add(room, "Server", TargetKind.SFTP, options, "Budi", server.password)
    publishing.publish(room, [write("Rob", "submit", "approve").article.id], "Server", "Budi")
    at_work = opened.furnishing.desk_tools.targets
    at_work.sending.look()
    qtbot.waitUntil(lambda: publishing.deliveries(room)[0].status is Status.HELD and not at_work.sending.busy)
    opened.registry.run("newsroom.deliveries")
    dialog = shown(DeliveriesDialog)
    assert "SHA256:" in dialog.ui.detail.text()
    click(qtbot, dialog.ui.retry)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    (box,) = dialog.findChildren(QMessageBox)
    assert box.defaultButton().text() == "Cancel"
    click(qtbot, box.buttons()[0])
    qtbot.waitUntil(lambda: publishing.deliveries(room)[0].status is Status.DONE)
    qtbot.waitUntil(lambda: "Arrived" in dialog.ui.detail.text())
    done = dt.datetime.fromisoformat(publishing.deliveries(room)[0].done or "")
    here = f"{done.astimezone(zoneinfo.ZoneInfo('Asia/Jayapura')):%H:%M}"
    assert here in dialog.ui.detail.text()
    assert here in dialog.ui.list.topLevelItem(0).text(3)
    assert not dialog.ui.retry.isEnabled()
    server.stop()


def test_a_delivery_is_called_off(
    qtbot: QtBot,
    opened: Workplace,
    room: Newsroom,
    write: Write,
    tmp_path: Path,
    shown: Callable[[type[DeliveriesDialog]], DeliveriesDialog],
) -> None:
    targets.add(room, "Stik", TargetKind.FOLDER, {"path": str(tmp_path / "nowhere")}, "Budi")
    piece = write("Rob", "submit", "approve")
    publishing.publish(room, [piece.article.id], "Stik", "Budi")
    opened.registry.run("newsroom.deliveries")
    dialog = shown(DeliveriesDialog)
    dialog.ui.cancel.setFocus()
    click(qtbot, dialog.ui.cancel)
    qtbot.waitUntil(lambda: publishing.deliveries(room)[0].status is Status.CANCELLED)
    qtbot.waitUntil(lambda: not dialog.ui.cancel.isEnabled())
    assert dialog.focusWidget() is dialog.ui.list
    dialog.ui.onlyOpen.setChecked(True)
    qtbot.waitUntil(lambda: dialog.ui.empty.isVisible())
    assert library.open_piece(room, piece.article.id).state is State.APPROVED
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)


def test_what_reads_as_it_is_out_is_said_below_where_it_is(
    qtbot: QtBot, out: Piece, compare: Callable[[Piece], WhatIsOutDialog]
) -> None:
    dialog = compare(out)
    qtbot.waitUntil(lambda: "reads as the article does now" in dialog.ui.told.text())
    assert "  " not in dialog.ui.told.text()
    qtbot.waitUntil(lambda: dialog.ui.view.isHidden() and dialog.ui.told.geometry().bottom() < dialog.height() / 3)


def test_what_is_out_is_compared_with_the_present(
    qtbot: QtBot, room: Newsroom, tmp_path: Path, out: Piece, compare: Callable[[Piece], WhatIsOutDialog]
) -> None:
    saving.save(room, replace(out.article, body="Air laut surut."), "Rina", True)
    dialog = compare(out)
    qtbot.waitUntil(lambda: "surut" in dialog.ui.view.toPlainText())
    assert "naik" in dialog.ui.view.toPlainText()
    assert "as it was written" in dialog.ui.told.text()
    assert "Stik" in dialog.ui.place.currentText()
    assert dialog.ui.open.isEnabled()
    next(tmp_path.glob("*.html")).unlink()
    dialog.ui.place.setCurrentIndex(-1)
    dialog.ui.place.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "not there any more" in dialog.ui.told.text())
    assert not dialog.ui.open.isEnabled()
