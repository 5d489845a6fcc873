"""Paste and drop of text: understood away from the window, put in as one step, told in one band."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from redaksi.domain.article import LINE_LIMIT, Photo
from redaksi.domain.errors import RedaksiError, UnreadableError
from redaksi.domain.pasting import TEXT_LIMIT, Clip, Pasted, too_long
from redaksi.gui import pasting
from redaksi.gui.addresses import is_address
from redaksi.gui.desk import Desk
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.formatting import LinkPlace, Passage, set_link
from redaksi.gui.editor.paste.clips import clip_of, is_simple, own_text
from redaksi.gui.editor.paste.placing import Place, Placed
from redaksi.gui.editor.paste.words import Offers
from redaksi.gui.jobs import Job
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.pasting import Arrived, KeptPaste, keep_pictures, read_clip, read_plain

#: Milliseconds after which a paste says that it is under way.
_PATIENCE = 400
_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One paste: what is to be understood, and by which use case."""

    clip: Clip
    read: Callable[[Newsroom, Clip], Arrived]


class Paster(QObject):
    """Takes what is pasted or dropped into `body`; `offers` tells what was left out and brings it back."""

    def __init__(self, desk: Desk, body: BodyEdit, offers: Offers) -> None:
        super().__init__(body)
        self._desk = desk
        self._body = body
        self._offers = offers
        self._waiting: deque[_Wanted] = deque()
        self._job: Job | None = None
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(lambda: self._offers.say_under_way(self._stop))
        body.take_clip = self.take

    def calls(self) -> dict[str, Callable[[], object]]:
        return {"edit.paste_plain": self.paste_plain}

    def take(self, source: QMimeData) -> None:
        """What was pasted with all its forms, or dropped at the cursor."""
        own = own_text(source)
        if own is not None:
            self._insert(own)
            return
        clip = clip_of(source)
        if self._linked(clip):
            return
        if is_simple(clip):
            self._insert(pasting.clean(clip.text))
        elif self._body.in_code:
            self._begin(_Wanted(clip, read_plain))
        else:
            self._begin(_Wanted(clip, read_clip))

    def paste_plain(self) -> None:
        """The text of the clipboard, and nothing of its looks."""
        if not self._body.isReadOnly():
            source = QGuiApplication.clipboard().mimeData()
            text = source.text()
            if source.hasHtml() and len(text) <= TEXT_LIMIT:  # its program ends paragraphs with one line end
                text = pasting.paragraphs(text.replace("\r\n", "\n"))
            self._begin(_Wanted(Clip(text), read_plain))

    def refuse_headline(self, length: int) -> None:
        """More was pasted into the headline than one line of a page is."""
        self._desk.jobs.trouble.emit(UnreadableError("headline-paste-too-long", size=length, limit=LINE_LIMIT))

    def _insert_at_once(self, text: str) -> None:
        if len(text) > TEXT_LIMIT:
            self._desk.jobs.trouble.emit(too_long(len(text)))
        else:
            self._insert(pasting.clean(text))

    def _insert(self, text: str) -> None:
        cursor = self._body.textCursor()
        cursor.insertText(text)
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()

    def _linked(self, clip: Clip) -> bool:
        """An address pasted over words makes them a link."""
        if len(clip.text) > _LONGEST_ADDRESS or not self._body.textCursor().hasSelection():
            return False
        address, passage = clip.text.strip(), self._body.passage()
        words = passage.selected
        if not words.strip() or "\n" in words or not is_address(address) or is_address(words):
            return False
        self._begin(_Wanted(Clip(address), partial(_read_address, passage=passage)))
        return True

    def _begin(self, wanted: _Wanted) -> None:
        """One after the other: the second goes behind the first, however long that takes."""
        self._waiting.append(wanted)
        if self._job is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        wanted, room, fields = self._waiting.popleft(), self._desk.room, self._desk.document.fields
        if room is None or fields is None:  # the newsroom is still being opened, or cannot be
            self._insert_at_once(wanted.clip.text)
            self._next()
            return
        place = Place(self._body.textCursor())
        arrived = partial(self._arrived, fields.id, place)
        self._slow.start()
        self._job = self._desk.jobs.run(wanted.read, room, wanted.clip, done=arrived, failed=self._failed)

    def _arrived(self, story: str, place: Place, arrived: Arrived) -> None:
        if arrived.pasted.pictures:
            kept = partial(self._kept, story, place)
            self._desk.do(keep_pictures, arrived, done=kept, failed=self._failed)
        else:
            self._kept(story, place, KeptPaste(arrived.pasted))

    def _kept(self, story: str, place: Place, kept: KeptPaste) -> None:
        self._end()
        fields = self._desk.document.fields
        if fields is None or fields.id != story or not self._desk.editable:
            self._offers.say_too_late()
        else:
            self._add_photos(kept.photos)
            self._put(place, kept.pasted)
        self._next()

    def _put(self, place: Place, pasted: Pasted) -> None:
        cursor, mine = place.cursor(), self._body.textCursor()
        at_cursor = (mine.selectionStart(), mine.selectionEnd()) == (cursor.selectionStart(), cursor.selectionEnd())
        placed = Placed(cursor, pasted)
        if at_cursor:
            self._body.setTextCursor(cursor)
            self._body.ensureCursorVisible()
        self._offers.tell(pasted, placed)

    def _add_photos(self, photos: tuple[Photo, ...]) -> None:
        fields = self._desk.document.fields
        if fields is None or not photos:
            return
        known = {photo.sha256 for photo in fields.media}
        new = [photo for photo in photos if photo.sha256 not in known]
        self._desk.document.change(media=(*fields.media, *new))

    def _failed(self, error: RedaksiError) -> None:
        self._end()
        self._desk.jobs.trouble.emit(error)
        self._next()

    def _end(self) -> None:
        self._slow.stop()
        self._offers.end_under_way()
        self._job = None

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._waiting.clear()
        self._end()


def _read_address(room: Newsroom, clip: Clip, passage: Passage) -> Arrived:
    """The link that the words of `passage` become, with the address as a paste would clean it."""
    address = read_clip(room, clip).pasted.markdown
    place = LinkPlace(passage.start, passage.end, passage.selected, address)
    made = set_link(passage, place, place.words, address)
    return Arrived(Pasted(made.text[passage.start : made.end]), {})
