"""The preview pane: the page beside the text, on a phone, a tablet or a computer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from redaksi import words
from redaksi.domain.errors import RedaksiError
from redaksi.domain.page_pictures import picture_name, screen_wish
from redaksi.domain.pictures import Picture
from redaksi.gui import icons
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.following import SCHEMES
from redaksi.gui.forms.ui_preview import Ui_Preview
from redaksi.gui.preview.ground import Device
from redaksi.gui.preview.renderer import LoadRenderer

if TYPE_CHECKING:
    from redaksi.gui.preview.feed import Feed
    from redaksi.gui.preview.scheme import Reply
    from redaksi.gui.preview.view import PreviewView

_PREFERENCE = "preview/device"


class PreviewPane(QWidget):
    """Chromium is started when the pane is shown for the first time, and not asked for anything while it is hidden."""

    def __init__(self, desk: Desk, load_renderer: LoadRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._load_renderer = load_renderer
        self.view: PreviewView | None = None
        self._feed: Feed | None = None
        self._line = 0
        self._stopped = False
        self._trouble: RedaksiError | None = None
        self.ui = Ui_Preview()
        self.ui.setupUi(self)
        self._buttons = {Device(name): getattr(self.ui, name) for name in ("phone", "tablet", "desktop")}
        for device, button in self._buttons.items():
            button.setIcon(icons.icon(device.value))
            button.clicked.connect(partial(self._use, device))
        self.ui.emptyButton.clicked.connect(self._restart)
        self._use(self._remembered())
        desk.ready.connect(self._word)
        desk.document.opened.connect(self._opened)
        self._word()

    @property
    def is_settled(self) -> bool:
        """Whether the page shows all of the open piece, or nobody is looking."""
        return not self.isVisible() or self._desk.room is None or (self._feed is not None and self._feed.is_settled)

    def follow(self, line: int) -> None:
        """The cursor is in this line of the body: let the page show the place."""
        if not self._desk.document.is_opening:
            self._line = line
        if self._feed is not None:
            self._feed.follow(line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._begin)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._feed is not None and not event.spontaneous():
            self._feed.pause()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._word()

    def _opened(self) -> None:
        self._line = 0
        self.ui.band.hide()

    def _begin(self) -> None:
        if not self.isVisible():
            return
        if self.view is None:
            self._start()
        if self._feed is not None:
            self._feed.resume(self._line)

    def _start(self) -> None:
        from redaksi.gui.preview.feed import Feed
        from redaksi.gui.preview.view import PreviewView

        self.view = PreviewView(self._fetch, self.ui.ground)
        self.ui.ground.hold(self.view)
        self.view.sheet.link_clicked.connect(self._offer)
        self._feed = Feed(self._desk, self._load_renderer, self.view.board, self)
        self._feed.has_page.connect(self._show_page)
        self._feed.given_up.connect(self._tell_given_up)
        self._feed.failed.connect(self._tell_trouble)
        self.view.board.lost.connect(self._lost)

    def _show_page(self, there: bool) -> None:
        self._trouble = None
        self._word()
        self.ui.stack.setCurrentWidget(self.ui.ground if there else self.ui.empty)

    def _word(self) -> None:
        """The empty state: blank until the newsroom is there."""
        text = self.tr("No preview yet. It appears as soon as an article is open.")
        if self._stopped:
            text = self.tr("The preview has stopped several times. Your text is not affected.")
        if self._trouble is not None:
            text = words.say(self._desk.language, self._trouble.code, **self._trouble.params)
        self.ui.emptyWords.setText(text if self._desk.room is not None else "")
        self.ui.emptyButton.setText(self.tr("Start the preview again"))
        self.ui.emptyButton.setVisible(self._stopped)

    def _remembered(self) -> Device:
        name = self._desk.preferences.text(_PREFERENCE)
        return Device(name) if name in list(Device) else Device.PHONE

    def _use(self, device: Device) -> None:
        self._buttons[device].setChecked(True)
        self.ui.ground.use(device)
        self._desk.preferences.set(_PREFERENCE, device.value)

    def _fetch(self, name: str, reply: Reply) -> None:
        """What the page shows of a photo of the open story."""
        fields = self._desk.document.fields
        photo = next((photo for photo in fields.media if picture_name(photo) == name), None) if fields else None
        if photo is None or self._desk.room is None:
            reply(None)
            return

        def made(pictures: Sequence[Picture]) -> None:
            reply((pictures[-1].content_type, pictures[-1].data))

        def missing(_error: RedaksiError) -> None:
            reply(None)

        self._desk.pictures.ask(photo.sha256, screen_wish(self._desk.settings, photo), made, missing)

    def _offer(self, url: QUrl) -> None:
        """A link is opened only after a look at its address, and outside; a story of the store on the desk."""
        if url.scheme() not in SCHEMES:
            self._desk.piece_wanted.emit(url.path().strip("/").removesuffix(".html"))
            return
        self.ui.band.say(
            Tone.INFO,
            lambda: self.tr("This link leads to {address}").format(address=url.toDisplayString()),
            lambda: self.tr("Open in the browser"),
            lambda: QDesktopServices.openUrl(url),
        )

    def _tell_given_up(self, passages: list[tuple[int, int]]) -> None:
        if not passages:
            self.ui.band.hide()
            return

        def text() -> str:
            say, language = words.say, self._desk.language
            return " ".join(say(language, "passage-given-up", first=first, last=last) for first, last in passages[:3])

        self.ui.band.say(Tone.WARNING, text)

    def _tell_trouble(self, error: RedaksiError) -> None:
        """In the place of the page, which comes back by itself when what was wrong has been mended."""
        self._trouble = error
        self._word()
        self.ui.stack.setCurrentWidget(self.ui.empty)

    def _lost(self, again: bool) -> None:
        self._stopped = not again
        self._word()
        if not again:
            self.ui.stack.setCurrentWidget(self.ui.empty)

    def _restart(self) -> None:
        self._stopped = False
        self._word()
        if self.view is not None and self._feed is not None:
            self.view.board.restart()
            self._feed.pause()
            self._feed.resume(self._line)
