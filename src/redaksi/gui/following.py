"""Where a link leads and whether it may be followed: to a story on the desk, to the web, to nothing of this machine."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from redaksi.domain.article import Link, Related
from redaksi.gui.desk import Desk

#: What a browser or a mail program is given.
SCHEMES = ("http", "https", "mailto")


def may_open(address: str) -> bool:
    """Whether a browser or a mail program may be given it: the web and mail, never a file or a script."""
    url = QUrl(address)
    return url.isValid() and url.scheme().lower() in SCHEMES and bool(url.host() or url.path())


def open_outside(address: str) -> None:
    """Give an address that may be opened to the browser or the mail program."""
    QDesktopServices.openUrl(QUrl(address))


def leads_on(entry: Link | Related | None) -> bool:
    """Whether there is a story or a page behind an entry; an article from elsewhere may name anything as a link."""
    return entry is not None and (entry.id is not None or may_open(entry.url or ""))


def follow(entry: Link | Related | None, desk: Desk) -> None:
    """Show what is behind an entry: the story on the desk, the page in the browser."""
    if entry is None or not leads_on(entry):
        return
    if entry.id is not None:
        desk.piece_wanted.emit(entry.id)
    else:
        open_outside(entry.url or "")
