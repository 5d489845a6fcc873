"""Clears out of the way what a person alone can: a password, or the key of a server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from redaksi import words
from redaksi.domain.targets import Target
from redaksi.gui.desk import Desk
from redaksi.gui.targets.secret_dialog import TargetSecretDialog

_LOGIN = ("target-secret", "target-login")
_HOST = ("target-host-new", "target-host-changed")


def can_clear(fault: str | None) -> bool:
    return fault in (*_LOGIN, *_HOST)


def ask_secret(parent: QWidget, desk: Desk, target: Target, then: Callable[[], object]) -> TargetSecretDialog:
    """`then` is called once a password is kept."""
    dialog = TargetSecretDialog(parent, desk, target)
    dialog.given.connect(then)
    dialog.open()
    return dialog


def ask_host(
    parent: QWidget, desk: Desk, code: str, params: Mapping[str, Any], confirmed: Callable[[str], object]
) -> QMessageBox:
    """Show the fingerprint of a server's key; `confirmed` gets the key once somebody says that it is the right one."""
    title = QCoreApplication.translate("Targets", "Is this the right server?")
    box = QMessageBox(QMessageBox.Icon.Warning, title, title, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(words.say(desk.language, code, **params))
    go = box.addButton(
        QCoreApplication.translate("Targets", "The fingerprint is right"), QMessageBox.ButtonRole.AcceptRole
    )
    stay = box.addButton(QCoreApplication.translate("Targets", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    go.clicked.connect(lambda: confirmed(str(params["key"])))
    box.open()
    return box


class Clearing(QObject):
    """Asks what stands in the way of a target, then goes on."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._parent, self._desk = parent, desk

    def clear(self, target: Target, fault: str | None, params: Mapping[str, Any], then: Callable[[], object]) -> None:
        from redaksi.usecases import targets

        if fault in _LOGIN:
            ask_secret(self._parent, self._desk, target, then)
        elif fault in _HOST:

            def confirmed(key: str) -> None:
                by = self._desk.user_name
                self._desk.do(targets.confirm_host, target.id, key, by, done=lambda _target: then())

            ask_host(self._parent, self._desk, fault, params, confirmed)
        else:
            then()
