"""A web page that can do nothing: no script, no request out, no way to another page."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from redaksi.gui.preview.scheme import PAGE, SCHEME, Served

log = logging.getLogger(__name__)

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.LocalStorageEnabled,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FocusOnNavigationEnabled,  # the keyboard stays where somebody types
)


class Gate(QWebEngineUrlRequestInterceptor):
    """Lets through what is inside the page or served from memory."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if url.scheme() not in ("data", SCHEME.decode()):
            info.block(True)
            log.debug("the page asked for %s and did not get it", url.toString())


class PreviewPage(QWebEnginePage):
    """Shows what `served` holds. Links are told, never followed."""

    #: Somebody clicked on a link to this address.
    link_clicked = Signal(QUrl)

    def __init__(self, served: Served, parent: QObject) -> None:
        profile = QWebEngineProfile()  # off the record: nothing of a story is left in a cache
        super().__init__(profile, parent)
        profile.setParent(self)  # it has to outlive the page's own parts, and goes with the page
        served.setParent(profile)
        profile.setUrlRequestInterceptor(Gate(profile))
        profile.installUrlSchemeHandler(SCHEME, served)
        profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        profile.setSpellCheckEnabled(False)
        profile.downloadRequested.connect(_refuse_download)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        self.permissionRequested.connect(_refuse_permission)
        self.fullScreenRequested.connect(_refuse_full_screen)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool, /
    ) -> bool:
        wanted = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self.link_clicked.emit(wanted)
            return False
        return is_main_frame and wanted == PAGE and kind is QWebEnginePage.NavigationType.NavigationTypeTyped

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        return None  # type: ignore[return-value]  # Qt's way to say that there is no new window

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        log.debug("the page says: %s (%s:%d)", message, source, line)


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()


def _refuse_permission(permission: QWebEnginePermission) -> None:
    permission.deny()


def _refuse_full_screen(request: QWebEngineFullScreenRequest) -> None:
    request.reject()
