"""A photo in large: shape, focal point and words, by mouse and by keys; nothing changes in the story before Keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Crop, Focus, Photo
from redaksi.domain.pictures import Ratio, ratio_of
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.entry_delegate import DETAIL
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.photos.dialog import PhotoDialog
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.photos import keep_photo, take_photo
from tests.formats.pictures.files import photo

Story = Callable[[], Article]
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def kept(room: Newsroom) -> Photo:
    data = photo(6, size=(800, 600))
    return replace(keep_photo(room, data, take_photo(room, data, "foto.jpg")), credit=None, lead=True)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, kept: Photo) -> MetadataPane:
    other = replace(kept, id="lain", alt="Lain", credit="Antara", lead=False)
    desk.document.open_new(Article(headline="Judul", media=(kept, other)))
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    pane.resize(360, 900)
    pane.show()
    return pane


@pytest.fixture
def story(desk: Desk, pane: MetadataPane) -> Story:
    def now() -> Article:
        assert desk.document.fields is not None
        return desk.document.fields

    return now


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, pane: MetadataPane) -> PhotoDialog:
    pane.ui.media.view.setCurrentRow(0)
    qtbot.keyClick(pane.ui.media.view, Qt.Key.Key_Return)
    made = pane.ui.media.findChild(PhotoDialog)
    assert made is not None
    made.resize(1000, 640)
    qtbot.waitUntil(lambda: not made.ui.view._picture.isNull() and desk.jobs.idle)
    return made


def shape(dialog: PhotoDialog, text: str) -> QToolButton:
    return next(button for button in dialog.findChildren(QToolButton) if button.text() == text)


def keep(qtbot: QtBot, dialog: PhotoDialog) -> None:
    qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)


def at(dialog: PhotoDialog, x: float, y: float) -> QPoint:
    area = dialog.ui.view.area()
    return QPoint(round(area.left() + x * area.width()), round(area.top() + y * area.height()))


def drag(qtbot: QtBot, dialog: PhotoDialog, start: QPoint, end: QPoint) -> None:
    view = dialog.ui.view
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, (start + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_the_photo_stands_upright(dialog: PhotoDialog) -> None:
    picture = dialog.ui.view._picture.toImage()
    assert (picture.width(), picture.height()) == (800, 600)
    assert picture.pixelColor(10, 10).red() > 200
    assert picture.pixelColor(790, 10).green() > 200


@pytest.mark.parametrize(("text", "ratio"), [("16:9", Ratio.WIDE), ("4:3", Ratio.CLASSIC), ("1:1", Ratio.SQUARE)])
def test_a_shape_cuts_the_photo_and_is_kept(
    qtbot: QtBot, dialog: PhotoDialog, story: Story, text: str, ratio: Ratio
) -> None:
    before = story()
    qtbot.mouseClick(shape(dialog, text), Qt.MouseButton.LeftButton)
    assert story() == before
    keep(qtbot, dialog)
    crop = story().media[0].crop
    if ratio is Ratio.CLASSIC:  # the photo has that shape
        assert crop is None
    else:
        assert ratio_of((800, 600), crop) is ratio
    assert story().media[1].crop is None


def test_keys_move_and_size_the_part_and_move_the_point(qtbot: QtBot, dialog: PhotoDialog, story: Story) -> None:
    qtbot.mouseClick(shape(dialog, "1:1"), Qt.MouseButton.LeftButton)
    view = dialog.ui.view
    qtbot.keyClick(view, Qt.Key.Key_Right, NONE)
    assert view.crop == Crop(0.135, 0, 0.75, 1)
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.crop == Crop(0.085, 0, 0.75, 1)
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.crop is not None
    assert view.crop.width == pytest.approx(0.74)
    assert ratio_of((800, 600), view.crop) is Ratio.SQUARE
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Left, CTRL | ALT)
    assert view.crop is not None
    assert view.crop.focus == Focus(0.45, 0.49)
    assert "focal point: 45 % from the left, 49 % from the top" in dialog.ui.facts.text()
    assert view.accessibleDescription() == dialog.ui.facts.text()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.crop is not None
    assert view.crop.focus is None
    keep(qtbot, dialog)
    assert story().media[0].crop is not None


def test_the_mouse_draws_corners_moves_the_part_and_sets_the_point(
    qtbot: QtBot, dialog: PhotoDialog, story: Story
) -> None:
    view = dialog.ui.view
    drag(qtbot, dialog, at(dialog, 1, 1), at(dialog, 0.5, 0.5))
    assert view.crop is not None
    assert (view.crop.x, view.crop.y) == (0, 0)
    assert (view.crop.width, view.crop.height) == (pytest.approx(0.5, abs=0.01), pytest.approx(0.5, abs=0.01))
    drag(qtbot, dialog, at(dialog, 0.25, 0.25), at(dialog, 0.45, 0.35))
    assert view.crop is not None
    assert (view.crop.x, view.crop.y) == (pytest.approx(0.2, abs=0.01), pytest.approx(0.1, abs=0.01))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(dialog, 0.9, 0.8))
    assert view.crop is not None
    assert view.crop.focus is not None
    assert (view.crop.focus.x, view.crop.focus.y) == (pytest.approx(0.9, abs=0.01), pytest.approx(0.8, abs=0.01))
    kept = (view.crop.x, view.crop.width)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(dialog, 0.3, 0.3))  # within the part
    assert view.crop is not None
    assert view.crop.focus is not None
    assert view.crop.focus.x == pytest.approx(0.3, abs=0.01)
    assert (view.crop.x, view.crop.width) == kept
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(dialog, 0.9, 0.8))
    qtbot.mouseClick(shape(dialog, "1:1"), Qt.MouseButton.LeftButton)
    assert view.crop is not None
    assert view.crop.x == pytest.approx(0.25)  # as far right as it goes, around the point
    qtbot.mouseClick(shape(dialog, "Free"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shape(dialog, "No focal point"), Qt.MouseButton.LeftButton)
    assert view.crop is None


def test_cancel_changes_nothing(qtbot: QtBot, dialog: PhotoDialog, story: Story) -> None:
    before = story()
    qtbot.mouseClick(shape(dialog, "16:9"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.ui.credit, "Rina")
    qtbot.mouseClick(dialog.ui.cancel, Qt.MouseButton.LeftButton)
    assert story() == before


def test_what_is_missing_stands_beside_its_field_and_in_the_list(
    qtbot: QtBot, dialog: PhotoDialog, pane: MetadataPane, story: Story
) -> None:
    view = pane.ui.media.view
    assert view.item(0).data(DETAIL) == "no alt text · no credit · Lead photo"
    assert view.item(1).data(DETAIL) == "Antara"
    assert dialog.ui.altMissing.isVisibleTo(dialog)
    assert dialog.ui.creditMissing.isVisibleTo(dialog)
    qtbot.keyClicks(dialog.ui.alt, "Sawah dari udara")
    qtbot.keyClicks(dialog.ui.credit, "Rina")
    assert not dialog.ui.altMissing.isVisibleTo(dialog)
    assert not dialog.ui.creditMissing.isVisibleTo(dialog)
    keep(qtbot, dialog)
    assert (story().media[0].alt, story().media[0].credit) == ("Sawah dari udara", "Rina")
    assert view.item(0).data(DETAIL) == "Lead photo"


def test_all_photos_are_gone_through_and_one_leads(qtbot: QtBot, dialog: PhotoDialog, story: Story) -> None:
    assert dialog.windowTitle() == "Photo 1 of 2"
    assert not dialog.ui.before.isEnabled()
    qtbot.mouseClick(shape(dialog, "1:1"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ui.after, Qt.MouseButton.LeftButton)
    assert dialog.windowTitle() == "Photo 2 of 2"
    assert shape(dialog, "Free").isChecked()
    assert dialog.ui.alt.value() == "Lain"
    qtbot.mouseClick(dialog.ui.lead, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.ui.lead.height() // 2))
    qtbot.mouseClick(dialog.ui.before, Qt.MouseButton.LeftButton)
    assert shape(dialog, "1:1").isChecked()
    keep(qtbot, dialog)
    assert [each.lead for each in story().media] == [False, True]
    assert ratio_of((800, 600), story().media[0].crop) is Ratio.SQUARE


def test_a_photo_that_is_lost_says_so(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    desk.document.change(media=(replace(story().media[0], sha256="0" * 64),))
    pane.ui.media.change_chosen()
    dialog = pane.ui.media.findChild(PhotoDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "000000000000" in dialog.ui.view._words)


def test_a_photo_is_put_into_the_text(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    pane.ui.media.view.setCurrentRow(1)
    with qtbot.waitSignal(desk.passage_wanted) as asked:
        qtbot.mouseClick(pane.ui.media.button("place"), Qt.MouseButton.LeftButton)
    assert asked.args == [f"![Lain](media:{story().media[1].sha256})"]
