"""The table of commands. Titles are sources of translation in the context `Commands`."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP
from redaksi.gui.commands.command import Command as Command
from redaksi.gui.commands.table_form import GOING
from redaksi.gui.commands.table_formatting import FORMATTING
from redaksi.gui.commands.table_house import HOUSE
from redaksi.gui.commands.table_marks import MARKS, WORDS
from redaksi.gui.commands.table_pasting import PASTING
from redaksi.gui.commands.table_published import PUBLISHED
from redaksi.gui.commands.table_queue import HOLDING, PLANNING, SUBMITTING, VIEWS
from redaksi.gui.commands.table_review import REMARKS
from redaksi.gui.commands.table_targets import PUBLISHING, TARGETS
from redaksi.gui.commands.table_text import BEGINNING, COLLECTING, FINDING, KEEPING, LOOKING, MOVING, SIZING
from redaksi.gui.commands.table_travel import DOCTOR, HISTORY, TRAVELLING

#: The menus from left to right, with their titles. A command of menu "" stands in the palette only.
MENUS: dict[str, str] = {
    "article": QT_TRANSLATE_NOOP("Commands", "&Article"),
    "edit": QT_TRANSLATE_NOOP("Commands", "&Edit"),
    "format": QT_TRANSLATE_NOOP("Commands", "F&ormat"),
    "review": QT_TRANSLATE_NOOP("Commands", "&Review"),
    "view": QT_TRANSLATE_NOOP("Commands", "&View"),
    "newsroom": QT_TRANSLATE_NOOP("Commands", "&Newsroom"),
    "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
}

#: Menus in another one, which would be higher than a small screen without them: that one, and their title.
SUBMENUS: dict[str, tuple[str, str]] = {
    "published": ("review", QT_TRANSLATE_NOOP("Commands", "After publication")),
}

#: The titles of all of them, each submenu after the menu that it stands in.
TITLES = {
    name: title
    for menu, own in MENUS.items()
    for name, title in ((menu, own), *((sub, title) for sub, (parent, title) in SUBMENUS.items() if parent == menu))
}

#: Commands with a line below them in their menu.
LINES_AFTER = {
    "article.import_folder",
    "article.publish",
    "article.two_versions",
    "edit.undo_data",
    "edit.paste_plain",
    "article.correct",
    "article.reply",
    "article.what_is_out",
    "review.return",
    "review.deadline",
    "review.reject_all",
    "review.name_version",
    "view.preview",
    "newsroom.audit",
}

COMMANDS: tuple[Command, ...] = (
    Command(
        "article.new",
        QT_TRANSLATE_NOOP("Commands", "New article"),
        "article",
        "new",
        "Ctrl+N",
        "writable",
        toolbar=True,
    ),
    *BEGINNING,
    Command(
        "article.import_paste",
        QT_TRANSLATE_NOOP("Commands", "Paste a page…"),
        "article",
        "paste",
        "Ctrl+Shift+V",
        "writable",
    ),
    Command(
        "article.import_files",
        QT_TRANSLATE_NOOP("Commands", "Import files…"),
        "article",
        "import",
        "Ctrl+O",
        "writable",
    ),
    Command(
        "article.import_folder",
        QT_TRANSLATE_NOOP("Commands", "Import a folder…"),
        "article",
        "folder",
        "",
        "writable",
    ),
    Command("article.save", QT_TRANSLATE_NOOP("Commands", "Save a version"), "article", "save", "Ctrl+S", "editable"),
    *KEEPING,
    Command("article.export", QT_TRANSLATE_NOOP("Commands", "Export…"), "article", "export", "Ctrl+Shift+E", "kept"),
    Command("article.export_pdf", QT_TRANSLATE_NOOP("Commands", "Export as PDF…"), "article", "export", "", "kept"),
    *PUBLISHING,
    *TRAVELLING,
    Command("article.trash", QT_TRANSLATE_NOOP("Commands", "Move to the trash"), "article", "trash", "", "editable"),
    Command("window.close", QT_TRANSLATE_NOOP("Commands", "Close Redaksi"), "article", "close", "Ctrl+Q"),
    Command("edit.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "edit", "undo", "", "editable"),
    Command("edit.redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "edit", "redo", "", "editable"),
    Command(
        "edit.undo_data",
        QT_TRANSLATE_NOOP("Commands", "Undo the last change of the data"),
        "edit",
        "undo",
        "Ctrl+Alt+Z",
        "editable",
    ),
    Command(
        "edit.redo_data",
        QT_TRANSLATE_NOOP("Commands", "Redo the change of the data"),
        "",
        "redo",
        "Ctrl+Alt+Shift+Z",
        "editable",
    ),
    *PASTING,
    *FINDING,
    *MOVING,
    *MARKS,
    Command(
        "library.search",
        QT_TRANSLATE_NOOP("Commands", "Search all articles"),
        "edit",
        "search",
        "Ctrl+Shift+F",
        "ready",
    ),
    *FORMATTING,
    *SIZING,
    Command(
        "review.submit",
        QT_TRANSLATE_NOOP("Commands", "Submit"),
        "review",
        "submit",
        "Ctrl+Return",
        "step:submit",
        toolbar=True,
    ),
    *SUBMITTING,
    Command("review.take", QT_TRANSLATE_NOOP("Commands", "Take for review"), "review", "review", "", "step:review"),
    Command(
        "review.approve",
        QT_TRANSLATE_NOOP("Commands", "Approve"),
        "review",
        "approve",
        "Ctrl+Shift+Return",
        "step:approve",
        toolbar=True,
    ),
    Command(
        "review.return", QT_TRANSLATE_NOOP("Commands", "Return with a note…"), "review", "return", "", "step:return"
    ),
    *HOLDING,
    *REMARKS,
    *HISTORY,
    *PUBLISHED,
    Command("review.archive", QT_TRANSLATE_NOOP("Commands", "Archive"), "review", "archive", "", "step:archive"),
    Command("review.reopen", QT_TRANSLATE_NOOP("Commands", "Reopen as a draft"), "review", "reopen", "", "step:reopen"),
    Command(
        "view.sidebar",
        QT_TRANSLATE_NOOP("Commands", "Show states and categories"),
        "view",
        "sidebar",
        "Ctrl+1",
        checkable=True,
    ),
    Command(
        "view.library", QT_TRANSLATE_NOOP("Commands", "Show the list"), "view", "library", "Ctrl+2", checkable=True
    ),
    Command("view.form", QT_TRANSLATE_NOOP("Commands", "Show the data"), "view", "form", "Ctrl+3", checkable=True),
    Command(
        "view.preview", QT_TRANSLATE_NOOP("Commands", "Show the preview"), "view", "preview", "Ctrl+4", checkable=True
    ),
    Command("view.commands", QT_TRANSLATE_NOOP("Commands", "All commands…"), "view", "commands", "Ctrl+Shift+P"),
    Command(
        "view.larger", QT_TRANSLATE_NOOP("Commands", "Larger text in the window"), "view", "text-size", "Ctrl+Alt++"
    ),
    Command(
        "view.smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text in the window"), "view", "text-size", "Ctrl+Alt+-"
    ),
    Command("view.theme", QT_TRANSLATE_NOOP("Commands", "Change between light and dark"), "view", "theme"),
    Command("view.contrast", QT_TRANSLATE_NOOP("Commands", "High contrast on or off"), "view", "theme"),
    Command(
        "view.language",
        QT_TRANSLATE_NOOP("Commands", "Change the language to Indonesian"),
        "view",
        "language",
        also="bahasa Indonesia, bahasa Inggris, English",
    ),
    *LOOKING,
    *PLANNING,
    Command(
        "newsroom.categories", QT_TRANSLATE_NOOP("Commands", "Categories…"), "newsroom", "category", "", "writable"
    ),
    Command(
        "newsroom.people", QT_TRANSLATE_NOOP("Commands", "People and roles…"), "newsroom", "people", "", "writable"
    ),
    *HOUSE,
    Command(
        "related.accept",
        QT_TRANSLATE_NOOP("Commands", "Add the suggested related news"),
        "edit",
        "plus",
        "Ctrl+Alt+R",
        "editable",
    ),
    *GOING,
    *VIEWS,
    *COLLECTING,
    *WORDS,
    Command("newsroom.trash", QT_TRANSLATE_NOOP("Commands", "Trash…"), "newsroom", "trash", "", "writable"),
    Command(
        "newsroom.backups", QT_TRANSLATE_NOOP("Commands", "Backups…"), "newsroom", "backup", "", "ready_or_damaged"
    ),
    *TARGETS,
    *DOCTOR,
    Command("newsroom.settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), "newsroom", "settings", "Ctrl+,", "ready"),
    Command(
        "newsroom.settings_export",
        QT_TRANSLATE_NOOP("Commands", "Write the settings to a file…"),
        "",
        "export",
        "",
        "ready",
    ),
    Command(
        "newsroom.settings_import",
        QT_TRANSLATE_NOOP("Commands", "Take settings from a file…"),
        "",
        "import",
        "",
        "right:settings",
    ),
    Command("view.next_pane", QT_TRANSLATE_NOOP("Commands", "To the next part of the window"), "", "sidebar", "F6"),
    Command(
        "view.previous_pane",
        QT_TRANSLATE_NOOP("Commands", "To the part of the window before"),
        "",
        "sidebar",
        "Shift+F6",
    ),
    Command("help.commands", QT_TRANSLATE_NOOP("Commands", "Commands and keys"), "help", "help", "F1"),
    Command("help.writing", QT_TRANSLATE_NOOP("Commands", "How to write with Markdown"), "help", "help"),
    Command("help.story", QT_TRANSLATE_NOOP("Commands", "The way of a story"), "help", "help"),
)
