"""Questions before something is done with a piece that somebody else has for review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_take_over(parent: QWidget, name: str, take: Callable[[], object]) -> QMessageBox:
    """`take` where somebody wants to have what `name` has."""
    told = QCoreApplication.translate(
        "Held", "If you take it over, {name} can no longer write in it, and will be told that you have it."
    )
    button = QCoreApplication.translate("Held", "Take it over")
    return _ask(parent, name, told.format(name=name), button, take)


def ask_to_decide(parent: QWidget, name: str, decide: Callable[[], object]) -> QMessageBox:
    """`decide` where somebody wants to approve or return over the head of `name`."""
    told = QCoreApplication.translate(
        "Held", "{name} may be writing in it just now. If you decide all the same, {name} will be told."
    )
    button = QCoreApplication.translate("Held", "Decide all the same")
    return _ask(parent, name, told.format(name=name), button, decide)


def _ask(parent: QWidget, name: str, told: str, button: str, call: Callable[[], object]) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(QCoreApplication.translate("Held", "{name} has this article for review.").format(name=name))
    box.setInformativeText(told)
    yes = box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
    leave = QCoreApplication.translate("Held", "Leave it to {name}").format(name=name)
    no = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(lambda: call())
    box.open()
    return box
