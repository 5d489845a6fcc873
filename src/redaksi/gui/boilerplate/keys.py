"""Which keys a snippet may have: none that write, none that do something else already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from redaksi import words
from redaksi.domain.boilerplate import Snippet
from redaksi.domain.snippet_keys import LostKeys
from redaksi.gui.commands.table import COMMANDS

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_TOOLS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
#: What the text area itself listens to.
_EDITING = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


def sequence(keys: str | None) -> QKeySequence:
    """The keys of a snippet; empty where it has none, or some that may not be."""
    found = QKeySequence.fromString(keys or "", _PORTABLE)
    return QKeySequence() if found.isEmpty() or why_not(found) else found


def why_not(keys: QKeySequence) -> str | None:
    """Why a snippet may not have these keys, in the user's language."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    first = keys[0]  # type: ignore[index]
    if not first.keyboardModifiers() & _TOOLS and not Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35:
        said = QCoreApplication.translate("SnippetKeys", "“{keys}” is needed for writing: add Ctrl or Alt to it.")
        return said.format(keys=shown)
    for command in COMMANDS:
        if command.shortcut and QKeySequence(command.shortcut) == keys:
            title = QCoreApplication.translate("Commands", command.title).replace("&", "").rstrip("…")
            said = QCoreApplication.translate("SnippetKeys", "“{keys}” is taken by “{command}”: choose other keys.")
            return said.format(keys=shown, command=title)
    if any(keys in QKeySequence.keyBindings(standard) for standard in _EDITING):
        said = QCoreApplication.translate("SnippetKeys", "“{keys}” is needed for writing: choose other keys.")
        return said.format(keys=shown)
    return None


def idle_keys(snippets: Iterable[Snippet]) -> list[str]:
    """Which of `snippets` have keys that do nothing here, each with the reason."""
    return [f"{snippet.abbreviation}: {reason}" for snippet in snippets if (reason := _idle(snippet))]


def lost_keys(lost: Iterable[LostKeys], language: str) -> list[str]:
    """A sentence for each snippet that came without its keys."""
    return [words.say(language, "snippet-keys-lost", **asdict(each)) for each in lost]


def _idle(snippet: Snippet) -> str | None:
    keys = QKeySequence.fromString(snippet.keys or "", _PORTABLE)
    return None if keys.isEmpty() else why_not(keys)
