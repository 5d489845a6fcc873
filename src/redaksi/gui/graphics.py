"""How the window and the preview are drawn, decided before QApplication exists, and what Chromium may not do.

Without a GPU, a WebEngine pane drawn through OpenGL makes every keystroke in the same window several times dearer;
Qt Quick's own software renderer does not. With a GPU, the whole window starts on it, so that it is not made anew when
the preview arrives.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler

#: No request leaves the machine, whatever a story's text says: a `<link rel=preconnect>` opens a connection in spite
#: of disabled scripts, an interceptor and a content policy; only these stop it. Nothing listens on port 9 (discard).
OFFLINE_FLAGS = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--proxy-server=http://127.0.0.1:9",
    '--proxy-bypass-list="<-loopback>"',
    "--disable-background-networking",
    "--disable-component-update",
    "--dns-prefetch-disable",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
)
#: What Qt has to say about OpenGL where it is told to do without.
_EXPECTED = (
    "QXcbIntegration: Cannot create platform OpenGL context",
    "QXcbIntegration: Cannot create platform offscreen surface",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend: OpenGL",
)
_REMOTE = ("SSH_CONNECTION", "XRDP_SESSION", "X2GO_SESSION")


def prepare(choice: str = "auto", environment: MutableMapping[str, str] = os.environ) -> bool:
    """Set what Qt and Chromium read when they start. `choice` is auto, software or hardware; True for software.

    What somebody has set in the environment already (`QT_QUICK_BACKEND`) is theirs and stays.
    """
    software = wants_software(choice, environment)
    flags = list(OFFLINE_FLAGS)
    if software:
        environment.setdefault("QT_QUICK_BACKEND", "software")
        # Else OpenGL's own software renderer is loaded all the same, 40 MB for nothing.
        environment.setdefault("QT_XCB_GL_INTEGRATION", "none")
        flags.append("--disable-gpu")
    else:
        environment.setdefault("QT_WIDGETS_RHI", "1")
    given = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(
        [given, *(flag for flag in flags if flag not in given)]
    ).strip()
    # Lets WebEngine be loaded after the window has been painted.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return software


def hush() -> None:
    """Pass on what Qt says, to the terminal as ever, but for what it was asked to do without."""

    def pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not message.startswith(_EXPECTED):
            print(message, file=sys.stderr)

    qInstallMessageHandler(pass_on)


def wants_software(choice: str, environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether to draw without OpenGL: as chosen, as the environment says, or because no GPU can be expected."""
    if choice in ("software", "hardware"):
        return choice == "software"
    if "QT_QUICK_BACKEND" in environment:
        return environment["QT_QUICK_BACKEND"] == "software"
    if environment.get("LIBGL_ALWAYS_SOFTWARE") or any(environment.get(name) for name in _REMOTE):
        return True
    if environment.get("SESSIONNAME", "").startswith("RDP"):  # Windows remote desktop
        return True
    return sys.platform.startswith("linux") and not _has_render_node(Path("/dev/dri"))


def _has_render_node(folder: Path) -> bool:
    """Whether there is a GPU that this account may use: a render node that can be opened for reading and writing."""
    return folder.is_dir() and any(os.access(node, os.R_OK | os.W_OK) for node in folder.glob("renderD*"))
