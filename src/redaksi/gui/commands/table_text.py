"""The part of the table about moving in the text, looking at it, and beginning with what is there already."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command

BEGINNING = (
    Command(
        "article.from_template",
        QT_TRANSLATE_NOOP("Commands", "New from a template…"),
        "article",
        "new",
        "Ctrl+Shift+N",
        "writable",
    ),
)
KEEPING = (
    Command(
        "article.save_template",
        QT_TRANSLATE_NOOP("Commands", "Save as a template…"),
        "article",
        "save",
        "",
        "writable_piece",
    ),
)
FINDING = (
    Command("edit.find", QT_TRANSLATE_NOOP("Commands", "Find in this text"), "edit", "search", "Ctrl+F", "open"),
    Command("edit.replace", QT_TRANSLATE_NOOP("Commands", "Find and replace"), "edit", "search", "Ctrl+H", "editable"),
    Command("edit.find_next", QT_TRANSLATE_NOOP("Commands", "Next match"), "edit", "down", "F3", "open"),
    Command("edit.find_previous", QT_TRANSLATE_NOOP("Commands", "Previous match"), "edit", "up", "Shift+F3", "open"),
)
MOVING = (
    Command(
        "edit.go_to_heading",
        QT_TRANSLATE_NOOP("Commands", "Go to a heading…"),
        "edit",
        "heading",
        "Ctrl+Shift+O",
        "open",
    ),
    Command(
        "edit.snippet",
        QT_TRANSLATE_NOOP("Commands", "Insert a snippet…"),
        "edit",
        "paste",
        "Ctrl+J",
        "editable",
    ),
)
SIZING = (
    Command(
        "format.larger",
        QT_TRANSLATE_NOOP("Commands", "Larger text in the editor"),
        "format",
        "text-size",
        "Ctrl++",
        "open",
    ),
    Command(
        "format.smaller",
        QT_TRANSLATE_NOOP("Commands", "Smaller text in the editor"),
        "format",
        "text-size",
        "Ctrl+-",
        "open",
    ),
    Command(
        "format.usual_size",
        QT_TRANSLATE_NOOP("Commands", "Text of the usual size in the editor"),
        "format",
        "text-size",
        "Ctrl+0",
        "open",
    ),
)
LOOKING = (
    Command(
        "view.focus_sentence",
        QT_TRANSLATE_NOOP("Commands", "Focus on the sentence"),
        "view",
        "editor",
        "Ctrl+Shift+D",
        "open",
        checkable=True,
    ),
    Command(
        "view.focus_paragraph",
        QT_TRANSLATE_NOOP("Commands", "Focus on the paragraph"),
        "view",
        "editor",
        "Ctrl+Shift+G",
        "open",
        checkable=True,
    ),
    Command(
        "view.typewriter",
        QT_TRANSLATE_NOOP("Commands", "Typewriter scrolling"),
        "view",
        "editor",
        "Ctrl+Shift+Y",
        "open",
        checkable=True,
    ),
    Command(
        "view.figures",
        QT_TRANSLATE_NOOP("Commands", "Figures and writing target…"),
        "view",
        "info",
        "Ctrl+Shift+J",
        "open",
    ),
    Command(
        "view.undisturbed",
        QT_TRANSLATE_NOOP("Commands", "Nothing but the text"),
        "view",
        "desktop",
        "F11",
        "open",
        checkable=True,
    ),
    Command(
        "view.full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), "view", "desktop", "Shift+F11", checkable=True
    ),
)
COLLECTING = (
    Command(
        "newsroom.templates",
        QT_TRANSLATE_NOOP("Commands", "Templates and snippets…"),
        "newsroom",
        "copy",
        "",
        "writable",
    ),
)
