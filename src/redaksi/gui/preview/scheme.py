"""The preview's own addresses: the page and its photos come from memory, nothing else does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

SCHEME = b"redaksi"
PAGE = QUrl("redaksi://pratinjau/")
#: What stands before the name of a picture (domain.page_pictures) in its address.
PHOTO = "redaksi://pratinjau/foto/"

#: What is there before the first story: nothing, and nothing may come from outside.
EMPTY = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data: redaksi:;
style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"></head><body></body></html>"""

#: Called with a kind of content and the bytes, or with None where there are none.
Reply = Callable[[tuple[str, bytes] | None], None]


def register() -> None:
    """Make the scheme known to WebEngine: once, before anything else of it is made."""
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class Served(QWebEngineUrlSchemeHandler):
    """Answers for the scheme: `page` (HTML) and the photos that `fetch(name, reply)` gives, sooner or later."""

    def __init__(self, fetch: Callable[[str, Reply], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = EMPTY
        self._fetch = fetch

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if job.requestMethod() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url == PAGE:
            _answer(job, ("text/html;charset=utf-8", self.page.encode()))
        elif url.toString().startswith(PHOTO):
            self._fetch(url.toString().removeprefix(PHOTO), _later(job))
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _later(job: QWebEngineUrlRequestJob) -> Reply:
    """Answers `job`, unless the page has moved on meanwhile and there is no job any more."""
    waiting = [job]
    job.destroyed.connect(waiting.clear)

    def reply(found: tuple[str, bytes] | None) -> None:
        if waiting:
            _answer(waiting.pop(), found)

    return reply


def _answer(job: QWebEngineUrlRequestJob, found: tuple[str, bytes] | None) -> None:
    if found is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    buffer = QBuffer(job)
    buffer.setData(QByteArray(found[1]))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(found[0].encode()), buffer)
