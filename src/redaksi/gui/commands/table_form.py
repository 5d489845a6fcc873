"""The part of the table that leads to the fields of the form."""

from __future__ import annotations

from redaksi.gui.commands.command import QT_TRANSLATE_NOOP, Command


def _go(field: str, title: str, shortcut: str = "", enabled: str = "open") -> Command:
    """To a field of the form; the palette finds them by the field's name."""
    return Command(f"go.{field}", title, "", "form", shortcut, enabled)


GOING = (
    _go("headline", QT_TRANSLATE_NOOP("Commands", "Go to the headline")),
    _go("body", QT_TRANSLATE_NOOP("Commands", "Go to the text")),
    _go("kind", QT_TRANSLATE_NOOP("Commands", "Go to the kind")),
    _go("category", QT_TRANSLATE_NOOP("Commands", "Go to the category"), "Ctrl+Alt+K"),
    _go("published", QT_TRANSLATE_NOOP("Commands", "Go to the publication time"), "Ctrl+Alt+J"),
    _go("subhead", QT_TRANSLATE_NOOP("Commands", "Go to the subhead")),
    _go("summary", QT_TRANSLATE_NOOP("Commands", "Go to the summary"), "Ctrl+Alt+M"),
    _go("authors", QT_TRANSLATE_NOOP("Commands", "Go to the authors"), "Ctrl+Alt+U"),
    _go("editor", QT_TRANSLATE_NOOP("Commands", "Go to the editor's name")),
    _go("source", QT_TRANSLATE_NOOP("Commands", "Go to the source")),
    _go("place", QT_TRANSLATE_NOOP("Commands", "Go to the place")),
    _go("tags", QT_TRANSLATE_NOOP("Commands", "Go to the tags"), "Ctrl+Alt+G"),
    _go("related", QT_TRANSLATE_NOOP("Commands", "Go to the related news"), "Ctrl+Alt+B"),
    _go("links", QT_TRANSLATE_NOOP("Commands", "Go to the ties to other stories")),
    _go("pointers", QT_TRANSLATE_NOOP("Commands", "Go to the stories that point here")),
    _go("media", QT_TRANSLATE_NOOP("Commands", "Go to the photos")),
    _go("updates", QT_TRANSLATE_NOOP("Commands", "Go to the updates")),
    _go("corrections", QT_TRANSLATE_NOOP("Commands", "Go to the corrections"), enabled="corrected"),
    _go("flags", QT_TRANSLATE_NOOP("Commands", "Go to the marks: not verified, paid content")),
    _go("embargo", QT_TRANSLATE_NOOP("Commands", "Go to the embargo")),
    _go("slug", QT_TRANSLATE_NOOP("Commands", "Go to the address of the page")),
    _go("language", QT_TRANSLATE_NOOP("Commands", "Go to the language of the story")),
    _go("engagement", QT_TRANSLATE_NOOP("Commands", "Go to the figures from the site")),
    _go("codes", QT_TRANSLATE_NOOP("Commands", "Go to the end codes")),
    _go("notes", QT_TRANSLATE_NOOP("Commands", "Go to the notes")),
)
