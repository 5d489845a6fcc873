"""The words of an import of many files: what may be done with stories that are here, and what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from redaksi.domain.duplicates import Handling

#: Which results can be asked for; an empty set for all of them.
FILTERS = tuple(
    frozenset(names)
    for names in ((), ("failed", "doubtful"), ("failed",), ("doubtful",), ("skipped", "seen"), ("version",))
)
WISHES: tuple[Handling | None, ...] = (None, *Handling)


def wish_word(wish: Handling | None) -> str:
    if wish is Handling.SKIP:
        return QCoreApplication.translate("IntakeFolderDialog", "Skip")
    if wish is Handling.VERSION:
        return QCoreApplication.translate("IntakeFolderDialog", "New version")
    if wish is Handling.KEEP:
        return QCoreApplication.translate("IntakeFolderDialog", "Separate piece")
    return QCoreApplication.translate("IntakeFolderDialog", "As it makes sense")


def wish_hint(wish: Handling | None) -> str:
    """What it means, in a sentence."""
    if wish is Handling.SKIP:
        return QCoreApplication.translate("IntakeFolderDialog", "They are passed over.")
    if wish is Handling.VERSION:
        return QCoreApplication.translate(
            "IntakeFolderDialog", "They get what comes as a new version; an approval of theirs no longer holds then."
        )
    if wish is Handling.KEEP:
        return QCoreApplication.translate("IntakeFolderDialog", "What comes is kept beside them as a piece of its own.")
    return QCoreApplication.translate(
        "IntakeFolderDialog",
        "What says nothing new is passed over, an untouched draft gets a new version, a published story stays.",
    )


def filter_word(wanted: frozenset[str]) -> str:
    """KeyError for a set that is not among FILTERS."""
    words = (
        QCoreApplication.translate("IntakeFolderDialog", "Everything"),
        QCoreApplication.translate("IntakeFolderDialog", "Failed or to be looked at"),
        QCoreApplication.translate("IntakeFolderDialog", "Failed"),
        QCoreApplication.translate("IntakeFolderDialog", "To be looked at"),
        QCoreApplication.translate("IntakeFolderDialog", "Here already"),
        QCoreApplication.translate("IntakeFolderDialog", "New versions"),
    )
    return dict(zip(FILTERS, words, strict=True))[wanted]


def names_of(paths: Sequence[Path]) -> str:
    """The first of them by name, and how many more there are."""
    names = [f"“{path.name or path}”" for path in paths[:3]]
    if len(paths) > 3:
        more = QCoreApplication.translate("IntakeFolderDialog", "{number} more")
        names.append(more.format(number=len(paths) - 3))
    return QLocale().createSeparatedList(names)
