"""What somebody can point at in a sheet: a field, a line of the source, or a piece of text that is no whole line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from redaksi.domain.intake_sheet import FURNITURE, LEFTOVERS, USES
from redaksi.gui.wordings import field_word

#: Where an item keeps its Ref.
REF = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Ref:
    """`field` is its field or what became of it; `line` a number in the source, `text` the text where it has none."""

    field: str
    line: int | None = None
    text: str | None = None

    @property
    def is_field(self) -> bool:
        return self.line is None and self.text is None


def ref_of(item: Any) -> Ref | None:
    """The Ref of an item of a list or tree; None for none."""
    found = None if item is None else item.data(0, REF)
    return found if isinstance(found, Ref) else None


def use_word(field: str) -> str:
    """What a line can be used as, in a menu."""
    if field == LEFTOVERS:
        return QCoreApplication.translate("IntakeSheet", "Keep as a note")
    if field == FURNITURE:
        return QCoreApplication.translate("IntakeSheet", "Leave out")
    return QCoreApplication.translate("IntakeSheet", "Use as: {field}").format(field=field_word(field))


def use_menu(parent: QWidget, present: str | None = None) -> QMenu:
    """Every use but the present one; an action's data is its name."""
    menu = QMenu(parent)
    for field in USES:
        if field == LEFTOVERS:
            menu.addSeparator()
        if field != present:
            menu.addAction(use_word(field)).setData(field)
    return menu
