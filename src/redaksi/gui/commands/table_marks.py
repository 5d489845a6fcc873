"""Commands for marks in the text and for spelling."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

MARKS = (
    Command("edit.next_mark", QT_TRANSLATE_NOOP("Commands", "Next mark in the text"), "edit", "down", "F8", "editable"),
    Command(
        "edit.previous_mark",
        QT_TRANSLATE_NOOP("Commands", "Previous mark in the text"),
        "edit",
        "up",
        "Shift+F8",
        "editable",
    ),
    Command(
        "checks.show", QT_TRANSLATE_NOOP("Commands", "Checks of the article"), "review", "check", "Ctrl+F7", "open"
    ),
    Command("edit.fixes", QT_TRANSLATE_NOOP("Commands", "Fixes for this mark…"), "edit", "check", "Ctrl+.", "editable"),
    Command(
        "edit.heed_marks",
        QT_TRANSLATE_NOOP("Commands", "Show again what was left alone here"),
        "edit",
        "",
        "",
        "editable",
    ),
    Command(
        "view.style", QT_TRANSLATE_NOOP("Commands", "Mark the house style"), "edit", "", "Shift+F7", checkable=True
    ),
    Command(
        "view.spelling",
        QT_TRANSLATE_NOOP("Commands", "Mark misspelt words"),
        "edit",
        "",
        "F7",
        checkable=True,
    ),
)
WORDS = (
    Command("newsroom.words", QT_TRANSLATE_NOOP("Commands", "Words of the dictionaries…"), "newsroom", "", "", "ready"),
)
