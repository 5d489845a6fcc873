"""Findings in words: how grave, where, and what a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from redaksi import words
from redaksi.gui.wordings import field_word

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding

#: How much of what is marked is shown.
_SHOWN = 60
#: The icon and the colour of each severity.
SIGNS = {"block": ("block", "error"), "warn": ("warning", "warning"), "hint": ("info", "quiet")}


def message(finding: Finding, language: str) -> str:
    """What is the matter, why, and what to do instead."""
    return words.say(language, finding.code, **finding.params)


def group_word(severity: str) -> str:
    """The heading above the findings of one severity."""
    headings = {
        "block": QCoreApplication.translate("Checks", "Holds it back"),
        "warn": QCoreApplication.translate("Checks", "Warnings"),
        "hint": QCoreApplication.translate("Checks", "Hints"),
    }
    return headings[severity]


def place(finding: Finding) -> str:
    """The field, and the words or the entry in it."""
    field = (
        QCoreApplication.translate("Checks", "Four eyes") if finding.rule == "four-eyes" else field_word(finding.field)
    )
    text = " ".join(finding.text.split())
    if text:
        return f"{field}: “{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"
    return field if finding.item is None else f"{field} {finding.item + 1}"


def fix_word(finding: Finding) -> str | None:
    """What the button says that puts it right at once; None where only a person can."""
    if finding.repair is not None:
        return _repairs()[finding.repair]
    return None if finding.fix is None else writing_word(finding.fix)


def writing_word(text: str) -> str:
    """What a button says that writes `text` in the place of what is marked."""
    if not text:
        return QCoreApplication.translate("Checks", "Delete")
    if text != text.strip():
        return QCoreApplication.translate("Checks", "Put the space right")
    shown = " ".join(text.split())
    shown = shown if len(shown) <= _SHOWN // 2 else shown[: _SHOWN // 2 - 1] + "…"
    return QCoreApplication.translate("Checks", "Write “{text}”").format(text=shown)


def _repairs() -> dict[str, str]:
    return {
        "date-now": QCoreApplication.translate("Checks", "Set to now"),
        "zone-of-site": QCoreApplication.translate("Checks", "Take the site's zone"),
        "mark-unverified": QCoreApplication.translate("Checks", "Set the mark"),
        "mark-paid": QCoreApplication.translate("Checks", "Mark as paid"),
        "drop-line": QCoreApplication.translate("Checks", "Delete the line"),
        "to-related": QCoreApplication.translate("Checks", "Move to related news"),
        "help-note": QCoreApplication.translate("Checks", "Add the note"),
        "drop-related": QCoreApplication.translate("Checks", "Take it out"),
        "link-update": QCoreApplication.translate("Checks", "Link as its update"),
    }
